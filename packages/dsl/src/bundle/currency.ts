import type { Money } from "./values.ts";

/** ISO 4217: currencies whose minor unit is not a hundredth. */
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
	..."BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
		.split(" ")
		.map((code) => [code, 0]),
	..."BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3]),
]);

/** ISO 4217's code where no currency is involved: an amount of nothing has to be written in some currency. */
export const NO_CURRENCY = "XXX";

/** How many digits an amount has after its point (ISO 4217): 2 for EUR, 0 for VND, 3 for KWD. */
export function minorDigits(currency: string): number {
	return Object.hasOwn(DIGITS, currency) ? (DIGITS[currency] ?? 2) : 2;
}

/** An amount as definitions write it: `8000 VND`, `34.50 GBP`. */
export function moneyText({ amount, currency }: Money): string {
	return `${unitsText(amount, currency)} ${currency}`.trim();
}

/** Minor units as a decimal of whole ones: 3450 is `34.50` in GBP. Exact: no binary fraction is made. */
export function unitsText(amount: number, currency: string): string {
	const digits = minorDigits(currency);
	const text = String(Math.abs(amount)).padStart(digits + 1, "0");
	const sign = amount < 0 ? "-" : "";
	return digits === 0
		? `${sign}${text}`
		: `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
