import { FILE_KINDS } from "../source/source-file.ts";
import { entryText, exampleOf } from "./example.ts";
import { FILE_SHAPES } from "./file-model.ts";
import { nameOf } from "./schemas.ts";
import { type Key, mayBeDated, type Shape } from "./shape.ts";

/** One key of a kind of item, as editors show it and the reference prints it. */
export interface KeyRow {
	readonly name: string;
	/** Form of its value, in words: "a duration such as `5 working days`". */
	readonly value: string;
	/** The words it may have, where they are a closed set. */
	readonly words?: readonly string[];
	readonly required: boolean;
	/** What is meant when the key is left out. */
	readonly fallback?: string;
	/** One plain sentence. */
	readonly doc: string;
	/** The key with a value, as YAML. */
	readonly example: string;
	/** Kinds of the items in its value. */
	readonly holds: readonly string[];
	/** May the value be a map from days to values? */
	readonly dated: boolean;
}

/** A kind of item with its keys in canonical order. */
export interface KeyTable {
	/** `procedure`, `field`, `step_that_does_fill_in`. */
	readonly kind: string;
	/** As findings say it: "a step". */
	readonly name: string;
	readonly example: string;
	readonly keys: readonly KeyRow[];
	/** The kinds it may turn out to be, by the value of a key: the verb of a step. */
	readonly variants?: { readonly key: string; readonly kinds: Readonly<Record<string, string>> };
}

/** The keys of a kind of item; undefined for a kind that does not exist. */
export function keysOf(kind: string): readonly KeyRow[] | undefined {
	return keyTables().find((table) => table.kind === kind)?.keys;
}

let tables: readonly KeyTable[] | undefined;

/** Every kind of item, those of files first. */
export function keyTables(): readonly KeyTable[] {
	tables ??= allShapes().map(tableOf);
	return tables;
}

function tableOf(shape: Shape<object>): KeyTable {
	const keys = shape.keys as Readonly<Record<string, Key<unknown>>>;
	return {
		kind: nameOf(shape),
		name: shape.name,
		example: exampleOf(shape),
		keys: Object.entries(keys).map(([name, key]) => rowOf(name, key)),
		...(shape.variants && {
			variants: {
				key: shape.variants.key,
				kinds: Object.fromEntries(
					Object.entries(shape.variants.shapes).map(([word, variant]) => [word, nameOf(variant)]),
				),
			},
		}),
	};
}

function rowOf(
	name: string,
	{ form, fixed, required, fallback, doc, example }: Key<unknown>,
): KeyRow {
	return {
		name,
		value: form.expected,
		...(form.words && { words: form.words }),
		required: required === true,
		...(fallback !== undefined && { fallback }),
		doc,
		example: entryText(name, form, example),
		holds: shapesIn(form).map(nameOf),
		dated: mayBeDated({ form, ...(fixed && { fixed }) }),
	};
}

/** Items hold one another, so each shape is gone through once. */
export function allShapes(): readonly Shape<object>[] {
	const found = new Set<Shape<object>>(
		FILE_KINDS.map((kind) => FILE_SHAPES[kind] as unknown as Shape<object>),
	);
	for (const shape of found) {
		for (const variant of Object.values(shape.variants?.shapes ?? {})) found.add(variant);
		for (const key of Object.values(shape.keys as Readonly<Record<string, Key<unknown>>>))
			for (const inner of shapesIn(key.form)) found.add(inner);
	}
	return [...found];
}

function shapesIn(form: Key<unknown>["form"]): readonly Shape<object>[] {
	const shapes: Shape<object>[] = [];
	form.schema((shape) => {
		shapes.push(shape);
		return {};
	});
	return shapes;
}
