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
	let seen = 0;
	let deep: number | undefined;
	const levels = new Levels();
	for (let at = 0; at < text.length; at++) {
		const sign = SIGNS[text.charCodeAt(at)] ?? 0;
		seen |= sign;
		if (sign === 0 && !levels.isAtLineStart) continue;
		levels.pass(sign, at, text);
		if (levels.areTooMany) deep ??= at;
	}
	return {
		isOdd: (seen & ODD) !== 0,
		hasMarks: (seen & MARK) !== 0,
		hasTabs: (seen & TAB) !== 0,
		tooDeepAt: deep,
	};
});

/**
 * Counts brackets and dashes without knowing quotes, so it may refuse a text with 64 brackets left open in its
 * prose; it never lets through one that would make a recursive parser fail.
 */
class Levels {
	#flow = 0;
	#dashes = 0;
	readonly #indents: number[] = [];
	#lineAt = 0;
	isAtLineStart = true;

	get areTooMany(): boolean {
		return this.#flow + this.#dashes + this.#indents.length > MOST_LEVELS && !this.isAtLineStart;
	}

	pass(sign: number, at: number, text: string): void {
		if (sign === NEWLINE) {
			this.isAtLineStart = true;
			this.#lineAt = at + 1;
			this.#dashes = 0;
			return;
		}
		if (this.isAtLineStart && text.charCodeAt(at) !== SPACE) this.#indent(at - this.#lineAt);
		if (sign === DASH && text.charCodeAt(at + 1) === SPACE) this.#dashes++;
		if (sign === OPEN) this.#flow++;
		if (sign === CLOSE && this.#flow > 0) this.#flow--;
	}

	#indent(column: number): void {
		const indents = this.#indents;
		while (indents.length > 0 && (indents.at(-1) ?? 0) >= column) indents.pop();
		indents.push(column);
		this.isAtLineStart = false;
	}
}

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
