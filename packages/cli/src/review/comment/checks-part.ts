import { nameOfStory, otherIn } from "../../diff/replay.ts";
import { differenceSaid, replayWords } from "../../diff/replay-words.ts";
import { codeBlock, codeSpan, escapedMarkdown, sentenceMarkdown } from "../../markdown.ts";
import type { Checks, ReviewedFinding } from "../checks.ts";
import { clipped, placeLink, procedureName, type Writing } from "./writing.ts";

/** Whether the new text holds: what the checker finds, what scenarios come to, which words are missing. */
export function checksPart(writing: Writing): readonly string[] {
	const { review, words } = writing;
	const { checks, report } = review;
	return [
		`### ${words.checks}`,
		"",
		"| | |",
		"|---|---|",
		`| ${checks.errors > 0 ? "❌" : checks.warnings > 0 ? "⚠️" : "✅"} ${words.definition} | ${definitionSaid(writing)} |`,
		`| ${scenarioSign(checks)} ${words.scenarios} | ${scenariosSaid(writing)} |`,
		...(playedAgain(checks) === 0
			? []
			: [`| ${replaySign(checks)} ${words.replay} | ${replaySaid(writing)} |`]),
		...(checks.translations.length === 0
			? []
			: [
					`| ${isComplete(checks) ? "✅" : "⚠️"} ${words.translations} | ${translationsSaid(writing)} |`,
				]),
		"",
		...report.sides
			.filter(({ errors }) => errors > 0)
			.map(({ name, errors }) => `${escapedMarkdown(words.sideErrors(name, errors))}\n`),
		...failedLines(writing),
		...replayLines(writing),
		...findingLines(writing),
	];
}

function definitionSaid({ review, words }: Writing): string {
	const { errors, warnings, findings } = review.checks;
	if (errors + warnings === 0) return words.noFindings;
	const fresh = findings.filter(({ isNew, severity }) => isNew && severity !== "info").length;
	return words.findings(errors, warnings, fresh);
}

function scenarioSign({ scenarios }: Checks): string {
	if (scenarios === undefined) return "❔";
	return scenarios.failed.length > 0 ? "❌" : "✅";
}

function scenariosSaid({ review, words }: Writing): string {
	const { scenarios } = review.checks;
	if (scenarios === undefined) return words.scenariosNotRun;
	const all = scenarios.passed + scenarios.failed.length;
	return all === 0 ? words.noScenarios : words.scenariosPass(scenarios.passed, all);
}

function playedAgain({ replay }: Checks): number {
	return replay.reduce((sum, { replayed }) => sum + replayed.length, 0);
}

function wentOtherwise({ replay }: Checks): number {
	return replay.reduce((sum, { replayed }) => sum + otherIn(replayed).length, 0);
}

function replaySign(checks: Checks): string {
	return wentOtherwise(checks) > 0 ? "⚠️" : "✅";
}

function replaySaid({ review: { checks }, language }: Writing): string {
	const all = playedAgain(checks);
	return replayWords(language).same(all - wentOtherwise(checks), all);
}

/** Each story that goes otherwise under the new edition, with how. */
function replayLines(writing: Writing): readonly string[] {
	const { review, limits, words, language } = writing;
	const said = replayWords(language);
	const all = review.checks.replay.flatMap(({ procedure, replayed }) =>
		otherIn(replayed).map((one) => ({ procedure, one })),
	);
	const shown = all.slice(0, limits.findings);
	const rest = all.length - shown.length;
	return [
		...shown.map(({ procedure, one }) => {
			const how = one.differences.map((each) => differenceSaid(each, said)).join("; ");
			return `- 🔁 ${procedureName(procedure, writing)}: ${codeSpan(clipped(nameOfStory(one), limits.signs))}: ${escapedMarkdown(clipped(how, limits.signs))}`;
		}),
		...(rest > 0 ? [`- ${words.more(rest)}`] : []),
		...(all.length > 0 ? [""] : []),
	];
}

function isComplete({ translations }: Checks): boolean {
	return translations.every(({ missing }) => missing === 0);
}

function translationsSaid({ review, words, limits }: Writing): string {
	const { translations } = review.checks;
	const languages = [...new Set(translations.map(({ language }) => language))];
	if (isComplete(review.checks)) return words.complete(languages.map(escapedMarkdown).join(", "));
	return languages
		.slice(0, limits.rows)
		.flatMap((language) => {
			const own = translations.filter((one) => one.language === language);
			const missing = own.reduce((sum, one) => sum + one.missing, 0);
			const before = own.reduce((sum, one) => sum + (one.before ?? one.missing), 0);
			return missing === 0 ? [] : [words.missing(escapedMarkdown(language), missing, before)];
		})
		.join("; ");
}

function failedLines(writing: Writing): readonly string[] {
	const { review, limits, words } = writing;
	const failed = review.checks.scenarios?.failed ?? [];
	const shown = failed.slice(0, limits.findings);
	const rest = failed.length - shown.length;
	return [
		...shown.map(
			({ procedure, id, why }) =>
				`- ❌ ${procedureName(procedure, writing)}: ${codeSpan(id)}: ${escapedMarkdown(clipped(why, limits.signs))}`,
		),
		...(rest > 0 ? [`- ${words.more(rest)}`] : []),
		...(failed.length > 0 ? [""] : []),
	];
}

/** What is new, and every error; each with its repair as a suggestion, where there is one. */
function findingLines(writing: Writing): readonly string[] {
	const { review, limits, words } = writing;
	const { findings, suggestions } = review.checks;
	const worth = findings.filter(
		({ severity, isNew }) => severity === "error" || (isNew && severity === "warning"),
	);
	const shown = fewOfEach(worth).slice(0, limits.findings);
	const rest = worth.length - shown.length;
	return [
		...shown.flatMap((found) => {
			const { severity, message, file, start, code } = found;
			const mended = suggestions.find(
				(one) =>
					one.code === code &&
					one.file === file &&
					one.line <= start.line &&
					start.line <= one.endLine,
			);
			const place = placeLink({ file, line: start.line, side: "after" }, writing);
			return [
				`- ${severity === "error" ? "❌" : "⚠️"} ${sentenceMarkdown(clipped(message, limits.signs))} ${codeSpan(code)} ${place}`,
				...(mended === undefined || mended.text.length > limits.signs
					? []
					: ["", indented(`${words.suggestion}:\n\n${codeBlock("suggestion", mended.text)}`), ""]),
			];
		}),
		...(rest > 0 ? [`- ${words.more(rest)}`] : []),
		...(worth.length > 0 ? [""] : []),
	];
}

/** The same thing said of many places is read three times at most. */
function fewOfEach(findings: readonly ReviewedFinding[]): readonly ReviewedFinding[] {
	const seen = new Map<string, number>();
	return findings.filter(({ code }) => {
		const before = seen.get(code) ?? 0;
		seen.set(code, before + 1);
		return before < MOST_ALIKE;
	});
}

const MOST_ALIKE = 3;

/** Below its item of the list. */
function indented(text: string): string {
	return text.replace(/^(?=.)/gm, "  ");
}
