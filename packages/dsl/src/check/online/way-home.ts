import type { DeliverStep, Step } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { fieldAt } from "../../form/asked.ts";
import type { Edge } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import { isChosen, waysFrom } from "../refusing.ts";
import { waysOnline } from "./online-cases.ts";

/**
 * Whether a result may have to be fetched though nobody asked to: what is sent and does not arrive may wait at a
 * counter, and so may what the applicant would rather fetch.
 */
export function hasToBeFetched(step: DeliverStep, facts: DefinitionFacts): boolean {
	if (bringsHome(step)) return false;
	return waysOnline(step.name, facts).some((way) => !isTried(way, facts) && !isWished(way, facts));
}

/** It was sent before and did not arrive, or was to be fetched elsewhere, which is judged there. */
function isTried({ from }: Edge, facts: DefinitionFacts): boolean {
	const { steps } = facts.definition;
	if (steps[from]?.does === "deliver") return true;
	return [...facts.before(from).done].some((name) => bringsHome(steps[name]));
}

function bringsHome(step: Step | undefined): boolean {
	return step?.does === "deliver" && (step.by === "electronic" || step.by === "post");
}

/** The applicant chose it themselves, and could have had it brought home. */
function isWished(way: Edge, facts: DefinitionFacts): boolean {
	if (!isChosen(way)) return false;
	const all = waysFrom(way.from, facts).filter(({ outcome }) => outcome === way.outcome);
	const home = all.some((one) => bringsHome(facts.definition.steps[one.to]) && picks(one, facts));
	return home && picks(way, facts);
}

/** The rule is one answer to one question of a form: `delivery.method = "post"`. */
function picks({ rules }: Edge, facts: DefinitionFacts): boolean {
	return rules.length === 1 && rules.every((rule) => isOneAnswer(rule, facts));
}

function isOneAnswer(rule: Expression, { definition }: DefinitionFacts): boolean {
	if (rule.op !== "=" || rule.left.op !== "path" || rule.right.op !== "literal") return false;
	return fieldAt(definition, rule.left.path.join("."))?.as === "choice";
}
