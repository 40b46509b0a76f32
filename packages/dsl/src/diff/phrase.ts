import type { Definition, Duration, Id, Lead, Money, Range, Text } from "../bundle/index.ts";
import type { Rule } from "../expression/ast.ts";

/** A value as it is said in a sentence of any language. */
export type Phrase =
	| { readonly is: "duration"; readonly value: Duration }
	| { readonly is: "money"; readonly value: Money }
	/** As it is written; in words where all of it can be said so. */
	| { readonly is: "rule"; readonly text: string; readonly words?: Text }
	| { readonly is: "title"; readonly id: Id; readonly text?: Text }
	| { readonly is: "yes_no"; readonly value: boolean }
	| { readonly is: "range"; readonly min: number; readonly max: number }
	| { readonly is: "percent"; readonly value: number }
	| { readonly is: "before"; readonly value: Duration }
	| { readonly is: "bytes"; readonly value: number }
	/** A word of the language, as `required`. */
	| { readonly is: "word"; readonly word: string }
	/** As written. */
	| { readonly is: "text"; readonly text: string }
	/** What is done with something, as `take` an outcome; what a clock waits for, as `after` a step. */
	| { readonly is: "doing"; readonly act: Doing; readonly of: Phrase }
	/** What somebody else gives: a field of a register. */
	| { readonly is: "given"; readonly what: Phrase; readonly by: Phrase }
	| { readonly is: "list"; readonly of: readonly Phrase[] }
	/** Nothing is said there. */
	| { readonly is: "nothing" };

export type Doing = "tell" | "take" | "go_to" | "after" | "before" | "at";

export const NOTHING: Phrase = { is: "nothing" };

export const word = (value: string | undefined): Phrase =>
	value === undefined ? NOTHING : { is: "word", word: value };
export const text = (value: string | number | undefined): Phrase =>
	value === undefined ? NOTHING : { is: "text", text: String(value) };
export const duration = (value: Duration | undefined): Phrase =>
	value === undefined ? NOTHING : { is: "duration", value };
export const yesNo = (value: boolean | undefined): Phrase =>
	value === undefined ? NOTHING : { is: "yes_no", value };
export const range = (value: Range | undefined): Phrase =>
	value === undefined ? NOTHING : { is: "range", min: value.min, max: value.max };
export const percent = (value: number | undefined): Phrase =>
	value === undefined ? NOTHING : { is: "percent", value };
export const bytes = (value: number | undefined): Phrase =>
	value === undefined ? NOTHING : { is: "bytes", value };
export const rule = (value: Rule | undefined, words?: Text): Phrase =>
	value === undefined ? NOTHING : { is: "rule", text: value.text, ...(words && { words }) };

export function lead(value: Lead | undefined): Phrase {
	if (value === undefined) return NOTHING;
	return "percent" in value
		? { is: "percent", value: value.percent }
		: { is: "before", value: value.before };
}

/** Of an amount that is worked out, its rule. */
export function amount(value: Money | Rule | string | undefined): Phrase {
	if (value === undefined) return NOTHING;
	if (typeof value === "string") return { is: "rule", text: value };
	return "amount" in value ? { is: "money", value } : rule(value);
}

export function list(of: readonly Phrase[]): Phrase {
	return of.length === 0 ? NOTHING : { is: "list", of };
}

/** Something of a definition by its title. */
export function titled(id: Id | undefined, title: Text | undefined): Phrase {
	if (id === undefined) return NOTHING;
	return { is: "title", id, ...(title && { text: title }) };
}

/** Roles, steps and the like, by their titles. */
export function namesIn(
	section: "roles" | "steps" | "clocks" | "messages" | "results",
	ids: readonly Id[] | undefined,
	definition: Definition,
): Phrase {
	return list((ids ?? []).map((id) => titled(id, titleIn(section, id, definition))));
}

function titleIn(
	section: Parameters<typeof namesIn>[0],
	id: Id,
	definition: Definition,
): Text | undefined {
	const all: Readonly<Record<string, { readonly title: Text }>> = definition[section];
	return Object.hasOwn(all, id) ? all[id]?.title : undefined;
}
