package io.productops.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

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

	Optional<Person> findByEmail(String email);

	boolean existsByAdminTrueAndEnabledTrue();

	@Query("select p from Person p join p.roles r where key(r) = :team order by p.name, p.id")
	List<Person> findByTeam(UUID team);

}
