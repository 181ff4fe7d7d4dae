package io.productops;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms of the house and the arrows between them.
 */
class ModularityTests {

	@Test
	void roomsUseOnlyTheRoomsTheyMay() {
		ApplicationModules.of(ProductOpsAdvisor.class).verify();
	}

}
