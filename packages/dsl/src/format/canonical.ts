import type { Form, Inside } from "../model/form.ts";
import { keysOf, type Shape } from "../model/shape.ts";
import type { Entry, MapNode, Node } from "../syntax/nodes.ts";
import type { Comments } from "./comments.ts";
import { scalarText } from "./scalar.ts";

/** `over`: here an item says what it has other than what it uses, which may be the default. */
type Context = Comments & { readonly over?: true };

/** A file in canonical order, ready to be printed: scalars are already written as they will stand. */
export type Canon =
	| {
			readonly kind: "scalar";
			readonly text: string;
			readonly lines?: readonly string[];
			readonly value: string;
	  }
	| { readonly kind: "empty" }
	| { readonly kind: "list"; readonly items: readonly CanonItem[] }
	| { readonly kind: "map"; readonly entries: readonly CanonEntry[] };

export interface CanonItem {
	/** Offset of the item in the text it came from: its comments are kept by it. */
	readonly at: number;
	readonly value: Canon;
}

export interface CanonEntry extends CanonItem {
	readonly key: string;
	readonly name: string;
}

/** Keys in the order of their table, defaults left out, a condition without other keys as its bare rule. */
export function canonical(
	root: MapNode,
	shape: Shape<object>,
	comments: Context,
): Canon & { readonly kind: "map" } {
	const canon = canonicalMap(root, { kind: "shape", shape }, comments);
	return canon.kind === "map" ? canon : { kind: "map", entries: [] };
}

/** What a canonical text says, without comments and quotes: two texts that are equal here mean the same. */
export function plainOf(canon: Canon): unknown {
	switch (canon.kind) {
		case "scalar":
			return canon.value;
		case "empty":
			return null;
		case "list":
			return canon.items.map((item) => plainOf(item.value));
		case "map":
			return canon.entries.map((entry) => [entry.name, plainOf(entry.value)]);
	}
}

function canonicalNode(node: Node, form: Form<unknown> | undefined, comments: Context): Canon {
	switch (node.kind) {
		case "empty":
			return { kind: "empty" };
		case "scalar":
			return { kind: "scalar", value: node.text, ...scalarText(node, quotesOf(form, node)) };
		case "list":
			return { kind: "list", items: node.items.map((item) => canonicalItem(item, form, comments)) };
		case "map":
			return canonicalMap(node, form?.inside?.(node), comments);
	}
}

function canonicalItem(item: Node, form: Form<unknown> | undefined, comments: Context): CanonItem {
	const inside = form?.inside?.(item);
	const value = canonicalNode(item, inside?.kind === "scalar" ? inside.form : undefined, comments);
	return { at: item.start, value };
}

function quotesOf(form: Form<unknown> | undefined, node: Node): "single" | undefined {
	const inside = form?.inside?.(node);
	return inside?.kind === "scalar" ? (inside.form.quotes ?? form?.quotes) : form?.quotes;
}

function canonicalMap(node: MapNode, inside: Inside | undefined, comments: Context): Canon {
	if (inside?.kind === "shape") return shapedMap(node, inside.shape, comments);
	const form = inside?.kind === "values" ? inside.form : undefined;
	const quoteNumbers = inside?.kind === "values" && inside.quoteNumbers === true;
	return {
		kind: "map",
		entries: node.entries.map((entry) => canonicalEntry(entry, form, comments, quoteNumbers)),
	};
}

function shapedMap(node: MapNode, shape: Shape<object>, comments: Context): Canon {
	const bare = bareValue(node, shape, comments);
	if (bare) return bare;
	const keys = keysOf(shape, node);
	const names = Object.keys(keys);
	const rank = (entry: Entry): number => {
		const index = names.indexOf(entry.key.text);
		if (index !== -1) return index;
		// The words of a code stand where other items have their title.
		return shape.free?.test(entry.key.text) ? names.indexOf("certainty") + 0.5 : names.length;
	};
	const within: Context = node.entry("use") ? { ...comments, over: true } : comments;
	const entries = node.entries
		.filter((entry) => !saysNothing(entry, keys[entry.key.text]?.fallback, within))
		.map((entry, index) => ({ entry, index }))
		.sort((a, b) => rank(a.entry) - rank(b.entry) || a.index - b.index)
		.map(({ entry }) => {
			const form = Object.hasOwn(keys, entry.key.text) ? keys[entry.key.text]?.form : undefined;
			return canonicalEntry(entry, form, within, false);
		});
	return { kind: "map", entries };
}

function canonicalEntry(
	{ key, value }: Entry,
	form: Form<unknown> | undefined,
	comments: Context,
	quoteNumbers: boolean,
): CanonEntry {
	const written =
		quoteNumbers && /^[\d.]+$/.test(key.text) ? `"${key.text}"` : scalarText(key, undefined).text;
	return {
		at: key.start,
		name: key.text,
		key: written,
		value: canonicalNode(value, form, comments),
	};
}

/** A default that carries a comment stays, for the comment may be the point; and one that stands over what is used. */
function saysNothing(
	{ key, value }: Entry,
	fallback: string | undefined,
	comments: Context,
): boolean {
	return (
		fallback !== undefined &&
		comments.over !== true &&
		value.kind === "scalar" &&
		value.text === fallback &&
		!isCommented(key.start, comments)
	);
}

function bareValue(node: MapNode, shape: Shape<object>, comments: Context): Canon | undefined {
	const [entry, ...more] = node.entries;
	if (!shape.bare || !entry || more.length > 0 || entry.key.text !== shape.bare) return undefined;
	if (isCommented(entry.key.start, comments)) return undefined;
	return canonicalNode(entry.value, keysOf(shape, node)[shape.bare]?.form, comments);
}

function isCommented(at: number, comments: Context): boolean {
	return comments.above.has(at) || comments.beside.has(at) || comments.below.has(at);
}
