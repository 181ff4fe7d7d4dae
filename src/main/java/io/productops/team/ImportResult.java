package io.productops.team;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a file of people.
 *
 * @param number of the line in the file
 * @param effect what was done
 * @param path of the link to hand over, where somebody was invited; it is known only now
 * @param mailed whether the link is on its way by e-mail
 * @param fault why nothing was done, or null
 */
public record ImportResult(long number, String email, String name, String team, String role, ImportLine.Effect effect,
		@Nullable String path, boolean mailed, @Nullable String fault) implements Serializable {

	static ImportResult of(ImportLine line) {
		return new ImportResult(line.number(), line.email(), line.name(), line.team(), line.role(), line.effect(), null,
				false, line.fault());
	}

	ImportResult invited(Invitation invitation) {
		return new ImportResult(this.number, this.email, this.name, this.team, this.role, this.effect,
				invitation.path(), invitation.mailed(), null);
	}

	ImportResult refused(String fault) {
		return new ImportResult(this.number, this.email, this.name, this.team, this.role, ImportLine.Effect.REFUSE,
				null, false, fault);
	}

}
