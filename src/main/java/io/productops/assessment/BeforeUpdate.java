package io.productops.assessment;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a draft was before it was brought to another version of its playbook; kept until
 * the next answer is saved.
 */
record BeforeUpdate(int playbookVersion, String playbookSha256, Map<String, @Nullable Object> answers,
		Map<String, String> notes, @Nullable CarriedOver carriedOver) {
}
