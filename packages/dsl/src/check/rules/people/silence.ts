import type { Definition, Step } from "../../../bundle/index.ts";
import type { Edge } from "../../edges.ts";
import { outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { refusalFrom } from "../../refusing.ts";
import { isCitizen } from "./who.ts";

/**
 * An office or a register that says nothing in time, and a citizen who is refused for it: nobody can say why. In a
 * branch silence is one answer among others.
 */
export function bySilence(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition, edges, reachable } = facts;
	const late = edges.filter(
		(way) =>
			way.at.includes("deadline") &&
			way.ends !== true &&
			reachable.has(way.from) &&
			isOfOffice(way, definition),
	);
	return [
		...late.flatMap(({ from, to }) =>
			refusing(from, to, ["steps", from, "deadline", "when_late"], facts),
		),
		...Object.values(definition.clocks).flatMap(({ id, when_late }) =>
			id === "total" && when_late?.kind === "go_to"
				? refusing(id, when_late.step, ["clocks", id, "when_late"], facts)
				: [],
		),
	];
}

function refusing(
	step: string,
	to: string,
	at: readonly string[],
	facts: DefinitionFacts,
): readonly CheckFinding[] {
	const end = refusalFrom(to, facts);
	const related = [{ message: "refused here", at: ["steps", end ?? ""] }];
	const values = { step, outcome: "when_late", end };
	return end === undefined ? [] : [{ code: "refusal_without_reason", values, at, related }];
}

/** Unless what is taken says itself why. */
function isOfOffice({ from, outcome }: Edge, definition: Definition): boolean {
	const step = definition.steps[from];
	if (step === undefined || !OFFICE.has(step.does)) return false;
	const taken = outcomesOf(step).find(({ id }) => id === outcome);
	const [role] = step.who;
	return taken?.because === undefined && (role === undefined || !isCitizen(definition, role));
}

/** What offices and their systems do; whoever does not come or pay is late themselves. */
const OFFICE: ReadonlySet<Step["does"]> = new Set([
	"decide",
	"sign",
	"confirm",
	"ask",
	"record",
	"hand_over",
	"start",
]);
