import type { Certainty } from "../bundle/values.ts";
import type { Named, Words } from "./form.ts";
import { type Keyed, map, wordOf } from "./forms.ts";
import type { Key } from "./shape.ts";
import { id, names } from "./values/names.ts";
import { type LawRef, law } from "./values/references.ts";
import { anyScalar, text } from "./values/text.ts";
import { date } from "./values/time.ts";

/** Keys that every item may carry. */
export interface Common {
	readonly certainty?: Certainty;
	readonly title?: Words;
	readonly help?: Words;
	readonly law?: LawRef;
	readonly from?: string;
	readonly until?: string;
	readonly note?: string;
	/** Finding code → the written reason why it is accepted here. */
	readonly accepts?: readonly Keyed<string>[];
	readonly was?: Named;
}

type Keys<K extends keyof Common> = { readonly [P in K]-?: Key<NonNullable<Common[P]>> };

/** They stand after what names or types the item. */
export const WORDS: Keys<"certainty" | "title" | "help"> = {
	certainty: {
		form: wordOf<Certainty>(["known", "likely", "illustrative", "unknown"]),
		fallback: "known",
		doc: "How sure the fact is; a release refuses `illustrative` and `unknown`.",
	},
	title: { form: text, doc: "The name shown to people." },
	help: { form: text, doc: "One or two sentences under the title." },
};

/** They stand after the item's own keys, before its ways on. */
export const BASIS: Keys<"law" | "from" | "until" | "note" | "accepts" | "was"> = {
	law: { form: law, doc: "The legal basis of this item." },
	from: { form: date, doc: "First day in force." },
	until: { form: date, doc: "Last day in force." },
	note: { form: anyScalar, doc: "For authors; never shown to applicants." },
	accepts: {
		form: map(names, anyScalar),
		doc: "Findings accepted here, each with the written reason.",
	},
	was: { form: id, doc: "The former id." },
};
