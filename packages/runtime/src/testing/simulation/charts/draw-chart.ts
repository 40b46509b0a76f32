import { escapeXml } from "@onedoor/dsl/diagram";

import type { Chart, Series, Tint } from "./chart.ts";
import { chartWords } from "./words/index.ts";

const WIDTH = 720;
const ROW = 22;
const LEFT = 64;
const RIGHT = 16;
const HIGH = 220;

/**
 * A chart as an SVG of its own: title and description for those who do not see it, no script, and colours of the
 * design that follow light and dark. Series differ by dashes and outline too, never by colour alone.
 */
export function drawChart(chart: Chart): string {
	const top = 40 + ROW * chart.series.length;
	const height = top + HIGH + 64;
	const most = niceTop(Math.max(0, ...chart.series.flatMap(({ values }) => values)));
	const y = (value: number): number => top + HIGH - (value / most) * HIGH;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" class="ch" role="img" lang="${escapeXml(chart.language)}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" aria-labelledby="${chart.id}-title ${chart.id}-desc">`,
		`<title id="${chart.id}-title">${escapeXml(chart.title)}</title>`,
		`<desc id="${chart.id}-desc">${escapeXml(chart.description)}</desc>`,
		`<style>${STYLE}</style>`,
		`<rect class="bg" width="${WIDTH}" height="${height}"/>`,
		text(LEFT, 24, chart.title, "t"),
		...chart.series.flatMap((series, at) => legend(series, 32 + ROW * (at + 0.5))),
		...scale(chart, most, y),
		...(chart.kind === "bars" ? bars(chart, y) : lines(chart, y)),
		...places(chart, top + HIGH + 18),
		text(LEFT, height - 12, chart.across, "m"),
		"</svg>",
	].join("\n");
}

function legend(series: Series, y: number): readonly string[] {
	const dash = series.dashed ? ' stroke-dasharray="6 4"' : "";
	return [
		`<line class="ln ${series.tint}" x1="${LEFT}" x2="${LEFT + 28}" y1="${y}" y2="${y}" stroke-width="6"${dash}/>`,
		text(LEFT + 36, y + 4, series.name, ""),
	];
}

const STEPS = 4;

function scale(chart: Chart, most: number, y: (value: number) => number): readonly string[] {
	const words = chartWords(chart.language);
	return Array.from({ length: STEPS + 1 }, (_step, at) => {
		const value = (most * at) / STEPS;
		const line = `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${number(y(value))}" y2="${number(y(value))}"/>`;
		return `${line}${text(LEFT - 8, y(value) + 4, words.number(value), "m", "end")}`;
	});
}

function slot({ places: all }: Chart): number {
	return (WIDTH - LEFT - RIGHT) / Math.max(1, all.length);
}

function bars(chart: Chart, y: (value: number) => number): readonly string[] {
	const wide = (slot(chart) * 0.8) / Math.max(1, chart.series.length);
	return chart.series.flatMap(({ name, tint, values }, at) =>
		values.map((value, place) => {
			const x = LEFT + slot(chart) * (place + 0.1) + wide * at;
			const words = `${name}, ${chart.places[place] ?? ""}: ${chartWords(chart.language).number(value)}`;
			return `<rect class="bar ${tint}" x="${number(x)}" y="${number(y(value))}" width="${number(wide)}" height="${number(y(0) - y(value))}"><title>${escapeXml(words)}</title></rect>`;
		}),
	);
}

function lines(chart: Chart, y: (value: number) => number): readonly string[] {
	return chart.series.map(({ name, tint, dashed, values }) => {
		const points = values.map(
			(value, place) => `${number(LEFT + slot(chart) * (place + 0.5))},${number(y(value))}`,
		);
		const dash = dashed ? ' stroke-dasharray="6 4"' : "";
		return `<polyline class="ln ${tint}" points="${points.join(" ")}"${dash}><title>${escapeXml(name)}</title></polyline>`;
	});
}

/** Letters of the axis that have room for themselves; about 7 px each. */
function places(chart: Chart, y: number): readonly string[] {
	const anchor = chart.id === "days" ? "start" : "middle";
	const longest = Math.max(1, ...chart.places.map(({ length }) => length));
	const each = Math.max(1, Math.ceil((longest * 7 + 12) / slot(chart)));
	const fits = chart.kind === "lines" || chart.places.length > 8 ? each : 1;
	return chart.places.flatMap((place, at) => {
		if (at % fits !== 0) return [];
		const x = LEFT + slot(chart) * (chart.id === "days" ? at + 0.1 : at + 0.5);
		const most = Math.floor((slot(chart) * fits) / 7);
		const short = place.length > most ? `${place.slice(0, Math.max(1, most - 1))}…` : place;
		const isLast = x + short.length * 3.5 > WIDTH;
		return [text(isLast ? WIDTH - 4 : x, y, short, "m", isLast ? "end" : anchor)];
	});
}

function text(x: number, y: number, words: string, style: string, anchor = "start"): string {
	return `<text class="${style}" x="${number(x)}" y="${number(y)}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
}

/** A round number at or above the highest value. */
function niceTop(most: number): number {
	if (most <= 0) return 1;
	const ten = 10 ** Math.floor(Math.log10(most));
	return ([1, 2, 4, 6, 8, 10].find((step) => step * ten >= most) ?? 10) * ten;
}

function number(value: number): string {
	return String(Math.round(value * 100) / 100);
}

/** Copies of the design's tokens, light and dark: no page's theme reaches a file of its own. */
const COLOURS: Readonly<Record<Tint, readonly [light: string, dark: string]>> = {
	officer: ["#0B5566", "#7FD0E1"],
	head: ["#234A8C", "#A9C5F7"],
	applicant: ["#742A5E", "#EBA9D3"],
	agent: ["#565010", "#D9CF86"],
	system: ["#404F56", "#B9C7CC"],
	before: ["#6F8188", "#80939A"],
};

const PAPER = [
	["--bg:#FFFFFF;--ink:#12242B;--ink-2:#43545B;--line:#D6DFE1"],
	["--bg:#152125;--ink:#E8EFF1;--ink-2:#B6C5CA;--line:#2B3B41"],
] as const;

const tints = (at: 0 | 1): string =>
	Object.entries(COLOURS)
		.map(([tint, pair]) => `.ch .${tint}{--c:${pair[at]}}`)
		.join("");

const STYLE = [
	`.ch{${PAPER[0][0]}}${tints(0)}`,
	`@media (prefers-color-scheme: dark){.ch{${PAPER[1][0]}}${tints(1)}}`,
	'.ch text{font:13px system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:var(--ink)}',
	".ch .t{font-size:15px;font-weight:600}.ch .m{font-size:12px;fill:var(--ink-2)}",
	".ch .bg{fill:var(--bg)}.ch .grid{stroke:var(--line)}",
	".ch .bar{fill:var(--c);stroke:var(--c)}.ch .bar.before{fill:var(--bg);stroke-width:1.5}",
	".ch .ln{fill:none;stroke:var(--c);stroke-width:2}",
].join("");
