package io.productops.team;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows everybody who can sign in.
 */
@Service
public class PeopleService {

	private final PersonRepository people;

	PeopleService(PersonRepository people) {
		this.people = people;
	}

	/**
	 * The person behind a session or a token as they are now; empty when they are no
	 * longer let in.
	 * @param token the name of the API token that the request came with, or null
	 */
	@Transactional(readOnly = true)
	public Optional<CurrentPerson> current(UUID id, @Nullable String token) {
		return this.people.findById(id).filter(Person::enabled).map((person) -> person.current(token));
	}

}
