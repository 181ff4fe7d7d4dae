package io.productops.team;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The teams.
 */
interface TeamRepository extends Repository<Team, UUID> {

	Team save(Team team);

	Optional<Team> findById(UUID id);

	List<Team> findByNameIn(Collection<String> names);

	boolean existsByName(String name);

	List<Team> findAllByOrderByNameAscIdAsc();

	List<Team> findByIdInOrderByNameAscIdAsc(Collection<UUID> ids);

}
