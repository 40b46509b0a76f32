import { hunksOf } from "@onedoor/studio/line-diff";

/** Lines of two texts beside each other; a side is missing where a line came or went. Numbers from 1. */
export interface Row {
	readonly before?: Line;
	readonly after?: Line;
	readonly differs: boolean;
}

export interface Line {
	readonly number: number;
	readonly text: string;
}

/** Both texts whole, each line beside its like; lines in place of others stand beside them in their order. */
export function alignedRows(before: readonly string[], after: readonly string[]): readonly Row[] {
	const rows: Row[] = [];
	let [left, right] = [0, 0];
	const line = (lines: readonly string[], index: number): Line => ({
		number: index + 1,
		text: lines[index] ?? "",
	});
	const same = (until: number): void => {
		for (; left < until; left++, right++)
			rows.push({ before: line(before, left), after: line(after, right), differs: false });
	};
	for (const hunk of hunksOf(before, after)) {
		same(hunk.before[0]);
		const [endLeft, endRight] = [hunk.before[1], hunk.after[1]];
		while (left < endLeft || right < endRight)
			rows.push({
				...(left < endLeft && { before: line(before, left++) }),
				...(right < endRight && { after: line(after, right++) }),
				differs: true,
			});
	}
	same(before.length);
	return rows;
}

/** Rows to be shown: all that differ and the wanted ones, each with some around it. Stretches in between are left out. */
export function shownStretches(
	rows: readonly Row[],
	isWanted: (row: Row) => boolean,
	around = 3,
): readonly (readonly Row[])[] {
	const shown = rows.map(() => false);
	rows.forEach((row, index) => {
		if (!row.differs && !isWanted(row)) return;
		for (let at = index - around; at <= index + around; at++)
			if (at >= 0 && at < rows.length) shown[at] = true;
	});
	const stretches: Row[][] = [];
	rows.forEach((row, index) => {
		if (shown[index] !== true) return;
		if (index === 0 || shown[index - 1] !== true) stretches.push([]);
		stretches.at(-1)?.push(row);
	});
	return stretches;
}
