import { numberFormat } from "../../words/intl.ts";

/**
 * What was typed as the text of a decimal: `45,5` and `45.5` are both `45.5`. Spaces between thousands do not count.
 * What is no number stays as it was typed, so that nothing is lost and the field says so.
 */
export function decimalOf(typed: string): string | undefined {
	const text = typed.replaceAll(/[\s\u202f\u00a0]/g, "");
	if (text === "") return undefined;
	return /^-?\d+(?:[.,]\d+)?$/.test(text) ? text.replace(",", ".") : typed;
}

/** How a number stands in the box before anybody types: with the decimal sign of the language. */
export function typedNumber(value: unknown, language: string): string {
	if (value === undefined || value === null) return "";
	const text = String(value);
	return /^-?\d+\.\d+$/.test(text) ? text.replace(".", decimalSign(language)) : text;
}

/** With Latin digits, as everywhere. */
function decimalSign(language: string): string {
	const parts = numberFormat(`${language}-u-nu-latn`).formatToParts(1.5);
	return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}

/** A whole number that was typed as one; what is none stays as it was typed, so that nothing is lost and the field says so. */
export function wholeOf(typed: string): unknown {
	return /^-?\d{1,15}$/.test(typed.trim()) ? Number(typed) : typed;
}
