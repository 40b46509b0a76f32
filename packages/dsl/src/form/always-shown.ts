import type { DataPath, Definition, DocumentRequirement, Field } from "../bundle/index.ts";
import { pagesAround } from "./pages-around.ts";

/** Fields and documents whose showing no rule decides, neither their own nor one around them. */
const memory = new WeakMap<Definition, ReadonlySet<DataPath>>();

/**
 * What shows in every case: most of what most forms ask. A definition never changes, so it is gathered once, and nobody
 * has to work it out for each case again.
 */
export function alwaysShown(definition: Definition): ReadonlySet<DataPath> {
	const known = memory.get(definition);
	if (known) return known;
	const found = new Set<DataPath>();
	for (const field of Object.values(definition.data)) gatherField(definition, field, found);
	for (const document of Object.values(definition.documents))
		gatherDocument(definition, document, found);
	memory.set(definition, found);
	return found;
}

function gatherField(definition: Definition, field: Field, found: Set<DataPath>): void {
	if (!isFree(definition, field)) return;
	found.add(field.path);
	for (const member of Object.values(field.group ?? {})) gatherField(definition, member, found);
}

function gatherDocument(
	definition: Definition,
	document: DocumentRequirement,
	found: Set<DataPath>,
): void {
	if (!isFree(definition, document)) return;
	found.add(document.path);
	for (const alternative of Object.values(document.one_of ?? {}))
		gatherDocument(definition, alternative, found);
}

function isFree(definition: Definition, { path, when }: Field | DocumentRequirement): boolean {
	if (when) return false;
	const pages = pagesAround(definition, path);
	return pages.length === 0 || pages.includes(undefined);
}
