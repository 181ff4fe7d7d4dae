/**
 * The pages of people and teams and the way from a request to a person; the entry is
 * {@code SessionSecurityContextRepository}.
 */
@NullMarked
package io.productops.team.web;

import org.jspecify.annotations.NullMarked;
