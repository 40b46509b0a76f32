import type { DataPath, Definition, Id, Text } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt } from "@onedoor/dsl/form";

/** What a mark or a finding is about, in the procedure's words. */
export function titleAt(definition: Definition, path: DataPath): Text | undefined {
	return fieldAt(definition, path)?.title ?? documentAt(definition, path)?.title;
}

/** What is signed is a result, a letter or a document. */
export function signedTitle(definition: Definition, id: Id): Text | undefined {
	return (
		own(definition.results, id)?.title ??
		own(definition.messages, id)?.title ??
		titleAt(definition, id)
	);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Names come from data: a key such as `constructor` must never find what is not there. */
export function own<Value>(
	record: Readonly<Record<string, Value>>,
	key: string,
): Value | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
