import type { ChartWords } from "./words.ts";

const numbers = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

export const en: ChartWords = {
	days: "Days from the submission to the end",
	daysOf: (procedure) => `How long cases take: ${procedure}`,
	cases: "Cases",
	line: "Day",
	lineOf: (procedure) => `How many tasks wait: ${procedure}`,
	waiting: "Tasks waiting",
	load: "Share of their time at work on these cases, percent",
	loadOf: (procedure) => `How busy officers are: ${procedure}`,
	busy: "Percent",
	before: (edition) => `before (${edition})`,
	after: (edition) => `after (${edition})`,
	spread: (mean, median, p90) =>
		`on average ${mean}, half of the cases within ${median}, nine of ten within ${p90}`,
	longest: (role, length) => `${role}: ${length} on average`,
	share: (role, percent) => `${role}: ${percent} %`,
	number: (value) => numbers.format(value),
};
