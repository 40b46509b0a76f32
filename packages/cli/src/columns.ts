/**
 * Rows of cells as lines of a terminal, each column as wide as its widest cell.
 *
 * @param isWords which columns are words, and stand to the left; numbers stand to the right
 */
export function asColumns(
	rows: readonly (readonly string[])[],
	isWords: (column: number) => boolean,
): readonly string[] {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => (row[column] ?? "").length)),
	);
	const padded = (cell: string, column: number) =>
		isWords(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
	return rows.map((row) => row.map(padded).join("  ").trimEnd());
}
