import {
	fact_illustrative,
	key_missing,
	key_unknown,
	value_malformed,
} from "../diagnostic/messages.generated.ts";
import { closest } from "../diagnostic/suggest.ts";
import type { Entry, Node, ScalarNode } from "../syntax/nodes.ts";
import { entryOf, placeOf, valueAt } from "../syntax/nodes.ts";
import { type DatedEntry, entryOn, isDated, joined, readDated } from "./dated.ts";
import type { Form, Reader } from "./form.ts";
import { found } from "./found.ts";

/** The keys of one kind of item, in canonical order. `T` has every key optional: a text may be incomplete. */
export interface Shape<T> {
	/** As findings say it: "a step", "a clock". */
	readonly name: string;
	readonly keys: { readonly [K in keyof T]-?: Key<NonNullable<T[K]>> };
	/** Keys whose name is free beside the fixed ones: language tags of a code. */
	readonly free?: FreeKeys;
	/** An item with this key alone is written as its bare value. */
	readonly bare?: string;
	/** Such an item as it is written. Default: its required keys with their own examples. */
	readonly example?: string;
	/** More keys, depending on what the item says it is: the verb of a step. */
	readonly variant?: (node: Node) => Shape<object> | undefined;
	/** Every variant, for schemas. */
	readonly variants?: {
		readonly key: string;
		readonly shapes: Readonly<Record<string, Shape<object>>>;
	};
}

export interface FreeKeys {
	readonly test: (key: string) => boolean;
	readonly form: Form<unknown>;
	/** As findings and the reference name them: "a language tag such as `en`". */
	readonly named: string;
	readonly doc: string;
	/** An item that is nothing but such a key, with the words somebody wrote in its place. */
	readonly example: (text: string) => string;
}

export interface Key<T> {
	readonly form: Form<T>;
	readonly required?: true;
	/** Source text that says nothing new; `fmt` leaves it out. */
	readonly fallback?: string;
	/** What it is for, in one plain sentence: shown by editors, in the schemas and in the reference. */
	readonly doc: string;
	/** Stays as it is within an edition, though values of its form may change on a day elsewhere. */
	readonly fixed?: true;
	/** A value as it is written after this key, where the one of its form does not tell enough. */
	readonly example?: string;
}

/** Whether the value after this key may be a map from day to value. */
export function mayBeDated({ form, fixed }: Pick<Key<unknown>, "form" | "fixed">): boolean {
	return form.dated === true && fixed !== true;
}

/** What an item says, and the node that says it. `entries` keeps the keys' own places. */
export type Item<T> = T & {
	readonly node: Node;
	readonly free: Readonly<Record<string, unknown>>;
	/** All entries of the keys whose value is dated; the key itself says what is in force on the reader's day. */
	readonly dated?: Readonly<Record<string, readonly DatedEntry[]>>;
};

/** Keys in canonical order, the variant's among them. */
export function keysOf(shape: Shape<object>, node: Node): Readonly<Record<string, Key<unknown>>> {
	const variant = shape.variant?.(node);
	return (variant ?? shape).keys as Readonly<Record<string, Key<unknown>>>;
}

/**
 * Reads the keys of one item: unknown keys get the closest known one, missing ones are named, and every value is
 * read by its key's form. An empty value is an item with defaults.
 *
 * @param before read by the same reader's day, of a text that differs here and there: what stands in both is taken
 * over, and nothing is said of it again
 */
