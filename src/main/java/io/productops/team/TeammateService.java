package io.productops.team;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.shared.NotFoundException;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows who can be given work in a team, and who is to hear of it.
 */
@Service
public class TeammateService {

	private final PersonRepository people;

	TeammateService(PersonRepository people) {
		this.people = people;
	}

	/**
	 * What the members of a team are called who can sign in, by id and in the order of
	 * their names.
	 * @throws NotFoundException when the team is not one that the reader may read
	 */
	@Transactional(readOnly = true)
	public Map<UUID, String> teammates(UUID team, CurrentPerson reader) {
		reader.requireReader(team);
		Map<UUID, String> names = new LinkedHashMap<>();
		this.people.findTeammates(team).forEach((teammate) -> names.put(teammate.getId(), teammate.getName()));
		return names;
	}

	/**
	 * Lets only a member of a team who can sign in be given something. Somebody who has
	 * left the team meanwhile may keep what they have.
	 * @param owner who is to have it; null is nobody
	 * @param before who has it; null is nobody
	 * @throws UnknownOwnerException when it is somebody else
	 * @throws NotFoundException when the team is not one that the reader may read
	 */
	@Transactional(readOnly = true)
	public void requireTeammate(UUID team, @Nullable UUID owner, @Nullable UUID before, CurrentPerson reader) {
		if (owner != null && !owner.equals(before) && !teammates(team, reader).containsKey(owner)) {
			throw new UnknownOwnerException();
		}
	}

	/**
	 * Everybody who can sign in and may see what a team has, by name: its members and the
	 * admins.
	 * @throws NotFoundException when the team is not one that the reader may read
	 */
	@Transactional(readOnly = true)
	public List<TeamReader> readers(UUID team, CurrentPerson reader) {
		reader.requireReader(team);
		return this.people.findReaders(team);
	}

	/** The members of a team who decide on what is advised to it. */
	@Transactional(readOnly = true)
	public List<UUID> deciders(UUID team) {
		return this.people.findIds(team, Arrays.stream(Role.values()).filter(Role::decides).toList());
	}

	/** How many members of a team have the role PM. */
	@Transactional(readOnly = true)
	public int pms(UUID team) {
		return this.people.findIds(team, List.of(Role.PM)).size();
	}

	/**
	 * The e-mail addresses of people, by id, for files that name people by them. Whoever
	 * shows one has found out that the reader may know it: an admin may, and who decides
	 * in a team those of its owners.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, String> addresses(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.people.findByIdIn(ids)
					.stream()
					.filter(Person::enabled)
					.collect(Collectors.toMap(Person::id, Person::email));
	}

}
