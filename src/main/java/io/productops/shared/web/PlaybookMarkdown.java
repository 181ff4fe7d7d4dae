package io.productops.shared.web;

import io.productops.shared.Markdown;

import org.springframework.stereotype.Component;

/**
 * Lets every template that shows a text of the playbook render it in the same way:
 * {@code th:with="html=${@markdown.article(text)}" th:utext="${html}"}.
 */
@Component("markdown")
class PlaybookMarkdown {

	public String article(String text) {
		return Markdown.article(text);
	}

}
