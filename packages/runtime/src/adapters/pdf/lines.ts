import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** Signs of a line at most, however narrow: no more is measured at once, also of a text without spaces. */
const LONGEST_LINE = 1_000;

/** A stretch of a line in one font and one direction, in the order in which it is drawn from the left. */
export interface Piece {
	/** As the font is given it: brackets of a stretch from right to left are turned already. */
	readonly text: string;
	/** As it was written. */
	readonly written: string;
	/** Index into the fonts. */
	readonly font: number;
}

/** Letters that a font joins and turns itself, and may take apart to do so. */
export const JOINED: RegExp = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export interface Measure {
	/** Which font has this sign. @throws CannotPrintError when none has */
	fontOf(sign: string): number;
	widthOf(piece: Piece): number;
}

interface Stretch extends Piece {
	readonly level: number;
}

/**
 * A paragraph as lines that are no wider than `width`, each as pieces from left to right, by the Unicode Bidirectional
 * Algorithm (UAX #9). Words that are wider than a line are broken anywhere.
 */
export function linesOf(
	text: string,
	direction: "rtl" | "ltr",
	width: number,
	measure: Measure,
): readonly (readonly Piece[])[] {
	const signs = withoutControls(text);
	const { levels } = bidi.getEmbeddingLevels(signs, direction);
	const at = (from: number, to: number) => stretchesOf(signs, levels, from, to, measure);
	const widthOf = (from: number, to: number) =>
		at(from, to).reduce((sum, piece) => sum + measure.widthOf(piece), 0);
	const lines: (readonly Piece[])[] = [];
	for (let from = 0; from < signs.length; ) {
		const end = endOfLine(signs, from, (to) => widthOf(from, to) <= width);
		lines.push(inVisualOrder(at(from, trimmedEnd(signs, from, end)), levels[0] ?? 0));
		from = end;
		while (signs[from] === " ") from++;
	}
	return lines;
}

/** Signs that order what is around them would order what nobody wrote, and no font draws them. */
function withoutControls(text: string): string {
	return text
		.normalize("NFC")
		.replaceAll(/\s+/gu, " ")
		.replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
		.trim();
}

/** After the last word that fits; inside the first one where not even that does. */
function endOfLine(text: string, from: number, fits: (to: number) => boolean): number {
	let end = from;
	for (;;) {
		const space = text.indexOf(" ", end + 1);
		const next = space < 0 ? text.length : space;
		if (next - from > LONGEST_LINE || !fits(next)) break;
		end = next;
		if (next === text.length) return end;
	}
	return end > from ? end : insideWord(text, from, fits);
}

/** The most signs that fit, by halving; one at least. Never inside a sign that is a pair. */
function insideWord(text: string, from: number, fits: (to: number) => boolean): number {
	let [least, most] = [from + 1, Math.min(text.length, from + LONGEST_LINE)];
	while (least < most) {
		const middle = Math.ceil((least + most) / 2);
		if (fits(middle)) least = middle;
		else most = middle - 1;
	}
	return isPair(text, least) ? Math.max(least - 1, from + 2) : least;
}

function isPair(text: string, at: number): boolean {
	return /[\uDC00-\uDFFF]/.test(text[at] ?? "");
}

function trimmedEnd(text: string, from: number, end: number): number {
	let trimmed = end;
	while (trimmed > from && text[trimmed - 1] === " ") trimmed--;
	return trimmed;
}

/** In the order in which it is read. A stretch from right to left is one word: spaces stand by themselves there. */
function stretchesOf(
	text: string,
	levels: Uint8Array,
	from: number,
	to: number,
	measure: Measure,
): readonly Stretch[] {
	const found: { text: string; font: number; level: number }[] = [];
	let index = from;
	for (const sign of text.slice(from, to)) {
		const level = levels[index] ?? 0;
		const last = found.at(-1);
		// A space, or a mark on the sign before it, is drawn in the font around it where that has it.
		const font = sign === " " && last ? last.font : measure.fontOf(sign);
		const isApart = level % 2 === 1 && (sign === " " || last?.text === " ");
		if (last?.level === level && last.font === font && !isApart) last.text += sign;
		else found.push({ text: sign, font, level });
		index += sign.length;
	}
	return found.map(({ text: inside, font, level }) => ({
		text: level % 2 === 1 ? turned(inside) : inside,
		written: inside,
		font,
		level,
	}));
}

/** Rule L4, and for what the font would draw from left to right, L2. Letters from right to left the font turns itself. */
function turned(text: string): string {
	const signs = [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign);
	const isTurnedByFont = signs.some((sign) => JOINED.test(sign));
	return (isTurnedByFont ? signs : signs.toReversed()).join("");
}

/** Rule L2: from the highest level down, what stands at it or above is turned round. */
function inVisualOrder(stretches: readonly Stretch[], base: number): readonly Piece[] {
	let order = [...stretches];
	const highest = Math.max(base, ...order.map(({ level }) => level));
	for (let level = highest; level >= 1; level--) {
		const next: Stretch[] = [];
		for (let at = 0; at < order.length; ) {
			let end = at;
			while ((order[end]?.level ?? -1) >= level) end++;
			if (end === at) next.push(order[at++] as Stretch);
			else next.push(...order.slice(at, end).toReversed());
			at = Math.max(at, end);
		}
		order = next;
	}
	return order;
}
