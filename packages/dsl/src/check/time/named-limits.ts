import type { Duration } from "../../bundle/index.ts";

/** A length of office time that words name, and where. */
export interface NamedLimit {
	readonly limit: Duration;
	readonly words: string;
	/** Half-open offsets into the text. */
	readonly start: number;
	readonly end: number;
}

interface Unit {
	readonly unit: "working days" | "working hours";
	/** Behind a number. */
	readonly words: string;
	/** How one and several are written; left out where a language has more forms than that. */
	readonly one?: string;
	readonly several?: string;
}

/** Of working time only: days and months of a text are as often an age, or what somebody else has time for. */
const UNITS: Readonly<Record<string, readonly Unit[]>> = {
	en: [
		{ unit: "working days", words: "working days?", one: "working day", several: "working days" },
		{
			unit: "working hours",
			words: "working hours?",
			one: "working hour",
			several: "working hours",
		},
	],
	vi: [
		{
			unit: "working days",
			words: "ngày làm việc",
			one: "ngày làm việc",
			several: "ngày làm việc",
		},
		{
			unit: "working hours",
			words: "giờ làm việc",
			one: "giờ làm việc",
			several: "giờ làm việc",
		},
	],
	ar: [
		{ unit: "working days", words: "(?:أيام|يوم|يوما|يومًا) عمل" },
		{ unit: "working hours", words: "(?:ساعات|ساعة) عمل" },
	],
};

/** Neither a part of a number, nor the other end of a range, which is a limit less than surely. */
const NUMBER = "(?<![\\d٠-٩.,٫–-])(?<!(?:\\bto|đến|tới|إلى)\\s)([\\d٠-٩]{1,3})";

/** Limits in working days and hours that a text names in digits; none in a language of which the words are not known. */
export function namedLimits(text: string, language: string): readonly NamedLimit[] {
	const units = Object.hasOwn(UNITS, language) ? (UNITS[language] ?? []) : [];
	return units
		.flatMap(({ unit, words }) =>
			[...text.matchAll(patternOf(words))].map((match) => ({
				limit: { n: numberIn(match[1] ?? ""), unit },
				words: match[0].replaceAll(/\s+/g, " "),
				start: match.index,
				end: match.index + match[0].length,
			})),
		)
		.sort((a, b) => a.start - b.start);
}

/** A text may break its lines anywhere. */
function patternOf(words: string): RegExp {
	return new RegExp(`${NUMBER}\\s+${words.replaceAll(" ", "\\s+")}(?!\\p{L})`, "gu");
}

/** A limit as a text would name it; undefined where it takes more than a number and a word. */
export function saidIn(language: string, { n, unit }: Duration): string | undefined {
	const known = Object.hasOwn(UNITS, language)
		? UNITS[language]?.find((one) => one.unit === unit)
		: undefined;
	const word = n === 1 ? known?.one : known?.several;
	return word === undefined ? undefined : `${n} ${word}`;
}

/** In whichever digits. */
function numberIn(digits: string): number {
	return Number(
		[...digits].map((one) => /\d/.exec(one)?.[0] ?? "٠١٢٣٤٥٦٧٨٩".indexOf(one)).join(""),
	);
}
