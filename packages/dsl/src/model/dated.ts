import type { MapNode, Node } from "../syntax/nodes.ts";
import type { Form, Reader } from "./form.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A map whose keys are days, where a scalar is expected: `{2026-07-01: 8000 VND, 2027-01-01: 5000 VND}`. */
export function isDated(node: Node): boolean {
	return (
		node.kind === "map" &&
		node.entries.length > 0 &&
		node.entries.every((entry) => DATE.test(entry.key.text))
	);
}

/** Every entry is read, so that each is checked; the one in force on the day asked is answered. */
export function readDated<T>(form: Form<T>, node: MapNode, reader: Reader): T | undefined {
	const values = node.entries
		.map((entry) => ({ day: entry.key.text, value: form.read(entry.value, reader) }))
		.sort((a, b) => (a.day < b.day ? -1 : 1));
	const inForce = values
		.filter((entry) => reader.day === undefined || entry.day <= reader.day)
		.at(-1);
	return (inForce ?? values[0])?.value;
}
