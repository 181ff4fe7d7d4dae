package io.productops.assessment.web;

import io.productops.OnH2;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.ClosedAssessments;
import io.productops.assessment.Started;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ViewResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An installation where nobody may start without an account.
 */
@OnH2
class WithoutAccountTests {

	@Autowired
	private ApplicationContext application;

	@Test
	void refusesToStartWithAPageOfItsOwn() {
		StartController controller = new StartController(ClosedAssessments.in(this.application),
				this.application.getBean(BrowserKeys.class), this.application.getBean(HomePages.class),
				this.application.getBean(PlaybookChoice.class));
		ViewResolver views = this.application.getBean("thymeleafViewResolver", ViewResolver.class);
		MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller)
			.setControllerAdvice(this.application.getBean(AssessmentErrorAdvice.class))
			.setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
			.setViewResolvers((name, locale) -> views.resolveViewName(name, locale))
			.build());
		MvcTestResult refused = mvc.post().uri("/assessments").param("organisation", "Northwind").exchange();
		assertThat(refused).hasStatus(403);
		assertThat(refused).bodyText()
			.contains("<h1>Nobody can start an assessment here without an account</h1>", "href=\"/sample-report\"");
	}

	@Test
	void stillOpensWhatWasStartedBefore() {
		Started before = this.application.getBean(AssessmentService.class).start(null);
		this.application.getBean(TransactionTemplate.class)
			.executeWithoutResult((transaction) -> assertThat(
					ClosedAssessments.in(this.application).find(before.id(), before.access()).completed())
				.isFalse());
	}

}
