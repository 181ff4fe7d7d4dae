/**
 * The pages of an assessment, from the start page to its submission; enter at
 * {@link io.productops.assessment.web.StepController}.
 */
@NullMarked
package io.productops.assessment.web;

import org.jspecify.annotations.NullMarked;
