package io.productops.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The API tokens, also those that have ended.
 */
interface TokenRepository extends Repository<ApiToken, UUID> {

	ApiToken save(ApiToken token);

	Optional<ApiToken> findByHash(String hash);

	Optional<ApiToken> findByIdAndPersonId(UUID id, UUID person);

	/** Those of a person that had not ended at that time, the newest first. */
	@Query("""
			select t from ApiToken t
			where t.personId = :person and t.expiresAt > :time and (t.revokedAt is null or t.revokedAt > :time)
			order by t.createdAt desc, t.id desc""")
	List<ApiToken> findLater(UUID person, Instant time);

	/** Remembers a use; not through the entity, as its version tells other changes. */
	@Modifying
	@Query("""
			update ApiToken t set t.lastUsedAt = :now
			where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :before)""")
	void use(UUID id, Instant now, Instant before);

}
