import type { DataPath } from "@onedoor/dsl/bundle";
import { valueAt, withValue } from "@onedoor/dsl/form";

import { type Data, sameValue } from "./data-path.ts";

/** One answer that was changed here and, otherwise, elsewhere. */
export interface Collision {
	readonly path: DataPath;
	readonly mine: unknown;
	readonly theirs: unknown;
}

export interface Merged {
	/** Theirs, with what was changed here on top; of a collision it has mine. */
	readonly data: Data;
	readonly collisions: readonly Collision[];
	/** Answers that were changed elsewhere and not here. */
	readonly taken: readonly DataPath[];
}

/**
 * Puts together what two people, windows or devices made of the same draft.
 *
 * @param paths what is typed, each answer by itself; a list is one answer
 * @param bases what the other side had of this one, and what it may have got since without saying so
 */
export function merged(
	paths: readonly DataPath[],
	{
		bases,
		mine,
		theirs,
	}: { readonly bases: readonly Data[]; readonly mine: Data; readonly theirs: Data },
): Merged {
	let data = theirs;
	const collisions: Collision[] = [];
	const taken: DataPath[] = [];
	for (const path of paths) {
		const here = valueAt(mine, path);
		const there = valueAt(theirs, path);
		if (sameValue(here, there)) continue;
		const isFromHere = (value: unknown) =>
			bases.some((base) => sameValue(value, valueAt(base, path)));
		if (!isFromHere(there)) {
			if (isFromHere(here)) {
				taken.push(path);
				continue;
			}
			collisions.push({ path, mine: here, theirs: there });
		}
		data = withValue(data, path, here);
	}
	return { data, collisions, taken };
}
