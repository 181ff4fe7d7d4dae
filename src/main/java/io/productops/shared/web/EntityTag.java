package io.productops.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import io.productops.shared.Sha256;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

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

	/** The tag of a record, which has no state but what it says. */
	public static EntityTag of(Record content) {
		return new EntityTag(Sha256.of(content.toString()).substring(0, 32));
	}

	/** The tag of a file, which has no state but its bytes. */
	public static EntityTag of(byte[] file) {
		return new EntityTag(Sha256.of(new String(file, StandardCharsets.UTF_8)).substring(0, 32));
	}

	/** Answers with a file of that type, whatever type was asked for. */
	public ResponseEntity<byte[]> answer(HttpServletRequest request, byte[] file, String contentType) {
		ResponseEntity<byte[]> answer = answer(request, file);
		return (answer.getBody() == null) ? answer
				: ResponseEntity.ok().eTag(text()).contentType(MediaType.parseMediaType(contentType)).body(file);
	}

	/** Answers with the thing in this state, or with 304 to whoever has it already. */
	public <T> ResponseEntity<T> answer(HttpServletRequest request, T body) {
		boolean known = tags(request, HttpHeaders.IF_NONE_MATCH).stream()
			.anyMatch((each) -> each.isWildcard() || each.compare(this.tag, false));
		return known ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(text()).build()
				: ResponseEntity.ok().eTag(text()).body(body);
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
