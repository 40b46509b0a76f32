import type { DataPath, Definition, DocumentRequirement, Field } from "../bundle/index.ts";
import type { Expression, Rule } from "../expression/ast.ts";
import { partsOf } from "../expression/parts.ts";

/**
 * Data path → what its value shows or hides: fields and documents by path, pages as `<step>.<page>`. Named
 * conditions and computed values are followed down to the data they read; what is no data (a clock, the channel) has
 * no entry, as no form changes it.
 */
export function visibilityOf(
	definition: Definition,
): Readonly<Record<DataPath, readonly DataPath[]>> {
	const graph = new Map<DataPath, DataPath[]>();
	for (const [shown, rule] of conditional(definition)) {
		for (const path of dataRead(definition, rule)) {
			const shows = graph.get(path) ?? [];
			if (!shows.includes(shown)) graph.set(path, [...shows, shown]);
		}
	}
	return Object.fromEntries(graph);
}

/** The data a rule reads, by the longest path that names a field or document. */
export function dataRead(definition: Definition, rule: Rule): ReadonlySet<DataPath> {
	const found = new Set<DataPath>();
	follow(definition, rule.tree, found, new Set());
	return found;
}

function conditional(definition: Definition): readonly (readonly [DataPath, Rule])[] {
	const fields = Object.values(definition.data).flatMap(ofField);
	const documents = Object.values(definition.documents).flatMap(ofDocument);
	const pages = Object.values(definition.steps).flatMap((step) =>
		step.does === "fill_in"
			? step.pages.flatMap((page) => shown(`${step.name}.${page.id}`, page.when))
			: [],
	);
	return [...fields, ...documents, ...pages];
}

function ofField(field: Field): readonly (readonly [DataPath, Rule])[] {
	return [...shown(field.path, field.when), ...Object.values(field.group ?? {}).flatMap(ofField)];
}

function ofDocument(document: DocumentRequirement): readonly (readonly [DataPath, Rule])[] {
	return [
		...shown(document.path, document.when),
		...Object.values(document.one_of ?? {}).flatMap(ofDocument),
	];
}

function shown(path: DataPath, when: Rule | undefined): readonly (readonly [DataPath, Rule])[] {
	return when === undefined ? [] : [[path, when]];
}

function follow(
	definition: Definition,
	tree: Expression,
	found: Set<DataPath>,
	seen: Set<string>,
): void {
	for (const path of pathsIn(tree)) {
		const [root = ""] = path;
		const named = own(definition.conditions, root)?.tree ?? own(definition.computed, root)?.is.tree;
		if (named !== undefined && !seen.has(root)) follow(definition, named, found, seen.add(root));
		const data = dataPath(definition, path);
		if (data !== undefined) found.add(data);
	}
}

/** `mother.birth_date.given` → `mother.birth_date`. */
function dataPath(definition: Definition, path: readonly string[]): DataPath | undefined {
	const [root = "", ...members] = path;
	let group = own(definition.data, root)?.group;
	if (own(definition.data, root) === undefined && own(definition.documents, root) === undefined)
		return undefined;
	const names = [root];
	for (const member of members) {
		const next = group === undefined ? undefined : own(group, member);
		if (next === undefined) break;
		names.push(member);
		group = next.group;
	}
	return names.join(".");
}

function pathsIn(tree: Expression): readonly (readonly string[])[] {
	if (tree.op === "path") return [tree.path];
	return partsOf(tree).flatMap(pathsIn);
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
