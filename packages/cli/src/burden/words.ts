import { unitsText } from "@onedoor/dsl/bundle";
import {
	type BurdenReport,
	type Count,
	type EffortName,
	type Line,
	NUMBERS,
	type NumberName,
	type NumberSet,
} from "@onedoor/dsl/burden";

/** In the order of the rows. */
export const NUMBER_WORDS: Readonly<Record<NumberName, string>> = {
	fieldsTyped: "fields typed",
	documents: "documents",
	visits: "visits",
	minutes: "minutes",
	fee: "fee",
	workingDays: "working days promised",
	waiting: "working days waited",
	handOvers: "hand-overs",
	cost: "cost",
};

export const EFFORT_WORDS: Readonly<Record<EffortName, string>> = {
	acts: "acts",
	minutes: "minutes",
	lookUps: "look-ups",
	handOvers: "hand-overs",
	cost: "cost",
};

export const KIND_WORDS: Readonly<Record<Line["kind"], string>> = {
	field: "field",
	document: "document",
	visit: "visit at",
	fee: "fee",
	promise: "promise of",
	extension: "extension by",
	begun: "days begun before",
	wait: "waiting at",
	act: "act at",
	hand_over: "hand-over at",
	look_up: "look-up",
	procedure: "procedure started at",
};

/** Behind minutes and cost, where nobody has measured. */
export const CERTAINTY_WORDS: Readonly<
	Record<Exclude<BurdenReport["certainty"], "known">, string>
> = {
	assumed: "minutes are assumptions, not measured: docs/burden.md",
	likely: "minutes and cost are only likely",
	illustrative: "minutes and cost are illustrative",
	unknown: "nobody knows how sure minutes and cost are",
};

/** `13`, or `8000 VND` where it is money; `no limit` where nothing limits it, `–` where nobody knows. */
export function amountWords(amount: number | null | undefined, currency?: string): string {
	if (amount === undefined) return "–";
	if (amount === null) return "no limit";
	if (currency === undefined || currency === "") return String(Math.round(amount * 100) / 100);
	return `${unitsText(Math.round(amount), currency)} ${currency}`;
}

export function spanWords(
	{ min, max }: { readonly min: number; readonly max: number | null },
	currency?: string,
): string {
	if (min === max) return amountWords(min, currency);
	if (max === null) return `${amountWords(min, currency)} or more`;
	const least = amountWords(min, currency).replace(` ${currency}`, "");
	return `${least} to ${amountWords(max, currency)}`;
}

/** What a persona really had; from the least to the most where its story does not tell. */
export function toldWords(count: Count): string {
	const currency = currencyOf(count);
	return count.typical === undefined
		? spanWords(count, currency)
		: amountWords(count.typical, currency);
}

export function currencyOf(
	count: Count | (Count & { readonly currency: string }),
): string | undefined {
	return "currency" in count ? count.currency : undefined;
}

/** Those there are, in the order of the rows. */
export function numbersIn(set: NumberSet): readonly (readonly [NumberName, Count])[] {
	return NUMBERS.flatMap((name) => {
		const count = set[name];
		return count === undefined ? [] : [[name, count] as const];
	});
}

const CHANNEL_WORDS: Readonly<Record<string, string>> = {
	online: "online",
	counter: "at a counter",
	post: "by post",
	agent: "through an agent",
	phone: "by phone",
	email: "by e-mail",
};

export function channelWords(channel: string): string {
	return CHANNEL_WORDS[channel] ?? channel;
}
