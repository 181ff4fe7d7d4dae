package io.productops.journey;

import java.util.List;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Brings visitors to the tests, and asks after each test what they have seen.
 */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

	private static final Namespace OURS = Namespace.create(BrowserExtension.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Chromium.executable().isPresent()) {
			return ConditionEvaluationResult.enabled("There is a browser");
		}
		if ("true".equals(System.getenv("CI"))) {
			throw new IllegalStateException("CI=true wants the browser tests, but there is no Chromium on the PATH");
		}
		return ConditionEvaluationResult.disabled("There is no Chromium on the PATH: the browser tests are skipped");
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Visitors.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(OURS).computeIfAbsent(Visitors.class, (type) -> visitors(context));
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Visitors visitors = context.getStore(OURS).get(Visitors.class, Visitors.class);
		if (visitors != null) {
			List<String> faults = visitors.leave();
			if (context.getExecutionException().isEmpty()) {
				Assertions.assertThat(faults).as("what the browser complained about").isEmpty();
			}
		}
	}

	private static Visitors visitors(ExtensionContext context) {
		Chromium chromium = context.getStore(StoreScope.LAUNCHER_SESSION, OURS)
			.computeIfAbsent(Chromium.class, (type) -> new Chromium(), Chromium.class);
		ApplicationContext application = SpringExtension.getApplicationContext(context);
		return new Visitors(chromium, application);
	}

}
