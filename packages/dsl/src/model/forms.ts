import { list_item_malformed, value_malformed } from "../diagnostic/messages.generated.ts";
import { closest } from "../diagnostic/suggest.ts";
import { type Entry, type MapNode, type Node, placeOf, type ScalarNode } from "../syntax/nodes.ts";
import { isDated, joined, readDated } from "./dated.ts";
import { entryText, exampleOf } from "./example.ts";
import type { Form, JsonSchema, Reader } from "./form.ts";
import { found } from "./found.ts";
import { type Item, readItem, type Shape } from "./shape.ts";

/** A scalar that `parse` understands, or does not: then the finding says what was expected. */
export function scalar<T>(options: {
	readonly expected: string;
	readonly example: string;
	readonly parse: (text: string, node: ScalarNode, reader: Reader) => T | undefined;
	readonly schema?: JsonSchema;
	readonly quotes?: "single";
	readonly dated?: true;
}): Form<T> {
	const { expected, example, parse, schema = { type: "string" }, quotes, dated } = options;
	return {
		kind: "scalar",
		expected,
		example,
		...(dated && { dated }),
		...(quotes && { quotes }),
		schema: () => schema,
		read(node, reader) {
			const value = node.kind === "scalar" ? parse(node.text, node, reader) : undefined;
			if (value === undefined)
				reader.report(value_malformed({ expected, found: found(node) }), placeOf(node));
			return value;
		},
	};
}

/** A scalar that may say several things wrong by itself: `parse` reports, and its undefined is not reported again. */
export function careful<T>(options: {
	readonly expected: string;
	readonly example: string;
	readonly parse: (text: string, node: ScalarNode, reader: Reader) => T | undefined;
	readonly schema?: JsonSchema;
	readonly quotes?: "single";
	readonly dated?: true;
	readonly joinDays?: NonNullable<Form<T>["joinDays"]>;
}): Form<T> {
	const plain = scalar<T | undefined>({ ...options, parse: () => undefined });
	return {
		...(plain as Form<T>),
		...(options.joinDays && { joinDays: options.joinDays }),
		read: (node, reader) =>
			node.kind === "scalar"
				? options.parse(node.text, node, reader)
				: (plain.read(node, reader) as T | undefined),
	};
}

/** A sequence of scalars. A single scalar where several may stand is not a sequence, and is refused. */
export function list<T>(of: Form<T>): Form<readonly T[]> {
	return {
		kind: "list",
		get expected() {
			return `a list, each entry ${of.expected}`;
		},
		get example() {
			return `- ${of.example}`;
		},
		schema: (refer) => ({ type: "array", items: of.schema(refer) }),
		inside: () => ({ kind: "scalar", form: of }),
		read(node, reader) {
			if (node.kind === "list") return node.items.flatMap((item) => readListItem(of, item, reader));
			reader.report(
				value_malformed({ expected: `a list, each entry ${of.expected}`, found: found(node) }),
				placeOf(node),
			);
			return undefined;
		},
	};
}

function readListItem<T>(of: Form<T>, item: Node, reader: Reader): T[] {
	if (item.kind !== "scalar") {
		reader.report(
			list_item_malformed({ expected: of.expected, found: found(item) }),
			placeOf(item),
		);
		return [];
	}
	const value = of.read(item, reader);
	return value === undefined ? [] : [value];
}

/** One entry of a map whose keys are free: its key, its value, and where it stands. */
export interface Keyed<T> {
	readonly id: string;
	readonly key: ScalarNode;
	readonly node: Node;
	/** Undefined when the value could not be read; the name still exists, and using it is no second fault. */
	readonly value: T | undefined;
}

export interface KeyForm {
	readonly expected: string;
	readonly example: string;
	readonly test: (key: string) => boolean;
	readonly pattern: string;
	/** Other readers of YAML would take these keys for numbers. */
	readonly quoteNumbers?: true;
	readonly report?: (entry: Entry, reader: Reader) => void;
}

/** A map from names to values, in the author's order. */
export function map<T>(keys: KeyForm, of: Form<T>): Form<readonly Keyed<T>[]> {
	const form: Form<readonly Keyed<T>[]> = {
		kind: "map",
		get expected() {
			return `a map from ${keys.expected} to ${of.expected}`;
		},
		get example() {
			return entryText(keys.example, of);
		},
		schema: (refer) => ({
			type: ["object", "null"],
			propertyNames: { pattern: keys.pattern },
			additionalProperties: of.schema(refer),
		}),
		inside: () => ({ kind: "values", form: of, quoteNumbers: keys.quoteNumbers === true }),
		read(node, reader, before) {
			if (node.kind === "empty") return [];
			if (node.kind !== "map") {
				reader.report(
					value_malformed({ expected: form.expected, found: found(node) }),
					placeOf(node),
				);
				return undefined;
			}
			return node.entries.map((entry) => {
				const former = before?.find(({ id }) => id === entry.key.text);
				const isSame = former?.key === entry.key && former.node === entry.value;
				return isSame ? former : readEntry(keys, of, entry, reader, former);
			});
		},
	};
	return form;
}

