import { oneOf, readArguments } from "../arguments.ts";
import { countsIn } from "../diff/counts.ts";
import { asJson, asMarkdown, asText } from "../diff/print.ts";
import { type DiffReport, needsDecision, reportOf } from "../diff/report.ts";
import { asSarif } from "../diff/sarif.ts";
import { readSides } from "../diff/sides.ts";
import { type Io, UsageError } from "../io.ts";
import { LANGUAGES } from "../words/index.ts";

/**
 * `onedoor diff <old> <new> [--cases FILE] [--format pretty|json|md|sarif] [--lang en|vi]`: what differs in meaning, and what
 * becomes of open cases; FILE counts them, as `onedoor cases --impact` writes it. A side is a file,
 * a folder, a revision of git (`main`) or something in it (`main:procedures/dog_licence`).
 *
 * @returns 1 when somebody has to decide, or something breaks
 * @throws UsageError when a side cannot be read
 */
export async function diff(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		cases: { type: "string" },
		format: { type: "string" },
		lang: { type: "string" },
	});
	const format = oneOf("format", args.text("format"), ["pretty", "json", "md", "sarif"]);
	const language = oneOf("language", args.text("lang"), LANGUAGES);
	const [before, after, ...more] = args.paths;
	if (before === undefined || after === undefined || more.length > 0)
		throw new UsageError("two sides are compared: `onedoor diff <old> <new>`");
	const cases = args.text("cases");
	const counts = cases === undefined ? undefined : countsIn(cases, io.cwd);
	const report = reportOf(...readSides([before, after], io.cwd), counts);
	io.out(PRINTERS[format](report, language));
	return needsDecision(report) ? 1 : 0;
}

const PRINTERS: Readonly<
	Record<"pretty" | "json" | "md" | "sarif", (report: DiffReport, language: string) => string>
> = { pretty: asText, json: asJson, md: asMarkdown, sarif: asSarif };
