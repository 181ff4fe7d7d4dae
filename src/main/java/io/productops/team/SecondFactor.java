package io.productops.team;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

/**
 * The device that shows codes, and the recovery codes for when it is lost. Each code of
 * either kind is taken once.
 */
@Embeddable
class SecondFactor {

	@Column(name = "second_factor_key")
	private @Nullable String key;

	/** The time step of the last code that was taken. */
	@Column(name = "second_factor_step")
	private long step;

	@ElementCollection
	@CollectionTable(name = "person_recovery_code", joinColumns = @JoinColumn(name = "person_id"))
	@Column(name = "hash")
	private Set<String> recoveryCodes = new HashSet<>();

	boolean isOn() {
		return this.key != null;
	}

	/** Takes up a device whose code was shown to fit. */
	void turnOn(String key, long step, List<RecoveryCode> codes) {
		this.key = key;
		this.step = step;
		renew(codes);
	}

	/** The codes that were made before open nothing any more. */
	void renew(List<RecoveryCode> codes) {
		this.recoveryCodes.clear();
		codes.forEach((code) -> this.recoveryCodes.add(code.hash()));
	}

	void turnOff() {
		this.key = null;
		this.recoveryCodes.clear();
	}

	/**
	 * Takes a code of the device, or a recovery code, if it is good; then never again.
	 */
	boolean take(String code, Instant now) {
		return this.key != null && (takeStep(Totp.step(this.key, code, now)) || takeRecovery(code));
	}

	private boolean takeStep(long found) {
		if (found <= this.step) {
			return false;
		}
		this.step = found;
		return true;
	}

	private boolean takeRecovery(String code) {
		return this.recoveryCodes.remove(RecoveryCode.read(code).hash());
	}

	int recoveryCodesLeft() {
		return this.recoveryCodes.size();
	}

}
