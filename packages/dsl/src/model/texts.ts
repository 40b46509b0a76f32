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
	parse: (text: string) => (LANGUAGE_TAG.test(text) ? text : undefined),
});

export const textsShape: Shape<TextsFile> = {
	name: "a texts file",
	keys: {
		texts_for: { form: id, required: true, doc: "A procedure, a part, or `library`." },
		language: {
			form: languageTag,
			required: true,
			doc: "BCP 47 tag; the direction follows from it.",
		},
		...WORDS,
		...BASIS,
		texts: { form: map(anyKeys, anyScalar), required: true, doc: "Path of a text → its words." },
	},
};
