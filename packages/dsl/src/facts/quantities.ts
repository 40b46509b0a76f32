/** What prose and data say in numbers, brought to one form so that they can be compared. */
export interface Quantities {
	/** `3 working days`; `same working day`. */
	readonly periods: ReadonlySet<string>;
	/** Whole or decimal numbers of any currency: `8000`, `62.50`. */
	readonly amounts: ReadonlySet<string>;
	readonly percents: ReadonlySet<string>;
	/** National codes of procedures: `1.001193`. */
	readonly codes: ReadonlySet<string>;
	/** Numbered sources of law, `60/2014`, and articles, `article 24`. */
	readonly laws: ReadonlySet<string>;
}

/** Unit as it is written, in English and Vietnamese → unit. The longer words first. */
const UNITS: readonly (readonly [RegExp, string])[] = [
	[/^(working days?|ngày làm việc)$/i, "working days"],
	[/^(working hours?|giờ làm việc)$/i, "working hours"],
	[/^((consecutive )?days?|ngày)$/i, "days"],
	[/^(hours?|h|giờ|tiếng)$/i, "hours"],
	[/^(minutes?|phút)$/i, "minutes"],
	[/^(weeks?|tuần)$/i, "weeks"],
	[/^(months?|tháng)$/i, "months"],
	[/^(years?|năm)$/i, "years"],
];
const WORDS: Readonly<Record<string, string>> = { one: "1", two: "2", three: "3", a: "1" };
const TOKEN =
	/\d+(?:[.,]\d{3})+(?!\d)|\d+(?:\.\d+)?|\b(?:one|two|three)\b|working (?:days?|hours?)|(?:ngày|giờ) làm việc|(?:consecutive )?days?\b|hours?\b|\bh\b|minutes?\b|weeks?\b|months?\b|years?\b|ngày|giờ|phút|tuần|tháng|năm/giu;

/**
 * All numbers of a sentence that mean something. A number takes the unit right after it, else the one said before
 * it, else the next: `2 online, 3 at the counter` after `working days` are both working days.
 */
export function quantitiesIn(text: string): Quantities {
	return {
		periods: new Set([...periodsIn(text), ...(SAME_DAY.test(text) ? ["same working day"] : [])]),
		amounts: new Set(amountsIn(text)),
		percents: new Set(
			[...text.matchAll(/(\d+(?:[.,]\d+)?)\s?(?:%|percent)/g)].map(([, n]) => n ?? ""),
		),
		codes: new Set(text.match(/\b\d\.\d{6}\b/g) ?? []),
		laws: new Set([...lawsIn(text), ...articlesIn(text)]),
	};
}

const SAME_DAY = /same[- ](working )?day|at once|immediate|cùng ngày|trong ngày/i;

function periodsIn(text: string): readonly string[] {
	const tokens = [...text.matchAll(TOKEN)].map(([word]) => word);
	const units = tokens.map((word) => UNITS.find(([pattern]) => pattern.test(word))?.[1]);
	return tokens.flatMap((word, at) => {
		if (units[at] !== undefined) return [];
		const unit =
			units[at + 1] ??
			units.slice(0, at).findLast((one) => one !== undefined) ??
			units.slice(at).find((one) => one !== undefined);
		return unit === undefined ? [] : [`${WORDS[word.toLowerCase()] ?? plain(word)} ${unit}`];
	});
}

/** Every number may be an amount; those that are free are 0. */
function amountsIn(text: string): readonly string[] {
	const numbers = text.match(/\d+(?:[.,]\d{3})+(?!\d)|\d+(?:\.\d{1,2})?/g) ?? [];
	const free = /\b(free|none|exempt\w*|not prescribed|no fee|0)\b|miễn/i.test(text) ? ["0"] : [];
	return [...numbers.map(plain), ...free];
}

/** `8,000` and `8.000` are 8000. */
function plain(number: string): string {
	return /[.,]\d{3}(?!\d)/.test(number) ? number.replaceAll(/[.,]/g, "") : number;
}

/** `55, 56/2021` are two. */
function lawsIn(text: string): readonly string[] {
	const LIST = /(?<![\d/])((?:\d+(?:\.\d+)?, )*)(\d+(?:\.\d+)?)\/((?:19|20)\d{2})\b/g;
	return [...text.matchAll(LIST)].flatMap(([, before = "", last = "", year = ""]) =>
		[...before.split(", "), last].filter(Boolean).map((number) => `${number}/${year}`),
	);
}

function articlesIn(text: string): readonly string[] {
	return [...text.matchAll(/(?:Điều|Art\.|Article|article|điều)\s*(\d+)/g)].map(
		([, number]) => `article ${number}`,
	);
}
