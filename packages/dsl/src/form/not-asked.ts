import type { DataPath, Definition, Form } from "../bundle/index.ts";
import { asksOf, documentAt, fieldAt, isAsked } from "./asked.ts";
import type { Facts, FormFinding } from "./facts.ts";
import { fault } from "./findings.ts";
import { type Data, isEmpty, isRecord, join, withoutIndexes } from "./paths.ts";

/**
 * Values that nobody asked for. In the data of the whole case only names that the procedure does not have are found;
 * in what was typed for one form, also what another form asks and what a register already said.
 */
export function notAsked(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
	data: Data,
	facts: Facts,
	typed?: Data,
): FormFinding[] {
	const unknown = typed ? [] : strangers(data, "", (path) => isKnown(definition, path));
	const asks = asksOf(definition, form);
	const uninvited = typed
		? strangers(typed, "", (path) => isKnown(definition, path) && mayBeTyped(path, asks, facts))
		: [];
	return [...unknown, ...uninvited].map((path) => fault(path, "not_asked"));
}

/** Paths of the outermost values that do not belong; at most a hundred, for a form never has that many by mistake. */
function strangers(
	value: unknown,
	path: string,
	belongs: (path: DataPath) => boolean,
	found: string[] = [],
): string[] {
	const entries = Array.isArray(value)
		? value.map((item, index) => [String(index), item] as const)
		: isRecord(value)
			? Object.entries(value)
			: [];
	for (const [name, inner] of entries) {
		if (found.length >= 100) break;
		const key = join(path, name);
		if (isEmpty(inner)) continue;
		if (!belongs(key)) found.push(key);
		else strangers(inner, key, belongs, found);
	}
	return found;
}

function isKnown(definition: Definition, path: DataPath): boolean {
	if (fieldAt(definition, path)) return true;
	// An upload is one value: its validator looks inside.
	if (path.endsWith(".file") && fieldAt(definition, path.slice(0, -".file".length))?.as === "file")
		return true;
	const at = path.search(/\.(by|files)(\.\d+)?$/);
	return documentAt(definition, at < 0 ? path : path.slice(0, at)) !== undefined;
}

/** A group is looked into; a value that is asked here and did not come from elsewhere may be typed. */
function mayBeTyped(path: DataPath, asks: readonly DataPath[], facts: Facts): boolean {
	const source = facts.sources[path]?.source;
	const isOpen = source === undefined || source === "applicant" || source === "officer";
	if (isOpen && isAsked(asks, withoutIndexes(path))) return true;
	return asks.some((ask) => ask.startsWith(`${path}.`));
}
