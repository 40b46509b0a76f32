import type { DataPath, Definition } from "../bundle/index.ts";
import type { Rule } from "../expression/ast.ts";
import { isWithin } from "./paths.ts";

/** What decides that a page is shown: its rule, or nothing. */
type When = Rule | undefined;

/**
 * The pages, of any step, that ask a field or a group around it; by path without indexes. A definition never
 * changes, so the answer is remembered with it.
 */
export function pagesAround(definition: Definition, path: DataPath): readonly When[] {
	const known = memory.get(definition) ?? remember(definition);
	const answer = known.answers.get(path);
	if (answer) return answer;
	const found = known.asked.filter(({ ask }) => isWithin(path, ask)).map(({ when }) => when);
	known.answers.set(path, found);
	return found;
}

interface Memory {
	readonly asked: readonly { readonly ask: DataPath; readonly when: When }[];
	readonly answers: Map<DataPath, readonly When[]>;
}

const memory = new WeakMap<Definition, Memory>();

function remember(definition: Definition): Memory {
	const made: Memory = { asked: askedIn(definition), answers: new Map() };
	memory.set(definition, made);
	return made;
}

function askedIn(definition: Definition): Memory["asked"] {
	return Object.values(definition.steps).flatMap((step) => {
		const pages =
			step.does === "fill_in"
				? step.pages.flatMap((page) => page.ask.map((ask) => ({ ask, when: page.when })))
				: [];
		const officer = step.does === "decide" ? step.ask : [];
		const outcomes = "outcomes" in step ? step.outcomes.flatMap((outcome) => outcome.ask) : [];
		return [...pages, ...[...officer, ...outcomes].map((ask) => ({ ask, when: undefined }))];
	});
}
