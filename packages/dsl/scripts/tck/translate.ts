import { idOf } from "./model.ts";

/** Functions that FEEL calls otherwise. `min` and `max` of one argument are those of a list. */
const FUNCTIONS: readonly (readonly [feel: RegExp, ours: string])[] = [
	[/\bstring length\(/g, "length("],
	[/\bstarts with\(/g, "starts_with("],
	[/\blist contains\(/g, "has("],
	[/\bround half up\(/g, "round("],
	[/\b(min|max)\((?=[^(),]*\))/g, "$1_of("],
];

/** Only names are translated; everything else is left as the TCK has it. */
export function translate(
	feel: string,
	inputs: readonly string[],
): {
	readonly rule?: string;
	readonly names: ReadonlyMap<string, string>;
	readonly reason?: string;
} {
	const names = new Map(inputs.map((name) => [name, idOf(name)]));
	const outside = feel.split(/("(?:[^"\\]|\\.)*")/);
	const rule = outside
		.map((part, index) => (index % 2 === 1 ? part : rename(part, names)))
		.join("");
	const reason = CONSTRUCTS.find(([pattern]) =>
		outside.some((part, index) => index % 2 === 0 && pattern.test(part)),
	)?.[1];
	return reason === undefined ? { rule, names } : { names, reason };
}

/** Constructs that are no rule at all; the rest is for our own parser to refuse. */
const CONSTRUCTS: readonly (readonly [RegExp, string])[] = [
	[/\{|\bfunction\b|\bfor\b|\breturn\b/, "contexts, functions of one's own, loops"],
	[/\[(?![^\][]*\.\.)/, "lists, contexts, filters or intervals as values"],
	[
		/\bbetween\b|\binstance of\b|\*\*|@|\/\/|\/\*/,
		"`between`, `instance of`, powers, @ literals, comments",
	],
	[/\bduration\(|\bdate and time\(/, "durations and written moments"],
];

function rename(part: string, names: ReadonlyMap<string, string>): string {
	const longestFirst = [...names].toSorted(([a], [b]) => b.length - a.length);
	const renamed = longestFirst.reduce(
		(text, [name, id]) =>
			text.replaceAll(
				new RegExp(`(?<![\\w.])${name.replaceAll(/[^\w\s]/g, "\\$&")}(?!\\w)`, "g"),
				id,
			),
		part,
	);
	const members = renamed.replaceAll(/\.\s*([A-Za-z]\w*)/g, (_, name: string) => `.${idOf(name)}`);
	return FUNCTIONS.reduce((text, [pattern, ours]) => text.replaceAll(pattern, ours), members);
}
