import type { Definition, Outcome, Step } from "../../bundle/index.ts";
import { isoDuration } from "./durations.ts";
import { timerOf } from "./flows.ts";

/** Something a procedure says that BPMN has no words for. */
export interface Gap {
	/** Stable: `forms`, `fees`, `working_time`… */
	readonly code: string;
	/** What is not there, in English. */
	readonly sentence: string;
	/** Where the procedure says it: ids of its items. */
	readonly ids: readonly string[];
}

/** Everything that is not in the BPMN of a procedure, in the order of a procedure's sections. Nothing is left out in silence. */
export function gapsOf(definition: Definition): readonly Gap[] {
	const steps = Object.values(definition.steps);
	const outcomes = steps.flatMap((step) =>
		outcomesOf(step).map((outcome) => ({ id: `${step.name}.${outcome.id}`, outcome })),
	);
	const stepsWith = (has: (step: Step) => boolean) => steps.filter(has).map(({ name }) => name);
	const outcomesWith = (has: (outcome: Outcome) => boolean) =>
		outcomes.filter(({ outcome }) => has(outcome)).map(({ id }) => id);
	const all: readonly (readonly [code: string, sentence: string, ids: readonly string[]])[] = [
		["channels", "how a case may be handed in", keys(definition.channels)],
		[
			"roles",
			"how people of a role are found, their office, identity and delegation",
			keys(definition.roles),
		],
		[
			"data",
			"the fields that are asked: their types, limits, sources, and when they are shown",
			keys(definition.data),
		],
		["computed", "values that are worked out", keys(definition.computed)],
		[
			"conditions",
			"rules behind the names that conditions of flows use",
			keys(definition.conditions),
		],
		["checks", "checks of what was filled in", keys(definition.checks)],
		["documents", "evidence, and how it may be brought", keys(definition.documents)],
		["fees", "fee lines, their rates and how several are combined", keys(definition.fees)],
		["subsidies", "what other budgets pay of a fee", keys(definition.subsidies ?? {})],
		[
			"clocks",
			"clocks that run over several steps: starts, restarts, stops, extensions, what follows when they run out",
			keys(definition.clocks),
		],
		["results", "papers that a case ends in", keys(definition.results)],
		["forms", "pages of a form and what they ask", stepsWith((step) => step.does === "fill_in")],
		[
			"working_time",
			"time that only runs on working days or in office hours",
			stepsWith((step) => isWorkingTime(definition, step)),
		],
		[
			"time_of_day",
			"a deadline at a time of day",
			stepsWith((step) => timerOf(definition, step)?.by !== undefined),
		],
		[
			"late_told",
			"being late only tells somebody, and the step goes on",
			stepsWith((step) => step.deadline?.when_late?.kind === "tell"),
		],
		[
			"other_deadlines",
			"deadlines that differ under a condition, and warnings before them",
			stepsWith(({ deadline }) => deadline?.instead !== undefined || deadline?.warn !== undefined),
		],
		[
			"stops",
			"clocks that stand still while a case is here, or get more time",
			stepsWith(({ stops, extends: more }) => stops.length > 0 || more !== undefined),
		],
		[
			"not_who_did",
			"who may not act because of what they did before",
			stepsWith((step) => step.not_who_did.length > 0),
		],
		[
			"notices",
			"what is shown to whoever acts",
			stepsWith((step) => step.notices.length > 0 || step.sees !== undefined),
		],
		[
			"messages",
			"messages and letters that are sent on the way",
			[
				...stepsWith((step) => keys(step.tell).length > 0),
				...outcomesWith((outcome) => keys(outcome.tell).length > 0),
			],
		],
		[
			"allowed",
			"outcomes that are offered only under a condition",
			outcomesWith(({ allowed }) => allowed !== undefined),
		],
		[
			"at_most",
			"how often an outcome may be chosen, and who may allow more",
			outcomesWith(({ at_most }) => at_most !== undefined),
		],
		[
			"reasons",
			"reasons and marks that an outcome asks for",
			outcomesWith(({ marks, reason, reasons }) => (marks ?? reason ?? reasons) !== undefined),
		],
		[
			"decided_data",
			"what is asked of whoever decides",
			[
				...stepsWith((step) => step.does === "decide" && step.ask.length > 0),
				...outcomesWith(({ ask }) => ask.length > 0),
			],
		],
		[
			"override",
			"who may replace a decision by rule, and which share of them a person takes",
			stepsWith((step) => step.does === "decide" && (step.override ?? step.sample) !== undefined),
		],
		[
			"back",
			"ways back to where a case came from",
			[
				...outcomesWith(({ way }) => "back" in way),
				...stepsWith((step) => "way" in step && step.way !== undefined && "back" in step.way),
			],
		],
		[
			"branch_when",
			"branches that are skipped under a condition",
			stepsWith(({ when }) => when !== undefined),
		],
		[
			"done_when",
			"some branches or items that suffice",
			stepsWith((step) => "done_when" in step && step.done_when !== undefined),
		],
		[
			"appointments",
			"where people attend, who leads, and how the day is chosen",
			stepsWith(({ does }) => does === "attend"),
		],
		[
			"registers",
			"what registers are asked and told",
			stepsWith(({ does }) => does === "ask" || does === "record"),
		],
		["give", "what a started procedure is given", stepsWith(({ does }) => does === "start")],
		[
			"results_of_ends",
			"what an end grants or refuses, and refunds",
			stepsWith(({ does }) => does === "end"),
		],
		["anytime", "what may be done at any time", keys(definition.anytime)],
		["afterwards", "what may be done after an end", keys(definition.afterwards)],
		[
			"guidance",
			"texts around the procedure, targets and where it is offered",
			aboutIt(definition),
		],
	];
	return all
		.filter(([, , ids]) => ids.length > 0)
		.map(([code, sentence, ids]) => ({ code, sentence, ids }));
}

function outcomesOf(step: Step): readonly Outcome[] {
	if ("answers" in step) return step.answers;
	return "outcomes" in step ? step.outcomes : [];
}

function isWorkingTime(definition: Definition, step: Step): boolean {
	const timer = timerOf(definition, step);
	return timer?.within !== undefined && isoDuration(timer.within) === undefined;
}

function aboutIt({
	also_called,
	guidance,
	targets,
	asks_at_most,
	offered,
	keep,
}: Definition): readonly string[] {
	return [
		...(also_called ? ["also_called"] : []),
		...keys(guidance).map((key) => `guidance.${key}`),
		...keys(targets).map((key) => `targets.${key}`),
		...keys(asks_at_most ?? {}).map((key) => `asks_at_most.${key}`),
		...(offered ? ["offered"] : []),
		...(keep ? ["keep"] : []),
	];
}

function keys(map: object): readonly string[] {
	return Object.keys(map);
}
