import type { DataPath, Definition, Field, Form, Page } from "../bundle/index.ts";
import { documentAt, fieldAt, pagesOfForm } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { formReader } from "./form-reader.ts";
import { isItem, join, valueAt } from "./paths.ts";
import type { Reader } from "./reader.ts";

/** What a form shows now. Members of items carry their index: `guests.0.room`. */
export interface Visible {
	/** Ids of the pages that have something to show, in order. */
	readonly pages: readonly string[];
	/** Fields with the groups and lists around them, and computed values that a page shows. */
	readonly fields: ReadonlySet<DataPath>;
	/** Requirements, and their alternatives as `<id>.<alternative>`. */
	readonly documents: ReadonlySet<DataPath>;
	/** Those of the fields and documents that must be answered. */
	readonly required: ReadonlySet<DataPath>;
}

/**
 * What is shown with these values. What is not known yet hides. A value that was fetched is not shown, a prefilled
 * one is. `data` is everything the case has, with the form's values over it.
 * @param among only these of what the form asks; left out: all
 */
export function visible(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
	data: Readonly<Record<string, unknown>>,
	facts: Facts,
	among?: readonly DataPath[],
): Visible {
	return visibleTo(formReader(definition, form, data, facts), form, among);
}

/** Whether a form shows anything at all. */
export function showsAnything(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
	data: Readonly<Record<string, unknown>>,
	facts: Facts,
): boolean {
	const reader = formReader(definition, form, data, facts);
	const found = nothingFound(reader, form);
	return pagesOfForm(reader.definition, form).some(
		(page) => isOpen(page, reader) && page.ask.some((path) => show(path, found)),
	);
}

export function visibleTo(
	reader: Reader,
	form: Pick<Form, "step" | "outcome">,
	among?: readonly DataPath[],
): Visible {
	const found = nothingFound(reader, form);
	const asked = ({ ask }: Page): readonly DataPath[] =>
		among ? ask.filter((path) => among.includes(path)) : ask;
	const open = pagesOfForm(reader.definition, form).filter((page) => isOpen(page, reader));
	const pages = open.filter((page) =>
		asked(page)
			.map((path) => show(path, found))
			.includes(true),
	);
	return {
		pages: pages.map((page) => page.id),
		fields: found.fields,
		documents: found.documents,
		required: found.required,
	};
}

function isOpen({ when }: Page, reader: Reader): boolean {
	return !when || reader.holds(when);
}

function nothingFound(reader: Reader, { step }: Pick<Form, "step">): Found {
	const byOffice = reader.definition.steps[step]?.does !== "fill_in";
	return { reader, byOffice, fields: new Set(), documents: new Set(), required: new Set() };
}

interface Found {
	readonly reader: Reader;
	/** An officer fills in this form: what a silent register left open is theirs to answer. */
	readonly byOffice: boolean;
	readonly fields: Set<DataPath>;
	readonly documents: Set<DataPath>;
	readonly required: Set<DataPath>;
}

/** Whether there is anything to show. */
function show(path: DataPath, found: Found): boolean {
	const { definition } = found.reader;
	const field = fieldAt(definition, path);
	if (field) return showField(field, path, found);
	if (documentAt(definition, path)) return showDocument(path, found);
	if (!Object.hasOwn(definition.computed, path)) return false;
	found.fields.add(path);
	return true;
}

function showField(field: Field, key: string, found: Found): boolean {
	const { reader, fields } = found;
	if (reader.isShown(key) !== true || isFetched(field, key, found)) return false;
	if (field.many && !isItem(key)) return showItems(field, key, found);
	if (!field.group) {
		fields.add(key);
		const forOffice = isLeftToOffice(field, found) && field.answer === "required";
		if (!isItem(key) && (forOffice || reader.isRequired(field, key) === true))
			found.required.add(key);
		return true;
	}
	const any =
		Object.entries(field.group).filter(([name, member]) =>
			showField(member, join(key, name), found),
		).length > 0;
	if (any) fields.add(key);
	return any;
}

function showItems(field: Field, key: string, found: Found): boolean {
	const items = valueAt(found.reader.data, key);
	found.fields.add(key);
	if (found.reader.isRequired(field, key) === true && (field.many?.min ?? 0) > 0)
		found.required.add(key);
	if (!Array.isArray(items)) return true;
	for (const index of items.keys()) showField(field, join(key, index), found);
	return true;
}

function isFetched(field: Field, key: string, found: Found): boolean {
	const isAskedOnlyIfSilent = field.fetch !== undefined || isLeftToOffice(field, found);
	if (!isAskedOnlyIfSilent) return false;
	const source = found.reader.facts.sources[key]?.source;
	return source !== undefined && !TYPED.has(source);
}

const TYPED: ReadonlySet<string> = new Set(["applicant", "officer"]);

function isLeftToOffice(field: Field, { byOffice }: Found): boolean {
	return byOffice && field.if_silent === "officer" && (field.prefill ?? field.fetch) !== undefined;
}

function showDocument(path: DataPath, found: Found): boolean {
	const { reader, documents, required } = found;
	const document = documentAt(reader.definition, path);
	if (!document || reader.isShown(path) !== true) return false;
	documents.add(path);
	if (document.if_missing === "block" && !path.includes(".")) required.add(path);
	for (const alternative of Object.values(document.one_of ?? {}))
		showDocument(alternative.path, found);
	return true;
}
