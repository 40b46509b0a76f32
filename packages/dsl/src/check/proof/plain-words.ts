import type { Definition } from "../../bundle/index.ts";

/** Values that no text of a procedure names. */
export interface PlainWords {
	readonly every: string;
	/** When `otherwise` holds. */
	readonly otherwise: string;
	readonly yes: string;
	readonly no: string;
	readonly none: string;
	readonly given: string;
}

const ENGLISH: PlainWords = {
	every: "every case",
	otherwise: "none of the others holds",
	yes: "yes",
	no: "no",
	none: "none",
	given: "given",
};

const OTHERS: Readonly<Record<string, PlainWords>> = {
	vi: {
		every: "mọi hồ sơ",
		otherwise: "không lựa chọn nào khác đúng",
		yes: "có",
		no: "không",
		none: "không có gì",
		given: "đã có",
	},
	ar: {
		every: "كل ملف",
		otherwise: "لا ينطبق أي خيار آخر",
		yes: "نعم",
		no: "لا",
		none: "لا شيء",
		given: "موجود",
	},
};

/** In the language in which the procedure names all the others: its first. */
export function plainWords({ languages }: Definition): PlainWords {
	const [first = ""] = languages;
	return (Object.hasOwn(OTHERS, first) ? OTHERS[first] : undefined) ?? ENGLISH;
}
