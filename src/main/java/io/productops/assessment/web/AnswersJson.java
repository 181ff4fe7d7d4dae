package io.productops.assessment.web;

import java.util.Map;

import io.productops.assessment.AnswerSheet;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All answers and notes of an assessment, as the API shows and takes them.
 */
@Schema(name = "Answers")
record AnswersJson(@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
		example = "{\"pm_count\": 11, \"company_stage\": \"scaling\", \"charter\": null}",
		description = "By question id: the id of an option, a list of them, a number, a whole number from 0 to 4, "
				+ "an object from row to option or number, or text. null is \"Not sure\"; a question that is not "
				+ "there is not answered. Questions and options are in the playbook.") Map<String, @Nullable Object> answers,
		@Schema(example = "{\"pm_count\": \"Three of them in contract.\"}",
				description = "Your own words to a question, by question id; never scored.") Map<String, String> notes) {

	static AnswersJson of(AnswerSheet sheet) {
		return new AnswersJson(sheet.answers(), sheet.notes());
	}

}
