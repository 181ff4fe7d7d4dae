package io.productops.recommendation;

import java.util.List;

import io.productops.playbook.QuotedAnswer;

/**
 * Why a recommendation was made, in words, so that its page needs no answers of the
 * assessment.
 *
 * @param because the answers that it rests on
 * @param clearing what would make the finding go away, a line for each way
 * @param settles the findings that it stands for
 */
public record Basis(List<QuotedAnswer> because, List<String> clearing, List<String> settles) {
}
