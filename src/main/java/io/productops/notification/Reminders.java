package io.productops.notification;

import java.time.LocalDate;
import java.util.List;

/**
 * Knows the due dates of one feature. Every bean of this type is asked, by one process at
 * a time: each hour for the inboxes, because a new day begins somewhere, and in the
 * quarters of an hour of digests. It must be cheap, so its query needs an index.
 */
public interface Reminders {

	/**
	 * All that is open and due on that day or before, also what has been overdue for
	 * long. What is done, dropped or nobody's is not in it.
	 */
	List<Reminder> due(LocalDate until);

}
