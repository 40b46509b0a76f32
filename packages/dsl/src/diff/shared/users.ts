import type { Id } from "../../bundle/index.ts";
import type { MapNode } from "../../syntax/nodes.ts";
import { type Declaration, placeKey } from "../../uses/declaration.ts";
import { textAt } from "../../uses/name-book.ts";
import type { Use, Uses } from "../../uses/uses.ts";

/**
 * The procedures that use what is declared there, also by way of what other shared things say: a field of a group, a
 * calendar of a kind of office. In the order of their names.
 */
export function usersOf(declaration: Declaration, uses: Uses): readonly Id[] {
	const roots = new Map(uses.declarations.map(({ root }) => [root.file.path, root]));
	const found = new Set<Id>();
	const seen = new Set<string>();
	const waiting: Declaration[] = [declaration];
	for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
		if (seen.has(placeKey(one))) continue;
		seen.add(placeKey(one));
		for (const procedure of ownOf(one)) found.add(procedure);
		for (const use of uses.usesOf(one)) {
			const root = roots.get(use.node.file.path);
			if (root === undefined) continue;
			const procedure = procedureOf(root);
			if (procedure === undefined) waiting.push(...around(use, root, uses));
			else found.add(procedure);
		}
	}
	return [...found].toSorted();
}

/** A local variation is one of a procedure, which does not name it. */
function ownOf({ kind, root }: Declaration): readonly Id[] {
	const of = kind === "overlay" ? textAt(root, "of") : undefined;
	return of === undefined ? [] : [of];
}

function procedureOf(root: MapNode): Id | undefined {
	return root.file.kind === "procedure" ? textAt(root, "procedure") : undefined;
}

/** What a use stands in, where that is something with a name of its own. Tests and translations use nothing. */
function around({ node }: Use, root: MapNode, uses: Uses): readonly Declaration[] {
	return uses.declarations.filter(
		(one) =>
			one.root === root &&
			one.value.start <= node.start &&
			node.end <= one.value.end &&
			root.file.kind !== "scenarios" &&
			root.file.kind !== "texts",
	);
}
