import type { Form } from "../../src/model/form.ts";
import type { Node } from "../../src/syntax/nodes.ts";
import { type ItemAt, keyedEntries } from "./yaml-items.ts";

/** A scalar of an item, with the form by which it is read. */
export interface ValueAt {
	readonly key: string;
	readonly form: Form<unknown>;
	readonly text: string;
	/** Keys from the file's root to the key that holds it. */
	readonly at: readonly string[];
	/** It stands under a day. */
	readonly dated: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What stands in an item itself, without the items inside it. */
export function valuesIn(item: ItemAt): readonly ValueAt[] {
	return keyedEntries(item).flatMap(({ entry, key }) => {
		const at = [...item.at, entry.key.text];
		return scalars(key.form, entry.value).map((one) => ({ ...one, key: entry.key.text, at }));
	});
}

type Scalar = Pick<ValueAt, "form" | "text" | "dated">;

function scalars(form: Form<unknown>, node: Node, dated = false): readonly Scalar[] {
	const inside = form.inside?.(node);
	switch (node.kind) {
		case "scalar":
			return [{ form: inside?.kind === "scalar" ? inside.form : form, text: node.text, dated }];
		case "list":
			return node.items.flatMap((one) =>
				one.kind === "scalar" && inside?.kind === "scalar"
					? [{ form: inside.form, text: one.text, dated }]
					: [],
			);
		case "map": {
			const isDated = node.entries.every(({ key }) => DAY.test(key.text));
			if (inside?.kind === "values")
				return node.entries.flatMap(({ value }) => scalars(inside.form, value, dated));
			return isDated && inside?.kind !== "shape"
				? node.entries.flatMap(({ value }) => scalars(form, value, true))
				: [];
		}
		case "empty":
			return [];
	}
}
