import { remembered } from "../expression/remembered.ts";
import type { SourceFile } from "../source/source-file.ts";

export const MOST_LEVELS = 64;

/** What can be said of a text before anybody reads it. */
export interface Look {
	/** Something is there that no file may hold, or only at its beginning. */
	readonly isOdd: boolean;
	/** Marks that turn the direction of writing. */
	readonly hasMarks: boolean;
	/** Tabs, or line ends of another system. */
	readonly hasTabs: boolean;
	/** Where too many levels stand open. */
	readonly tooDeepAt: number | undefined;
}

/** Looks at every character of a file once, for all who have to know. */
export const lookAt: (file: SourceFile) => Look = remembered(({ text }: SourceFile): Look => {
	const levels = new Levels(text);
	let seen = 0;
	let tooDeepAt: number | undefined;
	let first = levels.begin(0);
	for (let at = first; at < text.length; at++) {
		const sign = SIGNS[text.charCodeAt(at)] ?? 0;
		if (sign === 0 && at !== first) continue;
		seen |= sign;
		if (sign === NEWLINE) {
			first = levels.begin(at + 1);
			at = first - 1;
		} else if (levels.areTooMany(sign, at)) tooDeepAt ??= at;
	}
	return {
		isOdd: (seen & ODD) !== 0,
		hasMarks: (seen & MARK) !== 0,
		hasTabs: (seen & TAB) !== 0,
		tooDeepAt,
	};
});

/**
 * Counts brackets and dashes without knowing quotes, so it may refuse a text with 64 brackets left open in its
 * prose; it never lets through one that would make a recursive parser fail.
 */
class Levels {
	readonly #text: string;
	#flow = 0;
	#dashes = 0;
	readonly #indents: number[] = [];

	constructor(text: string) {
		this.#text = text;
	}

	/** Begins a line, and answers where its first word stands. */
	begin(line: number): number {
		let at = line;
		while (this.#text.charCodeAt(at) === SPACE) at++;
		this.#dashes = 0;
		if (at < this.#text.length && this.#text.charCodeAt(at) !== LINE_END) this.#indent(at - line);
		return at;
	}

	/** With what this character opens or closes. */
	areTooMany(sign: number, at: number): boolean {
		if (sign === DASH && this.#text.charCodeAt(at + 1) === SPACE) this.#dashes++;
		if (sign === OPEN) this.#flow++;
		if (sign === CLOSE && this.#flow > 0) this.#flow--;
		return this.#flow + this.#dashes + this.#indents.length > MOST_LEVELS;
	}

	#indent(column: number): void {
		const indents = this.#indents;
		while (indents.length > 0 && (indents.at(-1) ?? 0) >= column) indents.pop();
		indents.push(column);
	}
}

const LINE_END = 10;
const SPACE = 32;
const [NEWLINE, DASH, OPEN, CLOSE, ODD, MARK, TAB] = [1, 2, 4, 8, 16, 32, 64] as const;

/** What a character is, by its code; most are nothing. */
const SIGNS = new Uint8Array(0x1_00_00);
const mark = (sign: number, from: number, to: number = from) => SIGNS.fill(sign, from, to + 1);
mark(ODD, 0, 0x1f);
mark(ODD, 0x7f, 0x9f);
mark(ODD, 0xfeff);
mark(ODD, 0xfffe, 0xffff);
mark(MARK, 0x200e, 0x200f);
mark(MARK, 0x202a, 0x202e);
mark(MARK, 0x2066, 0x2069);
mark(MARK, 0x61c);
for (const [sign, characters] of [
	[NEWLINE, "\n"],
	[TAB, "\t\r"],
	[DASH, "-?"],
	[OPEN, "[{"],
	[CLOSE, "]}"],
] as const)
	for (const character of characters) mark(sign, character.charCodeAt(0));
