package io.productops.advice.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What follows from the answers before any stage: size, load and the five triggers.
 */
final class Facts {

	final Given given;

	final long pms;

	final long teams;

	final long engineers;

	final boolean dedicated;

	/** Cannot be decided while nobody says what is considered. */
	final Truth planned;

	final boolean early;

	final boolean scaled;

	final boolean lacksPms;

	final long load;

	final String basis;

	final List<Truth> triggers;

	/** Triggers that fire. */
	final int fired;

	/** Triggers that fire or lack an answer. */
	final int possible;

	Facts(Given given) {
		this.given = given;
		this.pms = given.required("pm_count");
		this.teams = given.required("product_teams");
		this.engineers = given.required("engineers");
		this.dedicated = Given.DEDICATED.contains(String.valueOf(given.get("existing_ops")));
		this.planned = this.dedicated ? Truth.NO : given.is("intent", "first_hire");
		this.early = this.pms <= 3 || given.is("company_stage", "pre_pmf").holds() && this.pms < 12;
		this.scaled = this.pms >= 7 || this.teams >= 8 || this.engineers + this.pms >= 100;
		this.lacksPms = this.pms == 0 || this.teams >= 6 && this.teams >= 3 * this.pms
				|| this.engineers >= 40 && this.engineers >= 20 * this.pms;
		Long share = given.number("pm_ops_pct");
		Integer tasks = given.size("ops_tasks");
		if (this.pms == 0 || share != null) {
			this.load = (this.pms == 0 || share == null) ? 0 : share;
			this.basis = "answered";
		}
		else {
			this.load = (tasks != null) ? 5L * tasks : 0;
			this.basis = (tasks != null) ? "estimated" : "unknown";
		}
		this.triggers = List.of(inbound(), inconsistent(), launches(), growth(), unsure());
		int holding = 0;
		int open = 0;
		for (Truth trigger : this.triggers) {
			holding += trigger.holds() ? 1 : 0;
			open += trigger.open() ? 1 : 0;
		}
		this.fired = holding;
		this.possible = holding + open;
	}

	private Truth inbound() {
		Given g = this.given;
		return Truth
			.any(g.atLeast("revenue_q_load", 3),
					Truth.all(g.atLeast("revenue_q_load", 2), g.contains("pain_top", "inbound_questions")))
			.unless(Truth.all(g.is("inbound_kind", "opportunity"), g.atLeast("pm_customer_convos", 4)));
	}

	private Truth inconsistent() {
		Given g = this.given;
		return Truth.all(Truth.of(this.teams >= 2), Truth.any(g.atMost("consistency", 1),
				Truth.all(g.atMost("consistency", 2), g.contains("pain_top", "inconsistent_practice"))));
	}

	private Truth launches() {
		Given g = this.given;
		return Truth.any(g.atLeast("launch_failures", 2),
				Truth.all(g.atLeast("launch_failures", 1), g.contains("pain_top", "launch_readiness")));
	}

	private Truth growth() {
		Given g = this.given;
		Truth struggles = g.is("struggle_point", "lt_6m", "6_12m", "gt_12m");
		Truth grows = g.atLeast("growth_12m_pct", 25);
		return Truth
			.any(g.atLeast("growth_12m_pct", 50), Truth.all(grows, struggles),
					Truth.all(g.contains("pain_top", "informal_breaking"), Truth.any(grows, struggles)))
			.unless(g.atMost("growth_12m_pct", -1));
	}

	private Truth unsure() {
		Given g = this.given;
		return Truth.any(g.atMost("know_what_to_do", 1),
				Truth.all(g.atMost("know_what_to_do", 2), g.contains("pain_top", "transparency")));
	}

	boolean loadBelow20() {
		return !"unknown".equals(this.basis) && this.load < 20;
	}

	/** People in product ops, or null. */
	@Nullable Long heads() {
		Long count = this.given.number("ops_headcount");
		if (count == null && "one_person".equals(this.given.get("existing_ops"))) {
			return 1L;
		}
		return count;
	}

	/** The answered rows of the maturity grid. */
	Collection<Long> maturities() {
		List<Long> values = new ArrayList<>();
		if (this.given.get("area_maturity") instanceof Map<?, ?> rows) {
			rows.values().forEach((value) -> values.add((Long) value));
		}
		return values;
	}

	Truth maturityAtLeast(long bound) {
		Collection<Long> values = maturities();
		if (values.isEmpty()) {
			return Given.lacking("area_maturity");
		}
		return Truth.of(values.stream().mapToLong(Long::longValue).sum() >= bound * values.size());
	}

}
