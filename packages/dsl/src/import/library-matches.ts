import type { InputFile } from "../check-files.ts";
import { applyEdit } from "../edit/apply-edit.ts";
import type { Words } from "../model/form.ts";
import { writtenTitle } from "../model/written-title.ts";
import { sourceFile } from "../source/source-file.ts";
import { type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { textAt } from "../uses/name-book.ts";
import { plain } from "./plain.ts";

/** A field of an imported form that is, by its words and its type, one that the library has already. */
export interface LibraryMatch {
	/** In the imported procedure. */
	readonly field: string;
	/** What it is called there. */
	readonly own: Words;
	/** In the catalogue. */
	readonly uses: string;
	readonly title: Words;
}

/** Fields that stand at the root of the data, and what of the catalogue is called the same and is of the same type. */
export function libraryMatches(
	files: readonly InputFile[],
	around: readonly InputFile[],
): readonly LibraryMatch[] {
	const known = new Map<string, { readonly id: string; readonly title: Words }>();
	for (const [id, node] of around.flatMap((file) => fieldsOf(file, ".fields.yaml", "fields"))) {
		const title = writtenTitle(node);
		const as = textAt(node, "as");
		if (title === undefined || as === undefined) continue;
		for (const words of wordsIn(title)) {
			const key = `${as} ${plain(words)}`;
			if (!known.has(key)) known.set(key, { id, title });
		}
	}
	return files
		.flatMap((file) => fieldsOf(file, ".procedure.yaml", "data"))
		.flatMap(([field, node]) => {
			const as = textAt(node, "as");
			const own = writtenTitle(node);
			const found = (own === undefined ? [] : wordsIn(own)).flatMap(
				(words) => known.get(`${as} ${plain(words)}`) ?? [],
			)[0];
			return own && found ? [{ field, own, uses: found.id, title: found.title }] : [];
		});
}

/** The files with these fields taken from the library: its name, its limits and its translations. */
export function withLibrary(
	files: readonly InputFile[],
	matches: readonly LibraryMatch[],
): readonly InputFile[] {
	const file = files.find(({ path }) => path.endsWith(".procedure.yaml"))?.path ?? "";
	let now = files;
	for (const { field, uses } of matches) {
		const edited = applyEdit(now, {
			kind: "set_value",
			file,
			path: ["data", field],
			value: { use: uses },
		});
		if (edited.ok) now = edited.files;
	}
	return now;
}

function fieldsOf(
	{ path, text }: InputFile,
	suffix: string,
	section: string,
): readonly (readonly [string, Node])[] {
	if (!path.endsWith(suffix)) return [];
	const root: MapNode | undefined = parse(sourceFile(path, text)).root;
	const fields = valueAt(root, section);
	return fields?.kind === "map" ? fields.entries.map(({ key, value }) => [key.text, value]) : [];
}

function wordsIn(words: Words): readonly string[] {
	return typeof words === "string" ? [words] : Object.values(words);
}
