import type {
	Bundle,
	DataPath,
	Definition,
	DraftView,
	Field,
	Source,
	SourceView,
} from "@onedoor/dsl/bundle";
import {
	fieldAt,
	fieldIn,
	isList,
	itemField,
	itemsAt,
	valueAt,
	withValue,
} from "@onedoor/dsl/form";
import { textOf } from "@onedoor/form-renderer/parts";

export type Sample = Pick<DraftView, "data" | "sources" | "silent">;

const CODE_MS = 15 * 60_000;

/** Portals offer to go on on another device; a code of this page leads nowhere, and says so. */
export async function sampleCode(): Promise<{
	readonly code: string;
	readonly expires_at: string;
}> {
	return { code: "EXAMPLE", expires_at: new Date(Date.now() + CODE_MS).toISOString() };
}

/** Keys may follow from keys, this deep. */
const MOST_ROUNDS = 6;

/**
 * What registers would have given for a form, as samples, so that the form is seen as people see it: a value that is
 * read is not asked. A value whose key is not there yet is not read; what is only fetched is not sampled.
 */
export function sampleOf(
	bundle: Bundle,
	step: string,
	typed: Readonly<Record<string, unknown>>,
	language: string,
): Sample {
	const { definition, forms } = bundle;
	const leaves = (forms[step]?.pages ?? [])
		.flatMap((page) => page.ask)
		.flatMap((path) => leavesOf(fieldAt(definition, path), typed));
	const sources: Record<DataPath, SourceView> = {};
	let data = typed;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const before = data;
		for (const leaf of leaves) {
			const source = prefillOf(definition, leaf.path);
			if (source === undefined || sources[leaf.path] || !isReadable(source, data)) continue;
			data = withValue(
				data,
				leaf.path,
				valueAt(typed, leaf.path) ?? valueFor(definition, leaf, language),
			);
			sources[leaf.path] = sourceView(source);
		}
		if (data === before) break;
	}
	return { data, sources, silent: [] };
}

/** Leaves as they stand in the form now: those of a list in each of its items. */
function leavesOf(
	field: Field | undefined,
	typed: Readonly<Record<string, unknown>>,
): readonly Field[] {
	if (field === undefined) return [];
	if (isList(field))
		return itemsAt(typed, field.path).flatMap((_item, at) => leavesOf(itemField(field, at), typed));
	const members = Object.values(field.group ?? {});
	return members.length === 0 ? [field] : members.flatMap((member) => leavesOf(member, typed));
}

/** That of the leaf itself, or of the group around it where it grants this member. */
function prefillOf(definition: Definition, path: DataPath): Source | undefined {
	const names = path.split(".");
	for (let length = names.length; length > 0; length--) {
		const source = fieldIn(definition, names.slice(0, length).join("."))?.prefill;
		if (source === undefined) continue;
		const member = names[length];
		const grants = source.kind === "register" ? source.members : undefined;
		return member === undefined || !grants || Object.hasOwn(grants, member) ? source : undefined;
	}
	return undefined;
}

function isReadable(source: Source, data: Readonly<Record<string, unknown>>): boolean {
	return source.kind === "identity" || source.by.every((path) => isThere(valueAt(data, path)));
}

function isThere(value: unknown): boolean {
	return value !== undefined && value !== null && value !== "";
}

function sourceView(source: Source): SourceView {
	const as_of = new Date().toISOString();
	return source.kind === "identity"
		? { source: "identity", as_of }
		: { source: "register", register: source.register, as_of };
}

/** The author's example; else something of the right type that nobody takes for a fact. */
function valueFor(definition: Definition, field: Field, language: string): unknown {
	if (field.example !== undefined) return field.example;
	const [code] = field.only ?? Object.keys(definition.lists[field.list ?? ""]?.codes ?? {});
	switch (field.as) {
		case "choice":
			return code;
		case "choices":
			return code === undefined ? [] : [code];
		case "date":
			return "1990-01-15";
		case "partial_date":
			return "1990";
		case "whole":
		case "money":
			return 1;
		case "number":
			return "1";
		case "yes_no":
			return true;
		default:
			return `‹${textOf(field.title, language)}›`;
	}
}
