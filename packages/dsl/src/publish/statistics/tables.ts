import { textIn } from "../../diagram/ways-on.ts";
import { moneyWords } from "../sheet/fee-lines.ts";
import {
	BURDEN_NAMES,
	type BurdenName,
	type ProcedureFigures,
	type Statistics,
} from "./figures.ts";
import { statisticsWords } from "./words.ts";

/** Words in rows under heads, for a terminal and for a page. The first column names the row. */
export interface FiguresTable {
	readonly title: string;
	readonly note?: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** The statistics as three tables: how far, how much, how well kept. */
export function tablesOf(statistics: Statistics, language: string): readonly FiguresTable[] {
	return [
		overview(statistics, language),
		burden(statistics, language),
		upkeep(statistics, language),
	];
}

function overview({ procedures }: Statistics, language: string): FiguresTable {
	const words = statisticsWords(language);
	return {
		title: words.overview,
		heads: [words.procedure, words.code, words.owner, words.status, words.onlineLevel],
		rows: procedures.map((one) => [
			nameOf(one, language),
			one.code ?? "–",
			one.owner.replaceAll("_", " "),
			statusWords(one, language),
			onlineWords(one, language),
		]),
	};
}

function statusWords({ status, marks, edition }: ProcedureFigures, language: string): string {
	const words = statisticsWords(language);
	const said = `${words.statuses[status]}, ${edition}`;
	const unsettled = [
		...(marks.illustrative > 0 ? [words.illustrative(marks.illustrative)] : []),
		...(marks.likely > 0 ? [words.likely(marks.likely)] : []),
	];
	return unsettled.length === 0 ? said : `${said} (${unsettled.join(", ")})`;
}

function onlineWords({ online, blockers }: ProcedureFigures, language: string): string {
	const words = statisticsWords(language);
	const each = blockers.map(({ reason, path }) => `${words.blockers[reason]} (${path})`);
	return each.length === 0 ? words.levels[online] : `${words.levels[online]}: ${each.join("; ")}`;
}

function burden({ procedures }: Statistics, language: string): FiguresTable {
	const words = statisticsWords(language);
	return {
		title: words.burden,
		note: words.burdenNote,
		heads: [
			words.procedure,
			...BURDEN_NAMES.map((name) => {
				const { min, typical, max } = words.spread;
				return `${words.burdens[name]}: ${min} / ${typical} / ${max}`;
			}),
		],
		rows: procedures.map((one) => [
			nameOf(one, language),
			...BURDEN_NAMES.map((name) => spreadWords(one, name, language)),
		]),
	};
}

function spreadWords({ burden }: ProcedureFigures, name: BurdenName, language: string): string {
	const { min, typical, max } = burden[name];
	const { currency } = burden;
	const one = (n: number | null | undefined) => {
		if (n === undefined) return "–";
		if (n === null) return statisticsWords(language).noLimit;
		const isMoney = name === "fee" && currency !== "" && currency !== "XXX";
		if (isMoney) return moneyWords({ amount: Math.round(n), currency }, language);
		return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(n);
	};
	return [min, typical, max].map(one).join(" / ");
}

function upkeep({ procedures }: Statistics, language: string): FiguresTable {
	const words = statisticsWords(language);
	const counts = ["asked", "spared", "replaceable", "reasoned"] as const;
	return {
		title: words.upkeep,
		heads: [
			words.procedure,
			...counts.map((name) => `${words.papers}: ${words.paperCounts[name]}`),
			words.missingTexts,
			words.review,
		],
		rows: procedures.map((one) => [
			nameOf(one, language),
			...counts.map((name) => String(one.papers[name])),
			missingWords(one, language),
			reviewWords(one, language),
		]),
	};
}

function missingWords({ missing }: ProcedureFigures, language: string): string {
	const some = Object.entries(missing).filter(([, n]) => n > 0);
	if (some.length === 0) return statisticsWords(language).complete;
	return some.map(([tag, n]) => `${tag}: ${n}`).join(", ");
}

function reviewWords({ review }: ProcedureFigures, language: string): string {
	const words = statisticsWords(language);
	if (review === undefined) return words.noReview;
	const { because } = review;
	const why = because === "set" ? words.reviewSet : words.reviewLaw(because.law);
	return `${review.by} (${why})${review.overdue ? `: ${words.late}` : ""}`;
}

function nameOf({ id, title }: ProcedureFigures, language: string): string {
	return textIn(title, language) ?? id;
}
