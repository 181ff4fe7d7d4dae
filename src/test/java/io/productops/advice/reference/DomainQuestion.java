package io.productops.advice.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question of the knowledge model: what can be answered to it.
 *
 * @param index its place among the questions, from 0
 * @param exclusive the option that stands alone, or ""
 * @param emptyAllowed whether a multiple choice may be left empty on purpose
 * @param min smallest number; half hours count as one each
 * @param max largest number
 */
public record DomainQuestion(String id, int index, Kind kind, List<String> options, String exclusive,
		boolean emptyAllowed, List<String> rows, long min, long max) {

	/** The shape of an answer. */
	public enum Kind {

		SINGLE, MULTI, NUM, SCALE, GRID, SCALE_GRID, TEXT

	}

	/** Every question by id, in order. */
	public static final Map<String, DomainQuestion> ALL = Collections.unmodifiableMap(table("""
			pain_top | multi | inbound_questions inconsistent_practice launch_readiness informal_breaking \
			transparency scattered_feedback data_access tool_sprawl field_gap education_gap !none
			ops_tasks | multi | data_pulls stakeholder_qa release_coordination status_reporting \
			research_logistics feedback_triage tool_admin docs_enablement planning_logistics escalations !none
			pm_ops_pct | num | 0 100
			pm_customer_convos | num | 0 200
			revenue_q_load | scale |
			inbound_kind | single | how_to status opportunity mixed
			insight_paths | multi | dm_adhoc champion_meetings ticket_tags shared_repo regular_synthesis \
			research_team dashboards field_embed !none_known
			insight_lag | single | same_week month quarter longer
			launch_failures | num | 0 5
			know_what_to_do | scale |
			coordination_gaps | multi | sales success support marketing engineering design data finance \
			legal_compliance field_ops leadership !none
			consistency | scale |
			standard_difference | text |
			struggle_point | single | not_yet lt_6m 6_12m gt_12m
			pm_count | num | 0 5000
			product_teams | num | 0 5000
			engineers | num | 0 100000
			growth_12m_pct | num | -100 1000
			company_stage | single | pre_pmf early_traction high_growth mature_scale enterprise_transformation
			ops_shape | single | pure_software software_gtm field_distributed internal_platform
			existing_ops | single | none side_of_desk one_person team federated
			ops_headcount | num | 0 5000
			exec_sponsor | single | active_ceo_cpo passive_cpo middle_manager none
			pm_skill_gap | scale |
			intent | single | nothing_yet first_hire grow_team restructure shrink
			ops_mandate | multi0 | data_insight customer_insight process_cadence launch_enablement tooling beta \
			content_education prioritise_backlog own_roadmap_decisions write_specs stakeholder_tradeoffs \
			chase_delivery replace_weak_pms
			final_call | single | pm head_of_product product_ops committee unclear
			proxy | single | never sometimes mostly
			pm_accountable | multi | customer_understanding outcomes engineering_partnership roadmap \
			delivery_dates internal_reporting enablement_content data_extraction !nothing_written
			charter | single | none verbal written_private written_shared
			ownership_grid | grid | pm product_ops other shared disputed nobody | prioritisation roadmap_upkeep \
			release_readiness feedback_triage usage_dashboards research_logistics pm_tools launch_training
			ownership_disputes | single | never monthly weekly daily
			reports_to | single | head_of_product operations bizops_pmo engineering area_leads other
			product_contact | multi | planning reviews shared_channels roadmap_input !none
			success_measures | multi | pm_time inbound_quality launch_readiness time_to_insight adoption \
			pm_satisfaction process_compliance !none
			informs_pm | scale |
			area_maturity | scale_grid | | voc transparency tooling content process
			process_hours | num | 0 120
			ritual_purpose | single | all most some few
			standardised | multi0 | roadmap_format cross_checkins launch_checklist research_repo spec_template \
			team_standups sprint_rituals
			deviation | single | documented case_by_case not_allowed
			exit_criteria | single | all some none
			data_selfserve | scale |
			build_capacity | single | leader pm_part_time existing_ops analyst_or_cs nobody
			"""));

	/** The question itself, as a bit of a set. */
	long bit() {
		return 1L << this.index;
	}

	/** The ids of a set of questions, in question order. */
	static List<String> ids(long bits) {
		return ALL.values()
			.stream()
			.filter((question) -> (bits & question.bit()) != 0)
			.map(DomainQuestion::id)
			.toList();
	}

	private static Map<String, DomainQuestion> table(String text) {
		Map<String, DomainQuestion> questions = new LinkedHashMap<>();
		for (String line : text.split("\n")) {
			String[] cells = (line + " | ").split("\\|");
			String kind = cells[1].strip();
			List<String> words = words(cells[2]);
			boolean num = "num".equals(kind);
			List<String> options = new ArrayList<>();
			String exclusive = "";
			for (String word : num ? List.<String>of() : words) {
				if (word.startsWith("!")) {
					exclusive = word.substring(1);
				}
				options.add(word.startsWith("!") ? exclusive : word);
			}
			boolean scale = kind.startsWith("scale");
			String id = cells[0].strip();
			questions.put(id,
					new DomainQuestion(id, questions.size(), Kind.valueOf(kind.replace("0", "").toUpperCase()),
							List.copyOf(options), exclusive, kind.endsWith("0"), words(cells[3]),
							num ? Long.parseLong(words.get(0)) : 0,
							num ? Long.parseLong(words.get(1)) : scale ? 4 : 0));
		}
		return questions;
	}

	private static List<String> words(String cell) {
		return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+"));
	}

}
