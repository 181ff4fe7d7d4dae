package io.productops.assessment.web;

/**
 * How far one step is, in words.
 *
 * @param status "Not yet started", "In progress" or "Completed", with figures
 */
record StepStatus(String id, String title, String href, String status) {
}
