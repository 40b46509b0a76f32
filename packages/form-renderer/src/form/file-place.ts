import type { DataPath, Definition, DocumentRequirement, Field, Text } from "@onedoor/dsl/bundle";
import { documentAt, fieldIn } from "@onedoor/dsl/form";

import { isObject } from "./data-path.ts";
import { documentValue } from "./document-value.ts";

/** Where files may be put: a piece of evidence with several, or a question answered by one. */
export interface FilePlace {
	readonly path: DataPath;
	readonly title: Text;
	readonly types: readonly string[];
	/** Bytes. */
	readonly size: number;
	readonly most: number;
	/** Ids of the files that a value names. */
	readonly filesOf: (value: unknown) => readonly string[];
	readonly valueOf: (files: readonly string[]) => unknown;
}

export function placeOfDocument(document: DocumentRequirement): FilePlace {
	const { path, title, types, size, files } = document;
	return {
		path,
		title,
		types,
		size,
		most: files.max,
		filesOf: (value) => documentValue(value)?.files ?? [],
		valueOf: (ids) => ({ by: "upload", files: ids }),
	};
}

/** Where the field says nothing, the server takes these, up to this size. */
const TYPES = ["pdf", "jpg", "png"];
const LARGEST = 20 * 1024 * 1024;

export function placeOfField({ path, title, types = TYPES, size = LARGEST }: Field): FilePlace {
	return {
		path,
		title,
		types,
		size,
		most: 1,
		filesOf: filesIn,
		valueOf: ([file]) => (file === undefined ? undefined : { file }),
	};
}

/** The answer at a path with one more file; the same where the file is in it already. */
export function fileAdded(
	definition: Definition,
	path: DataPath,
	value: unknown,
	file: string,
): unknown {
	const document = documentAt(definition, path);
	const field = fieldIn(definition, path);
	const place = document ? placeOfDocument(document) : field && placeOfField(field);
	const files = place?.filesOf(value) ?? [];
	return place === undefined || files.includes(file) ? value : place.valueOf([...files, file]);
}

/** The file that is the value of a `file` field. */
export function filesIn(value: unknown): readonly string[] {
	return isObject(value) && typeof value.file === "string" ? [value.file] : [];
}

export type FileFault = "file_too_large" | "file_type" | "file_too_many" | "file_empty";

/** What speaks against a file before it is sent. `have`: files there already. */
export function faultOfFile(
	place: FilePlace,
	file: { readonly name: string; readonly size: number },
	have: number,
): FileFault | undefined {
	if (have >= place.most) return "file_too_many";
	if (file.size === 0) return "file_empty";
	if (file.size > place.size) return "file_too_large";
	return hasType(place, file.name) ? undefined : "file_type";
}

/** Types are endings of names, as people know them; the server looks at the content. */
function hasType(place: FilePlace, name: string): boolean {
	if (place.types.length === 0) return true;
	const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
	const plain = (type: string) => (type === "jpeg" ? "jpg" : type);
	return place.types.some((type) => plain(type) === plain(ending));
}
