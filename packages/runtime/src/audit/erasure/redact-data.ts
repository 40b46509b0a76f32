import type { Definition, Field } from "@onedoor/dsl/bundle";

import { type Erasing, note } from "./erasing.ts";

type Json = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Field>>;

/** Data of a case, or a patch of them, without the fields and documents of the classes. What is unknown goes too. */
export function redactData(erasing: Erasing, data: Json): Json {
	const documents = erasing.definitions.map((one): Json => one.documents);
	const isDocument = (id: string) => documents.some((one) => Object.hasOwn(one, id));
	return redactMembers(erasing, data, fieldsOf(erasing.definitions), (id) =>
		isDocument(id) ? erasing.classes.has("papers") : true,
	);
}

function fieldsOf(definitions: readonly Definition[]): readonly Fields[] {
	return definitions.map(({ data }) => data);
}

/** @param isUnknownErased what becomes of a member that is no field */
function redactMembers(
	erasing: Erasing,
	data: Json,
	fields: readonly Fields[],
	isUnknownErased: (id: string) => boolean,
): Json {
	const kept = Object.entries(data).flatMap(([id, value]) => {
		const meant = fields.flatMap((all) => (Object.hasOwn(all, id) ? [all[id] as Field] : []));
		const goes = meant.length === 0 ? isUnknownErased(id) : meant.some(isErased(erasing));
		if (!goes) return [[id, redactValue(erasing, value, meant)] as const];
		note(erasing, value);
		return [];
	});
	return Object.fromEntries(kept);
}

function redactValue(erasing: Erasing, value: unknown, meant: readonly Field[]): unknown {
	const groups = meant.flatMap(({ group }) => (group === undefined ? [] : [group]));
	if (groups.length === 0 || typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => redactValue(erasing, item, meant));
	return redactMembers(erasing, value as Json, groups, () => true);
}

function isErased({ classes }: Erasing): (field: Field) => boolean {
	return ({ personal, as }) =>
		(personal !== "none" && classes.has(personal)) || (as === "file" && classes.has("papers"));
}

/** Whether what stands at a path of the data goes: the field itself, or a group around it. */
export function isPathErased(erasing: Erasing, path: string): boolean {
	const [first = "", ...rest] = path.split(".").filter((part) => !/^\d+$/.test(part));
	return erasing.definitions.some((definition) => {
		if (Object.hasOwn(definition.documents, first)) return erasing.classes.has("papers");
		let field: Field | undefined = definition.data[first];
		for (const part of rest) {
			if (field === undefined || isErased(erasing)(field)) break;
			field = field.group?.[part];
		}
		return field === undefined || isErased(erasing)(field);
	});
}
