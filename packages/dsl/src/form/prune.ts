import type { DataPath, Definition, Field, Form } from "../bundle/index.ts";
import { asksOf, documentAt, fieldAt } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { formReader } from "./form-reader.ts";
import { asKept, type Data, isEmpty, isItem, isRecord, join, memberOf, valueAt } from "./paths.ts";
import type { Reader } from "./reader.ts";
import { withValues } from "./with-values.ts";

/**
 * The data as they are submitted: of what this form asks, hidden and empty values and everything unknown are left
 * out. What other forms collected stays as it is. The argument is not changed.
 */
export function prune(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
	data: Data,
	facts: Facts,
): Data {
	const reader = formReader(definition, form, data, facts);
	return withValues(
		known(definition, data),
		asksOf(definition, form).map((path) => [path, keep(path, reader)] as const),
	);
}

/** Names that the procedure does not have are never stored. */
function known(definition: Definition, data: Data): Data {
	const isKnown = (id: string): boolean =>
		Object.hasOwn(definition.data, id) || Object.hasOwn(definition.documents, id);
	return Object.keys(data).every(isKnown)
		? data
		: Object.fromEntries(Object.entries(data).filter(([id]) => isKnown(id)));
}

function keep(path: DataPath, reader: Reader): unknown {
	const raw = valueAt(reader.data, path);
	const field = fieldAt(reader.definition, path);
	if (field) return keepField(field, path, raw, reader);
	return documentAt(reader.definition, path) ? keepDocument(path, raw, reader) : undefined;
}

function keepField(field: Field, key: string, raw: unknown, reader: Reader): unknown {
	if (isEmpty(raw) || reader.isShown(key) !== true) return undefined;
	if (field.many && !isItem(key)) {
		return Array.isArray(raw)
			? raw.map((item, index) => keepField(field, join(key, index), item, reader) ?? none(field))
			: undefined;
	}
	if (!field.group) return asKept(raw);
	const members = Object.entries(field.group).map(
		([name, member]) =>
			[name, keepField(member, join(key, name), memberOf(raw, name), reader)] as const,
	);
	return recordOf(members);
}

/** An item in which nothing is left keeps its place: the others must not move into it. */
function none(field: Field): unknown {
	return field.group ? {} : null;
}

function keepDocument(path: DataPath, raw: unknown, reader: Reader): unknown {
	const document = documentAt(reader.definition, path);
	if (!document || !isRecord(raw) || reader.isShown(path) !== true) return undefined;
	if (!document.one_of)
		return recordOf([
			["by", memberOf(raw, "by")],
			["files", memberOf(raw, "files")],
		]);
	return recordOf(
		Object.entries(document.one_of).map(([id, alternative]) => [
			id,
			keepDocument(alternative.path, memberOf(raw, id), reader),
		]),
	);
}

function recordOf(members: readonly (readonly [string, unknown])[]): Data | undefined {
	const kept = members.filter(([, value]) => value !== undefined);
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
