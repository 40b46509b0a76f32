import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { item, type Keyed, list, map } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { code, codeKeys, id, ids, name } from "./values/names.ts";
import { LANGUAGE_TAG, plainWords } from "./values/text.ts";

export interface CodesFile extends Common {
	readonly lists?: readonly Keyed<Item<ListModel>>[];
}

export interface ListModel extends Common {
	readonly from_register?: Named;
	readonly parent?: Named;
	readonly codes?: readonly Keyed<Item<CodeModel>>[];
}

/** Its words stand beside these keys, one key for each language. */
export interface CodeModel
	extends Pick<Common, "certainty" | "law" | "from" | "until" | "note" | "accepts" | "was"> {
	readonly parent?: Named;
	readonly became?: readonly Named[];
}

export const codesShape: Shape<CodesFile> = {
	name: "a codes file",
	keys: {
		...WORDS,
		...BASIS,
		lists: {
			form: map(
				ids,
				item(() => listShape),
			),
			required: true,
			doc: "Code lists by id.",
		},
	},
};

export const listShape: Shape<ListModel> = {
	name: "a code list",
	example: "codes:\n  male:\n    en: Male",
	keys: {
		...WORDS,
		from_register: {
			form: name,
			doc: "The register that keeps this list; it is fetched, and a case keeps its edition.",
			example: "address_register.communes",
		},
		parent: {
			form: id,
			doc: "The list whose codes this list's codes belong to: provinces for communes.",
			example: "province",
		},
		codes: {
			form: map(
				codeKeys,
				item(() => codeShape),
			),
			doc: "The codes; one is retired with `until` and never deleted.",
		},
		...BASIS,
	},
};

export const codeShape: Shape<CodeModel> = {
	name: "a code",
	example: "en: Male",
	free: {
		test: (key) => LANGUAGE_TAG.test(key),
		form: plainWords,
		named: "a language tag such as `en`",
		doc: "What people read, in that language; without any, the code itself as words.",
		example: (text) => `en: ${text}`,
	},
	keys: {
		certainty: WORDS.certainty,
		parent: {
			form: code,
			doc: "The code of the parent list this one belongs to.",
			example: '"79"',
		},
		became: {
			form: list(code),
			doc: "The codes that followed it once it is retired.",
			example: '- "26734"',
		},
		...BASIS,
	},
};
