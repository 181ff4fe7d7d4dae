package io.productops.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people choose which of their notifications are mailed, and when.
 */
@Service
public class PreferenceService {

	private final PreferenceRepository preferences;

	private final PeopleService people;

	private final UnsubscribeLinks links;

	PreferenceService(PreferenceRepository preferences, PeopleService people, UnsubscribeLinks links) {
		this.preferences = preferences;
		this.people = people;
		this.links = links;
	}

	/** What holds for the person, for every kind. */
	@Transactional(readOnly = true)
	public Map<NotificationKind, Delivery> of(CurrentPerson person) {
		return this.preferences.of(person.id());
	}

	/** Takes what the person chose; a kind that is not there stays as it is. */
	@Transactional
	public void choose(CurrentPerson person, Map<NotificationKind, Delivery> chosen) {
		change(person.id(), chosen);
	}

	/**
	 * What the link of an e-mail would end.
	 * @throws NotFoundException when it is no link of ours
	 */
	@Transactional(readOnly = true)
	public Delivery mailsOf(String token) {
		return required(token).delivery();
	}

	/**
	 * Ends all e-mails like the one that the link came with.
	 * @return which these were
	 * @throws NotFoundException when it is no link of ours
	 */
	@Transactional
	public Delivery unsubscribe(String token) {
		UnsubscribeLinks.Link link = required(token);
		Map<NotificationKind, Delivery> off = new EnumMap<>(NotificationKind.class);
		this.preferences.of(link.person()).forEach((kind, delivery) -> {
			if (delivery == link.delivery()) {
				off.put(kind, Delivery.OFF);
			}
		});
		change(link.person(), off);
		return link.delivery();
	}

	private void change(UUID person, Map<NotificationKind, Delivery> chosen) {
		Map<NotificationKind, Delivery> before = this.preferences.of(person);
		chosen.forEach((kind, delivery) -> {
			if (before.get(kind) != delivery) {
				this.preferences.put(person, kind, delivery);
				this.preferences.moveWaiting(person, kind, delivery);
			}
		});
	}

	private UnsubscribeLinks.Link required(String token) {
		return this.links.read(token)
			.filter((link) -> !this.people.names(List.of(link.person())).isEmpty())
			.orElseThrow(() -> new NotFoundException("No such link"));
	}

}
