import { type Change, noticedBy } from "@onedoor/dsl/diff";

import { codeSpan, escapedMarkdown } from "../../markdown.ts";
import { burdenInWords, burdenRows } from "../burden-rows.ts";
import type { Review } from "../review.ts";
import { verdictInWords } from "../verdict-said.ts";
import { type ReviewLanguage, reviewWords } from "../words/words.ts";
import { burdenPart } from "./burden-part.ts";
import { casesPart } from "./cases-part.ts";
import { checksPart } from "./checks-part.ts";
import { LIMITS, MOST_SIGNS } from "./limits.ts";
import { picturesPart } from "./pictures-part.ts";
import { usesPart } from "./uses-part.ts";
import { bullets, type Writing } from "./writing.ts";

/** By this a job finds the comment that it wrote before, and writes it anew instead of a second one. */
export const MARKER = "<!-- onedoor-review -->";

/**
 * The review as one comment in Markdown: the verdict, the two questions that reviewers ask, then everything else, each
 * change with a link to its line. Text of the YAML is only text. Empty where nothing changed its meaning. Where it would
 * be longer than code hosts take, it says less of each, and where the rest is.
 */
export function commentOf(review: Review, language: ReviewLanguage): string {
	if (review.verdict.is === "nothing") return "";
	for (const limits of LIMITS) {
		const text = written({ review, language, words: reviewWords(language), limits });
		if (text.length <= MOST_SIGNS) return text;
	}
	throw new Error("the shortest comment is short enough");
}

function written(writing: Writing): string {
	const { review, words } = writing;
	const [citizens, others] = [
		review.changes.filter(({ change }) => change.audience === "citizen"),
		review.changes.filter(({ change }) => isForOthers(change)),
	];
	return `${[
		MARKER,
		`## ${SIGNS[review.verdict.is]} ${verdictInWords(review.verdict, words)}`,
		"",
		sentence(writing),
		"",
		`### ${words.citizens}`,
		"",
		...(citizens.length === 0 ? [words.noCitizens, ""] : bullets(citizens, writing)),
		...burdenPart(writing),
		`### ${words.cases}`,
		"",
		...casesPart(writing),
		`### ${words.others}`,
		"",
		...(others.length === 0 ? [words.noOthers, ""] : bullets(others, writing)),
		...usesPart(writing),
		...picturesPart(writing),
		...checksPart(writing),
		...endPart(writing),
	].join("\n")}\n`;
}

/** What citizens and an office both notice stands under both questions. */
function isForOthers(change: Change): boolean {
	return noticedBy(change).some((one) => one === "office" || one === "integrator");
}

const SIGNS: Readonly<Record<Review["verdict"]["is"], string>> = {
	errors: "🔴",
	breaks: "🔴",
	blocked: "🔴",
	decide: "🟡",
	fine: "🟢",
	nothing: "⚪",
};

/** How much there is, of what, and what it does to people, if it is one procedure. */
function sentence({ review, words, language }: Writing): string {
	const { procedures } = review.report;
	const names = procedures.slice(0, 3).map(({ title, id, before, after }) => {
		const name = escapedMarkdown(title[language] ?? title["en"] ?? Object.values(title)[0] ?? id);
		const editions =
			before === after ? `${after}` : `${before ?? words.new} → ${after ?? words.gone}`;
		return `**${name}** (${editions})`;
	});
	const rest = procedures.length - names.length;
	const all = rest > 0 ? [...names, words.more(rest)] : names;
	const counts = words.ofChanges(review.changes.length, procedures.length);
	const [only] = procedures;
	const moved =
		only === undefined || procedures.length > 1
			? ""
			: burdenInWords(burdenRows(only.burden.before, only.burden.after, words), words);
	return `${counts}${all.length === 0 ? "" : `: ${all.join(", ")}`}${moved === "" ? "" : `; ${moved}`}.`;
}

function endPart({ review, words, limits }: Writing): readonly string[] {
	const { repository, fullReport } = review;
	const [before, after] = review.report.sides;
	const link = fullReport === undefined ? "" : `[${words.fullReport}](${encodeURI(fullReport)})`;
	const short = (commit: string | undefined): string => commit?.slice(0, 9) ?? "–";
	const head = `${short(repository.head)}${repository.dirty ? ` (${words.uncommitted})` : ""}`;
	return [
		...(limits.isCut ? [`**${words.capped}.** ${link}`, ""] : link === "" ? [] : [link, ""]),
		`#### ${words.tryIt}`,
		"",
		`- ${words.tryHere}: ${codeSpan(`onedoor dev ${after.name} --clock test`)}`,
		`- ${words.compareHere}: ${codeSpan(`onedoor diff ${before.name} ${after.name}`)}`,
		"",
		`<sub>${escapedMarkdown(words.sides(short(repository.base), head))}</sub>`,
	];
}
