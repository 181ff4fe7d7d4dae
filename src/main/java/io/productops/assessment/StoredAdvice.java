package io.productops.assessment;

import java.util.UUID;

import io.productops.advice.AdviceEngine;
import io.productops.advice.AdviceJson;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import org.jspecify.annotations.Nullable;

/**
 * The advice of a completed assessment with what it was made from, as they are stored.
 *
 * @param reference what people call the assessment
 * @param team whose assessment it is, or null where a key holds it
 * @param playbookSha256 names the playbook that it was made on
 * @param answers the stored text of the answers
 * @param advice the JSON, byte for byte as it was made
 */
public record StoredAdvice(UUID assessment, String reference, @Nullable UUID team, String playbookSha256,
		String answers, String advice) {

	/** Makes the advice once more, on the playbook that it was made on. */
	public String again(Playbook playbook) {
		AnswerSnapshot snapshot = AnswerSnapshot.fromJson(this.answers, playbook);
		return AdviceJson
			.write(AdviceEngine.advise(playbook, Answers.read(playbook.questions(), snapshot.answers()).answers()));
	}

}
