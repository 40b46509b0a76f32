import type { Document } from "yaml";

import { addWays } from "./add-ways.ts";
import { commentsIn, missingFrom } from "./comments-in.ts";
import { type Splice, spliceAll, type YamlEdit, type YamlPath, type YamlRefusal } from "./edit.ts";
import { extentOf } from "./extent.ts";
import { aliasOn, findPlaced } from "./find-placed.ts";
import { intend } from "./intend.ts";
import { keptAnchors } from "./kept-anchors.ts";
import { layoutOf, type Placed } from "./layout.ts";
import { type Meaning, meaningOf, sameMeaning } from "./meaning.ts";
import { moveWays } from "./move-ways.ts";
import { removeWays } from "./remove-ways.ts";
import { renameWays } from "./rename-ways.ts";
import { rewritten } from "./rewrite.ts";
import { seenLayout } from "./seen-layout.ts";
import { setWays } from "./set-ways.ts";
import { type Indents, spliceInside } from "./splice-inside.ts";
import { readStream } from "./stream.ts";
import type { Layout } from "./write-value.ts";

export type Spliced =
	| {
			readonly ok: true;
			readonly text: string;
			readonly splices: readonly Splice[];
			/** `splice`: nothing else was touched. `rewrite`: the smallest collection around was written anew. */
			readonly by: "splice" | "rewrite";
	  }
	| { readonly ok: false; readonly refused: YamlRefusal };

export interface SpliceOptions {
	/** Which document of a stream, from 0. Default: the first. */
	readonly document?: number;
}

/**
 * Changes what a YAML text says with the smallest change of its text. The text that comes out is read again: it says
 * exactly what was meant, in the same order, and no comment is lost but those of what was removed. Otherwise the
 * collection around is written anew, then the one around that; and when nothing holds, the edit is refused.
 */
export function spliceYaml(text: string, edit: YamlEdit, options: SpliceOptions = {}): Spliced {
	return spliceInside(text, edit, options, spliceWhole) ?? spliceWhole(text, edit, options);
}

/**
 * The same by reading all of the text as all of YAML.
 * @param seen how the text around it is indented, where this is cut out of one
 */
export function spliceWhole(
	text: string,
	edit: YamlEdit,
	options: SpliceOptions = {},
	seen?: Indents,
): Spliced {
	const stream = readStream(text);
	const at = options.document ?? 0;
	const document = stream?.[at];
	if (stream === undefined) return { ok: false, refused: "file_broken" };
	if (document === undefined) return { ok: false, refused: "item_unknown" };
	const root = layoutOf(document.contents, document.range[0]);
	const wanted = intend(meaningOf(document), edit);
	if (typeof wanted === "string")
		return {
			ok: false,
			refused: wanted === "item_unknown" && aliasOn(root, edit.path) ? "through_an_alias" : wanted,
		};
	if (aliasOn(root, edit.path)) return { ok: false, refused: "through_an_alias" };

	const trial: Trial = {
		text,
		at,
		wanted: stream.map((one, index) => (index === at ? wanted : meaningOf(one))),
		comments: commentsIn(text),
		lost: lostComments(text, root, edit),
	};
	for (const ways of [splices(text, root, edit, seen), rewrites(text, document, root, edit)])
		for (const { splices: way, by } of ways) {
			const written = spliceAll(text, way);
			if (holds(trial, written)) return { ok: true, text: written, splices: way, by };
		}
	return { ok: false, refused: "would_damage" };
}

interface Way {
	readonly splices: readonly Splice[];
	readonly by: "splice" | "rewrite";
}

interface Trial {
	readonly text: string;
	readonly at: number;
	readonly wanted: readonly Meaning[];
	readonly comments: readonly string[];
	readonly lost: readonly string[];
}

/** Does a text say what was meant, with all comments that were to stay? */
function holds({ wanted, comments, lost }: Trial, written: string): boolean {
	const stream = readStream(written);
	if (stream === undefined || stream.length !== wanted.length) return false;
	const says = stream.every((document, index) => {
		const meant = wanted[index];
		return meant !== undefined && sameMeaning(meaningOf(document), meant);
	});
	if (!says) return false;
	const after = commentsIn(written);
	return (
		missingFrom(missingFrom(comments, after), lost).length === 0 &&
		missingFrom(after, comments).length === 0
	);
}

/** Comments that go with what is removed or replaced. */
function lostComments(text: string, root: Placed, edit: YamlEdit): readonly string[] {
	if (edit.op !== "remove" && edit.op !== "set") return [];
	const found = findPlaced(root, edit.path);
	if (edit.op === "set") {
		const value = edit.path.length === 0 ? root : found?.entry.value;
		return value ? commentsIn(text.slice(value.start, value.end)) : [];
	}
	if (found === undefined) return [];
	const { collection, index, entry } = found;
	const { start, end } = extentOf(text, entry, collection.entries[index - 1]?.end ?? 0);
	return commentsIn(text.slice(start, end));
}

function* splices(
	text: string,
	root: Placed,
	edit: YamlEdit,
	seen: Indents | undefined,
): Generator<Way> {
	const found = findPlaced(root, edit.path);
	const layout = { ...seenLayout(text, root, found?.entry.start ?? root.start), ...seen };
	const into = {
		value: found?.entry.value ?? root,
		inFlow: found?.inFlow ?? false,
		...(found && { parent: found.entry }),
	};
	const typed: Layout = { ...layout, ...("untyped" in edit && edit.untyped && { untyped: true }) };
	for (const one of [typed, { ...typed, quoted: true }])
		for (const ways of waysOf(one)) {
			yield { splices: ways, by: "splice" };
			const kept = keptAnchors(text, root, edit, ways);
			if (kept !== undefined) yield { splices: kept, by: "splice" };
		}

	function waysOf(as: Layout): readonly (readonly Splice[])[] {
		if (edit.op === "set") return setWays(text, into, edit, as);
		if (edit.op === "add") return addWays(text, into, edit, as);
		if (found === undefined) return [];
		if (edit.op === "remove") return removeWays(text, found);
		if (edit.op === "rename") return renameWays(text, found, edit.key, layout.eol);
		return moveWays(text, found, edit.before);
	}
}

/** The smallest collection around first, the whole document last. */
function* rewrites(
	text: string,
	document: Document.Parsed,
	root: Placed,
	edit: YamlEdit,
): Generator<Way> {
	const layout = seenLayout(text, root, root.start);
	const from = edit.op === "add" ? edit.path.length : edit.path.length - 1;
	for (let length = from; length >= 0; length--) {
		const path: YamlPath = edit.path.slice(0, length);
		const way = rewritten(text, document, root, path, edit, layout);
		if (way !== undefined) yield { splices: way, by: "rewrite" };
	}
}
