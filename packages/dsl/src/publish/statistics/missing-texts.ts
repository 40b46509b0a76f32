import type { Definition, LanguageTag } from "../../bundle/index.ts";

/**
 * How many texts of a procedure, its catalogue fields, codes and messages included, a language lacks. Languages are
 * those that it promises, and those in which it has a title: what is only begun in shared files is not missed here.
 */
export function missingTexts(definition: Definition): Readonly<Record<LanguageTag, number>> {
	// What a register offers is named for its owner; people read its own title and the titles of their fields.
	const registers = Object.values(definition.registers).map(({ title }) => title);
	const texts = textsIn({ ...definition, registers }, definition.languages[0] ?? "en");
	const languages = new Set([...definition.languages, ...Object.keys(definition.title)]);
	return Object.fromEntries(
		[...languages].map((language) => [
			language,
			texts.filter((text) => !Object.hasOwn(text, language)).length,
		]),
	);
}

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** A text is a map by language that holds the first one; nothing else in a definition looks like that. */
function textsIn(value: unknown, first: LanguageTag): readonly object[] {
	if (typeof value !== "object" || value === null) return [];
	if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, first));
	const keys = Object.keys(value);
	if (keys.includes(first) && keys.every((key) => TAG.test(key))) return [value];
	return Object.values(value).flatMap((one) => textsIn(one, first));
}
