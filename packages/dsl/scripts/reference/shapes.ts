import type { Key, Shape } from "../../src/model/shape.ts";

export type AnyShape = Shape<object>;
export type AnyKey = Key<unknown>;

/** The keys of an item in canonical order. A step's are those of its verb. */
export function keysIn(shape: AnyShape): readonly (readonly [string, AnyKey])[] {
	return Object.entries(shape.keys as Readonly<Record<string, AnyKey>>);
}

/** The items that stand inside this one, in the order of its keys; each once. */
export function shapesIn(shape: AnyShape): readonly AnyShape[] {
	if (shape.variants) return Object.values(shape.variants.shapes);
	return [...new Set(keysIn(shape).flatMap(([, key]) => shapesOfKey(key)))];
}

/** The items a key's value is made of. */
export function shapesOfKey(key: AnyKey): readonly AnyShape[] {
	const found: AnyShape[] = [];
	key.form.schema((shape) => {
		found.push(shape);
		return {};
	});
	return found;
}

/** A file's items, its root first, each once, in the order in which a reader meets them. */
export function shapesOfFile(root: AnyShape): readonly AnyShape[] {
	const met = new Set<AnyShape>([root]);
	for (const shape of met) for (const inside of shapesIn(shape)) met.add(inside);
	return [...met];
}
