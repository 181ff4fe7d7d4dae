package io.productops.team;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The teams.
 */
interface TeamRepository extends Repository<Team, UUID> {

	Team save(Team team);

	Optional<Team> findById(UUID id);

	List<Team> findByNameIn(Collection<String> names);

	boolean existsByNameIgnoreCase(String name);

	List<Team> findAllByOrderByNameAscIdAsc();

	List<Team> findAllByOrderByNameAscIdAsc(Limit limit);

	List<Team> findByIdInOrderByNameAscIdAsc(Collection<UUID> ids);

	List<Team> findByIdInOrderByNameAscIdAsc(Collection<UUID> ids, Limit limit);

	List<Team> findByNameContainingIgnoreCaseOrderByNameAscIdAsc(String text, Limit limit);

	List<Team> findByIdInAndNameContainingIgnoreCaseOrderByNameAscIdAsc(Collection<UUID> ids, String text, Limit limit);

	List<Team> findByNameIgnoreCase(String name);

	@Query("""
			select t from Team t where t.createdAt < :before or t.createdAt = :before and t.id < :id
			order by t.createdAt desc, t.id desc""")
	List<Team> findNewest(Instant before, UUID id, Limit limit);

	@Query("""
			select t from Team t
			where t.id in :ids and (t.createdAt < :before or t.createdAt = :before and t.id < :id)
			order by t.createdAt desc, t.id desc""")
	List<Team> findNewest(Collection<UUID> ids, Instant before, UUID id, Limit limit);

}
