import type { Splice, YamlEdit } from "./edit.ts";
import { extentOf } from "./extent.ts";
import type { Placed, PlacedCollection, PlacedEntry } from "./layout.ts";
import { endsLine, indentAt, isBlank, lineEnd, lineStart, nextLine, startsLine } from "./lines.ts";
import { commaBehind } from "./remove-ways.ts";
import {
	entryLines,
	flowText,
	innerIndent,
	itemLines,
	keyText,
	type Layout,
} from "./write-value.ts";

type Add = Extract<YamlEdit, { op: "add" }>;

/** What an entry is put into: a collection or an empty value, with the entry around it. */
export interface Into {
	readonly value: Placed;
	readonly parent?: PlacedEntry;
	readonly inFlow: boolean;
}

/** Ways of putting a new entry in, best first. */
export function addWays(
	text: string,
	into: Into,
	edit: Add,
	layout: Layout,
): readonly (readonly Splice[])[] {
	const { value } = into;
	if (value.kind !== "map" && value.kind !== "seq") return intoEmpty(text, into, edit, layout);
	const [first] = value.entries;
	if (first === undefined)
		return [...intoEmpty(text, into, edit, layout), intoBrackets(text, value, edit, layout)];
	if (value.flow) return [intoBrackets(text, value, edit, layout)];
	const index =
		edit.before === undefined ? -1 : value.entries.findIndex(({ name }) => name === edit.before);
	return [asLines(text, value, index === -1 ? value.entries.length : index, edit, layout)];
}

function linesOf({ key, value }: Add, indent: string, layout: Layout): readonly string[] {
	return key === undefined
		? itemLines(value, indent, layout)
		: entryLines(key, value, indent, layout);
}

function asLines(
	text: string,
	{ entries, start }: PlacedCollection,
	index: number,
	edit: Add,
	layout: Layout,
): readonly Splice[] {
	const [first] = entries;
	const indent = indentAt(text, first?.start ?? start);
	const [head = "", ...more] = linesOf(edit, indent, layout);
	const lines = [head, ...more];
	const spaced = isSpaced(text, entries, index);
	const before = entries[index - 1];
	if (before !== undefined) {
		const floor = entries[index - 2]?.end ?? start;
		const { end } = extentOf(text, before, floor);
		const gap = spaced ? layout.eol : "";
		return [
			{ from: end, to: end, insert: `${layout.eol}${gap}${indent}${lines.join(layout.eol)}` },
		];
	}
	const at = first ? extentOf(text, first, 0).start : start;
	const gap = spaced ? layout.eol : "";
	return [{ from: at, to: at, insert: `${lines.join(layout.eol)}${layout.eol}${gap}${indent}` }];
}

/**
 * Will a blank line part the new entry? One does where it will stand, or where the last two meet, and it parts whole
 * blocks: below a single line it belongs to what follows.
 */
function isSpaced(text: string, entries: readonly PlacedEntry[], index: number): boolean {
	const below = Math.min(Math.max(1, index), entries.length - 1);
	const [above, entry] = [entries[below - 1], entries[below]];
	if (above === undefined || entry === undefined) return false;
	if (above.value.kind !== "map" && above.value.kind !== "seq") return false;
	const line = lineStart(text, extentOf(text, entry, above.end).start);
	return line > 0 && isBlank(text, lineStart(text, line - 1));
}

/** A value that stood empty, or as empty brackets, becomes a block below its key. */
function intoEmpty(
	text: string,
	{ value, parent, inFlow }: Into,
	edit: Add,
	layout: Layout,
): readonly (readonly Splice[])[] {
	const made = edit.key === undefined ? [edit.value] : { [edit.key]: edit.value };
	if (parent === undefined) {
		const [head = "", ...more] = linesOf(edit, "", layout);
		const whole = [head, ...more].join(layout.eol);
		return [
			[{ from: value.body, to: value.end, insert: whole }],
			[
				{
					from: text.length,
					to: text.length,
					insert: `${text === "" || text.endsWith("\n") ? "" : layout.eol}${whole}${layout.eol}`,
				},
			],
		];
	}
	const mark = parent.mark ?? parent.end;
	const colon = parent.key !== undefined && parent.mark === undefined ? ":" : "";
	const inline: Splice = {
		from: value.body,
		to: value.end,
		insert: `${colon}${value.body === mark ? " " : ""}${flowText(made, layout)}`,
	};
	if (inFlow || !endsLine(text, value.end)) return [[inline]];
	const isDash = text[mark - 1] === "-";
	const own = indentAt(text, parent.start);
	const indent = isDash ? `${own}  ` : innerIndent(made, own, layout);
	const [head = "", ...more] = linesOf(edit, indent, layout);
	const end = lineEnd(text, value.end);
	const brackets =
		value.body < value.end
			? [{ from: text.slice(0, value.body).trimEnd().length, to: value.end, insert: "" }]
			: [];
	const below: Splice = {
		from: end,
		to: end,
		insert: [head, ...more]
			.map((line, at) => layout.eol + (at === 0 ? indent : "") + line)
			.join(""),
	};
	return [[...brackets, below], [inline]];
}

function intoBrackets(
	text: string,
	collection: PlacedCollection,
	edit: Add,
	layout: Layout,
): readonly Splice[] {
	const { entries, body, end } = collection;
	const written =
		edit.key === undefined
			? flowText(edit.value, layout)
			: `${keyText(edit.key, true, layout)}: ${flowText(edit.value, layout)}`;
	const index =
		edit.before === undefined ? -1 : entries.findIndex(({ name }) => name === edit.before);
	const at = entries[index];
	if (at !== undefined) {
		const gap = startsLine(text, at.start) ? layout.eol + indentAt(text, at.start) : " ";
		return [{ from: at.start, to: at.start, insert: `${written},${gap}` }];
	}
	const last = entries.at(-1);
	if (last === undefined) {
		const pad = collection.kind === "map" ? " " : "";
		return [{ from: body + 1, to: end - 1, insert: `${pad}${written}${pad}` }];
	}
	const comma = commaBehind(text, last.end);
	if (!startsLine(text, last.start) || nextLine(text, last.end) > end)
		return [
			{
				from: comma ?? last.end,
				to: comma ?? last.end,
				insert: `${comma ? "" : ","} ${written}${comma ? "," : ""}`,
			},
		];
	const line = lineEnd(text, last.end);
	const below = `${layout.eol}${indentAt(text, last.start)}${written}${comma ? "," : ""}`;
	return comma
		? [{ from: line, to: line, insert: below }]
		: [
				{ from: last.end, to: last.end, insert: "," },
				{ from: line, to: line, insert: below },
			];
}
