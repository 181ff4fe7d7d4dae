package io.productops.demo;

import java.util.Map;

import io.productops.team.Role;

/**
 * Somebody whom the demo shows around as, with a password that everybody may know.
 *
 * @param email nobody reads what is sent there
 * @param roles by the name of the team
 */
record DemoPerson(String name, String email, boolean admin, Map<String, Role> roles, String words) {

	static final String PASSWORD = "walk through the demo";

	static final String APPS = "Northwind Apps";

	static final String FREIGHT = "Northwind Freight";

	static final DemoPerson ADMIN = new DemoPerson("Amira Haddad", "amira@example.org", true, Map.of(),
			"admin of the installation");

	static final DemoPerson LEADER = new DemoPerson("Lena Fischer", "lena@example.org", false,
			Map.of(APPS, Role.LEADER, FREIGHT, Role.LEADER), "leads both teams");

	static final DemoPerson PM = new DemoPerson("Priya Raman", "priya@example.org", false, Map.of(APPS, Role.PM),
			"PM in " + APPS);

	static final DemoPerson VIEWER = new DemoPerson("Victor Blom", "victor@example.org", false,
			Map.of(FREIGHT, Role.VIEWER), "reads " + FREIGHT);

}
