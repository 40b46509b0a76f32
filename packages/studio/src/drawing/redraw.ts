import { parseDrawing } from "../shell/trusted.ts";

/**
 * Shows a drawing in its frame. Of a large one only the lines that are others than before are read: with a key in the
 * text mostly one of many hundreds. Read as XML, so that a text that is no drawing shows nothing rather than something
 * else.
 *
 * @param svg as `toSvg` makes it: what belongs together stands on a line of its own
 * @param shown the one that stands there, if one does
 */
export function redraw(frame: Element, svg: string, shown: string | undefined): void {
	const drawing = frame.firstElementChild;
	const parts = shown === undefined ? undefined : partsBetween(shown.split("\n"), svg.split("\n"));
	if (drawing === null || parts === undefined) {
		const whole = read(svg);
		if (whole) frame.replaceChildren(whole);
		return;
	}
	const { start, end, head, lines } = parts;
	const piece = read([head, ...lines, "</svg>"].join("\n"));
	if (!piece) return;
	// One that is set again to what it is makes the browser style and lay out all of the drawing again.
	for (const { name, value } of piece.attributes)
		if (drawing.getAttribute(name) !== value) drawing.setAttribute(name, value);
	const ends = [...drawing.childNodes].filter(isLineEnd);
	const [from, to] = [ends[start - 1], ends[end - 1]];
	while (from && from.nextSibling && from.nextSibling !== to) from.nextSibling.remove();
	const [first, ...rest] = piece.childNodes;
	// The line end before the first line stands there already; that after the last one only where no line is left.
	first?.remove();
	if (to) rest.at(-1)?.remove();
	for (const node of [...piece.childNodes]) drawing.insertBefore(node, to ?? null);
}

interface Parts {
	/** The line that opens the drawing. */
	readonly head: string;
	/** Of the shown drawing the lines that go: from the first of them to the one after the last. */
	readonly start: number;
	readonly end: number;
	/** What comes in their place. */
	readonly lines: readonly string[];
}

/** Undefined where most is another. */
function partsBetween(before: readonly string[], after: readonly string[]): Parts | undefined {
	const most = Math.min(before.length, after.length) - LAST_LINES;
	let start = 1;
	while (start < most && before[start] === after[start]) start++;
	let same = LAST_LINES;
	while (same < most - start && before.at(-same - 1) === after.at(-same - 1)) same++;
	const lines = after.slice(start, after.length - same);
	const head = after[0];
	if (head === undefined || lines.length > most / 2) return undefined;
	return { head, start, end: before.length - same, lines };
}

/** `</svg>`, and nothing. */
const LAST_LINES = 2;

function read(svg: string): Element | undefined {
	const parsed = parseDrawing(svg);
	if (parsed.querySelector("parsererror") !== null) return undefined;
	return document.importNode(parsed.documentElement, true);
}

function isLineEnd(node: Node): boolean {
	return node.nodeType === Node.TEXT_NODE && node.nodeValue === "\n";
}
