import { isFromAnywhere } from "../data/asked-only-later.ts";
import { namesRead } from "../data/names-read.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import type { Site } from "../sites.ts";
import { aroundOf, isPartOf } from "../time/places-in.ts";
import { stepsBefore } from "./people/who.ts";

/**
 * A rule of a step that reads what another leaves behind, though no way leads from there to here: the result of a later
 * step, or of a branch beside this one, which may end in any order.
 */
export function readBeforeDone(facts: DefinitionFacts): readonly CheckFinding[] {
	return facts.sites.flatMap((site): readonly CheckFinding[] => {
		const { step, rule, at } = site;
		if (step === undefined || !facts.reachable.has(step) || waits(site, facts)) return [];
		const name = namesRead(rule.tree, facts.definition).find(
			(one) => isLater(one, step, facts) && (gives(site) || !isBeside(one, step, facts)),
		);
		if (name === undefined) return [];
		const related = [{ message: "done here", at: ["steps", name] }];
		return [{ code: "read_before_done", values: { name, step }, at, related }];
	});
}

/** Somebody else is told by then, and only then. */
function gives({ at }: Site): boolean {
	return at.includes("give");
}

/** In another branch of the same step: until a milestone is reached there, something may be done here. */
function isBeside(name: string, step: string, { definition }: DefinitionFacts): boolean {
	const shared = new Set(aroundOf(name, definition));
	return aroundOf(step, definition).some((one) => one.does === "together" && shared.has(one));
}

/** A step that waits for another reads it until it is done. */
function waits({ step }: Site, { definition }: DefinitionFacts): boolean {
	return step !== undefined && definition.steps[step]?.does === "wait_for";
}

/** What stands inside a step is done when it goes on, and the step around it is named for where it stands itself. */
function isLater(name: string, step: string, facts: DefinitionFacts): boolean {
	const { definition, reachable } = facts;
	if (!Object.hasOwn(definition.steps, name) || !reachable.has(name)) return false;
	if (isPartOf(name, step, definition) || isPartOf(step, name, definition)) return false;
	const before = stepsBefore(step, facts);
	return !before.has(name) && !isFromAnywhere([step, ...before], facts);
}
