package io.productops.advice;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.slf4j.LoggerFactory;

/**
 * The conditions as rules of Drools, in the way that was fastest of those tried: an
 * executable model instead of DRL, whose comparisons go through objects and find that NaN
 * is large; one session that is reset, as pools of sessions do it, instead of deleting
 * what was inserted or of a stateless session; nothing guarded against other threads, and
 * matches that fire without waiting on the agenda.
 */
final class DroolsRules implements Contestant {

	private final Inputs[] decoded = MeasuredAnswers.SETS.stream().map(Inputs::new).toArray(Inputs[]::new);

	private final Held held = new Held();

	private final StatefulKnowledgeSessionImpl session;

	DroolsRules() {
		// without Spring, the log would tell everything
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
		configuration.setOption(DirectFiringOption.YES);
		configuration.setOption(ThreadSafeOption.NO);
		this.session = (StatefulKnowledgeSessionImpl) KieBaseBuilder
			.createKieBaseFromModel(new DroolsModel().conditions())
			.newKieSession(configuration, null);
	}

	@Override
	public long holding(int set) {
		Inputs inputs = this.decoded[set];
		inputs.forget();
		this.session.setGlobal(DroolsModel.HELD, this.held);
		this.session.insert(inputs);
		this.session.fireAllRules();
		this.session.reset();
		return this.held.take();
	}

}
