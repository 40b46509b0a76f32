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

/** The first key of what a standard file may hold. */
export const USE: Key<Named> = {
	form: id,
	doc: "This is that item of a standard file; what is written here as well counts instead.",
	example: "standard_item",
};

/** They stand after what names or types the item. */
export const WORDS: Keys<"certainty" | "title" | "help"> = {
	certainty: {
		form: wordOf<Certainty>(["known", "likely", "illustrative", "unknown"]),
		fallback: "known",
		doc: "How sure the fact is; a release refuses `illustrative` and `unknown`, and `likely` is shown as such.",
	},
	title: {
		form: text,
		doc: "The name shown to people; default: that of what it uses or names (a field, a standard item, a letter, an answer, a procedure), else the id as words.",
	},
	help: {
		form: text,
		doc: "One or two sentences under the title.",
		example: "As it stands on your identity card.",
	},
};

/** They stand after the item's own keys, before its ways on. */
export const BASIS: Keys<"law" | "from" | "until" | "note" | "accepts" | "was"> = {
	law: {
		form: law,
		doc: "The legal basis of this item: a source of a law file, then where in it.",
	},
	from: { form: date, doc: "First day on which this item is in force." },
	until: { form: date, doc: "Last day on which this item is in force.", example: "2026-12-31" },
	note: {
		form: anyScalar,
		doc: "For authors; never shown to applicants.",
		example: "The decree is expected in spring.",
	},
	accepts: {
		form: map(names, anyScalar),
		doc: "Findings that are accepted on this item, each with the written reason.",
		example: "deadline_missing: The register always answers at once.",
	},
	was: {
		form: id,
		doc: "The id this item had before: a case that moves here from an older edition brings along what it held under that id.",
		example: "birth_day",
	},
};
