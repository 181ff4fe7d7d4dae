package io.productops.shared.web;

import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * Names one state of a thing, so that a program keeps what has not changed and overwrites
 * nothing that it has not seen.
 */
public final class EntityTag {

	private final ETag tag;

	private EntityTag(String state) {
		this.tag = new ETag(state, false);
	}

	/** A strong tag; equal states have equal bytes. */
	public static EntityTag of(String state) {
		return new EntityTag(state);
	}

	/** Whether whoever asks has this state already: the answer is 304 then. */
	public boolean isKnownTo(HttpServletRequest request) {
		return tags(request, HttpHeaders.IF_NONE_MATCH).stream()
			.anyMatch((known) -> known.isWildcard() || known.compare(this.tag, false));
	}

	/**
	 * Lets a change on only if it was made from this state; a star stands for any.
	 * @throws ProblemException when it was made from another, or does not say from which
	 */
	public void requireMatch(HttpServletRequest request) {
		List<ETag> tags = tags(request, HttpHeaders.IF_MATCH);
		if (tags.isEmpty()) {
			throw new ProblemException((request.getHeader(HttpHeaders.IF_MATCH) == null)
					? ProblemType.PRECONDITION_REQUIRED : ProblemType.PRECONDITION_FAILED);
		}
		if (tags.stream().noneMatch((tag) -> tag.isWildcard() || tag.compare(this.tag, true))) {
			throw new ProblemException(ProblemType.PRECONDITION_FAILED);
		}
	}

	/** As a header shows it. */
	public String text() {
		return this.tag.formattedTag();
	}

	private static List<ETag> tags(HttpServletRequest request, String header) {
		return ETag.parse(String.join(",", Collections.list(request.getHeaders(header))));
	}

}
