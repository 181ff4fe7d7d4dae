package io.productops.team;

import java.util.List;

/**
 * Accounts that the sign-in page shows together with their passwords, where there is
 * nothing to protect.
 */
public interface ShownAccounts {

	List<ShownAccount> shownAccounts();

	/**
	 * One of them.
	 *
	 * @param words what the person may do
	 */
	record ShownAccount(String name, String words, String email, String password) {
	}

}
