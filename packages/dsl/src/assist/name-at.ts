import type { MapNode } from "../syntax/nodes.ts";
import type { Declaration } from "../uses/declaration.ts";
import { placeInScalar } from "../uses/place-in-scalar.ts";
import type { Use } from "../uses/uses.ts";
import type { AssistLibrary } from "./library.ts";

/** A place in a file of the library; half-open offsets in UTF-16 units. */
export interface Target {
	readonly file: string;
	readonly start: number;
	readonly end: number;
}

/** A name under a cursor: where it is written, and what bears it; several where editions lie side by side. */
export interface NameAt extends Target {
	readonly bearers: readonly Declaration[];
}

/** The name at an offset, where it is given or where it is used. */
export function nameAt(library: AssistLibrary, path: string, offset: number): NameAt | undefined {
	const root = library.files.get(path)?.root;
	return root && (givenAt(library, root, offset) ?? usedAt(library, root, offset));
}

function givenAt({ book }: AssistLibrary, root: MapNode, offset: number): NameAt | undefined {
	const one = book.all.find(
		({ key }) => key.file === root.file && key.start <= offset && offset <= key.end,
	);
	return one && { ...targetOf(one), bearers: [one] };
}

function usedAt(library: AssistLibrary, root: MapNode, offset: number): NameAt | undefined {
	for (const use of library.uses().within(root)) {
		if (use.implied || offset < use.node.start || offset > use.node.end) continue;
		const place = placeOfUse(use);
		if (place && place.start <= offset && offset <= place.end)
			return { ...place, bearers: use.targets };
	}
	return undefined;
}

export function targetOf({ key }: Declaration): Target {
	return { file: key.file.path, start: key.start, end: key.end };
}

/** Undefined where a text is folded or escaped, so that its letters have no exact places. */
export function placeOfUse({ node, from, to }: Use): Target | undefined {
	const span = placeInScalar(node, from, to);
	return span && { file: node.file.path, ...span };
}
