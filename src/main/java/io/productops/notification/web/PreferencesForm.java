package io.productops.notification.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.productops.notification.Delivery;
import io.productops.notification.NotificationKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for each kind of notification.
 *
 * @param delivery by the name of the kind
 */
record PreferencesForm(Map<String, String> delivery) {

	PreferencesForm(@Nullable Map<String, String> delivery) {
		this.delivery = (delivery != null) ? delivery : Map.of();
	}

	static PreferencesForm of(Map<NotificationKind, Delivery> chosen) {
		Map<String, String> names = new LinkedHashMap<>();
		chosen.forEach((kind, delivery) -> names.put(kind.name(), delivery.name()));
		return new PreferencesForm(names);
	}

	/** What is wrong, by the name of the kind. */
	Map<String, String> faults() {
		Map<String, String> faults = new LinkedHashMap<>();
		for (NotificationKind kind : NotificationKind.values()) {
			if (read(kind).isEmpty()) {
				faults.put(kind.name(), "Choose one of the four for “" + kind.words() + "”.");
			}
		}
		return faults;
	}

	/** Only without faults. */
	Map<NotificationKind, Delivery> toChoice() {
		Map<NotificationKind, Delivery> choice = new EnumMap<>(NotificationKind.class);
		for (NotificationKind kind : NotificationKind.values()) {
			choice.put(kind, read(kind).orElseThrow());
		}
		return choice;
	}

	Optional<Delivery> read(NotificationKind kind) {
		String text = this.delivery.getOrDefault(kind.name(), "");
		return Arrays.stream(Delivery.values()).filter((delivery) -> delivery.name().equals(text)).findFirst();
	}

}
