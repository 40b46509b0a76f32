import type { Clock, Definition, Duration, Result } from "../../bundle/index.ts";
import { textIn } from "../../diagram/ways-on.ts";
import { wordsOf } from "../../diagram/words/words.ts";
import type { Expression } from "../../expression/ast.ts";
import { fieldAt } from "../../form/asked.ts";
import { publishWords } from "../words/words.ts";

/** Each clock with its budget and what it is in other cases. */
export function timeLines({ clocks }: Definition, language: string): readonly string[] {
	return Object.values(clocks).map((clock) => {
		const words = publishWords(language);
		const each = [clock, ...(clock.instead ?? [])].flatMap((one) => budget(one, language));
		const late = clock.cut_off === undefined ? "" : `; ${words.receivedAfter(clock.cut_off)}`;
		const times = [...new Set(each)].join(` ${words.or} `);
		return `${textIn(clock.title, language) ?? clock.id}: ${times}${late}`;
	});
}

/** Results, with how long they are valid. */
export function resultLines(definition: Definition, language: string): readonly string[] {
	return Object.values(definition.results).map((result) => {
		const name = textIn(result.title, language) ?? result.id;
		const valid = validity(result, definition, language);
		return valid === undefined ? name : `${name} (${valid})`;
	});
}

function validity(
	{ valid_for, valid_until }: Result,
	definition: Definition,
	language: string,
): string | undefined {
	const words = publishWords(language);
	if (valid_for !== undefined) return words.validFor(durationWords(valid_for, language));
	return valid_until && words.validUntil(dayWords(valid_until.tree, definition, language));
}

/** A day as written, or the title of the value that gives it; what has to be worked out is only said to be. */
function dayWords(tree: Expression, definition: Definition, language: string): string {
	if (tree.op === "literal" && tree.type === "date") return String(tree.value);
	const name = tree.op === "path" ? tree.path.join(".") : "";
	const title = (fieldAt(definition, name) ?? definition.computed[name])?.title;
	return textIn(title, language) ?? publishWords(language).byCase;
}

function budget({ within, by }: Pick<Clock, "within" | "by">, language: string): readonly string[] {
	const until = by === undefined ? [] : [publishWords(language).before(by)];
	return within === undefined ? until : [durationWords(within, language), ...until];
}

function durationWords(duration: Duration, language: string): string {
	return wordsOf(language).duration(duration);
}
