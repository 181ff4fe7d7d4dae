package io.productops.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The links that open something once.
 */
interface OneTimeLinkRepository extends Repository<OneTimeLink, UUID> {

	OneTimeLink save(OneTimeLink link);

	Optional<OneTimeLink> findByTokenHash(String tokenHash);

	/** The invitations to an address that are still good. */
	@Query("select l from OneTimeLink l where l.kind = io.productops.team.OneTimeLink$Kind.INVITATION "
			+ "and l.email = :email and l.usedAt is null and l.expiresAt > :now order by l.createdAt, l.id")
	List<OneTimeLink> findInvitations(String email, Instant now);

	/** Of any number of attempts, also at the same time, one changes a row. */
	@Modifying
	@Query("update OneTimeLink l set l.usedAt = :now, l.version = l.version + 1 "
			+ "where l.tokenHash = :tokenHash and l.kind = :kind and l.usedAt is null and l.expiresAt > :now")
	int use(OneTimeLink.Kind kind, String tokenHash, Instant now);

	@Modifying
	@Query("update OneTimeLink l set l.expiresAt = :now, l.version = l.version + 1 "
			+ "where l.kind = io.productops.team.OneTimeLink$Kind.SETUP and l.usedAt is null and l.expiresAt > :now")
	int endSetUp(Instant now);

	@Modifying
	@Query("update OneTimeLink l set l.expiresAt = :now, l.version = l.version + 1 "
			+ "where l.personId = :person and l.usedAt is null and l.expiresAt > :now")
	int endOf(UUID person, Instant now);

	/** What an admin decides about somebody counts more than what was offered before. */
	@Modifying
	@Query("update OneTimeLink l set l.expiresAt = :now, l.version = l.version + 1 "
			+ "where l.kind = io.productops.team.OneTimeLink$Kind.INVITATION and l.email = :email "
			+ "and l.usedAt is null and l.expiresAt > :now")
	int endInvitations(String email, Instant now);

	@Modifying
	@Query("update OneTimeLink l set l.expiresAt = :now, l.version = l.version + 1 "
			+ "where l.kind = io.productops.team.OneTimeLink$Kind.INVITATION and l.email = :email "
			+ "and l.teamId = :team and l.usedAt is null and l.expiresAt > :now")
	int endInvitationsToTeam(String email, UUID team, Instant now);

	@Modifying
	@Query("delete from OneTimeLink l where l.expiresAt < :before")
	int deleteExpired(Instant before);

}
