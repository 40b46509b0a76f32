import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { oneOf, readArguments } from "../arguments.ts";
import { countsIn } from "../diff/counts.ts";
import { withCounterExamples } from "../diff/examples.ts";
import { recordedIn, replayOf } from "../diff/replay.ts";
import { reportOf } from "../diff/report.ts";
import { readSides } from "../diff/sides.ts";
import { type Io, UsageError } from "../io.ts";
import { DEFAULT_FOLDER } from "../library-files.ts";
import { annotationsOf } from "../review/annotations.ts";
import { reviewAsJson, reviewAsSarif } from "../review/as-data.ts";
import { commentOf } from "../review/comment/comment.ts";
import { repositoryAt } from "../review/repository.ts";
import { asksForSomething, type Review, reviewOf } from "../review/review.ts";
import { REVIEW_LANGUAGES, type ReviewLanguage } from "../review/words/words.ts";

/**
 * `onedoor review --base REV [path] [--cases FILE] [--replay FILE] [--report URL] [--format md|json|html|sarif|github] [--out FILE]
 * [--lang en|vi|ar]`: what a change of the library means, for those who have to agree to it. The folder as it is now,
 * `procedures` unless said, is held against the same folder at the revision. The scenarios of the revision are played on
 * both, and so are the ways of recorded cases, of which `--replay FILE` holds what `onedoor cases --record` writes.
 *
 * @returns 1 when the new text has errors, something breaks, or somebody has to decide; nothing is printed where
 *   nothing changed its meaning
 * @throws UsageError when a side cannot be read
 */
export async function review(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		base: { type: "string" },
		cases: { type: "string" },
		replay: { type: "string" },
		report: { type: "string" },
		format: { type: "string" },
		out: { type: "string" },
		lang: { type: "string" },
	});
	const format = oneOf("format", args.text("format"), ["md", "json", "html", "sarif", "github"]);
	const language = oneOf("language", args.text("lang"), REVIEW_LANGUAGES);
	const base = args.text("base");
	if (base === undefined || base === "") throw new UsageError("expected `review --base REV`");
	const [path = existsSync(resolve(io.cwd, DEFAULT_FOLDER)) ? DEFAULT_FOLDER : ".", ...more] =
		args.paths;
	if (more.length > 0) throw new UsageError("one folder is reviewed: `review --base REV [path]`");
	const cases = args.text("cases");
	const counts = cases === undefined ? undefined : countsIn(cases, io.cwd);
	const compared = reportOf(...readSides([`${base}:${path}`, path], io.cwd), counts);
	const recorded = args.text("replay");
	const ways = recorded === undefined ? [] : recordedIn(recorded, io);
	const shown = await withCounterExamples(compared);
	const report = { ...shown, replay: await replayOf(shown, ways) };
	const found = await reviewOf(report, repositoryAt(base, io), reportAddress(args.text("report")));
	write(await PRINTERS[format](found, language), args.text("out"), io);
	return asksForSomething(found) ? 1 : 0;
}

type Format = "md" | "json" | "html" | "sarif" | "github";

const PRINTERS: Readonly<
	Record<Format, (review: Review, language: ReviewLanguage) => string | Promise<string>>
> = {
	md: commentOf,
	json: reviewAsJson,
	html: async (found, language) =>
		(await import("../review/report/report.ts")).reportPage(found, language),
	sarif: reviewAsSarif,
	github: annotationsOf,
};

/** It becomes a link. */
function reportAddress(text: string | undefined): string | undefined {
	if (text === undefined || text === "") return undefined;
	if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).href;
	throw new UsageError(`\`--report ${text}\` is no address of the web`);
}

function write(text: string, file: string | undefined, io: Io): void {
	if (file === undefined) io.out(text);
	else writeFileSync(resolve(io.cwd, file), text);
}
