package io.productops.assessment.web;

/**
 * Whether a form asks a question, and what decides it.
 */
enum Asked {

	/** Asked; nothing on the page can change that. */
	ALWAYS,

	/** Asked; other answers on the page decide it. */
	HERE,

	/** Not asked at present; other answers on the page decide it. */
	NOT_NOW,

	/** Not asked; answers on other pages decided it. */
	ELSEWHERE

}
