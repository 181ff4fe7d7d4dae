package io.productops.impact;

import org.springframework.context.ApplicationContext;

/**
 * Gives storage tests what they ask of the application that they run against.
 */
interface Stored {

	ApplicationContext application();

	default Previews given() {
		return new Previews(application());
	}

	default <T> T bean(Class<T> type) {
		return application().getBean(type);
	}

}
