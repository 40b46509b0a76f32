import type { Call, Expression, Path } from "../../expression/ast.ts";
import { mapTree } from "../../expression/map-tree.ts";
import { printRule } from "../../expression/print.ts";
import type { Scope } from "../../expression/scope.ts";
import { FEEL_NAMES, type FeelFunction, feelFunctions } from "./feel-functions.ts";

export interface FeelOptions {
	/** Of the procedure's calendar. */
	readonly leapBirthday: Scope["leapBirthday"];
}

/**
 * A rule as FEEL text that any engine of DMN 1.3 or later can read. Every rule has one. A rule that calls only what
 * FEEL has too is its own text; the others bring the functions FEEL lacks with them, in a context.
 *
 * Values are handed to the engine as a case stores them: amounts of money in minor units, days as dates, a partial
 * date as text, moments in the calendar's zone; `today` and `now` as values of these names. FEEL knows no absence
 * apart from `null`, so the text means the same only where every value that the rule reads is there.
 */
export function toFeel(tree: Expression, { leapBirthday }: FeelOptions): string {
	const functions = feelFunctions(leapBirthday);
	const called = new Set<string>();
	const inFeel = mapTree(tree, (part) => {
		if (part.op === "literal" && part.minor !== undefined)
			return { ...part, type: "whole", value: part.minor };
		if (part.op === "path") return whetherGiven(part);
		if (part.op !== "call") return part;
		const ours = isPlainCount(part) ? undefined : functions.get(part.name);
		if (ours) called.add(part.name);
		return { ...part, name: ours?.name ?? FEEL_NAMES.get(part.name) ?? part.name };
	});
	const text = printRule(inFeel);
	const defined = inOrder(called, functions);
	return defined.length === 0 ? text : `{ ${[...defined, `result: ${text}`].join(", ")} }.result`;
}

/** A list itself misses nothing; a member of its items may, and FEEL counts what is missing. */
function isPlainCount({ name, args: [list] }: Call): boolean {
	return name === "count" && list?.op === "path" && list.path.length === 1;
}

/** `x.given` asks whether the value is there, which FEEL has another word for. */
function whetherGiven(path: Path): Expression {
	if (path.path.length < 2 || path.path.at(-1) !== "given") return path;
	const value: Path = { ...path, path: path.path.slice(0, -1) };
	return { op: "!=", left: value, right: { op: "literal", type: "null", value: null } };
}

/** Each function once, after those that it calls. */
function inOrder(
	called: ReadonlySet<string>,
	functions: ReadonlyMap<string, FeelFunction>,
): readonly string[] {
	const texts = new Set<string>();
	const add = (key: string): void => {
		const one = functions.get(key);
		for (const other of one?.needs ?? []) add(other);
		if (one) texts.add(one.text);
	};
	for (const key of called) add(key);
	return [...texts];
}
