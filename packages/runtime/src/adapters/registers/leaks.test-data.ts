import { createHash } from "node:crypto";

/**
 * How a number can stand in a text: as it is, with signs between its digits, encoded, or as a plain hash, which whoever
 * tries all numbers turns back.
 */
function formsOf(number: string): readonly string[] {
	const bytes = Buffer.from(number);
	const hash = createHash("sha256").update(number).digest();
	return [
		number,
		bytes.toString("hex"),
		// Whatever stands around it shifts the text by up to two bytes: what does not change by that is looked for.
		bytes.subarray(0, 9).toString("base64"),
		bytes.subarray(2, 11).toString("base64"),
		bytes.subarray(1, 10).toString("base64"),
		hash.toString("hex"),
		hash.toString("base64").slice(0, 42),
		hash.toString("base64url").slice(0, 42),
	];
}

/** The numbers that stand in a text in one of the ways there are, each with what stood around it. */
export function leaksIn(text: string, numbers: readonly string[]): readonly string[] {
	const joined = text.replaceAll(/(?<=\d)[ .\-/](?=\d)/g, "");
	const around = (form: string, all: string): string => {
		const at = all.indexOf(form);
		return `${form} in …${all.slice(Math.max(0, at - 80), at + 80)}…`;
	};
	return numbers.flatMap((number) =>
		[
			...formsOf(number).flatMap((form) => (text.includes(form) ? [around(form, text)] : [])),
			...(joined.includes(number) && !text.includes(number) ? [around(number, joined)] : []),
		].slice(0, 1),
	);
}
