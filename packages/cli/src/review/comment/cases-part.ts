import { type OpenCase, whySaid } from "@onedoor/dsl/diff";

import { escapedMarkdown, sentenceMarkdown } from "../../markdown.ts";
import { casesOf, type ProcedureCases } from "../cases.ts";
import { bullets, clipped, placeLink, procedureName, type Writing } from "./writing.ts";

const SIGNS: Readonly<Record<OpenCase["verdict"], string>> = {
	blocked: "🔴",
	"needs-mapping": "🟡",
	safe: "🟢",
};

/** What becomes of open cases: as things stand, then where they wait, if they went over. */
export function casesPart(writing: Writing): readonly string[] {
	const { review, words, limits } = writing;
	const own = review.changes.filter(({ change }) => change.audience === "open-cases");
	const all = casesOf(review.report);
	const rows = rowsOfAll(all, writing);
	const shown = rows.slice(0, limits.rows);
	const rest = rows.length - shown.length;
	return [
		...(all.length === 0 ? [words.noOpenCases, ""] : [totalSaid(all, writing), ""]),
		...(own.length === 0 ? [] : bullets(own, writing)),
		...(rows.length === 0
			? []
			: [
					`| ${words.step} | ${words.open} | ${words.ifTheyMove} |`,
					"|---|--:|---|",
					...shown,
					...(rest > 0 ? [`| ${words.more(rest)} | | |`] : []),
					"",
				]),
	];
}

/** Procedures of which nothing is to be said but that all is safe share one row. */
function rowsOfAll(all: readonly ProcedureCases[], writing: Writing): readonly string[] {
	const { words, review } = writing;
	const quiet = all.filter(({ steps }) =>
		steps.every((step) => step.verdict === "safe" && !hasOwnRow(step)),
	);
	if (quiet.length < 2) return all.flatMap((one) => rowsOf(one, writing));
	const steps = quiet.reduce((sum, one) => sum + one.steps.length, 0);
	const count = review.report.counted ? "0" : "–";
	const who = `${words.inProcedures(quiet.length, 0)}: ${words.steps(steps)}`;
	return [
		...all.filter((one) => !quiet.includes(one)).flatMap((one) => rowsOf(one, writing)),
		`| ${who} | ${count} | ${SIGNS.safe} ${words.openVerdicts.safe} |`,
	];
}

function totalSaid(all: readonly ProcedureCases[], { review, words }: Writing): string {
	const open = all.reduce((sum, { count = 0 }) => sum + count, 0);
	const counted = review.report.counted ? words.openNow(open) : words.notCounted;
	const editions = [...new Set(all.map(({ from }) => from))];
	const planned = all.filter((one) => one.planned > 0);
	const [first] = planned;
	const fate =
		first === undefined
			? words.stay(editions.join(", "))
			: words.planMoves(
					planned.reduce((sum, one) => sum + one.planned, 0),
					first.to,
				);
	return `${counted} ${fate}`;
}

/** Each step that holds cases, or of which a plan speaks, has a row; others of which the same is to be said share one. */
function rowsOf({ id, steps }: ProcedureCases, writing: Writing): readonly string[] {
	const { review, language } = writing;
	const named = review.report.procedures.length < 2 ? "" : `**${procedureName(id, writing)}:** `;
	const [own, alike] = [steps.filter(hasOwnRow), steps.filter((step) => !hasOwnRow(step))];
	const groups = Map.groupBy(alike, ({ verdict, why }) =>
		[verdict, ...why.map(({ code, message }) => (code === "not_proved" ? code : message))].join(
			" ",
		),
	);
	return [
		...own.toSorted(byWeight).map((step) => {
			const title = escapedMarkdown(titleOf(step, language));
			const link = placeLink({ ...step, side: step.planned ? "after" : "before" }, writing);
			return `| ${named}${title} | ${step.count ?? "–"} | ${verdictSaid(step, writing)} ${link} |`;
		}),
		...[...groups.values()]
			.toSorted(([one], [other]) => byVerdict(one, other))
			.flatMap((group) => {
				const [first] = group;
				if (first === undefined) return [];
				const count = review.report.counted ? "0" : "–";
				const said = verdictSaid(first, writing, group.length);
				return [`| ${named}${whereSaid(group, writing)} | ${count} | ${said} |`];
			}),
	];
}

/** So many steps of one row are named. */
const NAMED = 2;

function whereSaid(group: readonly OpenCase[], { words, language }: Writing): string {
	const titles = group.map((step) => escapedMarkdown(titleOf(step, language)));
	const rest = titles.length - NAMED;
	return rest > 1
		? `${words.steps(titles.length)}: ${titles.slice(0, NAMED).join(", ")}, ${words.more(rest)}`
		: titles.join(", ");
}

function hasOwnRow({ count = 0, planned }: OpenCase): boolean {
	return count > 0 || planned;
}

const ORDER: readonly OpenCase["verdict"][] = ["blocked", "needs-mapping", "safe"];

function byWeight(one: OpenCase, other: OpenCase): number {
	return byVerdict(one, other) || (other.count ?? 0) - (one.count ?? 0);
}

function byVerdict(one: OpenCase | undefined, other: OpenCase | undefined): number {
	return ORDER.indexOf(one?.verdict ?? "safe") - ORDER.indexOf(other?.verdict ?? "safe");
}

function verdictSaid({ verdict, why }: OpenCase, writing: Writing, steps = 1): string {
	const { words, limits, language } = writing;
	const said = `${SIGNS[verdict]} ${words.openVerdicts[verdict]}`;
	const [first] = why;
	if (first === undefined || (steps > 1 && first.code === "not_proved")) return said;
	const more = why.length > 1 ? ` (${words.more(why.length - 1)})` : "";
	return `${said}: ${sentenceMarkdown(clipped(whySaid(first, language), limits.signs))}${more}`;
}

export function titleOf({ title, step }: OpenCase, language: string): string {
	return title[language] ?? title["en"] ?? Object.values(title)[0] ?? step;
}
