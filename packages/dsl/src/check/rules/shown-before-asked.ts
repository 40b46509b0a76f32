import type { DataPath, Step } from "../../bundle/index.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { dataPathIn, isAskedBefore } from "../collected.ts";
import { isAskedOnlyLater } from "../data/asked-only-later.ts";
import { askedTooLate } from "../data/asked-too-late.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/** What a step shows, delivers to, or goes through item by item has been asked on every way that leads to it. */
export function shownBeforeAsked(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.steps).flatMap((step) => [
		...readBy(step).flatMap(({ path, at }): readonly CheckFinding[] => {
			const data = dataPathIn(path.split("."), facts.definition);
			if (data === undefined || isAskedBefore(data, step.name, facts)) return [];
			const read = { name: path, step: step.name };
			return [{ ...askedTooLate(data, read, facts), at: ["steps", step.name, ...at] }];
		}),
		...givenTooEarly(step, facts),
	]);
}

/** What is given to a register or another case may be absent, but not in every case. */
function givenTooEarly(step: Step, facts: DefinitionFacts): readonly CheckFinding[] {
	if (!("give" in step)) return [];
	return Object.entries(step.give).flatMap(([id, rule]): readonly CheckFinding[] => {
		const names = pathsIn(rule.tree).map(({ path }) => dataPathIn(path, facts.definition));
		const early = names.find(
			(name) => name !== undefined && isAskedOnlyLater(name, step.name, facts),
		);
		if (early === undefined) return [];
		const read = { name: early, step: step.name };
		return [{ ...askedTooLate(early, read, facts), at: ["steps", step.name, "give", id] }];
	});
}

interface Read {
	readonly path: DataPath;
	readonly at: readonly string[];
}

function readBy(step: Step): readonly Read[] {
	switch (step.does) {
		case "confirm":
			return step.shows.map((path, index) => ({ path, at: ["shows", String(index)] }));
		case "deliver":
			return step.to === undefined ? [] : [{ path: step.to, at: ["to"] }];
		case "for_each":
			return [{ path: step.of, at: ["of"] }];
		case "wait_for":
			return "path" in step.event ? [{ path: step.event.path, at: ["event"] }] : [];
		default:
			return [];
	}
}
