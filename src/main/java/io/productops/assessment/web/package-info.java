/**
 * The pages of the assessment and the advice endpoint; enter at
 * {@code AssessmentController}, {@code StepController} and {@code AdviceController}.
 */
@NullMarked
package io.productops.assessment.web;

import org.jspecify.annotations.NullMarked;
