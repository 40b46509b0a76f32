import { wordsOf } from "../../diagram/words/words.ts";

/** How a rule is said in a language. Values and names come in words already. */
export interface RuleWords {
	/** How a value is compared: “is”, “is less than”. */
	readonly value: Compared;
	/** How a day is compared with another: “is before”. */
	readonly day: Compared;
	/** How many years, months or days there are: “under 18”. */
	readonly number: Compared;
	readonly and: string;
	readonly or: string;
	readonly holds: (what: string) => string;
	readonly holdsNot: (what: string) => string;
	readonly given: (what: string) => string;
	readonly notGiven: (what: string) => string;
	readonly oneOf: (what: string, values: string) => string;
	readonly between: (what: string, least: string, most: string) => string;
	readonly includes: (what: string, value: string) => string;
	/** From so many to so many. */
	readonly range: (least: string, most: string) => string;
	/** How old somebody is: “18 years”. */
	readonly years: (n: number) => string;
	readonly age: (born: string, much: string, day: string) => string;
	/** A day is so long before another. */
	readonly since: (what: string, much: string, day: string) => string;
	readonly until: (what: string, much: string, day: string) => string;
	/** A day that is read as the first that it can be. */
	readonly earliest: (what: string) => string;
	readonly days: Readonly<Record<string, string>>;
	readonly onDay: (day: string) => string;
}

export type Comparing = "=" | "!=" | "<" | "<=" | ">" | ">=";
type Compared = Readonly<Record<Comparing, (value: string) => string>>;

function after(words: readonly [string, string, string, string, string, string]): Compared {
	const [is, isNot, less, most, more, least] = words;
	return {
		"=": (value) => `${is} ${value}`.trim(),
		"!=": (value) => `${isNot} ${value}`,
		"<": (value) => `${less} ${value}`,
		"<=": (value) => `${most} ${value}`,
		">": (value) => `${more} ${value}`,
		">=": (value) => `${least} ${value}`,
	};
}

export const en: RuleWords = {
	value: after(["is", "is not", "is less than", "is at most", "is more than", "is at least"]),
	day: after(["is", "is not", "is before", "is on or before", "is after", "is on or after"]),
	number: after(["", "not", "under", "at most", "over", "at least"]),
	and: "and",
	or: "or",
	holds: (what) => `“${what}” holds`,
	holdsNot: (what) => `“${what}” does not hold`,
	given: (what) => `${what} is given`,
	notGiven: (what) => `${what} is not given`,
	oneOf: (what, values) => `${what} is one of: ${values}`,
	between: (what, least, most) => `${what} is from ${least} to ${most}`,
	includes: (what, value) => `${what} includes ${value}`,
	range: (least, most) => `from ${least} to ${most}`,
	years: (n) => wordsOf("en").duration({ n, unit: "years" }),
	age: (born, much, day) => `${born}: age ${much} ${day}`,
	since: (what, much, day) => `${what}: ${much} before ${day}`,
	until: (what, much, day) => `${what}: ${much} after ${day}`,
	earliest: (what) => `${what} (the first day it can be)`,
	days: {
		"case.received_on": "the day it is received",
		"case.submitted_on": "the day it is submitted",
		today: "today",
	},
	onDay: (day) => (day === "today" ? day : `on ${day}`),
};

export const vi: RuleWords = {
	value: after(["là", "không là", "nhỏ hơn", "nhiều nhất là", "lớn hơn", "ít nhất là"]),
	day: after(["là", "không là", "trước", "trước hoặc vào", "sau", "sau hoặc vào"]),
	number: after(["", "khác", "dưới", "không quá", "trên", "từ"]),
	and: "và",
	or: "hoặc",
	holds: (what) => `“${what}” đúng`,
	holdsNot: (what) => `“${what}” không đúng`,
	given: (what) => `đã có ${what}`,
	notGiven: (what) => `chưa có ${what}`,
	oneOf: (what, values) => `${what} là một trong: ${values}`,
	between: (what, least, most) => `${what} từ ${least} đến ${most}`,
	includes: (what, value) => `${what} có ${value}`,
	range: (least, most) => `từ ${least} đến ${most}`,
	years: (n) => `${n} tuổi`,
	age: (born, much, day) => `${born}: ${much}${much.endsWith("tuổi") ? "" : " tuổi"} ${day}`,
	since: (what, much, day) => `${what}: ${much} trước ${day}`,
	until: (what, much, day) => `${what}: ${much} sau ${day}`,
	earliest: (what) => `${what} (ngày sớm nhất có thể)`,
	days: {
		"case.received_on": "ngày tiếp nhận",
		"case.submitted_on": "ngày nộp",
		today: "hôm nay",
	},
	onDay: (day) => `vào ${day}`,
};

export const ar: RuleWords = {
	value: after(["هو", "ليس", "أقل من", "لا يزيد على", "أكثر من", "لا يقل عن"]),
	day: after(["هو", "ليس", "قبل", "في أو قبل", "بعد", "في أو بعد"]),
	number: after(["", "غير", "أقل من", "لا يزيد على", "أكثر من", "لا يقل عن"]),
	and: "و",
	or: "أو",
	holds: (what) => `يتحقق «${what}»`,
	holdsNot: (what) => `لا يتحقق «${what}»`,
	given: (what) => `${what} موجود`,
	notGiven: (what) => `${what} غير موجود`,
	oneOf: (what, values) => `${what} واحد من: ${values}`,
	between: (what, least, most) => `${what} من ${least} إلى ${most}`,
	includes: (what, value) => `${what} يشمل ${value}`,
	range: (least, most) => `من ${least} إلى ${most}`,
	years: (n) => wordsOf("ar").duration({ n, unit: "years" }),
	age: (born, much, day) => `${born}: العمر ${much} ${day}`,
	since: (what, much, day) => `${what}: ${much} قبل ${day}`,
	until: (what, much, day) => `${what}: ${much} بعد ${day}`,
	earliest: (what) => `${what} (أول يوم ممكن)`,
	days: {
		"case.received_on": "يوم الاستلام",
		"case.submitted_on": "يوم التقديم",
		today: "اليوم",
	},
	onDay: (day) => (day === "اليوم" ? day : `في ${day}`),
};
