import { type Definition, type Fee, type Money, minorDigits } from "../../bundle/index.ts";
import { textIn } from "../../diagram/ways-on.ts";
import type { Rule } from "../../expression/ast.ts";
import { publishWords } from "../words/words.ts";

/** Each fee with its amount, and below it what is paid instead in some cases. */
export function feeLines({ fees }: Definition, language: string): readonly string[] {
	return Object.values(fees).map((fee) => {
		const base = `${textIn(fee.title, language) ?? fee.id}: ${amount(fee.amount, language)}`;
		const each = fee.times === undefined ? base : `${base} (${publishWords(language).each})`;
		return [each, ...fee.rates.map((rate) => rateWords(rate, language))].join("; ");
	});
}

function rateWords(rate: Fee["rates"][number], language: string): string {
	const words = publishWords(language);
	const title = textIn(rate.title, language) ?? rate.id.replaceAll("_", " ");
	if (rate.percent !== undefined) return `${title}: ${words.percent(rate.percent)}`;
	return rate.amount === undefined ? title : `${title}: ${amount(rate.amount, language)}`;
}

function amount(value: Money | Rule, language: string): string {
	return "currency" in value ? moneyWords(value, language) : publishWords(language).byCase;
}

/** `20.000 ₫`, `£34.50`: as the language writes money. */
export function moneyWords({ amount, currency }: Money, language: string): string {
	const digits = minorDigits(currency);
	const format = new Intl.NumberFormat(language, {
		style: "currency",
		currency,
		minimumFractionDigits: amount % 10 ** digits === 0 ? 0 : digits,
		maximumFractionDigits: digits,
	});
	return format.format(amount / 10 ** digits).replaceAll(/[\u00a0\u202f]/g, " ");
}
