package io.productops.recommendation.web;

import java.io.UnsupportedEncodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.productops.Mailbox;
import io.productops.OnH2;
import io.productops.Payloads;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.Decision;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.SavedViewService;
import io.productops.recommendation.WorkPlan;
import io.productops.recommendation.WorkText;
import io.productops.shared.TextLine;
import io.productops.team.AccountService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody types into a field of a recommendation, pages and e-mails show it and
 * nothing else: no element, attribute or address comes of it.
 */
@OnH2
class HostileTextTests {

	/** What Markdown makes, besides what every page has. */
	private static final Set<String> MARKDOWN = Set.of("p", "br", "em", "strong", "ul", "ol", "li", "blockquote",
			"code", "pre", "a");

	private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "data-address",
			"data-mentionable");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private CommentService comments;

	@Autowired
	private SavedViewService views;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PeopleService everybody;

	@Autowired
	private People people;

	@Autowired
	private Mailbox mailbox;

	private CurrentPerson pm;

	private CurrentPerson other;

	private List<RecommendationDetails> issued = List.of();

	@BeforeEach
	void givenAReportOfATeam() {
		UUID team = this.people.team("Checkout");
		CurrentPerson leader = this.people.member(team, Role.LEADER);
		this.pm = this.people.member(team, Role.PM);
		this.other = this.people.member(team, Role.PM);
		UUID assessment = this.assessments.start("Northwind", team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C1"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), "token");
		this.issued = this.recommendations.ofAssessment(assessment, leader);
	}

	@Test
	void thereAreEnoughOfThem() {
		assertThat(Payloads.all().distinct()).hasSizeGreaterThanOrEqualTo(60);
	}

	@Test
	void pagesShowItAndRunNothing() {
		write("harmless", "harmless", this.issued.get(0));
		Vocabulary plain = new Vocabulary(pages(this.issued.get(0), "harmless"));
		int at = 1;
		for (String payload : Payloads.all().toList()) {
			RecommendationDetails it = this.issued.get(at++ % this.issued.size());
			String line = payload.replaceAll("\\s+", " ").replace(",", ";");
			write(payload, line, it);
			List<Document> pages = pages(it, line);
			plain.check(pages, payload);
			Document page = pages.get(0);
			assertThat(page.select(".poa-log").last().wholeText()).as("reason").contains(payload.strip());
			assertThat(page.select(".poa-comment textarea").last().wholeText()).as("comment")
				.isEqualTo(payload.strip());
			assertThat(page.select(".poa-nav__who").first().text()).as("name").isEqualTo(this.pm.name());
			if (WorkText.label(line) == null) {
				assertThat(page.select(".poa-dl a").eachText()).as("label").contains(line.strip());
			}
			if (viewName(line) != null) {
				assertThat(pages.get(1).select(".poa-views a").eachText()).as("view").contains(line.strip());
			}
		}
	}

	@Test
	void refusesAddressesThatAreNoTracker() {
		assertThat(Payloads.all().filter((payload) -> WorkText.tracker(payload) == null)).isNotEmpty()
			.allMatch((payload) -> payload.matches("https?://[a-z.]+/[^\"'<>\\s]*"));
	}

	/** What all of them do in an e-mail is tried where e-mails are made. */
	@Test
	void mailsAreTextWithOneRecipient() throws Exception {
		RecommendationDetails it = this.issued.get(0);
		List<String> names = Payloads.all()
			.map(String::strip)
			.filter((payload) -> payload.contains("<") && TextLine.fault(payload, 100) == null)
			.limit(10)
			.toList();
		for (String name : names) {
			call(name);
			plan(it, this.other.id(), List.of(), null);
			plan(it, null, List.of(), null);
		}
		assertThat(names).hasSize(10);
		List<MimeMessage> mails = this.mailbox.of(this.other.email(), names.size());
		assertThat(mails).hasSize(names.size());
		Set<String> left = new HashSet<>(names);
		for (MimeMessage mail : mails) {
			assertThat(mail.getContentType()).startsWith("text/plain; charset=UTF-8");
			assertThat(mail.getAllRecipients()).hasSize(1);
			assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
			assertThat(mail.getSubject()).isEqualTo("Assigned to you: " + it.advised().title());
			String text = mail.getContent().toString();
			left.removeIf((name) -> text.contains(name + " made you its owner."));
		}
		assertThat(left).isEmpty();
	}

	/** Everything that somebody can write. */
	private void write(String text, String line, RecommendationDetails it) {
		if (TextLine.fault(line, 100) == null) {
			call(line.strip());
		}
		List<String> labels = (WorkText.label(line) == null) ? List.of(line.strip()) : List.of();
		plan(it, this.pm.id(), labels, (WorkText.tracker(line) == null) ? line : "https://tracker.example/1?a=%3Cb%3E");
		decide(it, Decision.decline(text));
		decide(it, Decision.reopen(text));
		this.comments.add(it.id(), text, this.pm);
		this.views.views(this.pm).forEach((view) -> this.views.delete(view.id(), this.pm));
		String name = viewName(line);
		this.views.save((name != null) ? name : "harmless", "q=harmless", null, this.pm);
	}

	private static @Nullable String viewName(String line) {
		return (SavedViewService.fault(line) == null) ? line.strip() : null;
	}

	/** From now on the PM has that name. */
	private void call(String name) {
		this.accounts.present(this.pm, name, "SYSTEM", "UTC", true);
		this.pm = this.everybody.current(this.pm.id(), null).orElseThrow();
	}

	private void plan(RecommendationDetails it, @Nullable UUID owner, List<String> labels, @Nullable String tracker) {
		this.decisions.plan(it.id(), version(it), new WorkPlan(owner, null, null, null, null, labels, tracker),
				this.pm);
	}

	private void decide(RecommendationDetails it, Decision decision) {
		this.decisions.decide(it.id(), version(it), decision, this.pm);
	}

	private long version(RecommendationDetails it) {
		return this.recommendations.find(it.id(), this.pm).version();
	}

	/**
	 * Of one, the list, the list by that label and words, one refused, and the saved
	 * views.
	 */
	private List<Document> pages(RecommendationDetails it, String line) {
		return List.of(page("/recommendations/" + it.id()), page("/recommendations?view=all"),
				page("/recommendations?q={line}&label={line}&sort={line}", line, line, line),
				page("/recommendations?q={line}&status={line}&owner={line}&assessment={line}", line, line, line, line),
				page("/recommendations/views"), page("/recommendations/views/" + this.views.views(this.pm).get(0).id()),
				page("/account"));
	}

	private Document page(String uri, Object... values) {
		try {
			return Jsoup.parse(this.mvc.get()
				.uri(uri, values)
				.with(SignedInAs.person(this.pm))
				.exchange()
				.getResponse()
				.getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The elements and attributes that pages are made of. */
	private static final class Vocabulary {

		private final Set<String> known = new HashSet<>();

		private final List<Integer> scripts;

		Vocabulary(List<Document> pages) {
			pages.forEach((page) -> page.getAllElements().forEach((element) -> {
				this.known.add(element.normalName());
				element.attributes().forEach((attribute) -> this.known.add(word(element, attribute)));
			}));
			MARKDOWN.forEach(this.known::add);
			this.known.addAll(List.of("a href", "a rel"));
			// a search for signs alone is refused
			this.known.addAll(List.of("input aria-invalid", "input aria-describedby"));
			this.scripts = scripts(pages);
		}

		void check(List<Document> pages, String payload) {
			assertThat(scripts(pages)).as(payload).isEqualTo(this.scripts);
			for (Document page : pages) {
				for (Element element : page.getAllElements()) {
					assertThat(this.known).as(payload).contains(element.normalName());
					assertThat(element.normalName().equals("script") ? element.data() : "").as(payload).isEmpty();
					element.attributes().forEach((attribute) -> check(element, attribute, payload));
				}
			}
		}

		private void check(Element element, Attribute attribute, String payload) {
			String name = attribute.getKey().toLowerCase(Locale.ROOT);
			assertThat(this.known).as(payload).contains(word(element, attribute));
			assertThat(name).as(payload).doesNotStartWith("on").isNotEqualTo("style").isNotEqualTo("srcdoc");
			if (ADDRESSES.contains(name)) {
				assertThat(attribute.getValue()).as(payload).matches("(?s)(/(?!/)|#|https?://|mailto:).*");
			}
		}

		private static String word(Element element, Attribute attribute) {
			return element.normalName() + " " + attribute.getKey().toLowerCase(Locale.ROOT);
		}

		private static List<Integer> scripts(List<Document> pages) {
			return pages.stream().map((page) -> page.select("script, link, meta, base, iframe, svg").size()).toList();
		}

	}

}
