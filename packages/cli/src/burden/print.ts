import { asColumns } from "../columns.ts";
import { escapedMarkdown } from "../markdown.ts";
import type { Table } from "./table.ts";

/** For a terminal: columns of words, numbers to the right. */
export function asText(tables: readonly Table[]): string {
	return tables.map(textOf).join("\n");
}

/** For a page or a pull request. What comes from files is escaped. */
export function asMarkdown(tables: readonly Table[]): string {
	return tables.map(markdownOf).join("\n");
}

function textOf({ title, heads, rows, notes = [] }: Table): string {
	const all = rows.length === 0 ? [] : [heads, ...rows];
	const lines = asColumns(all, (column) => column === 0);
	return `${[title, ...[...lines, ...notes].map((line) => `  ${line}`)].join("\n")}\n`;
}

function markdownOf({ title, heads, rows, notes = [] }: Table): string {
	const table =
		rows.length === 0
			? []
			: [rowOf(heads), `|${heads.map((_, column) => (column === 0 ? "---" : "--:")).join("|")}|`];
	const list = notes.length === 0 ? [] : ["", ...notes.map((note) => `- ${escapedMarkdown(note)}`)];
	return `${[`### ${escapedMarkdown(title)}`, "", ...table, ...rows.map(rowOf), ...list].join("\n")}\n`;
}

function rowOf(cells: readonly string[]): string {
	return `| ${cells.map(escapedMarkdown).join(" | ")} |`;
}
