package io.productops.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The questions that reached product ops in a week.
 *
 * @param monday of that week
 */
public record InboundWeek(LocalDate monday, int howTo, int status, int opportunity) {

	/** How many there were in all. */
	public int volume() {
		return this.howTo + this.status + this.opportunity;
	}

	/**
	 * The inbound-quality index: the share of questions about opportunities, from 0 to
	 * 100 %; empty for a week without questions.
	 */
	public OptionalInt index() {
		return (volume() == 0) ? OptionalInt.empty()
				: OptionalInt.of((int) Math.round(100.0 * this.opportunity / volume()));
	}

	/**
	 * The volume for each PM, with one decimal.
	 * @param pms how many there are, at least 1
	 */
	public BigDecimal perPm(int pms) {
		return BigDecimal.valueOf(volume()).divide(BigDecimal.valueOf(pms), 1, RoundingMode.HALF_UP);
	}

	InboundWeek plus(InboundKind kind, int more) {
		return new InboundWeek(this.monday, this.howTo + ((kind == InboundKind.HOW_TO) ? more : 0),
				this.status + ((kind == InboundKind.STATUS) ? more : 0),
				this.opportunity + ((kind == InboundKind.OPPORTUNITY) ? more : 0));
	}

	/** How many of a kind there were. */
	public int of(InboundKind kind) {
		return switch (kind) {
			case HOW_TO -> this.howTo;
			case STATUS -> this.status;
			case OPPORTUNITY -> this.opportunity;
		};
	}

}
