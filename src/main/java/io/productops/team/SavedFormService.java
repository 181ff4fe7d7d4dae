package io.productops.team;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.productops.shared.Secret;
import io.productops.shared.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody sent when their session had ended, for 15 minutes: the end of a
 * session loses nothing.
 */
@Service
public class SavedFormService {

	/** The cookie whose value opens the form. */
	public static final String COOKIE = "poa-saved-form";

	/** Of one browser, one for each tab that somebody has open. */
	private static final int MOST = 8;

	/** As much as the server reads of a form. */
	private static final int LONGEST = 1536 * 1024;

	private static final int LONGEST_PATH = 2_000;

	private final SavedFormRepository forms;

	private final JsonMapper json;

	private final Clock clock;

	SavedFormService(SavedFormRepository forms, JsonMapper json, Clock clock) {
		this.forms = forms;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keeps a form.
	 * @param person whose session it was, or null where nobody can tell
	 * @param earlier what opens the forms that this browser sent before, or null
	 * @return what opens it and them; empty when it is too large to be one of ours
	 */
	@Transactional
	public Optional<String> keep(KeptForm form, @Nullable UUID person, @Nullable String earlier) {
		String fields = this.json.writeValueAsString(form.fields());
		if (fields.length() > LONGEST || form.path().length() > LONGEST_PATH) {
			return Optional.empty();
		}
		String token = Secret.create();
		this.forms.save(new SavedForm(Sha256.of(token), person, form.path(), fields, this.clock.instant()));
		List<String> all = new ArrayList<>(tokens(earlier));
		all.add(token);
		return Optional.of(String.join(".", all.subList(Math.max(0, all.size() - MOST), all.size())));
	}

	/** What is kept for that person in that browser, the first first. */
	@Transactional(readOnly = true)
	public List<KeptForm> find(@Nullable String opening, CurrentPerson person) {
		return tokens(opening).stream().flatMap((token) -> one(token, person).stream()).toList();
	}

	private Optional<KeptForm> one(String token, CurrentPerson person) {
		return this.forms.findById(Sha256.of(token))
			.filter((form) -> form.opensFor(person.id(), this.clock.instant()))
			.map((form) -> new KeptForm(form.path(),
					this.json.readValue(form.fields(), new TypeReference<Map<String, List<String>>>() {
					})));
	}

	private static List<String> tokens(@Nullable String opening) {
		return (opening != null) ? Stream.of(opening.split("\\.")).limit(MOST).toList() : List.of();
	}

	@Transactional
	int deleteExpired() {
		return this.forms.deleteExpired(this.clock.instant());
	}

}
