import type { Definition, Step } from "../../bundle/index.ts";
import { unknownName } from "../../expression/typing/typing.ts";
import { outcomesOf } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/**
 * Every waiting step has a deadline, every deadline a consequence that exists, and no deadline of a citizen ends in
 * waiting on. A draft of the first step is no case yet and ends by `drafts`.
 */
export function deadlines(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	return Object.values(definition.steps).flatMap((step) => [
		...missing(step, definition),
		...withoutConsequence(step, definition),
		...takesUnknown(step),
		...keepsWaiting(step, definition),
	]);
}

const WAITING: ReadonlySet<string> = new Set([
	"fill_in",
	"confirm",
	"attend",
	"pay",
	"sign",
	"decide",
	"ask",
	"record",
	"hand_over",
	"deliver",
	"wait_for",
	"start",
]);

function missing(step: Step, definition: Definition): readonly CheckFinding[] {
	const waits = WAITING.has(step.does) && !endsByItself(step);
	const isDraft = step.name === definition.starts_at && step.does === "fill_in";
	return waits && !isDraft && !step.deadline
		? [
				{
					code: "deadline_missing",
					values: { step: step.name, does: step.does },
					at: ["steps", step.name],
				},
			]
		: [];
}

/** A rule decides at once, a day comes by itself, and nobody waits for a case that was only started. */
function endsByItself(step: Step): boolean {
	if (step.does === "decide") return step.by_rule;
	if (step.does === "wait_for") return step.event.kind === "at";
	return step.does === "start" && !step.wait;
}

/** A clock that says nothing has the accountable role told: without one, nobody would notice. */
function withoutConsequence(step: Step, definition: Definition): readonly CheckFinding[] {
	const { deadline } = step;
	const clock = deadline?.with === undefined ? undefined : definition.clocks[deadline.with];
	const byClock = clock !== undefined && (clock.when_late ?? definition.accountable) !== undefined;
	return deadline && !deadline.when_late && !byClock
		? [
				{
					code: "consequence_missing",
					values: { step: step.name },
					at: ["steps", step.name, "deadline"],
				},
			]
		: [];
}

function takesUnknown(step: Step): readonly CheckFinding[] {
	const when = step.deadline?.when_late;
	if (when?.kind !== "take") return [];
	const names = outcomesOf(step).map(({ id }) => id);
	if (names.includes(when.outcome)) return [];
	const values = { step: step.name, ...unknownName(when.outcome, names) };
	return [{ code: "take_unknown", values, at: ["steps", step.name, "deadline", "when_late"] }];
}

function keepsWaiting(step: Step, definition: Definition): readonly CheckFinding[] {
	if (step.deadline?.when_late?.kind !== "tell") return [];
	const acting = step.does === "hand_over" ? [...step.who, step.to] : step.who;
	const citizens = acting.filter((id) => {
		const is = definition.roles[id]?.is;
		return is === "applicant" || is === "person" || is === "representative";
	});
	return citizens.length === 0
		? []
		: [
				{
					code: "waits_for_ever",
					values: { step: step.name, role: citizens[0] },
					at: ["steps", step.name, "deadline", "when_late"],
				},
			];
}
