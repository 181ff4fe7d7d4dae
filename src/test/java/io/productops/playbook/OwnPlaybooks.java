package io.productops.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.productops.team.CurrentPerson;
import io.productops.team.People;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Publishes a small playbook of another subject beside the built-in one, each time under
 * an id of its own, and takes it back, so that other tests find the built-in one alone.
 */
public final class OwnPlaybooks {

	private final ApplicationContext application;

	private final String id = "research-ops-" + UUID.randomUUID().toString().substring(0, 8);

	public OwnPlaybooks(ApplicationContext application) {
		this.application = application;
	}

	/** Its first text. */
	public static String text() {
		try (InputStream file = OwnPlaybooks.class.getResourceAsStream("/playbooks/research.yaml")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Another text: one question is new, one is gone, one is worded otherwise, an option
	 * is gone, fewer interviews count as few, and the one finding is not critical any
	 * more.
	 */
	public static String newerText() {
		return text().replace(
				"          - {id: story, type: text, label: Tell of one interview., short: A story, why: It is quoted.}",
				"          - {id: budget, type: number, label: \"What may an interview cost?\", short: Budget, "
						+ "why: It decides what is possible., min: 0, max: 500, step: 1}")
			.replace("Who finds participants?", "Who looks for participants?")
			.replace("              - {id: consent, label: Consent forms}\n", "")
			.replace("value: interviews < 4", "value: interviews < 2")
			.replace("severity: critical", "severity: high")
			.replace("flags: critical", "flags: high")
			.replace("Weekly interviews keep a team honest.", "Weekly interviews keep a team awake.");
	}

	public String id() {
		return this.id;
	}

	/**
	 * Publishes a text of it.
	 * @return the number of the version
	 */
	public int publish(String text) {
		CurrentPerson admin = this.application.getBean(People.class).admin();
		DraftDetails draft = this.application.getBean(DraftService.class)
			.begin(admin, text.replace("{id: research-ops,", "{id: " + this.id + ","), "For a test");
		return this.application.getBean(PublishingService.class).publish(admin, draft.number(), 1, "For a test");
	}

	/** No new assessment can be started with it any more; what was started goes on. */
	public void withdraw() {
		this.application.getBean(JdbcTemplate.class)
			.update("delete from playbook_pointer where playbook_id = ?", this.id);
	}

}
