import type { Splice } from "./edit.ts";

/** What takes splices back: over the text that came out, it gives the very bytes from before. */
export function inverse(before: string, splices: readonly Splice[]): readonly Splice[] {
	let shift = 0;
	return splices
		.map((splice, index) => ({ ...splice, index }))
		.sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index)
		.map(({ from, to, insert }) => {
			const at = from + shift;
			shift += insert.length - (to - from);
			return { from: at, to: at + insert.length, insert: before.slice(from, to) };
		});
}
