package io.productops.notification.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.productops.notification.Delivery;
import io.productops.notification.NotificationKind;
import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * The page on which people choose what is mailed to them.
 *
 * @param mailed whether this installation sends e-mails at all
 */
record PreferencesPage(List<Field> fields, List<ErrorView> errors, String zone, boolean mailed) {

	static PreferencesPage of(PreferencesForm form, Map<String, String> faults, String zone, boolean mailed) {
		List<Field> fields = Arrays.stream(NotificationKind.values())
			.map((kind) -> Field.of(kind, form, faults.get(kind.name())))
			.toList();
		List<ErrorView> errors = fields.stream()
			.filter((field) -> field.error() != null)
			.map((field) -> new ErrorView("#" + field.id(), String.valueOf(field.error())))
			.toList();
		return new PreferencesPage(fields, errors, zone, mailed);
	}

	public String title() {
		return (this.errors.isEmpty() ? "" : "Error: ") + "Your notifications";
	}

	/**
	 * One kind, with its choices.
	 *
	 * @param error what to mend, or null
	 */
	record Field(String id, String name, String label, @Nullable String error, List<Choice> choices) {

		static Field of(NotificationKind kind, PreferencesForm form, @Nullable String error) {
			@Nullable Delivery chosen = form.read(kind).orElse(null);
			List<Choice> choices = Arrays.stream(Delivery.values())
				.map((delivery) -> new Choice(delivery.name(), delivery.words(), delivery == chosen))
				.toList();
			return new Field(kind.name().toLowerCase(Locale.ROOT), "delivery[" + kind.name() + "]", kind.event(), error,
					choices);
		}

	}

	/**
	 * One way to get an e-mail, or none.
	 */
	record Choice(String value, String label, boolean selected) {
	}

}
