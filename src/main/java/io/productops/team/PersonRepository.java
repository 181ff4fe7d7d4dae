package io.productops.team;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Everybody who can sign in, and who once could.
 */
interface PersonRepository extends Repository<Person, UUID> {

	Person save(Person person);

	Optional<Person> findById(UUID id);

	/** For a change: others that want to change them wait until this one is through. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Person p where p.id = :id")
	Optional<Person> findForChange(UUID id);

	List<Person> findByIdIn(Collection<UUID> ids);

	Optional<Person> findByEmail(String email);

	/** Whom the identity provider means; two sign-ins at once wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Person> findByIssuerAndSubject(String issuer, String subject);

	boolean existsByAdminTrueAndEnabledTrue();

	/** Those who look after the rest; whoever wants to end one waits for the others. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Person p where p.admin = true and p.enabled = true")
	List<Person> findAdminsForChange();

	@Query("""
			select p from Person p
			where lower(p.name) like :words escape '!' or p.email like :words escape '!'
			order by lower(p.name), p.id""")
	List<Person> findByWords(String words, Limit limit);

	@Query("select p from Person p join p.roles r where key(r) = :team order by p.name, p.id")
	List<Person> findByTeam(UUID team);

	/** Those of a team who are let in, by name: of each the id and the name. */
	@Query("""
			select p.id as id, p.name as name from Person p join p.roles r
			where key(r) = :team and p.enabled = true order by p.name, p.id""")
	List<Teammate> findTeammates(UUID team);

	/** Those who may see what a team has: its members and the admins, by name. */
	@Query("""
			select new io.productops.team.TeamReader(p.id, p.name, p.email) from Person p
			where p.enabled = true and (p.admin = true or p.id in
			    (select m.id from Person m join m.roles r where key(r) = :team))
			order by p.name, p.id""")
	List<TeamReader> findReaders(UUID team);

	/** Those of a team with one of these roles who are let in. */
	@Query("select p.id from Person p join p.roles r where key(r) = :team and value(r) in :roles and p.enabled = true")
	List<UUID> findIds(UUID team, Collection<Role> roles);

	@Query("select key(r) as team, count(p) as members from Person p join p.roles r group by key(r)")
	List<TeamSize> countByTeam();

	/** What members of a team see of each other. */
	interface Teammate {

		UUID getId();

		String getName();

	}

	/** How many people a team has. */
	interface TeamSize {

		UUID getTeam();

		long getMembers();

	}

}
