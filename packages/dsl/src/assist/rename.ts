import type { Declaration } from "../uses/declaration.ts";
import type { TextEdit } from "./code-actions.ts";
import { type AssistLibrary, openLibrary } from "./library.ts";
import { nameAt, placeOfUse, type Target, targetOf } from "./name-at.ts";

/** The new text of every place that names it, in the order of files and places; or why it was left alone. */
export type Renamed =
	| { readonly ok: true; readonly edits: readonly TextEdit[] }
	| { readonly ok: false; readonly refused: RenameRefusal };

export type RenameRefusal =
	/** Nothing at that place bears or uses a name. */
	| "no_name"
	/** Ids are small letters, digits and `_`, and begin with a letter; codes may have capitals, `.` and `-` too. */
	| "not_a_name"
	/** A document or result is of the catalogue's kind of its own name: it needs a `kind` first. */
	| "kind_by_name"
	/** A use stands in a folded or escaped text, where its letters have no exact place. */
	| "no_exact_place"
	/** Something else bears that name already, or would be read where this one is. */
	| "name_taken";

/** The word that would be renamed; undefined where there is none. */
export function prepareRename(
	library: AssistLibrary,
	path: string,
	offset: number,
): Target | undefined {
	const found = nameAt(library, path, offset);
	return found && { file: found.file, start: found.start, end: found.end };
}

/**
 * Renames what the name at an offset means, where it is given and wherever it is used. The library is read again with
 * the new name: unless every use still means the same, nothing is changed.
 */
export function rename(
	library: AssistLibrary,
	path: string,
	offset: number,
	name: string,
): Renamed {
	const found = nameAt(library, path, offset);
	if (!found) return { ok: false, refused: "no_name" };
	const tied = tiedTo(library, found.bearers);
	if (!isName(name, tied)) return { ok: false, refused: "not_a_name" };
	const used = tied.flatMap((one) => library.uses().usesOf(one));
	if (used.some(({ implied }) => implied) || isKindByName(library, tied))
		return { ok: false, refused: "kind_by_name" };
	const places = used.map(placeOfUse);
	if (places.includes(undefined)) return { ok: false, refused: "no_exact_place" };
	const all = [...tied.map(targetOf), ...places.flatMap((place) => place ?? [])];
	const once = new Map(
		all.map((place) => [`${place.file}:${place.start}`, { ...place, text: name }]),
	);
	const edits = [...once.values()].sort((a, b) =>
		a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1,
	);
	return means(library, edits) ? { ok: true, edits } : { ok: false, refused: "name_taken" };
}

const ID = /^[a-z][a-z0-9_]{0,59}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/;

function isName(name: string, tied: readonly Declaration[]): boolean {
	return (tied.some(({ kind }) => kind === "code") ? CODE : ID).test(name);
}

/** Names that stand for one another: what a part needs, each procedure that follows it has under the same name. */
function tiedTo(library: AssistLibrary, bearers: readonly Declaration[]): readonly Declaration[] {
	const uses = library.uses();
	const tied = new Map(bearers.map((one) => [one.key, one]));
	for (const one of tied.values()) {
		for (const { node, implied } of uses.usesOf(one)) {
			const also = implied ? undefined : library.book.declaredAt(node);
			if (also && also.name === one.name) tied.set(also.key, also);
		}
		for (const { node, targets, implied } of uses.within(one.root))
			if (node === one.key && !implied)
				for (const target of targets) if (target.name === one.name) tied.set(target.key, target);
	}
	return [...tied.values()];
}

function isKindByName(library: AssistLibrary, tied: readonly Declaration[]): boolean {
	return tied.some(({ key, root }) =>
		library
			.uses()
			.within(root)
			.some(({ node, implied }) => implied && node === key),
	);
}

/** Read again with the new name, each place that was used is used, by as many, and nothing else is. */
function means(library: AssistLibrary, edits: readonly TextEdit[]): boolean {
	const files = [...library.files.values()].map(({ file: { path, text } }) => ({
		path,
		text: edits
			.filter(({ file }) => file === path)
			.reduceRight(
				(all, { start, end, text: name }) => all.slice(0, start) + name + all.slice(end),
				text,
			),
	}));
	const after = openLibrary(files);
	return countOf(after) === countOf(library) && after.book.all.length === library.book.all.length;
}

/** Uses, each as often as it means something. */
function countOf(library: AssistLibrary): number {
	return library.uses().uses.reduce((count, { targets }) => count + targets.length, 0);
}
