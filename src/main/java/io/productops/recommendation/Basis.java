package io.productops.recommendation;

import java.util.List;

import io.productops.playbook.QuotedAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Why a recommendation was made, in words, so that its page needs no answers of the
 * assessment.
 *
 * @param because the answers that it rests on
 * @param clearing what would have kept it from being made, a line for each way
 * @param settles the findings that it stands for
 * @param priority what makes a system urgent, or null
 * @param searched whether {@code clearing} is all that was found; else nobody looked
 */
public record Basis(List<QuotedAnswer> because, List<String> clearing, List<String> settles, @Nullable String priority,
		boolean searched) {
}
