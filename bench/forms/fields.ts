/** One question of the form that every page of the benchmark shows. */
export interface BenchField {
	readonly id: string;
	readonly title: string;
	readonly hint?: string;
	readonly kind: "text" | "lines" | "whole" | "choice" | "yes_no";
	readonly required: boolean;
	/** Of a text: characters. */
	readonly longest?: number;
	/** Of a text: exactly so many digits. */
	readonly digits?: number;
	/** Of a text: an e-mail address. */
	readonly isEmail?: boolean;
	/** Of a whole number. */
	readonly least?: number;
	readonly most?: number;
	readonly codes?: readonly Code[];
	/** Shown only while another question has this answer. */
	readonly shownWhen?: { readonly field: string; readonly code: string };
}

export interface Code {
	readonly id: string;
	readonly title: string;
}

/** Questions in a pattern of ten: text, choices, numbers; the last is hidden until the fifth is answered with "other". */
export function benchFields(count: number): readonly BenchField[] {
	return Array.from({ length: count }, (_, at) => fieldAt(at));
}

/** The question that is typed into: a plain text in the middle. */
export function middleField(count: number): BenchField {
	return fieldAt(Math.floor(count / 20) * 10);
}

/** The question whose wrong answer is to be said: digits, in the middle. */
export function checkedField(count: number): BenchField {
	return fieldAt(Math.floor(count / 20) * 10 + 1);
}

export const WAYS: readonly Code[] = [
	{ id: "post", title: "By post" },
	{ id: "counter", title: "At the counter" },
	{ id: "other", title: "Another way" },
];

export const TOWNS: readonly Code[] = Array.from({ length: 12 }, (_, at) => ({
	id: `town_${at + 1}`,
	title: `Town ${at + 1}`,
}));

function fieldAt(at: number): BenchField {
	const number = at + 1;
	const id = idAt(at);
	const named = (title: string) => ({ id, title: `${title} ${number}`, required: true });
	switch (at % 10) {
		case 0:
			return { ...named("Name"), kind: "text", longest: 100 };
		case 1:
			return { ...named("Number of the paper"), kind: "text", digits: 9, hint: "Nine digits" };
		case 2:
			return { ...named("Other name"), kind: "text", longest: 100, required: false };
		case 3:
			return { ...named("Persons"), kind: "whole", least: 0, most: 20 };
		case 4:
			return { ...named("Way of delivery"), kind: "choice", codes: WAYS };
		case 5:
			return { ...named("Town"), kind: "choice", codes: TOWNS };
		case 6:
			return {
				...named("E-mail"),
				kind: "text",
				isEmail: true,
				longest: 100,
				hint: "We write to this address",
			};
		case 7:
			return { ...named("Lived there before"), kind: "yes_no" };
		case 8:
			return { ...named("Remarks"), kind: "lines", longest: 500, required: false };
		default:
			return {
				...named("Which way"),
				kind: "text",
				longest: 100,
				shownWhen: { field: idAt(at - 5), code: "other" },
			};
	}
}

function idAt(at: number): string {
	return `field_${at + 1}`;
}
