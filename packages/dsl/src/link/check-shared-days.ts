import { not_by_day } from "../diagnostic/messages.generated.ts";
import { isDated } from "../model/dated.ts";
import type { FieldModel } from "../model/field.ts";
import type { Item } from "../model/shape.ts";
import { type Node, placeOf } from "../syntax/nodes.ts";
import type { Checking } from "./data.ts";
import { DATED_KEYS } from "./field.ts";

/**
 * Days on which a shared file says another value, though no procedure would ever change it on that day: it would be
 * the latest in every case. A single day stands for a value that has always been so.
 */
export function checkSharedDays({ library, report }: Checking): void {
	const refuse = (key: string, entries: readonly Node[]) => {
		for (const node of entries.slice(1)) report(not_by_day({ key }), placeOf(node));
	};
	const ofField = (field: Item<FieldModel>): void => {
		for (const [key, entries] of Object.entries(field.dated ?? {}))
			if (!DATED_KEYS.some((one) => one === key))
				refuse(
					key,
					entries.map(({ node }) => node),
				);
		for (const { value } of field.group ?? []) if (value) ofField(value);
	};
	for (const { value } of library.fields.values()) if (value) ofField(value);
	for (const items of [library.messages, library.registers, library.offices, library.lists])
		for (const { value } of items.values()) if (value) walk(value.node, refuse);
}

function walk(node: Node, refuse: (key: string, entries: readonly Node[]) => void): void {
	for (const { key, value } of node.kind === "map" ? node.entries : []) {
		if (isDated(value))
			refuse(
				key.text,
				value.entries.map((entry) => entry.value),
			);
		else walk(value, refuse);
	}
}
