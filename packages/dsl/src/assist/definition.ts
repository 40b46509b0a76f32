import type { Span } from "../source/span.ts";
import type { AssistLibrary } from "./library.ts";
import { nameAt, usesOf } from "./name-at.ts";

/** A place in a file of the library; offsets in UTF-16 units. */
export interface Target extends Span {
	readonly file: string;
}

/** Where the name at an offset is given: in another file as well, and once for each edition. */
export function definition(
	library: AssistLibrary,
	path: string,
	offset: number,
): readonly Target[] {
	const bearers = nameAt(library, path, offset)?.bearers ?? [];
	return bearers.map(({ key }) => ({ file: key.file.path, start: key.start, end: key.end }));
}

/** Where the name at an offset is used, in the order of files and places; `given` adds where it is given. */
export function uses(
	library: AssistLibrary,
	path: string,
	offset: number,
	given: boolean = true,
): readonly Target[] {
	const found = nameAt(library, path, offset);
	if (!found) return [];
	const used = usesOf(library, found.bearers).map(({ file, start, end }) => ({ file, start, end }));
	const own = given ? definition(library, path, offset) : [];
	const all = new Map([...own, ...used].map((one) => [`${one.file}:${one.start}`, one]));
	return [...all.values()].sort((a, b) =>
		a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1,
	);
}