function readEntry<T>(
	keys: KeyForm,
	of: Form<T>,
	entry: Entry,
	reader: Reader,
	former: Keyed<T> | undefined,
): Keyed<T> {
	if (!keys.test(entry.key.text)) {
		reader.report(
			value_malformed({ expected: keys.expected, found: found(entry.key) }),
			placeOf(entry.key),
		);
	} else keys.report?.(entry, reader);
	const dated = of.kind === "scalar" && isDated(entry.value);
	const value = dated
		? readByDay(of, entry.value, reader)
		: of.read(entry.value, reader, former?.value);
	return { id: entry.key.text, key: entry.key, node: entry.value, value };
}

function readByDay<T>(of: Form<T>, node: MapNode, reader: Reader): T | undefined {
	const entries = readDated(of, node, reader);
	return joined(of, node, entries) ?? (entries.at(-1)?.value as T | undefined);
}

/** An item with a table of keys. `shape` is a function, because items may hold one another. */
export function item<T extends object>(shape: () => Shape<T>): Form<Item<T>> {
	return {
		kind: "item",
		get expected() {
			return shape().name;
		},
		get example() {
			return exampleOf(shape() as unknown as Shape<object>);
		},
		schema: (refer) => refer(shape() as unknown as Shape<object>),
		inside: () => ({ kind: "shape", shape: shape() as unknown as Shape<object> }),
		read: (node, reader, before) => readItem(shape(), node, reader, before),
	};
}

/** The first form for a scalar (or a list), the second for a map: a condition is a rule or its long form. */
export function either<A, B>(plain: Form<A>, long: Form<B>): Form<A | B> {
	const formFor = (node: Node): Form<unknown> =>
		node.kind === "map" && !(plain.kind === "scalar" && isDated(node)) ? long : plain;
	return {
		kind: "either",
		get expected() {
			return `${plain.expected}, or ${long.expected}`;
		},
		get example() {
			return plain.example;
		},
		...(plain.quotes && { quotes: plain.quotes }),
		schema: (refer) => ({ anyOf: [plain.schema(refer), long.schema(refer)] }),
		inside(node) {
			const form = formFor(node);
			return form.inside?.(node) ?? { kind: "scalar", form };
		},
		read: (node, reader) =>
			isDated(node) && plain.kind === "scalar"
				? readByDay(plain, node, reader)
				: (formFor(node).read(node, reader) as A | B | undefined),
	};
}

/** One scalar, or several in a sequence, always answered as several. */
export function oneOrMore<T>(of: Form<T>): Form<readonly T[]> {
	const several = list(of);
	return {
		kind: "either",
		get expected() {
			return `${of.expected}, or a list of them`;
		},
		get example() {
			return of.example;
		},
		schema: (refer) => ({ anyOf: [of.schema(refer), several.schema(refer)] }),
		inside: () => ({ kind: "scalar", form: of }),
		read(node, reader) {
			if (node.kind === "list") return several.read(node, reader);
			const value = of.read(node, reader);
			return value === undefined ? undefined : [value];
		},
	};
}

/** One of a closed set of words. */
export function word<const W extends string>(...words: readonly W[]): Form<W> {
	return wordOf(words);
}

export function wordOf<W extends string>(words: readonly W[]): Form<W> {
	const expected =
		words.length === 1
			? `\`${words[0]}\``
			: `one of ${words.map((one) => `\`${one}\``).join(", ")}`;
	return {
		kind: "scalar",
		expected,
		example: words[0] ?? "",
		words,
		schema: () => ({ enum: [...words] }),
		read(node, reader) {
			const value = node.kind === "scalar" ? words.find((one) => one === node.text) : undefined;
			if (value !== undefined) return value;
			const near = node.kind === "scalar" ? closest(node.text, words) : undefined;
			const message = value_malformed({ expected, found: found(node), closest: near });
			reader.report(message, placeOf(node));
			// Going on with the closest word keeps a misspelling from making other things look wrong.
			return words.find((one) => one === near);
		},
	};
}
