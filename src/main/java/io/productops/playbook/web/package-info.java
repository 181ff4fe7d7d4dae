/**
 * Pages that show what is written in the playbook; enter at {@code PlaybookController}.
 */
@NullMarked
package io.productops.playbook.web;

import org.jspecify.annotations.NullMarked;
