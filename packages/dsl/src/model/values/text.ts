import { value_malformed } from "../../diagnostic/messages.generated.ts";
import { placeOf, type ScalarNode } from "../../syntax/nodes.ts";
import { checkPlainWords, checkTranslations, checkUnfilled } from "../check-words.ts";
import type { Form, Reader, Words } from "../form.ts";
import { found } from "../found.ts";

/** BCP 47, as far as languages, scripts and regions go: `vi`, `pt-BR`, `zh-Hant`. */
export const LANGUAGE_TAG: RegExp = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** Words of letters and short messages, in which values are filled in: `{{case.number}}`. */
export const template: Form<Words> = {
	kind: "either",
	expected: "words, or a map from language to words",
	example: "Birth certificate",
	schema: () => ({
		anyOf: [
			{ type: ["string", "number", "boolean"] },
			{ type: "object", additionalProperties: { type: ["string", "number", "boolean"] } },
		],
	}),
	inside: (node) =>
		node.kind === "map" ? { kind: "values", form: anyScalar } : { kind: "scalar", form: anyScalar },
	read(node, reader) {
		if (node.kind === "scalar") {
			checkSaid(reader, node);
			return node.text;
		}
		if (node.kind !== "map") {
			reader.report(
				value_malformed({ expected: template.expected, found: found(node) }),
				placeOf(node),
			);
			return undefined;
		}
		const words: Record<string, string> = {};
		for (const { key, value } of node.entries) {
			if (!LANGUAGE_TAG.test(key.text)) {
				const expected = "a language tag such as `vi` or `en`";
				reader.report(value_malformed({ expected, found: found(key) }), placeOf(key));
			} else if (value.kind !== "scalar") {
				reader.report(value_malformed({ expected: "words", found: found(value) }), placeOf(value));
			} else {
				if (value.text.trim() === "") reportEmpty(reader, value);
				words[key.text] = value.text;
			}
		}
		checkTranslations(reader, node);
		return words;
	},
};

/** Words for people: one scalar in the first language, or a map by language. Nothing is filled in. */
export const text: Form<Words> = {
	...template,
	read(node, reader) {
		const words = node.kind === "map" ? node.entries.map(({ value }) => value) : [node];
		for (const one of words) checkUnfilled(reader, one);
		return template.read(node, reader);
	},
};

function checkSaid(reader: Reader, node: ScalarNode): void {
	if (node.text.trim() === "") reportEmpty(reader, node);
	checkPlainWords(reader, node);
}

function reportEmpty(reader: Reader, node: ScalarNode): void {
	reader.report(value_malformed({ expected: "words", found: "nothing" }), placeOf(node));
}

/** Words in one language, as codes have them beside their other keys. */
export const plainWords: Form<string> = {
	kind: "scalar",
	expected: "words",
	example: "Hà Nội",
	schema: () => ({ type: ["string", "number", "boolean"] }),
	read(node, reader) {
		if (node.kind === "scalar") checkSaid(reader, node);
		checkUnfilled(reader, node);
		return anyScalar.read(node, reader);
	},
};

/** Any single value, taken as it is written. */
export const anyScalar: Form<string> = {
	kind: "scalar",
	expected: "a single value",
	example: "Hà Nội",
	schema: () => ({ type: ["string", "number", "boolean"] }),
	read(node, reader) {
		if (node.kind === "scalar") return node.text;
		reader.report(
			value_malformed({ expected: "a single value", found: found(node) }),
			placeOf(node),
		);
		return undefined;
	},
};
