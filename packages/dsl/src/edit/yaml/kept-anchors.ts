import type { Splice, YamlEdit } from "./edit.ts";
import { findPlaced } from "./find-placed.ts";
import type { Placed } from "./layout.ts";
import type { YamlValue } from "./meaning.ts";
import { readStream } from "./stream.ts";
import { flowText } from "./write-value.ts";

/**
 * What others take by an alias must not change or vanish with the place that was anchored: the first alias becomes
 * the anchored value. Undefined when nothing is to be kept.
 */
export function keptAnchors(
	text: string,
	root: Placed,
	edit: YamlEdit,
	splices: readonly Splice[],
): readonly Splice[] | undefined {
	if (edit.op !== "remove" && edit.op !== "set") return undefined;
	const place = edit.path.length === 0 ? root : findPlaced(root, edit.path)?.entry;
	if (place === undefined) return undefined;
	const { start, end } = place;
	const anchored = allIn(root).filter(
		(one) =>
			one.anchor !== undefined && one.start >= start && one.end <= end && one.kind !== "alias",
	);
	const moved = anchored.flatMap((one) => {
		const source = onOneLine(text.slice(one.start, one.end), one.anchor ?? "");
		const alias = allIn(root).find(
			(other) =>
				other.kind === "alias" &&
				other.start > one.start &&
				(other.start < start || other.start >= end) &&
				text.slice(other.body + 1, other.end) === one.anchor,
		);
		return alias && source !== undefined
			? [{ from: alias.start, to: alias.end, insert: source }]
			: [];
	});
	if (moved.length === 0) return undefined;
	const head = edit.op === "set" ? withoutAnchor(text, root, edit) : [];
	return [...joined(splices, head), ...moved];
}

/** An anchored value as it may stand anywhere; one of several lines is written anew. */
function onOneLine(source: string, anchor: string): string | undefined {
	if (!source.includes("\n")) return source;
	const document = readStream(source)?.[0];
	const value: unknown = document?.toJS({ maxAliasCount: 0 });
	if (value === undefined || value instanceof Map) return undefined;
	return `&${anchor} ${flowText(value as YamlValue, { step: "  ", listsIndented: true, eol: "\n" })}`;
}

/** A value that is set anew loses the anchor that went elsewhere. */
function withoutAnchor(text: string, root: Placed, edit: YamlEdit): readonly Splice[] {
	const value = edit.path.length === 0 ? root : findPlaced(root, edit.path)?.entry.value;
	if (value?.anchor === undefined) return [];
	const mark = `&${value.anchor}`;
	const at = text.indexOf(mark, value.start);
	const gap = /^\s*/.exec(text.slice(at + mark.length))?.[0].length ?? 0;
	return at === -1 ? [] : [{ from: at, to: at + mark.length + gap, insert: "" }];
}

function joined(splices: readonly Splice[], more: readonly Splice[]): readonly Splice[] {
	return [
		...more.filter(({ from, to }) => !splices.some((one) => one.from < to && one.to > from)),
		...splices,
	];
}

function allIn(placed: Placed): readonly Placed[] {
	return placed.kind === "map" || placed.kind === "seq"
		? [
				placed,
				...placed.entries.flatMap(({ key, value }) => [
					...(key ? allIn(key) : []),
					...allIn(value),
				]),
			]
		: [placed];
}
