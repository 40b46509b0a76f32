import type { Definition, Text } from "@onedoor/dsl/bundle";

import { inLanguage } from "../../../case/messages.ts";
import type { Compared } from "../simulate-both.ts";
import type { RoleFigures, Simulated } from "../simulated.ts";
import type { Chart, Series, Tint } from "./chart.ts";
import { type ChartWords, chartWords } from "./words/index.ts";

/** What the charts of one simulation, or of two side by side, show; words in that language, or in English. */
export function chartsOf(
	shown: Simulated | Compared,
	definition: Definition,
	language: string,
): readonly Chart[] {
	const context = contextOf(shown, definition, language);
	return [daysChart(context), linesChart(context), loadChart(context)];
}

interface Named {
	readonly result: Simulated;
	/** Undefined where there is only one. */
	readonly name?: string;
	readonly isBefore: boolean;
}

interface Context {
	readonly sides: readonly Named[];
	readonly words: ChartWords;
	readonly language: string;
	readonly procedure: string;
	readonly titleOf: (role: RoleFigures) => string;
}

function contextOf(shown: Simulated | Compared, definition: Definition, language: string): Context {
	const words = chartWords(language);
	const say = (text: Text | undefined, id: string): string => inLanguage(text, language) ?? id;
	return {
		sides: "difference" in shown ? bothOf(shown, words) : [{ result: shown, isBefore: false }],
		words,
		language,
		procedure: say(definition.title, definition.procedure),
		titleOf: ({ role, office }) => {
			const title = say(definition.roles[role]?.title, role);
			return office === undefined ? title : `${title} (${office})`;
		},
	};
}

function bothOf({ before, after }: Compared, words: ChartWords): readonly Named[] {
	return [
		{ result: before, name: words.before(before.edition), isBefore: true },
		{ result: after, name: words.after(after.edition), isBefore: false },
	];
}

/** Two histograms stand on the wider bars of the two. */
function daysChart({ sides, words, procedure, language }: Context): Chart {
	const width = Math.max(...sides.map(({ result }) => result.days.histogram.width));
	const counts = sides.map(({ result }) => widened(result.days.histogram, width));
	const length = Math.max(0, ...counts.map((one) => one.length));
	return {
		id: "days",
		language,
		kind: "bars",
		title: words.daysOf(procedure),
		description: sentences(sides, ({ days }) => [
			words.spread(words.number(days.mean), words.number(days.median), words.number(days.p90)),
		]),
		across: words.days,
		up: words.cases,
		places: Array.from({ length }, (_bar, at) => words.number(at * width)),
		series: sides.map(({ name, isBefore }, at) => ({
			name: name ?? words.cases,
			tint: isBefore ? "before" : "officer",
			values: Array.from({ length }, (_bar, bar) => counts[at]?.[bar] ?? 0),
		})),
	};
}

function widened({ width, counts }: Simulated["days"]["histogram"], to: number): readonly number[] {
	const wide: number[] = [];
	for (const [at, count] of counts.entries()) {
		const bar = Math.floor((at * width) / to + 1e-9);
		while (wide.length <= bar) wide.push(0);
		wide[bar] = (wide[bar] ?? 0) + count;
	}
	return wide;
}

const TINTS: readonly Tint[] = ["officer", "head", "applicant", "agent", "system"];

/** One line for each role, of both sides where there are two; the old ones are dashed. */
function linesChart({ sides, words, procedure, language, titleOf }: Context): Chart {
	const days = [
		...new Set(
			sides.flatMap(({ result }) =>
				result.roles.flatMap(({ queue }) => queue.series.map(({ day }) => day)),
			),
		),
	].sort();
	const roles = rolesOf(sides);
	const series = sides.flatMap(({ result, name, isBefore }): readonly Series[] =>
		result.roles.map((role) => ({
			name: name === undefined ? titleOf(role) : `${titleOf(role)}, ${name}`,
			tint: TINTS[roles.indexOf(keyOf(role)) % TINTS.length] ?? "officer",
			...(isBefore && { dashed: true as const }),
			values: along(days, role),
		})),
	);
	return {
		id: "lines",
		language,
		kind: "lines",
		title: words.lineOf(procedure),
		description: sentences(sides, (result) =>
			result.roles.map((role) => words.longest(titleOf(role), words.number(role.queue.mean))),
		),
		across: words.line,
		up: words.waiting,
		places: days,
		series,
	};
}

/** Where a day has no point of its own, the line is as long as on the day before. */
function along(days: readonly string[], { queue }: RoleFigures): readonly number[] {
	const known = new Map(queue.series.map(({ day, length }) => [day, length]));
	let last = 0;
	return days.map((day) => {
		last = known.get(day) ?? last;
		return last;
	});
}

function loadChart({ sides, words, procedure, language, titleOf }: Context): Chart {
	const roles = rolesOf(sides);
	const titles = new Map(
		sides.flatMap(({ result }) =>
			result.roles.map((role) => [keyOf(role), titleOf(role)] as const),
		),
	);
	return {
		id: "load",
		language,
		kind: "bars",
		title: words.loadOf(procedure),
		description: sentences(sides, (result) =>
			result.roles.map((role) => words.share(titleOf(role), words.number(percent(role)))),
		),
		across: words.load,
		up: words.busy,
		places: roles.map((key) => titles.get(key) ?? key),
		series: sides.map(({ result, name, isBefore }) => ({
			name: name ?? words.busy,
			tint: isBefore ? "before" : "officer",
			values: roles.map((key) => {
				const role = result.roles.find((one) => keyOf(one) === key);
				return role === undefined ? 0 : percent(role);
			}),
		})),
	};
}

function percent({ utilisation }: RoleFigures): number {
	return Math.round((utilisation ?? 0) * 1_000) / 10;
}

function rolesOf(sides: readonly Named[]): readonly string[] {
	return [...new Set(sides.flatMap(({ result }) => result.roles.map(keyOf)))];
}

function keyOf({ role, office }: RoleFigures): string {
	return office === undefined ? role : `${role} ${office}`;
}

function sentences(sides: readonly Named[], say: (result: Simulated) => readonly string[]): string {
	return sides
		.map(({ result, name }) => {
			const said = say(result).join("; ");
			return name === undefined ? `${said}.` : `${name}: ${said}.`;
		})
		.join(" ");
}
