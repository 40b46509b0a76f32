import type { AssistLibrary } from "./library.ts";
import { nameAt, placeOfUse, type Target, targetOf } from "./name-at.ts";

/** Where the name at an offset is given: in another file as well, and once for each edition. */
export function definition(
	library: AssistLibrary,
	path: string,
	offset: number,
): readonly Target[] {
	return nameAt(library, path, offset)?.bearers.map(targetOf) ?? [];
}

/** Where the name at an offset is used, in the order of files and places; `given` adds where it is given. */
export function uses(
	library: AssistLibrary,
	path: string,
	offset: number,
	given: boolean = true,
): readonly Target[] {
	const bearers = nameAt(library, path, offset)?.bearers ?? [];
	const used = bearers.flatMap((one) =>
		library
			.uses()
			.usesOf(one)
			.flatMap((use) => (use.implied ? [] : (placeOfUse(use) ?? []))),
	);
	const all = [...(given ? bearers.map(targetOf) : []), ...used];
	const once = new Map(all.map((one) => [`${one.file}:${one.start}`, one]));
	return [...once.values()].sort(byPlace);
}

function byPlace(a: Target, b: Target): number {
	return a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1;
}
