import { BASIS, type Common, WORDS } from "./common.ts";
import type { Form, Named } from "./form.ts";
import { type Keyed, map, scalar } from "./forms.ts";
import type { Shape } from "./shape.ts";
import { anyKeys, id } from "./values/names.ts";
import { anyScalar, LANGUAGE_TAG } from "./values/text.ts";

/** Translations in a side file: the same ids, only texts. */
export interface TextsFile extends Common {
	readonly texts_for?: Named;
	readonly language?: string;
	readonly texts?: readonly Keyed<string>[];
}

export const languageTag: Form<string> = scalar({
	expected: "a language tag such as `vi` or `ar`",
	example: "vi",
	parse: (text: string) => (LANGUAGE_TAG.test(text) ? text : undefined),
	schema: { type: "string", pattern: LANGUAGE_TAG.source },
});

export const textsShape: Shape<TextsFile> = {
	name: "a texts file",
	keys: {
		texts_for: {
			form: id,
			required: true,
			doc: "The procedure or part whose texts these are, or `library` for the shared files.",
			example: "birth_registration",
		},
		language: {
			form: languageTag,
			required: true,
			doc: "The language of the texts; its direction follows from it.",
			example: "ar",
		},
		...WORDS,
		...BASIS,
		texts: {
			form: map(anyKeys, anyScalar),
			required: true,
			doc: "Where a text stands, and its words in this language.",
			example: "data.child.full_name.title: الاسم الكامل",
		},
	},
};
