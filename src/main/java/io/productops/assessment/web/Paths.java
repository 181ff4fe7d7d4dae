package io.productops.assessment.web;

import java.util.UUID;

import io.productops.advice.Question;

/**
 * The addresses of one assessment's pages.
 */
record Paths(UUID id) {

	String list() {
		return "/assessments/" + this.id;
	}

	String step(String step) {
		return list() + "/steps/" + step;
	}

	String questions() {
		return list() + "/questions";
	}

	String check() {
		return list() + "/check";
	}

	String deletion() {
		return list() + "/deletion";
	}

	String claim() {
		return list() + "/team";
	}

	String update() {
		return list() + "/update";
	}

	/** Starts another with the same answers. */
	String successor() {
		return list() + "/successor";
	}

	String report() {
		return list() + "/report";
	}

	/** The step at that question; saving it leads back to the check page. */
	String change(Question question) {
		return step(question.step()) + "?from=check#q-" + question.id();
	}

}
