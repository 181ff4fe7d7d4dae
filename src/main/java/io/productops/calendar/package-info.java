/**
 * Dates in the calendars that people use anyway: feeds that a secret address opens, and
 * single files. It knows people and days, and no features; enter at
 * {@link io.productops.calendar.CalendarFeedService}.
 * <p>
 * A feature with dates, of whatever sort, implements
 * {@link io.productops.calendar.CalendarSource} as a bean and takes care of nothing else:
 * who may subscribe to what, how a file is written and when it has changed is found out
 * here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "team", "audit", "shared", "shared :: web" })
package io.productops.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
