import { oneOf, readArguments } from "../arguments.ts";
import { countsIn } from "../diff/counts.ts";
import { withCounterExamples } from "../diff/examples.ts";
import { asJson, asMarkdown, asText } from "../diff/print.ts";
import { recordedIn, replayOf } from "../diff/replay.ts";
import { type DiffReport, needsDecision, reportOf } from "../diff/report.ts";
import { asSarif } from "../diff/sarif.ts";
import { readSides } from "../diff/sides.ts";
import { type Io, UsageError } from "../io.ts";
import { LANGUAGES, type Language } from "../words/index.ts";

/**
 * `onedoor diff <old> <new> [--cases FILE] [--replay [FILE]] [--format pretty|json|md|html|sarif] [--lang en|vi]`: what differs in meaning, and what
 * becomes of open cases; FILE counts them, as `onedoor cases --impact` writes it. A side is a file,
 * a folder, a revision of git (`main`) or something in it (`main:procedures/dog_licence`).
 *
 * With `--replay` the scenarios of the old side are played on both, and the ways of recorded cases, of which FILE holds what
 * `onedoor cases --record` writes.
 *
 * @returns 1 when somebody has to decide, or something breaks
 * @throws UsageError when a side cannot be read
 */
export async function diff(argv: readonly string[], io: Io): Promise<number> {
	const { replays, recorded, rest } = withoutReplay(argv);
	const args = readArguments(rest, {
		cases: { type: "string" },
		format: { type: "string" },
		lang: { type: "string" },
	});
	const format = oneOf("format", args.text("format"), ["pretty", "json", "md", "html", "sarif"]);
	const language = oneOf("language", args.text("lang"), LANGUAGES);
	const [before, after, ...more] = args.paths;
	if (before === undefined || after === undefined || more.length > 0)
		throw new UsageError("two sides are compared: `onedoor diff <old> <new>`");
	const cases = args.text("cases");
	const counts = cases === undefined ? undefined : countsIn(cases, io.cwd);
	const compared = reportOf(...readSides([before, after], io.cwd), counts);
	const report = await withCounterExamples(compared);
	const ways = recorded === undefined ? [] : recordedIn(recorded, io);
	const replay = replays ? await replayOf(report, ways) : undefined;
	io.out(await PRINTERS[format]({ ...report, ...(replay && { replay }) }, language, io));
	return needsDecision(report) ? 1 : 0;
}

/** `--replay` stands alone, or before the file of recorded cases: what ends in `.json` is no side of a comparison. */
function withoutReplay(argv: readonly string[]): {
	readonly replays: boolean;
	readonly recorded?: string;
	readonly rest: readonly string[];
} {
	const at = argv.indexOf("--replay");
	if (at < 0) return { replays: false, rest: argv };
	const file = argv[at + 1]?.endsWith(".json") ? argv[at + 1] : undefined;
	const rest = argv.toSpliced(at, file === undefined ? 1 : 2);
	return { replays: true, rest, ...(file !== undefined && { recorded: file }) };
}

type Format = "pretty" | "json" | "md" | "html" | "sarif";

const PRINTERS: Readonly<
	Record<Format, (report: DiffReport, language: Language, io: Io) => string | Promise<string>>
> = { pretty: asText, json: asJson, md: asMarkdown, html: asPage, sarif: asSarif };

/** The page of a review, without what only a repository knows: its sides may be any two. */
async function asPage(report: DiffReport, language: Language, io: Io): Promise<string> {
	const [{ reportPage }, { reviewOf }, { repositoryAt }] = await Promise.all([
		import("../review/report/report.ts"),
		import("../review/review.ts"),
		import("../review/repository.ts"),
	]);
	const { linkTo, pathOf } = repositoryAt(undefined, io);
	return reportPage(await reviewOf(report, { linkTo, pathOf, dirty: false }), language);
}
