import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node } from "yaml";

/** A value to be written, as JSON has it. */
export type YamlValue =
	| string
	| number
	| boolean
	| null
	| readonly YamlValue[]
	| { readonly [key: string]: YamlValue };

/**
 * What a text says, without how: to compare what came out with what was meant. It can be changed in place. An alias is
 * the very object of its anchor, so that what is changed inside one is changed in both, as in every program that
 * reads it.
 */
export type Meaning = Said | SaidMap | SaidSeq;

export interface Said {
	readonly kind: "scalar";
	/** `str`, `num`, `bool`, `null`, the tag as written; `any` where only the text is meant. */
	readonly type: string;
	readonly text: string;
}

export interface SaidMap {
	readonly kind: "map";
	readonly tag: string;
	/** In the order of the text: people see it, so an edit must keep it. */
	readonly entries: { key: Meaning; value: Meaning }[];
}

export interface SaidSeq {
	readonly kind: "seq";
	readonly tag: string;
	readonly items: Meaning[];
}

/** What a document says. */
export function meaningOf(document: Document.Parsed): Meaning {
	const anchors = new Map<string, Meaning>();
	return read(document.contents, anchors);
}

function read(node: unknown, anchors: Map<string, Meaning>): Meaning {
	if (isAlias(node))
		return anchors.get(node.source) ?? { kind: "scalar", type: "alias", text: node.source };
	const note = (meaning: Meaning): Meaning => {
		const { anchor } = node as Node & { anchor?: string };
		if (anchor) anchors.set(anchor, meaning);
		return meaning;
	};
	if (isMap(node)) {
		const map: SaidMap = { kind: "map", tag: tagOf(node), entries: [] };
		note(map);
		for (const pair of node.items as readonly unknown[])
			if (isPair(pair))
				map.entries.push({ key: read(pair.key, anchors), value: read(pair.value, anchors) });
		return map;
	}
	if (isSeq(node)) {
		const seq: SaidSeq = { kind: "seq", tag: tagOf(node), items: [] };
		note(seq);
		for (const item of node.items as readonly unknown[])
			seq.items.push(isPair(item) ? pairAsMap(item, anchors) : read(item, anchors));
		return seq;
	}
	return isScalar(node) ? note(scalar(node)) : NULL;
}

function pairAsMap(pair: { key: unknown; value: unknown }, anchors: Map<string, Meaning>): Meaning {
	const key = read(pair.key, anchors);
	return { kind: "map", tag: "", entries: [{ key, value: read(pair.value, anchors) }] };
}

const NULL: Said = { kind: "scalar", type: "null", text: "" };

function tagOf(node: Node): string {
	return node.tag === undefined || node.tag.startsWith("tag:yaml.org,2002:") ? "" : node.tag;
}

/** Numbers keep their way of writing: `1.0`, `0x1F` and `012` are not to be touched unless meant. */
function scalar(node: Node & { value: unknown; source?: string; tag?: string }): Said {
	const tag = tagOf(node);
	const { value, source } = node;
	if (tag !== "") return { kind: "scalar", type: tag, text: source ?? String(value) };
	if (typeof value === "string") return { kind: "scalar", type: "str", text: value };
	if (value === null || value === undefined) return NULL;
	if (typeof value === "boolean") return { kind: "scalar", type: "bool", text: source ?? "" };
	// What a known tag makes of it, bytes for instance, is none of these.
	const type = typeof value === "number" || typeof value === "bigint" ? "num" : (node.tag ?? "");
	return { kind: "scalar", type, text: source ?? String(value) };
}

/** What a value that is to be written will say; `untyped` where its readers take every scalar as text. */
export function meant(value: YamlValue, untyped = false): Meaning {
	if (value === null) return NULL;
	if (typeof value !== "object") {
		const text = typeof value === "number" ? numberText(value) : String(value);
		return { kind: "scalar", type: untyped ? "any" : typeOf(value), text };
	}
	if (isList(value))
		return { kind: "seq", tag: "", items: value.map((item) => meant(item, untyped)) };
	const entries = Object.entries(value).map(([key, inner]) => ({
		key: meant(key, untyped),
		value: meant(inner, untyped),
	}));
	return { kind: "map", tag: "", entries };
}

function typeOf(value: string | number | boolean): string {
	if (typeof value === "number") return "num";
	return typeof value === "boolean" ? "bool" : "str";
}

export function isList(value: YamlValue): value is readonly YamlValue[] {
	return Array.isArray(value);
}

export function numberText(value: number): string {
	if (Number.isNaN(value)) return ".nan";
	return Number.isFinite(value) ? String(value) : value > 0 ? ".inf" : "-.inf";
}

function sameScalar(a: Said, b: Said): boolean {
	return a.text === b.text && (a.type === b.type || a.type === "any" || b.type === "any");
}

/** Compares two meanings; what is shared is compared once, so that an alias bomb costs no more than its text. */
export function sameMeaning(
	a: Meaning,
	b: Meaning,
	seen: Map<Meaning, Set<Meaning>> = new Map(),
): boolean {
	if (a === b) return true;
	if (a.kind === "scalar" || b.kind === "scalar")
		return a.kind === "scalar" && b.kind === "scalar" && sameScalar(a, b);
	if (a.kind !== b.kind || a.tag !== b.tag) return false;
	const before = seen.get(a) ?? new Set<Meaning>();
	if (before.has(b)) return true;
	seen.set(a, before.add(b));
	if (a.kind === "seq" && b.kind === "seq")
		return (
			a.items.length === b.items.length &&
			a.items.every((item, index) => sameMeaning(item, b.items[index] ?? NULL, seen))
		);
	return (
		a.kind === "map" &&
		b.kind === "map" &&
		a.entries.length === b.entries.length &&
		a.entries.every(({ key, value }, index) => {
			const other = b.entries[index];
			return (
				other !== undefined &&
				sameMeaning(key, other.key, seen) &&
				sameMeaning(value, other.value, seen)
			);
		})
	);
}
