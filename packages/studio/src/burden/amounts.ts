import type { Count, Ends } from "@onedoor/dsl/burden";
import { formatMoney, formatNumber } from "@onedoor/form-renderer/parts";

/** How numbers are written: in a language, and in the currency where they are money. */
export interface Written {
	readonly language: string;
	readonly currency?: string;
	/** Behind the least, where nothing limits the most. */
	readonly endless: string;
}

/** `13`, `₫8,000`; a dash where nobody knows. */
export function amountText(amount: number | null | undefined, written: Written): string {
	const { language, currency, endless } = written;
	if (amount === undefined) return "–";
	if (amount === null) return endless;
	return currency
		? formatMoney(Math.round(amount), currency, language)
		: formatNumber(amount, language);
}

/** `13–45`, or one number where both ends are the same. */
export function endsText({ min, max }: Pick<Ends, "min" | "max">, written: Written): string {
	if (min === max) return amountText(min, written);
	const least = amountText(min, written);
	return max === null ? `${least}+` : `${least}–${amountText(max, written)}`;
}

export function currencyOf(count: Count | (Count & { readonly currency: string })): {
	readonly currency?: string;
} {
	return "currency" in count && count.currency !== "" ? { currency: count.currency } : {};
}
