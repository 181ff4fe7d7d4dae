package io.productops.playbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Registers the playbook that ships with the application, before the first request.
 */
@Component
class BuiltInPlaybook implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(BuiltInPlaybook.class);

	private final PlaybookService playbooks;

	private final Resource file;

	BuiltInPlaybook(PlaybookService playbooks, @Value("classpath:playbook/product-ops.yaml") Resource file) {
		this.playbooks = playbooks;
		this.file = file;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			this.playbooks.register(this.file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (DataIntegrityViolationException ex) {
			// another node that started at the same moment was faster
			log.info("The built-in playbook was registered by another node");
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		log.info("Published playbook: {}", this.playbooks.published().ref());
	}

}
