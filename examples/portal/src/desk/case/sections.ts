import type {
	CaseView,
	ComparedView,
	DataPath,
	Definition,
	Field,
	Page,
	SourceView,
	Text,
} from "@onedoor/dsl/bundle";
import { fieldAt, isList, itemField, itemsAt, type ListField, valueAt } from "@onedoor/dsl/form";

import { sourceHere } from "./entered.ts";
import { own } from "./paths.ts";

/** One line of the file: what it is called and where it stands. */
export interface DataRow {
	readonly field: Field;
	readonly value: unknown;
	readonly source: SourceView | undefined;
	/** What a register says beside a value that was typed. */
	readonly compared?: ComparedView | undefined;
	/** What the applicant says is wrong with it, though a register gave it. */
	readonly doubt?: string | undefined;
}

/** A card of the case page. */
export interface Section {
	readonly id: string;
	readonly title: Text;
	/** A page of the form, which speaks to the applicant; otherwise a group of the data. */
	readonly isPage: boolean;
	readonly rows: readonly DataRow[];
	/** The rows of a list stand item by item: an item of it, as the one field it is in that place. */
	readonly items?: readonly Field[];
	/** The data that a list's items are named from. */
	readonly data?: CaseView["data"];
}

/**
 * The file in the order the applicant filled it in: what a page asks for itself in one card, each group (the child,
 * the mother) in a card of its own. What the case is about stands first, what officers added last; only what is there
 * is shown.
 *
 * @param entered what values without a source come from, where not from the applicant
 */
export function sectionsOf(
	definition: Definition,
	view: CaseView,
	entered?: SourceView,
): readonly Section[] {
	return sectionsIn(definition, view).map((section) => ({
		...section,
		rows: section.rows.map((row) => ({ ...row, source: sourceHere(row.source, entered) })),
	}));
}

function sectionsIn(definition: Definition, view: CaseView): readonly Section[] {
	const pages = Object.values(definition.steps).flatMap((step) =>
		step.does === "fill_in" ? step.pages : [],
	);
	const asked = new Set<DataPath>();
	const sections = pages.flatMap((page) => sectionsOfPage(definition, view, page, asked));
	const rest = Object.values(definition.data).filter((field) => !asked.has(field.path));
	const added = rest.flatMap((field) => rowOf(field, view));
	const all = [...sections, { id: "office", title: {}, isPage: false, rows: added }];
	return subjectFirst(
		definition,
		all.filter(({ rows }) => rows.length > 0),
	);
}

/** The card of what the case is about (the child) is what an officer looks for first. */
function subjectFirst({ about }: Definition, sections: readonly Section[]): readonly Section[] {
	const isSubject = ({ id }: Section): boolean => id === about?.split(".")[0];
	return [...sections.filter(isSubject), ...sections.filter((each) => !isSubject(each))];
}

/** The one source of all rows, where there is one, more than one row, and nothing to compare. */
export function sourceOfAll(
	rows: readonly DataRow[],
): { readonly source: SourceView | undefined } | undefined {
	if (rows.some(({ compared, doubt }) => compared !== undefined || doubt !== undefined))
		return undefined;
	const keys = new Set(rows.map(({ source }) => keyOf(source)));
	return keys.size === 1 && rows.length > 1 ? { source: rows[0]?.source } : undefined;
}

/** To the minute: what was fetched together counts as one. */
function keyOf(source: SourceView | undefined): string {
	if (source === undefined || source.source === "applicant") return "applicant";
	return [source.source, source.register, source.as_of?.slice(0, 16)].join(" ");
}

function sectionsOfPage(
	definition: Definition,
	view: CaseView,
	page: Page,
	asked: Set<DataPath>,
): readonly Section[] {
	const fresh = page.ask.filter((path) => !asked.has(path));
	for (const path of fresh) {
		asked.add(path);
		asked.add(path.split(".")[0] ?? path);
	}
	const fields = fresh.flatMap((path) => fieldAt(definition, path) ?? []);
	const loose = fields.filter((field) => !isCard(field));
	return [
		{
			id: page.id,
			title: page.title,
			isPage: true,
			rows: loose.flatMap((field) => rowOf(field, view)),
		},
		...fields.filter(isCard).map((field) => ({
			id: field.path,
			title: field.title,
			isPage: false,
			...(isList(field) ? itemsOf(field, view) : { rows: membersOf(field, view) }),
		})),
	];
}

/** A group asked by a page, once or several times. */
function isCard(field: Field): boolean {
	return field.group !== undefined;
}

function membersOf(group: Field, view: CaseView): readonly DataRow[] {
	return Object.values(group.group ?? {}).flatMap((member) => rowOf(member, view));
}

function itemsOf(list: ListField, view: CaseView): Pick<Section, "rows" | "items" | "data"> {
	const items = itemsAt(view.data, list.path).map((_item, index) => itemField(list, index));
	return { items, data: view.data, rows: items.flatMap((item) => membersOf(item, view)) };
}

function rowOf(field: Field, view: CaseView): readonly DataRow[] {
	const value = valueAt(view.data, field.path);
	// What was only fetched from the sign-in to look up something else says nothing new.
	if (field.fetch?.kind === "identity") return [];
	if (value === undefined) return [];
	const compared = own(view.compared ?? {}, field.path);
	const source = sourceOf(view.sources, field.path);
	return [{ field, value, source, compared, doubt: doubtAbout(view.findings, field.path) }];
}

/** A doubt about a group is one about each of its members. */
function doubtAbout(findings: CaseView["findings"], path: DataPath): string | undefined {
	const doubt = findings.find(
		(each) => each.code === "disputed" && `${path}.`.startsWith(`${each.path}.`),
	);
	return typeof doubt?.values.note === "string" ? doubt.values.note : undefined;
}

/** A source of a group speaks for its members. Without one, the applicant typed it. */
function sourceOf(sources: CaseView["sources"], path: DataPath): SourceView | undefined {
	const keys = path.split(".");
	for (let length = keys.length; length > 0; length--) {
		const source = own(sources, keys.slice(0, length).join("."));
		if (source !== undefined) return source;
	}
	return undefined;
}
