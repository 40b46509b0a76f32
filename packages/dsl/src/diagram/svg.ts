import type { StepName } from "../bundle/index.ts";

import { escapeXml } from "./escape.ts";
import type {
	Band,
	Box,
	Capsule,
	Edge,
	Heading,
	IconPlace,
	Layout,
	NodeBox,
	Point,
	TextLine,
} from "./geometry.ts";
import { ICONS } from "./icons.ts";
import { STANDALONE_STYLE } from "./standalone-style.ts";
import { wordsOf } from "./words/words.ts";

export interface SvgOptions {
	/** Steps with something to look at. */
	readonly findings?: ReadonlySet<StepName>;
	readonly selected?: StepName;
	/** With its own light style, for a file that no page's CSS reaches. In a page the classes of `.dg` do it. */
	readonly standalone?: boolean;
}

/**
 * The drawing as SVG text, without script and without inline style. Each step is a link to `#step=<name>` whose name
 * says the whole step; everything written by an author is escaped.
 */
export function toSvg(layout: Layout, options: SvgOptions = {}): string {
	const { width, height, direction } = layout;
	const head = [
		`<svg xmlns="http://www.w3.org/2000/svg" class="dg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
		`direction="${direction}" lang="${escapeXml(layout.language)}" role="group" aria-label="${escapeXml(layout.title)}">`,
	].join(" ");
	return [
		head,
		`<title>${escapeXml(layout.title)}</title>`,
		`<desc>${escapeXml(layout.description)}</desc>`,
		...(options.standalone === true ? [`<style>${STANDALONE_STYLE}</style>`] : []),
		MARKER,
		...layout.bands.map(band),
		...layout.edges.map(edge),
		...layout.capsules.map(capsule),
		...layout.headings.map(heading),
		...layout.frames.map((frame) => node(frame, layout, options)),
		...layout.nodes.map((one) => node(one, layout, options)),
		"</svg>",
		"",
	].join("\n");
}

const MARKER =
	'<defs><marker id="dg-tip" viewBox="0 0 10 10" refX="7" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="tip" d="M0 0 10 5 0 10z"/></marker></defs>';

function band({ actor, icon, label, ...box }: Band): string {
	return `<g class="od-actor-${actor}"><rect class="lane" ${rect(box)}/>${iconAt(icon, 15, actor)}${line(label, "lanet")}</g>`;
}

function edge({ points, dashed, arrow, lines }: Edge): string {
	const path = `<path class="edge"${dashed ? ' stroke-dasharray="3 3"' : ""} d="${pathOf(points)}"${arrow ? ' marker-end="url(#dg-tip)"' : ""}/>`;
	return path + lines.map((one) => line(one, "lab")).join("");
}

function capsule({ lines, label, ...box }: Capsule): string {
	const radius = Math.min(21, box.height / 2);
	return `<g><title>${escapeXml(label)}</title><rect class="exit" ${rect(box)} rx="${radius}"/>${lines.map(text).join("")}</g>`;
}

/** A part is chosen by its heading; the heading of the other ends is no step. */
function heading({ step, line: words }: Heading): string {
	if (words.as === "sub") return text(words);
	return `<a href="#step=${encodeURIComponent(step)}">${line(words, "lab t")}</a>`;
}

function node(box: NodeBox, { direction, language }: Layout, options: SvgOptions): string {
	const found = options.findings?.has(box.step) === true;
	const label = found ? `${box.label}. ${wordsOf(language).finding}` : box.label;
	const classes = [`od-actor-${box.actor}`, ...(options.selected === box.step ? ["sel"] : [])].join(
		" ",
	);
	const current = options.selected === box.step ? ' aria-current="true"' : "";
	return [
		`<a href="#step=${encodeURIComponent(box.step)}" class="${classes}" aria-label="${escapeXml(label)}"${current}>`,
		shape(box, direction),
		box.icon ? iconAt(box.icon, 18, box.icon.name) : "",
		// Blanks between the lines: read as text, they are the beginning of the link's name.
		box.lines.map(text).join(" "),
		found ? findingMark(box, direction) : "",
		"</a>",
	].join("");
}

function shape(box: NodeBox, direction: "ltr" | "rtl"): string {
	if (box.shape === "end")
		return `<rect class="endn" ${rect(box)} rx="${Math.min(27, box.height / 2)}"/>`;
	if (box.shape === "frame") return `<rect class="node frame" ${rect(box)} rx="10"/>`;
	return `<rect class="node" ${rect(box)} rx="8"/><path class="bar" d="${barOf(box, direction)}"/>`;
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
