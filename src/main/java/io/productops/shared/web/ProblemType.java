package io.productops.shared.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * What can go wrong in the API. Each has a place on the page of problems, which is its
 * name for programs.
 */
public enum ProblemType {

	BAD_REQUEST(HttpStatus.BAD_REQUEST, null, "The request cannot be read.",
			"Check the JSON, the parameters and the headers; the detail says which of them. A cursor is taken only as it was given, for the same list and filter."),

	UNAUTHORIZED(HttpStatus.UNAUTHORIZED, null, "Send a valid token as a bearer token.",
			"Make a token on the page API tokens of your account and send it as the header Authorization: Bearer poa_… A token ends on its date, when it is revoked, and when the account behind it is disabled. Cookies do nothing here."),

	FORBIDDEN(HttpStatus.FORBIDDEN, null, "The request is not allowed.",
			"Changes need a token that may write. They also need the role of the person behind the token: a leader of the team starts, edits and completes its assessments, a PM or a leader decides and comments on its recommendations and takes readings of its metrics, an admin makes teams."),

	NOT_FOUND(HttpStatus.NOT_FOUND, null, "There is nothing at this address.",
			"Check the id. What belongs to a team that is not yours answers the same as what does not exist. A draft has no advice yet."),

	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, null, "This address does not take this method.",
			"The header Allow of the answer names the methods that it takes."),

	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, null, "The answer is JSON, and the request does not accept it.",
			"Accept application/json, or send no header Accept."),

	CONFLICT(HttpStatus.CONFLICT, null, "The thing is in a state that does not allow this.",
			"A completed assessment takes no more answers. Where a recommendation stands, only some decisions lead on: the member allowed of the problem names them. Read it again before you go on."),

	REQUEST_IN_FLIGHT(HttpStatus.CONFLICT, "Request In Flight", "A request with this idempotency key is still at work.",
			"Wait a moment and send the same request again: you get the answer of the first."),

	PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, null, "It has changed since you read it.",
			"Read it again, put your change into what you read, and send it with the new ETag. Nothing was overwritten."),

	CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, null, "The body is too large.",
			"Send at most 64 KB; answers with their notes may have 1.5 MB."),

	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, null, "Send the body as application/json.",
			"Set the header Content-Type to application/json."),

	UNPROCESSABLE_CONTENT(HttpStatus.UNPROCESSABLE_CONTENT, null, "Some of it cannot be used. Nothing was stored.",
			"Every entry of errors names a place in the body as a JSON Pointer, and what to send there. All problems of a request are named at once. A member that does not exist is one of them."),

	IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency Key Reused",
			"This idempotency key was used for another request.",
			"Use a new key for each request that should have an effect of its own, and the same key only to repeat a request unchanged."),

	PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, null, "Send the ETag that you read in the header If-Match.",
			"Without it, your change could overwrite one that you have never seen. If-Match: * overwrites on purpose."),

	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, null, "Too many requests. Try again later.",
			"Wait as many seconds as the header Retry-After says. The headers RateLimit and RateLimit-Policy of every answer to a token say how much is left."),

	INTERNAL_SERVER_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, null, "The request failed on our side.",
			"Try again. If it goes on, tell whoever runs this server the time and the header X-Request-Id."),

	SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, null, "The server cannot take the request now.",
			"Try again in a moment.");

	/** Where the page is. */
	static final String PAGE = "/api/problems";

	private final HttpStatus status;

	private final String title;

	private final String detail;

	private final String remedy;

	ProblemType(HttpStatus status, @Nullable String title, String detail, String remedy) {
		this.status = status;
		this.title = (title != null) ? title : status.getReasonPhrase();
		this.detail = detail;
		this.remedy = remedy;
	}

	/** The type that says no more than the status, or null for a status without one. */
	static @Nullable ProblemType of(HttpStatus status) {
		for (ProblemType type : values()) {
			if (type.name().equals(status.name())) {
				return type;
			}
		}
		return null;
	}

	/** What to say where only the status is known. */
	static String detail(HttpStatus status) {
		ProblemType type = of(status);
		if (type != null) {
			return type.detail;
		}
		return status.is5xxServerError() ? INTERNAL_SERVER_ERROR.detail : "The request cannot be handled.";
	}

	/** Its name on the page. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The address of its description, on the server that answers. */
	public String uri() {
		return PAGE + "#" + slug();
	}

	public HttpStatus status() {
		return this.status;
	}

	public String title() {
		return this.title;
	}

	/** What went wrong, where nothing more exact is known. */
	public String detail() {
		return this.detail;
	}

	/** What whoever reads the page can do. */
	public String remedy() {
		return this.remedy;
	}

}
