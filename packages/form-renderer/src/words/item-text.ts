import type { Definition, Field, Text } from "@onedoor/dsl/bundle";
import { fieldAt, itemPlace, valueAt } from "@onedoor/dsl/form";

import type { Data } from "../form/data-path.ts";
import { isGroup } from "../form/fields.ts";
import { namingOf } from "../form/naming.ts";
import { isLine } from "../form/plan.ts";
import type { Speaking } from "./clock.ts";
import { textOf } from "./language.ts";
import { type ValueText, valueText } from "./value-text.ts";
import { say } from "./words.ts";

/** The data an item stands in, and which of its paths are shown: what is hidden is absent here too. */
export interface Seen {
	readonly data: Data;
	readonly isShown: (path: string) => boolean;
}

/** What an item is called: by its name where it has one, else by its number in the list: "Parcel 2". */
export function itemTitle(
	definition: Definition,
	item: Field,
	{ data, isShown }: Seen,
	speaking: Speaking,
): ValueText {
	const naming = item.group ? namingOf(item) : item;
	const name =
		naming &&
		isShown(naming.path) &&
		valueText(definition, naming, valueAt(data, naming.path), speaking);
	if (name && name.text !== "") return name;
	const place = itemPlace(item.path);
	const title = (place && fieldAt(definition, place.list)?.title) ?? item.title;
	const list = textOf(title, speaking.language, definition.languages[0]);
	const text = say(speaking.language, "item_n", { list, n: (place?.index ?? 0) + 1 });
	return { text, isForeign: false, isNumeric: false };
}

/** One value of an item in its summary line. */
export interface ItemPart {
	readonly path: string;
	readonly title: Text;
	readonly value: ValueText;
}

/** So many values tell one item from another; the rest is seen when it is opened. */
const PARTS = 3;

/** What stands under an item's title: its first values besides the name, as far as they are shown and there. */
export function itemParts(
	definition: Definition,
	item: Field,
	{ data, isShown }: Seen,
	speaking: Speaking,
): readonly ItemPart[] {
	const naming = item.group ? namingOf(item)?.path : item.path;
	return lines(item)
		.filter((each) => each.path !== naming && isShown(each.path))
		.map((each) => ({
			path: each.path,
			title: each.title,
			value: valueText(definition, each, valueAt(data, each.path), speaking),
		}))
		.filter(({ value }) => value.text !== "")
		.slice(0, PARTS);
}

/** Leaves, and groups that are read as one line. */
function lines(field: Field): readonly Field[] {
	return isGroup(field) && !isLine(field)
		? Object.values(field.group ?? {}).flatMap(lines)
		: [field];
}
