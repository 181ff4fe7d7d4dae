package io.productops.assessment.web;

import java.util.List;
import java.util.Optional;

import io.productops.advice.Playbook;
import io.productops.playbook.PlaybookService;

import org.springframework.stereotype.Component;

/**
 * The playbooks that somebody can start an assessment with.
 */
@Component
class PlaybookChoice {

	private final PlaybookService playbooks;

	PlaybookChoice(PlaybookService playbooks) {
		this.playbooks = playbooks;
	}

	/** One playbook to choose. */
	record OptionView(String id, String title, boolean chosen) {
	}

	/**
	 * Those that are published, the built-in one first.
	 * @param chosen "" stands for the built-in one
	 * @return nothing where there is nothing to choose
	 */
	List<OptionView> of(String chosen) {
		List<Playbook> all = this.playbooks.allPublished();
		String id = chosen.isEmpty() ? PlaybookService.BUILT_IN : chosen;
		return (all.size() < 2) ? List.of()
				: all.stream()
					.map((playbook) -> new OptionView(playbook.ref().id(), playbook.document().title(),
							playbook.ref().id().equals(id)))
					.toList();
	}

	/** What was chosen; nothing for what is not published. */
	Optional<String> read(String playbook) {
		if (playbook.isEmpty()) {
			return Optional.of(PlaybookService.BUILT_IN);
		}
		return this.playbooks.allPublished()
			.stream()
			.map((each) -> each.ref().id())
			.filter((id) -> id.equals(playbook))
			.findFirst();
	}

}