export function readItem<T extends object>(
	shape: Shape<T>,
	node: Node,
	reader: Reader,
	before?: Item<T>,
): Item<T> | undefined {
	if (node.kind === "scalar" || node.kind === "list") {
		const expected = `${shape.name}, ${ofItsKeys(shape, node)}`;
		reader.report(value_malformed({ expected, found: found(node) }), placeOf(node));
		return undefined;
	}
	const keys = keysOf(shape as Shape<object>, node);
	const named = shape.variant?.(node) ?? shape;
	const alike = before && keysOf(shape as Shape<object>, before.node) === keys ? before : undefined;
	const former = alike as Item<Record<string, never>> | undefined;
	// Only keys of the table are set on it, so no text can reach a prototype.
	const values: Record<string, unknown> = {};
	let free: Record<string, unknown> | undefined;
	let dated: Record<string, readonly DatedEntry[]> | undefined;
	// A misspelt key that is required is one fault: it is not reported as missing too.
	let meant: string[] | undefined;
	for (const entry of node.kind === "map" ? node.entries : []) {
		const name = entry.key.text;
		const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
		if (key && former && valueAt(former.node, name) === entry.value) {
			values[name] = former[name];
			const entries = former.dated?.[name];
			if (entries) dated = { ...dated, [name]: entries };
		} else if (key && key.form.kind === "scalar" && isDated(entry.value)) {
			const entries = readDated(key.form, entry.value, reader);
			const one = joined(key.form, entry.value, entries);
			if (one === undefined) dated = { ...dated, [name]: entries };
			values[name] = one ?? entryOn(entries, reader.day)?.value;
		} else if (key) values[name] = key.form.read(entry.value, reader, former?.[name]);
		else if (shape.free?.test(name)) {
			free ??= Object.create(null) as Record<string, unknown>;
			free[name] = shape.free.form.read(entry.value, reader);
		} else {
			meant ??= [];
			meant.push(reportUnknownKey(named, entry, Object.keys(keys), reader));
		}
	}
	reportMissing(named, node, keys, meant, reader);
	reportUnsure(node, values.certainty, reader);
	values.node = node;
	values.free = free ?? NOTHING_FREE;
	if (dated) values.dated = dated;
	return values as Item<T>;
}

function ofItsKeys({ free }: Pick<Shape<object>, "free">, node: Node): string {
	if (!free || node.kind !== "scalar") return "a map of its keys";
	return `with ${free.named} and its words on a line below: \`${free.example(node.text)}\``;
}

const NOTHING_FREE: Readonly<Record<string, unknown>> = Object.freeze(
	Object.create(null) as Record<string, unknown>,
);

function reportUnknownKey(
	shape: Pick<Shape<object>, "name" | "free">,
	entry: Entry,
	names: readonly string[],
	reader: Reader,
): string {
	const key = entry.key.text;
	const near = closest(key, names);
	const besides = shape.free ? `, and ${shape.free.named}` : "";
	const expected = near === undefined ? `${names.join(", ")}${besides}` : undefined;
	const values = { key, item: shape.name, closest: near, expected };
	reader.report(key_unknown(values), placeOf(entry.key));
	return near ?? "";
}

function reportMissing(
	shape: { readonly name: string },
	node: Node,
	keys: Keys,
	meant: readonly string[] | undefined,
	reader: Reader,
): void {
	// What it uses says the rest; both are read together where it is linked.
	if (Object.hasOwn(keys, "use") && entryOf(node, "use")) return;
	for (const [name, key] of requiredOf(keys)) {
		if (reader.partial && !TELLING.has(name)) continue;
		if (!entryOf(node, name) && !meant?.includes(name)) {
			const values = { key: name, item: shape.name, expected: key.form.expected };
			reader.report(key_missing(values), placeOf(headOf(node)));
		}
	}
}

/** Without these nobody knows what kind of thing an item is, and which keys it may have. */
const TELLING: ReadonlySet<string> = new Set(["does", "is"]);

type Keys = Readonly<Record<string, Key<unknown>>>;
const required = new WeakMap<Keys, readonly (readonly [string, Key<unknown>])[]>();

function requiredOf(keys: Keys): readonly (readonly [string, Key<unknown>])[] {
	const known = required.get(keys) ?? Object.entries(keys).filter(([, key]) => key.required);
	required.set(keys, known);
	return known;
}

/** Fine while one writes; what goes into force must be known. The profile decides. */
function reportUnsure(node: Node, certainty: unknown, reader: Reader): void {
	if (certainty !== "illustrative" && certainty !== "unknown") return;
	const written = valueAt(node, "certainty");
	if (written) reader.report(fact_illustrative({ certainty }), placeOf(written));
}

/** An item that lacks a key is shown at its first key, not underlined over its whole body. */
function headOf(node: Node): Node | ScalarNode {
	return node.kind === "map" ? (node.entries[0]?.key ?? node) : node;
}
