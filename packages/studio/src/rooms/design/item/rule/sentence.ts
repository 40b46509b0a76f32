import type { Definition } from "@onedoor/dsl/bundle";

import { type COMPARISONS, compare, type RulePart } from "./read-rule.ts";
import { opsOf } from "./values-for.ts";

/** How what a condition is about is compared, or that it holds by itself. */
export type Op = (typeof COMPARISONS)[number] | "holds" | "holds not";

/** A condition in three boxes, of which any may still be empty: only a whole one is a part of a rule. */
export interface Sentence {
	readonly left: string;
	readonly op: Op | "";
	/** As the rule language writes it. */
	readonly right: string;
}

export type Box = keyof Sentence;

export const EMPTY: Sentence = { left: "", op: "", right: "" };

export function sentenceOf(part: Exclude<RulePart, { readonly kind: "text" }>): Sentence {
	const { left } = part;
	if (part.kind === "compare") return { left, op: part.op, right: part.right };
	return { left, op: part.not ? "holds not" : "holds", right: "" };
}

/** The part of a rule that it says, as soon as it says all of one. */
export function partOf(sentence: Sentence): RulePart | undefined {
	const { left, op, right } = sentence;
	return op === "" || missingIn(sentence).length > 0 ? undefined : compare(left, op, right);
}

/** What holds by itself is compared with nothing. */
export function asksRight({ op }: Sentence): boolean {
	return op !== "holds" && op !== "holds not";
}

/** In the order of the boxes. */
export function missingIn(sentence: Sentence): readonly Box[] {
	const { left, op, right } = sentence;
	return [
		...(left === "" ? (["left"] as const) : []),
		...(op === "" ? (["op"] as const) : []),
		...(right === "" && asksRight(sentence) ? (["right"] as const) : []),
	];
}

/** The same with another choice in a box. What no longer fits beside it is empty again: nothing is put in its place. */
export function withChoice(
	before: Sentence,
	box: Box,
	value: string,
	definition: Definition,
): Sentence {
	if (box === "right") return { ...before, right: value };
	if (box === "op") {
		const next = { ...before, op: value as Sentence["op"] };
		return asksRight(next) ? next : { ...next, right: "" };
	}
	if (value === before.left) return before;
	const isFit = opsOf(definition, value).some((op) => op === before.op);
	return { left: value, op: isFit ? before.op : "", right: "" };
}
