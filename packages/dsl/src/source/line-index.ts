import type { Place } from "./span.ts";

/** Answers line and column of an offset. Lines end at LF; a CR before it belongs to the line. */
export class LineIndex {
	readonly #text: string;
	#known: readonly number[] | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	/** Most files are never asked for a place. */
	get #starts(): readonly number[] {
		this.#known ??= startsIn(this.#text);
		return this.#known;
	}

	get count(): number {
		return this.#starts.length;
	}

	/** Offsets outside the text are read as its nearest end. */
	place(offset: number): Place {
		const starts = this.#starts;
		const at = Math.max(0, Math.min(offset, this.#text.length));
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= at) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
	}

	/** Offset of a line's first character; the text's end for a line past the last. */
	start(line: number): number {
		return this.#starts[line - 1] ?? this.#text.length;
	}
}

function startsIn(text: string): readonly number[] {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
