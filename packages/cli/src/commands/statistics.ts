import {
	type Statistics,
	statisticsOf,
	statisticsPage,
	statisticsTables,
	statisticsWords,
} from "@onedoor/dsl/publish";

import { oneOf, readArguments } from "../arguments.ts";
import { asText } from "../burden/print.ts";
import { burdensOf } from "../burden/reports.ts";
import { checkedFiles } from "../checked-files.ts";
import { type Io, UsageError } from "../io.ts";
import { LANGUAGES } from "../words/index.ts";

/**
 * `onedoor statistics [path…] [--on DAY] [--lang en|vi] [--format pretty|json|html]`: the library in numbers; `html` is
 * a page that stands alone. `--on` is today unless said: the day by which something is in force or overdue.
 * @returns 1 when a finding is an error: then nothing is counted
 */
export async function statistics(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		on: { type: "string" },
		lang: { type: "string" },
		format: { type: "string" },
	});
	const format = oneOf("format", args.text("format"), ["pretty", "json", "html"]);
	const language = oneOf("language", args.text("lang"), LANGUAGES);
	const on = dayIn(args.text("on"));
	const asked = checkedFiles(args.paths, io, "counted");
	if (asked === undefined) return 1;
	const { linked, checked, files } = asked;
	const counted = statisticsOf({
		linked,
		summaries: checked.procedures,
		findings: checked.findings,
		burdens: await burdensOf(linked, checked.library),
		files,
		on,
	});
	if (format === "json") io.out(`${JSON.stringify(counted, undefined, 2)}\n`);
	else io.out(format === "html" ? statisticsPage(counted, language) : pretty(counted, language));
	return 0;
}

function dayIn(given: string | undefined): string {
	if (given === undefined) return new Date().toISOString().slice(0, 10);
	if (/^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given))) return given;
	throw new UsageError(`\`${given}\` is no day such as \`2026-12-01\``);
}

function pretty(counted: Statistics, language: string): string {
	const words = statisticsWords(language);
	const { procedures, online, fullyOnline, papers, missingTexts, overdue, drafts } = counted.totals;
	const share = (n: number, all: number) => (all === 0 ? "–" : `${Math.round((100 * n) / all)} %`);
	const totals = {
		title: words.title,
		heads: ["", "", ""],
		rows: [
			[words.online, share(online, procedures), words.ofProcedures(online, procedures)],
			[
				words.fullyOnline,
				share(fullyOnline, procedures),
				words.ofProcedures(fullyOnline, procedures),
			],
			[
				words.papersSpared,
				share(papers.spared, papers.asked),
				words.ofPapers(papers.spared, papers.asked),
			],
			[words.missing, String(missingTexts), ""],
			[words.overdue, String(overdue), ""],
			[words.drafts, String(drafts), ""],
		],
		notes: [words.asOf(counted.on)],
	};
	const tables = statisticsTables(counted, language).map(({ note, ...table }) => ({
		...table,
		...(note !== undefined && { notes: [note] }),
	}));
	return asText([totals, ...tables]);
}
