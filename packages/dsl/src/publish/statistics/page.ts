import { escapeXml } from "../../diagram/escape.ts";
import { htmlPage } from "../html.ts";
import { SCREEN } from "../style.ts";
import type { Statistics } from "./figures.ts";
import { type FiguresTable, tablesOf } from "./tables.ts";
import { type StatisticsWords, statisticsWords } from "./words.ts";

/** The statistics as one page that needs nothing else: for a public address, an annex, a printer. */
export function statisticsPage(statistics: Statistics, language: string): string {
	const words = statisticsWords(language);
	const tables = tablesOf(statistics, language);
	return htmlPage({
		language,
		title: words.title,
		style: `${SCREEN}${STYLE}`,
		body: [
			"<main>",
			`<h1>${escapeXml(words.title)}</h1>`,
			`<p class="quiet">${escapeXml(words.asOf(statistics.on))}</p>`,
			`<dl class="tiles">${tiles(statistics, words).join("")}</dl>`,
			...tables.map(section),
			"</main>",
		].join("\n"),
	});
}

function tiles({ totals }: Statistics, words: StatisticsWords): readonly string[] {
	const { procedures: all, papers } = totals;
	const share = (name: string, n: number, of: number, said: string) =>
		tile(name, of === 0 ? "–" : `${Math.round((100 * n) / of)} %`, said, of === 0 ? 0 : n / of);
	return [
		share(words.online, totals.online, all, words.ofProcedures(totals.online, all)),
		share(words.fullyOnline, totals.fullyOnline, all, words.ofProcedures(totals.fullyOnline, all)),
		share(
			words.papersSpared,
			papers.spared,
			papers.asked,
			words.ofPapers(papers.spared, papers.asked),
		),
		tile(words.missing, String(totals.missingTexts)),
		tile(words.overdue, String(totals.overdue)),
		share(words.drafts, totals.drafts, all, words.ofProcedures(totals.drafts, all)),
	];
}

function tile(name: string, figure: string, said = "", share?: number): string {
	const bar =
		share === undefined
			? ""
			: `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="4"/><rect class="part" width="${Math.round(share * 100)}" height="4"/></svg>`;
	return `<div><dt>${escapeXml(name)}</dt><dd><strong>${escapeXml(figure)}</strong> ${escapeXml(said)}${bar}</dd></div>`;
}

/** A wide table moves inside its own frame, which the keyboard reaches; the page itself never moves sideways. */
function section({ title, note, heads, rows }: FiguresTable, index: number): string {
	const id = `table-${index + 1}`;
	const head = heads.map((text) => `<th scope="col">${escapeXml(text)}</th>`).join("");
	const body = rows
		.map(([name = "", ...cells]) => {
			const rest = cells.map((text) => `<td>${escapeXml(text)}</td>`).join("");
			return `<tr><th scope="row">${escapeXml(name)}</th>${rest}</tr>`;
		})
		.join("\n");
	return [
		`<h2 id="${id}">${escapeXml(title)}</h2>`,
		...(note === undefined ? [] : [`<p class="quiet">${escapeXml(note)}</p>`]),
		`<div class="frame" role="region" aria-labelledby="${id}" tabindex="0">`,
		`<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`,
	].join("\n");
}

const STYLE = [
	"main{max-width:80rem;margin:0 auto;padding:1.5rem 1rem 4rem}",
	"h1{font-size:1.625rem}h2{font-size:1.25rem;margin-top:3rem}",
	".quiet{color:var(--od-ink-2);max-width:36rem}",
	".tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem;margin:1.5rem 0}",
	".tiles>div{background:var(--od-surface);border:1px solid var(--od-line);border-radius:8px;padding:1rem}",
	".tiles dt{color:var(--od-ink-2);font-size:.875rem}.tiles dd{margin:0}.tiles strong{font-size:1.625rem}",
	".bar{display:block;width:100%;height:6px;margin-top:.5rem}.bar .all{fill:var(--od-line)}.bar .part{fill:var(--od-brand)}",
	".frame{overflow-x:auto;background:var(--od-surface);border:1px solid var(--od-line);border-radius:8px}",
	"table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}",
	"th,td{padding:.5rem .75rem;text-align:start;vertical-align:top;border-bottom:1px solid var(--od-line);overflow-wrap:normal;min-width:6rem}",
	"thead th{color:var(--od-ink-2)}tbody th{min-width:14rem}tbody tr:last-child>*{border-bottom:0}",
	"@media(min-width:48rem){h1{font-size:2.125rem}}",
	"@media print{.frame{overflow:visible}table{font-size:.7rem}}",
].join("");
