import { BASIS, type Common, WORDS } from "./common.ts";
import { item, type Keyed, map } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { freeIds } from "./values/names.ts";
import { plainWords } from "./values/text.ts";
import { uri } from "./values/web.ts";

export interface LawFile extends Common {
	readonly sources?: readonly Keyed<Item<LawModel>>[];
}

export interface LawModel extends Common {
	readonly cite?: string;
	readonly url?: string;
}

export const lawShape: Shape<LawFile> = {
	name: "a law file",
	keys: {
		...WORDS,
		...BASIS,
		sources: {
			form: map(
				freeIds,
				item(() => sourceShape),
			),
			required: true,
			doc: "Sources of law, by id.",
		},
	},
};

export const sourceShape: Shape<LawModel> = {
	name: "a law source",
	keys: {
		...WORDS,
		cite: {
			form: plainWords,
			required: true,
			doc: "The source as it is printed in a letter.",
			example: "Law No. 60/2014/QH13",
		},
		url: {
			form: uri,
			doc: "Where it can be read.",
			example: "https://example.org/law/60-2014",
		},
		...BASIS,
	},
};
