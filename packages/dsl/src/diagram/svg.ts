import type { StepName } from "../bundle/index.ts";

import { escapeXml } from "./escape.ts";
import type {
	Band,
	Box,
	Capsule,
	Chip,
	Edge,
	Heading,
	IconPlace,
	Layout,
	NodeBox,
	Point,
	TextLine,
} from "./geometry.ts";
import { ICONS } from "./icons.ts";
import { standaloneStyle } from "./standalone-style.ts";
import { lookOf, type Walks, walkChip, walkWords } from "./walks.ts";
import type { Mark } from "./ways-on.ts";
import { wordsOf } from "./words/words.ts";

export interface SvgOptions {
	/** Steps with something to look at. */
	readonly findings?: ReadonlySet<StepName>;
	readonly selected?: StepName;
	/** Where scenarios go: counts at the steps, and what none walks drawn otherwise. */
	readonly walks?: Walks;
	/** With its own light style, for a file that no page's CSS reaches. In a page the classes of `.dg` do it. */
	readonly standalone?: boolean;
	/** Where a step's link leads; undefined: it is none. Left out: `#step=<name>`. */
	readonly link?: (step: StepName) => string | undefined;
	/** Ids by which a page leads to a step. */
	readonly idOf?: (step: StepName) => string;
}

/**
 * The drawing as SVG text, without script and without inline style. Each step is a link to `#step=<name>` whose name
 * says the whole step; everything written by an author is escaped.
 */
