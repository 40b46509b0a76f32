import { type Change, type OpenCase, sentenceOf, sharedSaid } from "@onedoor/dsl/diff";

import { escapedMarkdown } from "../markdown.ts";
import { openCaseLines } from "./open-cases.ts";
import { replayLines } from "./replay.ts";
import { changesIn, type DiffReport } from "./report.ts";

/** The answer as data: `burden` of one procedure as it is, of several by their ids. */
export function asJson(report: DiffReport): string {
	const { procedures, sides } = report;
	const [only] = procedures;
	const burdens = Object.fromEntries(procedures.map(({ id, burden }) => [id, burden]));
	return `${JSON.stringify(
		{
			changes: changesIn(report),
			burden: procedures.length === 1 && only ? only.burden : burdens,
			shared: report.shared,
			openCases: procedures.flatMap(({ openCases }) => openCases),
			...(report.replay && { replay: report.replay }),
			sides: sides.map(({ name, errors }) => ({ name, errors })),
		},
		undefined,
		2,
	)}\n`;
}

const MARKS: Readonly<Record<Change["severity"], string>> = {
	breaking: "✗",
	decision: "!",
	safe: "·",
};

/** The worst first: what breaks, what has to be decided, what is better, words. */
export function asText(report: DiffReport, language: string): string {
	const lines = report.procedures.flatMap(({ id, title, before, after, changes, openCases }) => [
		`${title[language] ?? title["en"] ?? id} (${id}) ${before ?? "–"} → ${after ?? "–"}`,
		...sorted(changes).map(
			(change) =>
				`  ${MARKS[change.severity]} ${sentenceOf(change, language)}\n    ${change.file}:${change.line}`,
		),
		...indented(openCaseLines(openCases, language, { verdicts: VERDICT_MARKS, plain })),
		"",
	]);
	const shared = report.shared.map((one) => `${sharedSaid(one, language)}\n  ${placeOf(one)}`);
	const replay = replayLines(report.replay ?? [], language);
	return `${[...lines, ...shared, ...replay, countLine(report), ...errorLines(report)].join("\n")}\n`;
}

function placeOf({ file, line }: { readonly file: string; readonly line: number }): string {
	return `${file}:${line}`;
}

const VERDICT_MARKS: Readonly<Record<OpenCase["verdict"], string>> = {
	blocked: "✗",
	"needs-mapping": "!",
	safe: "·",
};

const plain = (text: string): string => text;

function indented(lines: readonly string[]): readonly string[] {
	return lines.map((line, index) => `${index === 0 ? "  " : "    "}${line}`);
}

/** Markdown in which nothing that stands in a YAML file is more than text. */
export function asMarkdown(report: DiffReport, language: string): string {
	const parts = report.procedures.flatMap(({ id, title, before, after, changes, openCases }) => [
		`### ${escapedMarkdown(title[language] ?? title["en"] ?? id)} · ${before ?? "–"} → ${after ?? "–"}`,
		"",
		...sorted(changes).map(
			(change) =>
				`- ${SIGNS[change.severity]} ${escapedMarkdown(sentenceOf(change, language))} \`${change.file}:${change.line}\``,
		),
		"",
		...listed(
			openCaseLines(openCases, language, { verdicts: VERDICT_SIGNS, plain: escapedMarkdown }),
		),
	]);
	const shared = report.shared.map(
		(one) => `- ${escapedMarkdown(sharedSaid(one, language))} \`${placeOf(one)}\``,
	);
	const replay = (report.replay ?? []).flatMap((one) => {
		const [first = "", ...more] = replayLines([one], language);
		return [
			escapedMarkdown(first),
			"",
			...more.map((line) =>
				line.replace(
					/^( *)(.*)$/,
					(_all, space: string, said: string) => `${space.slice(2)}- ${escapedMarkdown(said)}`,
				),
			),
			"",
		];
	});
	return `${[...parts, ...replay, ...shared, ...(shared.length > 0 ? [""] : []), escapedMarkdown(countLine(report)), ...errorLines(report).map(escapedMarkdown)].join("\n")}\n`;
}

const SIGNS: Readonly<Record<Change["severity"], string>> = {
	breaking: "🔴",
	decision: "🟡",
	safe: "🟢",
};

const VERDICT_SIGNS: Readonly<Record<OpenCase["verdict"], string>> = {
	blocked: "🔴",
	"needs-mapping": "🟡",
	safe: "🟢",
};

/** The first line as a paragraph, the others as a list, reasons below their step. */
function listed([first, ...lines]: readonly string[]): readonly string[] {
	if (first === undefined) return [];
	const items = lines.map((line) => line.replace(/^( *)/, "$1- "));
	return [first, "", ...items, ""];
}

const ORDER: readonly Change["severity"][] = ["breaking", "decision", "safe"];

export function sorted(changes: readonly Change[]): readonly Change[] {
	return changes.toSorted(
		(one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity),
	);
}

function countLine(report: DiffReport): string {
	const changes = changesIn(report);
	if (changes.length === 0) return "no change in meaning";
	const count = (severity: Change["severity"]): number =>
		changes.filter((change) => change.severity === severity).length;
	const all = changes.length === 1 ? "1 change" : `${changes.length} changes`;
	return `${all}: ${count("breaking")} breaking, ${count("decision")} to decide, ${count("safe")} safe`;
}

/** What has errors was compared as far as it could be read. */
function errorLines({ sides }: DiffReport): readonly string[] {
	return sides.flatMap(({ name, errors }) =>
		errors === 0 ? [] : [`${name} has ${errors} errors: what could be read of it was compared`],
	);
}
