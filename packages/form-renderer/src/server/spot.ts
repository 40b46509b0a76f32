import type { DataPath, Definition } from "@onedoor/dsl/bundle";
import { fieldIn, isList, itemPlace } from "@onedoor/dsl/form";

import { leavesOf } from "../form/fields.ts";
import { type Place, placeFromQuery, placeToQuery } from "../step/place.ts";
import { fieldId } from "../theme/field-id.ts";
import type { WordKey } from "../words/words.ts";

/** Where a person is, and what a script would remember of it: all of it stands in the address. */
export interface Spot {
	readonly place: Place;
	/** Somebody tried to go on: the item it was about, or `page`. */
	readonly wrong?: string;
	/** What is asked once more before it is done. */
	readonly ask?: string;
	/** What was typed to find a code of the field one stands on. */
	readonly find?: string;
	/** `YYYY-MM-DD`: the day of which free times are shown. */
	readonly day?: string;
	/** What was just done. */
	readonly said?: keyof typeof SAID;
}

export const SAID: Readonly<Record<"dispute" | "wallet", WordKey>> = {
	dispute: "dispute_sent",
	wallet: "wallet_waiting",
};

const PLAIN = ["wrong", "ask", "find", "day"] as const;

export function spotFromQuery(query: URLSearchParams): Spot {
	const said = query.get("said") ?? "";
	const plain = PLAIN.flatMap((name) => {
		const value = query.get(name);
		return value ? [[name, value] as const] : [];
	});
	return {
		place: placeFromQuery(query),
		...Object.fromEntries(plain),
		...(Object.hasOwn(SAID, said) ? { said: said as keyof typeof SAID } : {}),
	};
}

/** As the query of an address, with the control to stand on behind it. */
export function spotToQuery(definition: Definition, { place, ...plain }: Spot): string {
	const query = new URLSearchParams(placeToQuery(place));
	for (const [name, value] of Object.entries(plain)) if (value) query.set(name, value);
	const text = query.toString();
	const at = place.field === undefined ? "" : `#${controlId(definition, place.field)}`;
	return (text === "" ? "" : `?${text}`) + at;
}

/** Of an item its card, of a group its first question. */
function controlId(definition: Definition, path: DataPath): string {
	const field = fieldIn(definition, path);
	if (itemPlace(path)?.item === path && field?.group) return `${fieldId(path)}-t`;
	if (!field || isList(field)) return fieldId(path);
	return fieldId(leavesOf(field)[0]?.path ?? path);
}
