import { minorDigits, unitsText } from "@onedoor/dsl/bundle";

/**
 * What was typed as whole minor units: `30`, `30.5` and `30,50` are 3000, 3050 and 3050 in EUR. Spaces between
 * thousands do not count. What is no amount stays as it was typed, so that nothing is lost and the field says so.
 */
export function minorOf(typed: string, currency: string): number | string | undefined {
	const text = typed.replaceAll(/[\s\u202f\u00a0]/g, "");
	if (text === "") return undefined;
	const digits = minorDigits(currency);
	const [, sign = "", whole = "", minor = ""] = /^(-?)(\d{1,13})(?:[.,](\d*))?$/.exec(text) ?? [];
	if (whole === "" || minor.length > digits) return typed;
	return Number(`${sign}${whole}${minor.padEnd(digits, "0")}`);
}

/** How an amount stands in the box before anybody types. */
export function typedOf(value: unknown, currency: string): string {
	if (value === undefined || value === null) return "";
	return typeof value === "number" && Number.isSafeInteger(value)
		? unitsText(value, currency)
		: String(value);
}
