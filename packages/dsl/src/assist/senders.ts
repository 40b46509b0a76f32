import { usersOf } from "../edit/users.ts";
import type { Words } from "../model/form.ts";
import type { MapNode } from "../syntax/nodes.ts";
import type { Declaration } from "../uses/declaration.ts";
import { textAt } from "../uses/name-book.ts";
import type { Use } from "../uses/uses.ts";
import type { AssistLibrary } from "./library.ts";
import { titleAt } from "./titles.ts";

/** A procedure that sends a letter or notice, or hands one out as a result. */
export interface Sender {
	readonly id: string;
	readonly title?: Words;
	readonly file: string;
	/** Where in it, or in what it follows, as people call the places. */
	readonly places: readonly SendingPlace[];
}

export interface SendingPlace {
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** The items around it that have a title, the outermost first. */
	readonly titles: readonly Words[];
}

/**
 * Who sends a message of a file: procedures that name it themselves, and those that follow a part, use a standard item
 * or send a message that is like it. In the order of files.
 */
export function sendersOf(library: AssistLibrary, file: string, id: string): readonly Sender[] {
	const [declared] = library.book.shared("message", id).filter(({ key }) => key.file.path === file);
	if (declared === undefined) return [];
	const found = new Map<string, Sender & { readonly places: SendingPlace[] }>();
	for (const { place, procedures } of sendings(library, declared, new Set()))
		for (const root of procedures) {
			const { path } = root.file;
			const one = found.get(path) ?? { ...senderOf(library, root), places: [] };
			found.set(path, one);
			one.places.push(place);
		}
	return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sender]) => sender);
}

interface Sending {
	readonly place: SendingPlace;
	readonly procedures: ReadonlySet<MapNode>;
}

function sendings(
	library: AssistLibrary,
	declared: Declaration,
	seen: Set<Declaration>,
): readonly Sending[] {
	if (seen.has(declared)) return [];
	seen.add(declared);
	return usersOf(library.uses(), declared)
		.filter(({ node }) => !TELLS.test(node.file.path))
		.flatMap((use): readonly Sending[] => {
			const root = library.files.get(use.node.file.path)?.root;
			if (root === undefined) return [];
			if (root.file.kind === "messages") {
				const like = itemAround(library, root, use);
				return like === undefined ? [] : sendings(library, like, seen);
			}
			const procedures = reached(library, root, use, new Set());
			return procedures.size === 0 ? [] : [{ place: placeOf(library, root, use), procedures }];
		});
}

/** Translations and stories tell of a letter; none of them sends it. */
export const TELLS: RegExp = /\.(?:texts|scenarios|simulation|moves|overlay)\.yaml$/;

/** The procedures in which something that stands at a place happens. */
function reached(
	library: AssistLibrary,
	root: MapNode,
	use: Use,
	seen: Set<MapNode>,
): ReadonlySet<MapNode> {
	if (root.file.kind === "procedure") return new Set([root]);
	const owner = seen.has(root) ? undefined : ownerOf(library, root, use);
	if (owner === undefined) return new Set();
	const users = usersOf(library.uses(), owner).filter(({ node }) => !TELLS.test(node.file.path));
	const all = users.flatMap((next) => {
		const its = library.files.get(next.node.file.path)?.root;
		return its === undefined ? [] : [...reached(library, its, next, new Set([...seen, root]))];
	});
	return new Set(all);
}

/** A part is followed as a whole, a standard item one by one. */
function ownerOf(library: AssistLibrary, root: MapNode, use: Use): Declaration | undefined {
	return root.file.kind === "part"
		? library.book.shared("part", textAt(root, "part") ?? "")[0]
		: itemAround(library, root, use);
}

/** The item of a shared file that a use stands in. */
export function itemAround(
	library: AssistLibrary,
	root: MapNode,
	{ path }: Use,
): Declaration | undefined {
	const [section, id] = path;
	return library.book.all.find(
		(one) =>
			one.root === root &&
			one.key.path.length === 2 &&
			one.key.path[0] === section &&
			one.key.path[1] === id,
	);
}

function senderOf(library: AssistLibrary, root: MapNode): Omit<Sender, "places"> {
	const id = textAt(root, "procedure") ?? "";
	const title = titleAt(library, root, []);
	return { id, ...(title !== undefined && { title }), file: root.file.path };
}

function placeOf(library: AssistLibrary, root: MapNode, { node, path }: Use): SendingPlace {
	const titles = path.flatMap((_, at) => {
		const title = at < 1 ? undefined : titleAt(library, root, path.slice(0, at + 1));
		return title === undefined ? [] : [title];
	});
	const { line } = node.file.lines.place(node.start);
	return { file: node.file.path, line, titles };
}
