package io.productops.report.web;

import java.util.List;

import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.Quote;

/**
 * The principle that a statement rests on, with the words of its guest.
 */
record PrincipleNote(String id, String name, String guest, List<Quote> quotes) {

	static PrincipleNote of(Principle principle) {
		return new PrincipleNote(principle.id(), principle.name(), principle.guest(), principle.quotes());
	}

}
