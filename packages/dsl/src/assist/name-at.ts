import type { Declaration } from "../names/declaration.ts";
import { declarationsIn } from "../names/declarations.ts";
import { membersOf } from "../names/members.ts";
import { type Occurrence, occurrencesAt, occurrencesIn } from "../names/occurrences.ts";
import { visitsIn } from "../names/walk.ts";
import type { MapNode } from "../syntax/nodes.ts";
import type { AssistLibrary } from "./library.ts";

/** A name under a cursor: where it is written, and what bears it. */
export interface NameAt {
	readonly file: string;
	readonly start: number;
	readonly end: number;
	readonly bearers: readonly Declaration[];
}

/** The name at an offset, where it is given or where it is used. */
export function nameAt(library: AssistLibrary, path: string, offset: number): NameAt | undefined {
	const root = library.files.get(path)?.root;
	if (!root) return undefined;
	const visits = visitsIn(root).filter(({ node }) => node.start <= offset && offset <= node.end);
	const used = visits
		.flatMap((visit) => occurrencesAt(visit, root, library.names))
		.find((one) => one.start <= offset && offset <= one.end);
	return used ?? givenAt(library, root, offset);
}

/** A key that gives its item a name, or a value that names its file. */
function givenAt({ names }: AssistLibrary, root: MapNode, offset: number): NameAt | undefined {
	let bearers = declarationsIn(root);
	for (let depth = 0; depth < DEEPEST && bearers.length > 0; depth++) {
		const one = bearers.find(({ key }) => key.start <= offset && offset <= key.end);
		if (one)
			return { file: root.file.path, start: one.key.start, end: one.key.end, bearers: [one] };
		const around = bearers.filter(
			({ node }) => node !== root && node.start <= offset && offset <= node.end,
		);
		bearers = around.flatMap((each) => membersOf(each, names)).filter((each) => each.root === root);
	}
	return undefined;
}

const DEEPEST = 16;

/** Every place that uses one of these names, in the order of files; their own keys are not among them. */
export function usesOf(
	library: AssistLibrary,
	bearers: readonly Declaration[],
): readonly Occurrence[] {
	const keys = new Set(bearers.map(({ key }) => key));
	const words = new Set(bearers.map(({ id }) => id));
	const files = [...library.files.values()].filter(({ file }) =>
		[...words].some((word) => file.text.includes(word)),
	);
	return files.flatMap(({ root }) =>
		occurrencesIn(root, library.names).filter((one) =>
			one.bearers.some(({ key }) => keys.has(key)),
		),
	);
}