export function toSvg(layout: Layout, options: SvgOptions = {}): string {
	const { width, height, direction } = layout;
	const head = [
		`<svg xmlns="http://www.w3.org/2000/svg" class="${classes("dg", layout.compares ? "dg--diff" : undefined, options.walks && "dg--walks")}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
		`direction="${direction}" lang="${escapeXml(layout.language)}" role="group" aria-label="${escapeXml(layout.title)}">`,
	].join(" ");
	return [
		head,
		`<title>${escapeXml(layout.title)}</title>`,
		`<desc>${escapeXml(layout.description)}</desc>`,
		...(options.standalone === true ? [`<style>${standaloneStyle(layout.compares)}</style>`] : []),
		`<defs>${layout.compares ? [tip(), tip("added"), tip("removed")].join("") : tips(options)}</defs>`,
		...layout.bands.map(band),
		...layout.edges.map((one) => edge(one, options)),
		...layout.capsules.map((one) => capsule(one, layout.language, options)),
		...layout.headings.map((one) => heading(one, options)),
		...layout.frames.map((frame) => node(frame, layout, options)),
		...layout.nodes.map((one) => node(one, layout, options)),
		"</svg>",
		"",
	].join("\n");
}

/** Tips in the looks of the lines that they end. */
function tips({ walks }: SvgOptions): string {
	return walks ? [tip(), tip("walked"), tip("unwalked"), tip("tried")].join("") : tip();
}

function tip(mark?: string): string {
	return `<marker id="dg-tip${mark === undefined ? "" : `-${mark}`}" viewBox="0 0 10 10" refX="7" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="${classes("tip", mark)}" d="M0 0 10 5 0 10z"/></marker>`;
}

function band({ actor, icon, label, ...box }: Band): string {
	return `<g class="od-actor-${actor}"><rect class="lane" ${rect(box)}/>${iconAt(icon, 15, actor)}${line(label, "lanet")}</g>`;
}

function edge(
	{ points, dashed, arrow, lines, mark, from, to }: Edge,
	{ walks }: SvgOptions,
): string {
	const look =
		mark ?? (from !== undefined && to !== undefined ? lookOf(walks?.link(from, to)) : undefined);
	const end = arrow ? ` marker-end="url(#dg-tip${look === undefined ? "" : `-${look}`})"` : "";
	const path = `<path class="${classes("edge", look)}"${dashed ? ' stroke-dasharray="3 3"' : ""} d="${pathOf(points)}"${end}/>`;
	return path + lines.map((one) => line(one, classes("lab", mark))).join("");
}

function capsule(
	{ lines, label, mark, from, to, ...box }: Capsule,
	language: string,
	{ walks }: SvgOptions,
): string {
	const radius = Math.min(21, box.height / 2);
	const words = wordsOf(language);
	const times = from !== undefined && to !== undefined ? walks?.link(from, to) : undefined;
	const notes = mark === undefined ? walkWords(times, words) : [words.marks[mark]];
	const whole = notes.length === 0 ? label : `${label} (${notes.join(", ")})`;
	const look = mark ?? lookOf(times);
	const named = look === undefined ? "" : ` class="${look}"`;
	return `<g${named}><title>${escapeXml(whole)}</title><rect class="exit" ${rect(box)} rx="${radius}"/>${lines.map(text).join("")}</g>`;
}

/** A part is chosen by its heading; the heading of the other ends is no step. */
function heading({ step, line: words }: Heading, options: SvgOptions): string {
	if (words.as === "sub") return text(words);
	const to = linkOf(step, options);
	const said = line(words, "lab t");
	return to === undefined ? said : `<a href="${escapeXml(to)}">${said}</a>`;
}

function linkOf(step: StepName, { link }: SvgOptions): string | undefined {
	return link ? link(step) : `#step=${encodeURIComponent(step)}`;
}

function node(box: NodeBox, { direction, language }: Layout, options: SvgOptions): string {
	const found = options.findings?.has(box.step) === true;
	const words = wordsOf(language);
	const times = options.walks?.step(box.step);
	const label = [box.label, ...(found ? [words.finding] : []), ...walkWords(times, words)].join(
		". ",
	);
	const named = classes(
		`od-actor-${box.actor}`,
		options.selected === box.step ? "sel" : undefined,
		box.chip?.mark,
		lookOf(times),
	);
	const to = linkOf(box.step, options);
	const current = options.selected === box.step ? ' aria-current="true"' : "";
	const id = options.idOf ? ` id="${escapeXml(options.idOf(box.step))}"` : "";
	const opening =
		to === undefined
			? `<g${id} class="${named}" role="img" aria-label="${escapeXml(label)}">`
			: `<a${id} href="${escapeXml(to)}" class="${named}" aria-label="${escapeXml(label)}"${current}>`;
	return [
		opening,
		shape(box, direction),
		box.icon ? iconAt(box.icon, 18, box.icon.name) : "",
		// Blanks between the lines: read as text, they are the beginning of the link's name.
		box.lines.map(text).join(" "),
		box.chip ? ` ${chip(box.chip)}` : "",
		found ? findingMark(box, direction) : "",
		to === undefined ? "</g>" : "</a>",
		// Beside the link: its name says it in a sentence, and would have to repeat a bare number.
		options.walks ? walkChip(box, options.walks, direction) : "",
	].join("");
}

function shape(box: NodeBox, direction: "ltr" | "rtl"): string {
	if (box.shape === "end") {
		const radius = Math.min(27, box.height / 2);
		return `<rect class="${box.chip ? "endn node" : "endn"}" ${rect(box)} rx="${radius}"/>${inner(box, radius - 4)}`;
	}
	if (box.shape === "frame")
		return `<rect class="node frame" ${rect(box)} rx="10"/>${inner(box, 6)}`;
	return `<rect class="node" ${rect(box)} rx="8"/>${inner(box, 5)}<path class="bar" d="${barOf(box, direction)}"/>`;
}

/** What changed has a double line. */
function inner(box: NodeBox, radius: number): string {
	if (box.chip?.mark !== "changed") return "";
	const { x, y, width, height } = box;
	return `<rect class="node2" ${rect({ x: x + 4, y: y + 4, width: width - 8, height: height - 8 })} rx="${radius}"/>`;
}

const SIGNS: Readonly<Record<Mark, string>> = {
	added: "M12 5v14M5 12h14",
	removed: "M5 12h14",
	changed: "M5 9h14M5 15h14M16 5 8 19",
};

/** A sign and a word: colour only agrees with them. */
function chip({ mark, sign, line: words, ...box }: Chip): string {
	return [
		`<rect class="chip-${mark}" ${rect(box)} rx="4"/>`,
		`<svg x="${number(sign.x)}" y="${number(sign.y)}" width="12" height="12" viewBox="0 0 24 24" class="chipi" aria-hidden="true"><path d="${SIGNS[mark]}"/></svg>`,
		line(words, "chipt"),
	].join("");
}

/** The thick edge on the side where reading begins. */
function barOf({ x, y, width, height }: Box, direction: "ltr" | "rtl"): string {
	const inner = number(height - 14.5);
	const top = number(y + 0.75);
	if (direction === "rtl")
		return `M${x + width - 8} ${top}h1a6.5 6.5 0 0 1 6.25 6.5v${inner}a6.5 6.5 0 0 1-6.25 6.5h-1z`;
	return `M${x + 8} ${top}h-1a6.5 6.5 0 0 0-6.25 6.5v${inner}a6.5 6.5 0 0 0 6.25 6.5h1z`;
}

function findingMark(box: NodeBox, direction: "ltr" | "rtl"): string {
	const x = direction === "rtl" ? box.x - 8 : box.x + box.width - 14;
	return `<rect class="find" x="${x}" y="${box.y - 10}" width="22" height="20" rx="10"/><text class="findt" x="${x + 11}" y="${box.y + 4}" text-anchor="middle">!</text>`;
}

function classes(...all: readonly (string | undefined)[]): string {
	return all.filter((one) => one !== undefined).join(" ");
}

const CLASSES: Readonly<Record<TextLine["as"], string>> = {
	title: "t",
	sub: "m",
	label: "lab",
	strong: "lab t",
};

function text(words: TextLine): string {
	return line(words, CLASSES[words.as]);
}

function line({ x, y, text: words, anchor }: TextLine, classes: string): string {
	return `<text class="${classes}" x="${number(x)}" y="${number(y)}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
}

function iconAt({ x, y }: Point, size: number, name: IconPlace["name"]): string {
	return `<svg x="${number(x)}" y="${number(y)}" width="${size}" height="${size}" viewBox="0 0 24 24" class="ic" aria-hidden="true">${ICONS[name]}</svg>`;
}

function rect({ x, y, width, height }: Box): string {
	return `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
}

function pathOf(points: readonly Point[]): string {
	return points
		.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${number(x)} ${number(y)}`)
		.join("");
}

function number(value: number): string {
	return String(Math.round(value * 100) / 100);
}
