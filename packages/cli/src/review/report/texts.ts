import type { Side } from "../../diff/sides.ts";
import type { Place } from "../repository.ts";
import type { Review } from "../review.ts";
import { alignedRows, type Row, shownStretches } from "./aligned.ts";

/** The texts of one file, as far as they are shown. */
export interface FileTexts {
	/** As the new side names it; of what is gone, the old one. */
	readonly path: string;
	readonly stretches: readonly (readonly Row[])[];
	/** For ids in the page. */
	readonly index: number;
}

/** Texts beside each other, and where in the page a line is. */
export interface Texts {
	readonly files: readonly FileTexts[];
	readonly anchorOf: (place: Place) => string | undefined;
}

/** All files that differ, by a letter or more, with the lines to which changes point. */
export function textsOf({ report, changes, checks }: Review): Texts {
	const [before, after] = report.sides;
	const [olds, news] = [textsIn(before), textsIn(after)];
	const names = [...new Set([...news.keys(), ...olds.keys()])].toSorted();
	const wanted = new Set([
		...changes.flatMap(({ all }) => all.map(keyOf)),
		...report.shared.map(keyOf),
		...checks.findings
			.filter(({ isNew }) => isNew)
			.map(({ file, start }) => keyOf({ file, line: start.line, side: "after" })),
	]);
	const ids = new Map<string, string>();
	const files = names.flatMap((name): readonly FileTexts[] => {
		const [old, now] = [olds.get(name), news.get(name)];
		if (old?.text === now?.text) return [];
		const index = ids.size;
		const keys = ({ before: left, after: right }: Row): readonly string[] => [
			...(left && old ? [keyOf({ file: old.path, line: left.number, side: "before" })] : []),
			...(right && now ? [keyOf({ file: now.path, line: right.number, side: "after" })] : []),
		];
		const rows = alignedRows(linesOf(old?.text), linesOf(now?.text));
		const stretches = shownStretches(rows, (row) => keys(row).some((key) => wanted.has(key)));
		for (const row of stretches.flat())
			for (const key of keys(row)) ids.set(key, rowId(index, row));
		return [{ path: now?.path ?? old?.path ?? name, stretches, index }];
	});
	return { files, anchorOf: (place) => ids.get(keyOf(place)) };
}

/** A row is found by its new line, or by the old one where there is no new. */
export function rowId(file: number, { before, after }: Row): string {
	return after ? `f${file}-a${after.number}` : `f${file}-b${before?.number ?? 0}`;
}

function keyOf({ file, line, side }: Place): string {
	return `${side} ${line} ${file}`;
}

interface Named {
	readonly path: string;
	readonly text: string;
}

/** By the name below what was compared: two folders have different names for one file. */
function textsIn({ name, files }: Side): ReadonlyMap<string, Named> {
	const root = name.slice(name.lastIndexOf(":") + 1).replace(/\/$/, "");
	return new Map(
		files.flatMap((file) => {
			if (!file.asked) return [];
			const below = file.path.startsWith(`${root}/`) ? file.path.slice(root.length + 1) : file.path;
			return [[file.path === root ? "" : below, file] as const];
		}),
	);
}

function linesOf(text: string | undefined): readonly string[] {
	return text === undefined ? [] : text.replace(/\n$/, "").split("\n");
}
