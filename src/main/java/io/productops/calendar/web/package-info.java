/**
 * The calendars themselves, and the page on which people make and revoke their addresses;
 * the entry is {@code CalendarController}.
 */
@NullMarked
package io.productops.calendar.web;

import org.jspecify.annotations.NullMarked;
