import { minorDigits } from "@onedoor/dsl/bundle";

import { numberFormat } from "../../words/intl.ts";

/** Groups of three, parted by the same sign, and perhaps another sign and what comes after it. */
const GROUPED = /^(-?)(\d{1,3}(?:([.,])\d{3})(?:\3\d{3})*)(?:(?!\3)[.,](\d*))?$/;

/**
 * What was typed as whole minor units: `30`, `30.5` and `30,50` are 3000, 3050 and 3050 in EUR, `1.250.000` is 1250000 in
 * VND. Spaces between thousands do not count. What may mean two amounts, such as `1.250` in EUR, and what is none stays
 * as it was typed, so that nothing is lost and the field says so.
 */
export function minorOf(typed: string, currency: string): number | string | undefined {
	const text = typed.replaceAll(/[\s\u202f\u00a0\u200e\u200f\u061c'’]/g, "");
	if (text === "") return undefined;
	const digits = minorDigits(currency);
	const plain = ungrouped(text, digits);
	const [, sign = "", whole = "", minor = ""] = /^(-?)(\d{1,13})(?:[.,](\d*))?$/.exec(plain) ?? [];
	if (whole === "" || minor.length > digits) return typed;
	return Number(`${sign}${whole}${minor.padEnd(digits, "0")}`);
}

/** Without the signs between thousands, where nothing else can be meant by them. */
function ungrouped(text: string, digits: number): string {
	const [, sign = "", whole = "", group = "", minor] = GROUPED.exec(text) ?? [];
	const groups = whole.split(group).length;
	if (group === "" || (groups === 2 && minor === undefined && digits > 0)) return text;
	return `${sign}${whole.replaceAll(group, "")}${minor === undefined ? "" : `.${minor}`}`;
}

/** How an amount stands in the box before anybody types: with the signs of the language, as people write it. */
export function typedOf(value: unknown, currency: string, language: string): string {
	if (value === undefined || value === null) return "";
	if (typeof value !== "number" || !Number.isSafeInteger(value)) return String(value);
	const digits = minorDigits(currency);
	return numberFormat(`${language}-u-nu-latn`, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(value / 10 ** digits);
}
