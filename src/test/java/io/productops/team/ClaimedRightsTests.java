package io.productops.team;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the identity provider's claim is read.
 */
class ClaimedRightsTests {

	@Test
	void readsATeamAColonAndARole() {
		assertThat(read("Payments:LEADER", "Growth: pm ").roles())
			.isEqualTo(Map.of("Payments", Role.LEADER, "Growth", Role.PM));
	}

	@Test
	void takesTheLastColonBecauseANameMayHaveOne() {
		assertThat(read("Team: Nordics:VIEWER").roles()).isEqualTo(Map.of("Team: Nordics", Role.VIEWER));
	}

	@Test
	void takesTheStrongestRoleOfSeveralInOneTeam() {
		assertThat(read("A:VIEWER", "A:LEADER", "A:PM").roles()).isEqualTo(Map.of("A", Role.LEADER));
	}

	@Test
	void givesNothingForWhatItDoesNotKnow() {
		ClaimedRights rights = read("", ":", "A", ":PM", "A:BOSS", "Admin", "admins", "everyone@example.org");
		assertThat(rights.roles()).isEmpty();
		assertThat(rights.admin()).isFalse();
	}

	@Test
	void knowsTheValueThatMakesAnAdmin() {
		assertThat(read("admin").admin()).isTrue();
		assertThat(ClaimedRights.read(List.of("owner", "admin"), "owner").admin()).isTrue();
		assertThat(ClaimedRights.read(List.of("admin", ""), "").admin()).isFalse();
	}

	private static ClaimedRights read(String... values) {
		return ClaimedRights.read(List.of(values), "admin");
	}

}
