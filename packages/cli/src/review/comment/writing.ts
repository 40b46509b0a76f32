import type { Change } from "@onedoor/dsl/diff";

import { codeSpan, escapedMarkdown, sentenceMarkdown } from "../../markdown.ts";
import type { Place } from "../repository.ts";
import type { Review } from "../review.ts";
import { isWording, type SaidChange, saidIn } from "../said.ts";
import type { ReviewLanguage, ReviewWords } from "../words/words.ts";
import type { Limits } from "./limits.ts";

/** What each part of a comment is made from. */
export interface Writing {
	readonly review: Review;
	readonly language: ReviewLanguage;
	readonly words: ReviewWords;
	readonly limits: Limits;
}

/** One line a change, the worst first; wordings are one line together. */
export function bullets(changes: readonly SaidChange[], writing: Writing): readonly string[] {
	const { words, limits } = writing;
	const [wordings, others] = [
		changes.filter(({ change }) => isWording(change)),
		changes.filter(({ change }) => !isWording(change)),
	];
	const shown = others.slice(0, limits.changes);
	const rest = others.length - shown.length;
	return [
		...shown.map((one) => bullet(one, writing)),
		...(rest > 0 ? [`- ${words.more(rest)}`] : []),
		...wordingLines(wordings, writing),
		"",
	];
}

function bullet(said: SaidChange, writing: Writing): string {
	const { language, words, limits, review } = writing;
	const { change, procedures, places } = said;
	const isOne = review.report.procedures.length < 2;
	const name =
		procedures.length === 1 && !isOne ? `**${procedureName(change.procedure, writing)}:** ` : "";
	const many = places > 1 ? ` *${words.inProcedures(procedures.length, places)}*.` : "";
	const text = sentenceMarkdown(clipped(saidIn(said, language), limits.signs));
	return `- ${MARKS[change.severity]} ${name}${text}${many} ${placeLink(change, writing)}`;
}

function wordingLines(wordings: readonly SaidChange[], writing: Writing): readonly string[] {
	const { words, limits } = writing;
	if (wordings.length === 0) return [];
	const languages = new Set(wordings.flatMap(({ change }) => change.values.languages ?? []));
	const spoken = [...languages]
		.filter((one) => one !== "")
		.map(escapedMarkdown)
		.join(", ");
	const shown = wordings.slice(0, limits.wordings);
	const rest = wordings.length - shown.length;
	return [
		`- ⚪ ${words.wording(wordings.length, spoken)}: ${[
			...shown.map(({ change }) => placeLink(change, writing)),
			...(rest > 0 ? [words.more(rest)] : []),
		].join(", ")}`,
	];
}

export function procedureName(id: string, { review, language }: Writing): string {
	const title = review.report.procedures.find((one) => one.id === id)?.title ?? {};
	return escapedMarkdown(title[language] ?? title["en"] ?? Object.values(title)[0] ?? id);
}

export function placeLink(place: Place, { review }: Writing): string {
	const name = place.file.split("/").at(-1) ?? place.file;
	return `[${codeSpan(`${name}:${place.line}`).replace(/[[\]]/g, "_")}](${review.repository.linkTo(place)})`;
}

/** Never within a sign that takes two units. */
export function clipped(text: string, most: number): string {
	const signs = [...text];
	return signs.length <= most ? text : `${signs.slice(0, most - 1).join("")}…`;
}

const MARKS: Readonly<Record<Change["severity"], string>> = {
	breaking: "🔴",
	decision: "🟡",
	safe: "🟢",
};
