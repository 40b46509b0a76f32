import type { DataPath, Definition } from "../bundle/index.ts";
import type { Rule } from "../expression/ast.ts";
import { parentOf } from "./paths.ts";

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
	const found: Asked[] = [];
	for (let around = path; around !== ""; around = parentOf(around))
		found.push(...(known.asked.get(around) ?? []));
	const whens = found.sort((one, other) => one.at - other.at).map(({ when }) => when);
	known.answers.set(path, whens);
	return whens;
}

interface Asked {
	readonly ask: DataPath;
	readonly when: When;
	/** In the order of the procedure. */
	readonly at: number;
}

interface Memory {
	/** By what is asked: forms of hundreds of fields look each of them up. */
	readonly asked: ReadonlyMap<DataPath, readonly Asked[]>;
	readonly answers: Map<DataPath, readonly When[]>;
}

const memory = new WeakMap<Definition, Memory>();

function remember(definition: Definition): Memory {
	const asked = new Map<DataPath, Asked[]>();
	for (const [at, each] of askedIn(definition).entries())
		asked.set(each.ask, [...(asked.get(each.ask) ?? []), { ...each, at }]);
	const made: Memory = { asked, answers: new Map() };
	memory.set(definition, made);
	return made;
}

function askedIn(definition: Definition): readonly Omit<Asked, "at">[] {
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
