import type {
	AfterwardsAction,
	Definition,
	Outcome,
	Step,
	StepName,
} from "../../../bundle/index.ts";
import { type Edge, outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { refusalBy, waysFrom } from "../../refusing.ts";
import { bySilence } from "./silence.ts";
import { untold } from "./untold.ts";
import { isCitizen, isDecision, writtenAt } from "./who.ts";

/**
 * What whoever is refused has a right to: the reason, and what they may do about it. Only what an office decides is a
 * refusal; silence of the applicant says its reason itself, and a machine has to leave the last word to a person.
 */
export function refusals(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const decided = withoutReason(facts);
	return [
		...decided.unreasoned,
		...withoutAppeal(new Set([...decided.ends, ...refusedElsewhere(facts)]), definition),
		...byAction(definition),
		...bySilence(facts),
		...untold(facts),
	];
}

interface Decided {
	readonly unreasoned: readonly CheckFinding[];
	/** Refusing ends that an office's decision leads to. */
	readonly ends: ReadonlySet<StepName>;
}

/** Walks from every decision over what no office decides again. */
function withoutReason(facts: DefinitionFacts): Decided {
	const ends = new Set<StepName>();
	const unreasoned: CheckFinding[] = [];
	for (const step of Object.values(facts.definition.steps).filter((one) => decides(one, facts)))
		for (const outcome of outcomesOf(step)) {
			const ways = waysFrom(step.name, facts).filter((way) => way.outcome === outcome.id);
			const end = refusalBy(ways, facts);
			if (end === undefined || isAbsence(step, outcome.id)) continue;
			ends.add(end);
			const isSaid = outcome.reason === "required" || outcome.because !== undefined;
			if (isSaid || isSaidBefore(step, facts)) continue;
			unreasoned.push({
				code: "refusal_without_reason",
				values: { step: step.name, outcome: outcome.id, end },
				at: ["steps", step.name, "outcomes", outcome.id],
				related: [
					{ message: "refused here", at: ["steps", end] },
					...proposals(step, facts).map((at) => ({
						message: "proposed here without a reason",
						at,
					})),
				],
				...askReason(step, outcome, facts),
			});
		}
	return { unreasoned, ends };
}

/** Ends at which a case stops because a case that it started was refused: whoever reads this guidance learns it here. */
function refusedElsewhere(facts: DefinitionFacts): readonly StepName[] {
	const started = Object.values(facts.definition.steps).filter(
		({ does, name }) => does === "start" && facts.reachable.has(name),
	);
	return started.flatMap((step) =>
		waysFrom(step.name, facts)
			.filter(({ outcome }) => outcome === "refused")
			.flatMap((way) => refusalBy([way], facts) ?? []),
	);
}

/** The repair: whoever refuses has to write why. */
function askReason(
	step: Step,
	{ id, reason }: Outcome,
	{ definition }: DefinitionFacts,
): Pick<CheckFinding, "fix"> {
	const written = writtenAt(step, definition);
	if (written === undefined) return {};
	const path = [...written, "outcomes", id];
	return {
		fix:
			reason === undefined
				? { kind: "add_value", path, key: "reason", value: "required" }
				: { kind: "set_value", path: [...path, "reason"], value: "required" },
	};
}

/** An officer decides, signs or leads. */
function decides(step: Step, { definition, reachable }: DefinitionFacts): boolean {
	const role = step.does === "attend" ? step.led_by : step.who[0];
	const acts = isDecision(step) || step.does === "sign" || step.does === "attend";
	return acts && reachable.has(step.name) && role !== undefined && !isCitizen(definition, role);
}

/** What happens when the citizen does not come: the outcome says why by itself. */
function isAbsence({ does, deadline }: Step, outcome: string): boolean {
	const late = deadline?.when_late;
	return does === "attend" && late?.kind === "take" && late.outcome === outcome;
}

/** Whoever signs a refusal signs reasons that were given where it was proposed: on every way there. */
function isSaidBefore(step: Step, facts: DefinitionFacts): boolean {
	const ways = facts.entering(step.name).filter(({ at }) => !at.includes("deadline"));
	return ways.length > 0 && ways.every((way) => isReasoned(way, facts));
}

/** Where it was proposed, a reason could have been asked just as well. */
function proposals(step: Step, facts: DefinitionFacts): readonly (readonly string[])[] {
	return facts
		.entering(step.name)
		.filter((way) => way.outcome !== undefined && !isReasoned(way, facts))
		.map(({ from, outcome = "" }) => ["steps", from, "outcomes", outcome]);
}

function isReasoned({ from, outcome }: Edge, { definition }: DefinitionFacts): boolean {
	const step = definition.steps[from];
	const taken = step && outcomesOf(step).find(({ id }) => id === outcome);
	return taken?.reason === "required" || taken?.because !== undefined;
}

/** A procedure that speaks to applicants says what they may do against a refusal, or offers it as an action. */
function withoutAppeal(
	ends: ReadonlySet<StepName>,
	definition: Definition,
): readonly CheckFinding[] {
	const { guidance, afterwards } = definition;
	if (Object.keys(guidance).length === 0 || guidance.after !== undefined) return [];
	const opens = (action: AfterwardsAction, end: StepName) =>
		action.from.includes(end) && isCitizen(definition, action.who);
	return [...ends]
		.filter((end) => !Object.values(afterwards).some((action) => opens(action, end)))
		.map((end) => ({ code: "refusal_without_appeal", values: { end }, at: ["steps", end] }));
}

/** An action of an office that refuses. */
function byAction(definition: Definition): readonly CheckFinding[] {
	return Object.values(definition.anytime).flatMap((action): CheckFinding[] => {
		const end = action.go_to === undefined ? undefined : definition.steps[action.go_to];
		if (end?.does !== "end" || end.result !== "refused" || action.reason === "required") return [];
		if (isCitizen(definition, action.who)) return [];
		const values = { step: "anytime", outcome: action.id, end: end.name };
		return [{ code: "refusal_without_reason", values, at: ["anytime", action.id] }];
	});
}
