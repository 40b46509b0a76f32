import type {
	Definition,
	DocumentRequirement,
	Id,
	StartStep,
	Step,
	StepName,
} from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { DefinitionFacts } from "../facts.ts";
import { keysOfDocument } from "../keys-of-data.ts";
import { neverTogether } from "../never.ts";
import { isCitizen } from "../rules/people/who.ts";
import { neverOnline, reachedOnline } from "./online-cases.ts";
import { hasToBeFetched } from "./way-home.ts";

/** Why somebody has to come, or cannot file online at all. */
export type BlockerReason =
	| "no_online_channel"
	| "attend"
	| "paper_shown"
	| "paper_handed_in"
	| "confirmed_on_paper"
	| "counter_only"
	| "starts_another";

export interface OnlineBlocker {
	readonly reason: BlockerReason;
	/** Keys from the root of the definition. */
	readonly at: readonly string[];
}

/** The procedure that a step starts; undefined where none is known. */
export type Started = (procedure: Id) => Definition | undefined;

/**
 * What stands between a procedure and being done wholly online, in its own order: papers to be seen before any way
 * that always answers, presence, consent on paper, results that nothing brings home, and all that of the procedures
 * it starts.
 */
export function onlineBlockers(
	facts: DefinitionFacts,
	started: Started = () => undefined,
	around: readonly Id[] = [],
): readonly OnlineBlocker[] {
	const { documents, steps, procedure } = facts.definition;
	const reached = reachedOnline(facts);
	return [
		...withoutChannel(facts),
		...Object.values(documents).flatMap((document) => ofDocument(document, [], facts)),
		...Object.values(steps).flatMap((step) =>
			isPassed(step, reached, facts)
				? []
				: [
						...ofStep(step, facts),
						...(step.does === "start" ? ofStarted(step, started, [...around, procedure]) : []),
					],
		),
	];
}

/** Filed online is what the applicant fills in online, on the first day of the edition. */
function withoutChannel(facts: DefinitionFacts): readonly OnlineBlocker[] {
	const { definition, day } = facts;
	const blocked = (...at: readonly string[]) => [{ reason: "no_online_channel", at } as const];
	const { online } = definition.channels;
	if (!online) return blocked("channels");
	const { filled_by, when } = online;
	if (filled_by !== undefined && definition.roles[filled_by]?.is === "officer")
		return blocked("channels", "online", "filled_by");
	const today: Expression = {
		op: "=",
		left: { op: "path", path: ["today"] },
		right: { op: "literal", type: "date", value: day },
	};
	if (when && neverTogether([today, when.tree], facts)) return blocked("channels", "online");
	const first = definition.steps[definition.starts_at];
	return first?.does === "fill_in" && !first.who.some((role) => isCitizen(definition, role))
		? blocked("steps", first.name, "who")
		: [];
}

/** Blocked when every alternative is a visit, or a visit comes before any way that always answers. */
function ofDocument(
	document: DocumentRequirement,
	around: readonly Expression[],
	facts: DefinitionFacts,
): readonly OnlineBlocker[] {
	const when = [...around, ...(document.when ? [document.when.tree] : [])];
	if (document.one_of) {
		const each = Object.values(document.one_of).map((one) => ofDocument(one, when, facts));
		return each.every((blockers) => blockers.length > 0) ? each.flat() : [];
	}
	const ways = document.satisfied_by.map(({ by }) => by);
	const visit = ways.findIndex((by) => by === "show" || by === "hand_in");
	const upload = ways.indexOf("upload");
	if (visit === -1 || (upload !== -1 && upload < visit) || neverOnline(when, facts)) return [];
	const reason = ways[visit] === "show" ? "paper_shown" : "paper_handed_in";
	return [{ reason, at: keysOfDocument(document.path) }];
}

/** No case that was filed online comes here. */
function isPassed(step: Step, reached: ReadonlySet<StepName>, facts: DefinitionFacts): boolean {
	return (
		!reached.has(step.name) || (step.when !== undefined && neverOnline([step.when.tree], facts))
	);
}

function ofStep(step: Step, facts: DefinitionFacts): readonly OnlineBlocker[] {
	const at = ["steps", step.name];
	// Where only officers meet, nobody else has to come.
	if (step.does === "attend")
		return step.who.some((role) => isCitizen(facts.definition, role))
			? [{ reason: "attend", at }]
			: [];
	if (step.does === "confirm" && !step.methods.includes("app"))
		return [{ reason: "confirmed_on_paper", at }];
	if (step.does !== "deliver") return [];
	if (hasToBeFetched(step, facts)) return [{ reason: "counter_only", at }];
	// What is sent in return for a paper needs that paper.
	return step.by === "post" && step.receives.length > 0
		? [{ reason: "paper_handed_in", at: [...at, "receives"] }]
		: [];
}

/** Procedures that start one another in a circle say it once. */
function ofStarted(
	{ name, procedure }: StartStep,
	started: Started,
	around: readonly Id[],
): readonly OnlineBlocker[] {
	const other = around.includes(procedure) ? undefined : started(procedure);
	return other && onlineBlockers(new DefinitionFacts(other), started, around).length > 0
		? [{ reason: "starts_another", at: ["steps", name] }]
		: [];
}
