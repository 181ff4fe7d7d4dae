package io.productops.playbook;

import java.util.concurrent.CountDownLatch;

import org.springframework.context.ApplicationContext;

/**
 * Keeps the linter at work until it is closed.
 */
public final class BusyLinter implements AutoCloseable {

	private final CountDownLatch done = new CountDownLatch(1);

	public BusyLinter(ApplicationContext application) {
		application.getBean(DraftLinting.class).before(this::await);
	}

	private void await() {
		try {
			this.done.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.done.countDown();
	}

}
