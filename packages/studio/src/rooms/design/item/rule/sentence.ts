import { compare, type Op, type RulePart } from "./read-rule.ts";
import { keyOf, subjectOf } from "./subject.ts";
import { type Knowing, opsOf } from "./values-for.ts";

/** A condition in three boxes, of which any may still be empty: only a whole one is a part of a rule. */
export interface Sentence {
	readonly left: string;
	readonly op: Op | "";
	/** As the rule language writes it. */
	readonly right: string;
	/** Values that have to be given before it is asked. */
	readonly given?: readonly string[];
}

export type Box = "left" | "op" | "right";

export const EMPTY: Sentence = { left: "", op: "", right: "" };

export function sentenceOf(part: Exclude<RulePart, { readonly kind: "text" }>): Sentence {
	const { left } = part;
	if (part.kind === "given") return { left, op: part.not ? "given not" : "given", right: "" };
	const given = part.given === undefined ? {} : { given: part.given };
	if (part.kind === "compare") return { left, op: part.op, right: part.right, ...given };
	return { left, op: part.not ? "holds not" : "holds", right: "", ...given };
}

/** The part of a rule that it says, as soon as it says all of one. */
export function partOf(sentence: Sentence): RulePart | undefined {
	const { left, op, right, given } = sentence;
	return op === "" || missingIn(sentence).length > 0 ? undefined : compare(left, op, right, given);
}

/** What holds by itself, or is there, is compared with nothing. */
export function asksRight({ op }: Sentence): boolean {
	return op !== "holds" && op !== "holds not" && op !== "given" && op !== "given not";
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
export function withChoice(before: Sentence, box: Box, value: string, knowing: Knowing): Sentence {
	if (box === "right") return { ...before, right: value };
	if (box === "op") {
		const next = { ...before, op: value as Sentence["op"] };
		return asksRight(next) ? next : { ...next, right: "" };
	}
	if (value === before.left) return before;
	// An age on another day is compared with the same number.
	if (isSameMeasure(before.left, value)) return { ...before, left: value };
	const isFit = opsOf(knowing, value).some((op) => op === before.op);
	return { left: value, op: isFit ? before.op : "", right: "" };
}

function isSameMeasure(before: string, now: string): boolean {
	const [then, next] = [subjectOf(before), subjectOf(now)];
	return then?.measure !== undefined && next !== undefined && keyOf(then) === keyOf(next);
}
