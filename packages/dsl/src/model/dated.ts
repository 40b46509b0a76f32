import type { MapNode, Node } from "../syntax/nodes.ts";
import type { Form, Reader } from "./form.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** One entry of a dated value: in force from `day` until the day of the next one. */
export interface DatedEntry {
	readonly day: string;
	readonly value: unknown;
	readonly node: Node;
}

/** A map whose keys are days, where a scalar is expected: `{2026-07-01: 8000 VND, 2027-01-01: 5000 VND}`. */
export function isDated(node: Node): node is MapNode {
	return (
		node.kind === "map" &&
		node.entries.length > 0 &&
		node.entries.every((entry) => DATE.test(entry.key.text))
	);
}

/** Every entry, read and so checked, in the order of days. */
export function readDated(
	form: Form<unknown>,
	node: MapNode,
	reader: Reader,
): readonly DatedEntry[] {
	return node.entries
		.map(({ key, value }) => ({ day: key.text, value: form.read(value, reader), node: value }))
		.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The entry in force on the day; without a day the latest, before the first entry the first. */
export function entryOn(
	entries: readonly DatedEntry[],
	day: string | undefined,
): DatedEntry | undefined {
	return entries.filter((entry) => day === undefined || entry.day <= day).at(-1) ?? entries[0];
}

/** Maps of days that are read as one rule: nothing else has to carry their days. */
export const JOINED: WeakSet<Node> = new WeakSet();

/** Rules by day as one rule; undefined for values of another form, or where one of them could not be read. */
export function joined<T>(
	form: Form<T>,
	node: MapNode,
	entries: readonly DatedEntry[],
): T | undefined {
	if (!form.joinDays || entries.some(({ value }) => value === undefined)) return undefined;
	JOINED.add(node);
	return form.joinDays(entries as readonly { readonly day: string; readonly value: T }[]);
}
