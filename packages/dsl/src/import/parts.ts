import { at, below, isObject, type Json } from "./json.ts";

/** A schema where it stands. */
export interface Place {
	readonly schema: unknown;
	/** `#/properties/name` */
	readonly pointer: string;
	/** References that led here: one that comes again never ends. */
	readonly refs: readonly string[];
}

/** A schema without `$ref` and `allOf`: all parts of a value hold together. */
export interface Part {
	readonly schema: Json;
	readonly pointer: string;
	readonly refs: readonly string[];
}

/** A schema that nobody can meet, or that cannot be followed. */
export interface DeadEnd {
	readonly pointer: string;
	readonly keyword: string;
	readonly why: "recursive" | "elsewhere" | "nothing_fits";
}

export interface Parts {
	readonly parts: readonly Part[];
	readonly deadEnd?: DeadEnd;
}

/** Deeper nobody fills in a form. */
const MOST_REFS = 40;

/** What must hold of one value, from the outermost: the schema's own words before those it refers to. */
export function partsOf(places: readonly Place[], root: unknown): Parts {
	const parts: Part[] = [];
	for (const place of places) {
		const deadEnd = gather(place, root, parts);
		if (deadEnd) return { parts, deadEnd };
	}
	return { parts };
}

function gather(place: Place, root: unknown, parts: Part[]): DeadEnd | undefined {
	const { schema, pointer, refs } = place;
	if (schema === true) return undefined;
	if (!isObject(schema)) return { pointer, keyword: "false", why: "nothing_fits" };
	const { $ref, allOf, ...own } = schema;
	parts.push({ schema: own, pointer, refs });
	for (const keyword of ["$dynamicRef", "$recursiveRef"])
		if (Object.hasOwn(own, keyword))
			return { pointer: below(pointer, keyword), keyword, why: "elsewhere" };
	if ($ref !== undefined) {
		const target = targetOf(String($ref), root);
		const here = { pointer: below(pointer, "$ref"), keyword: "$ref" };
		if (target === undefined) return { ...here, why: "elsewhere" };
		if (refs.includes(target.pointer) || refs.length > MOST_REFS)
			return { ...here, why: "recursive" };
		const deadEnd = gather({ ...target, refs: [...refs, target.pointer] }, root, parts);
		if (deadEnd) return deadEnd;
	}
	for (const [index, inner] of (Array.isArray(allOf) ? allOf : []).entries()) {
		const deadEnd = gather(
			{ schema: inner, pointer: below(pointer, "allOf", index), refs },
			root,
			parts,
		);
		if (deadEnd) return deadEnd;
	}
	return undefined;
}

/** Within the same document only: by pointer, by anchor, or by the `$id` of a definition. */
function targetOf(ref: string, root: unknown): Omit<Place, "refs"> | undefined {
	if (ref === "#") return { schema: root, pointer: "#" };
	if (ref.startsWith("#/")) {
		const schema = at(root, ref);
		return schema === undefined ? undefined : { schema, pointer: ref };
	}
	const [base = "", fragment] = ref.split("#");
	if (base === "" || fragment === undefined || fragment === "") return named(ref, root);
	const home = named(base, root);
	if (!home || !fragment.startsWith("/")) return undefined;
	const schema = at(home.schema, `#${fragment}`);
	return schema === undefined ? undefined : { schema, pointer: home.pointer + fragment };
}

function named(name: string, root: unknown): Omit<Place, "refs"> | undefined {
	if (!isObject(root)) return undefined;
	if (root.$id === name) return { schema: root, pointer: "#" };
	for (const keyword of ["definitions", "$defs"]) {
		const all = root[keyword];
		for (const [key, schema] of isObject(all) ? Object.entries(all) : []) {
			if (!isObject(schema)) continue;
			if (schema.$id === name || schema.id === name || `#${String(schema.$anchor)}` === name)
				return { schema, pointer: below("#", keyword, key) };
		}
	}
	return undefined;
}
