import type { Into } from "./add-ways.ts";
import type { Splice, YamlEdit } from "./edit.ts";
import type { Placed, PlacedEntry } from "./layout.ts";
import { endsLine, indentAt, lineEnd, lineStart, startsLine } from "./lines.ts";
import type { YamlValue } from "./meaning.ts";
import { blockLines, flowText, innerIndent, type Layout } from "./write-value.ts";

type Ways = readonly (readonly Splice[])[];
type Collection = Extract<Extract<YamlEdit, { op: "set" }>["value"], object>;

/** Ways of putting a map or list in the place of whatever was there: as lines where lines stand, else in brackets. */
export function collectionWays(text: string, into: Into, value: Collection, layout: Layout): Ways {
	const { value: old, parent, inFlow } = into;
	const brackets = gapBefore(text, old.body, parent) + flowText(value, layout);
	const inline: Ways = [[{ from: old.body, to: old.end, insert: brackets }]];
	if (inFlow || isFlow(old)) return inline;
	if (Object.keys(value).length === 0)
		return [...emptyWays(text, into, flowText(value, layout)), ...inline];
	if (isBlock(old) || parent === undefined)
		return [...blockWays(text, into, value, layout), ...inline];
	const isDash = parent.mark !== undefined && text[parent.mark - 1] === "-";
	if (isDash && old.start === old.body)
		return [...dashWays(text, old, parent, value, layout), ...inline];
	return endsLine(text, old.end)
		? [...lineWays(text, old, parent, value, layout), ...inline]
		: inline;
}

function blockWays(
	text: string,
	{ value: old, parent }: Into,
	value: Collection,
	layout: Layout,
): Ways {
	const here = isBlock(old) ? indentAt(text, old.body) : "";
	const own = parent ? indentAt(text, parent.start) : "";
	// A list may stand as deep as its key, a map may not.
	const least = parent?.key ? innerIndent(value as YamlValue, own, layout) : here;
	const indent = here.length < least.length ? least : here;
	const lines = blockLines(value, indent, layout).join(layout.eol);
	return [[{ from: old.body, to: old.end, insert: indent.slice(here.length) + lines }]];
}

function dashWays(
	text: string,
	old: Placed,
	parent: PlacedEntry,
	value: Collection,
	layout: Layout,
): Ways {
	const lines = blockLines(value, `${indentAt(text, parent.start)}  `, layout).join(layout.eol);
	return [[{ from: old.body, to: old.end, insert: gapBefore(text, old.body, parent) + lines }]];
}

/** Below the line of the key, where a comment stays. */
function lineWays(
	text: string,
	old: Placed,
	parent: PlacedEntry,
	value: Collection,
	layout: Layout,
): Ways {
	const indent = innerIndent(value as YamlValue, indentAt(text, parent.start), layout);
	const below = `${layout.eol}${indent}${blockLines(value, indent, layout).join(layout.eol)}`;
	const end = lineEnd(text, old.end);
	const from = Math.max(text.slice(0, old.body).trimEnd().length, parent.mark ?? 0);
	return [
		[
			{ from, to: old.end, insert: "" },
			{ from: end, to: end, insert: below },
		],
		[{ from, to: end, insert: below }],
	];
}

/** Empty brackets in the place of a block, on the line of its key. */
function emptyWays(text: string, { value: old, parent }: Into, brackets: string): Ways {
	if (!isBlock(old) || parent?.mark === undefined || !startsLine(text, old.body)) return [];
	const from = lineEnd(text, lineStart(text, old.body) - 1);
	return [
		[
			{ from: parent.mark, to: parent.mark, insert: ` ${brackets}` },
			{ from, to: lineEnd(text, old.end), insert: "" },
		],
	];
}

function isBlock(old: Placed): boolean {
	return (old.kind === "map" || old.kind === "seq") && !old.flow;
}

function isFlow(old: Placed): boolean {
	return (old.kind === "map" || old.kind === "seq") && old.flow;
}

/** A value needs a space behind its colon, and in `{a}` the colon first. */
export function gapBefore(text: string, at: number, parent: PlacedEntry | undefined): string {
	const colon = parent?.key !== undefined && parent.mark === undefined ? ":" : "";
	return at > 0 && !/\s/.test(text[at - 1] ?? "") ? `${colon} ` : colon;
}
