import type { DataPath, DocumentRequirement } from "@onedoor/dsl/bundle";
import { documentAt, fieldIn, isList } from "@onedoor/dsl/form";
import type { Posted } from "@onedoor/runtime/client";
import { alternativesOf, documentValue, ownWays } from "../form/document-value.ts";
import { timeZoneOf } from "../form/facts.ts";
import { type FilePlace, placeOfDocument, placeOfField } from "../form/file-place.ts";
import type { FormStore } from "../form/form-store.ts";
import { wayName } from "../step/DocumentField.tsx";
import { fieldId } from "../theme/field-id.ts";
import { fileName } from "./file-name.ts";
import { type Fields, readControl } from "./read-control.ts";

/**
 * Puts what a form sent into the store, as if it had been typed: only what the page asks, and of that only what stood
 * on it, for a box that nobody ticked is not sent.
 */
export function takeFields(store: FormStore, paths: readonly DataPath[], posted: Posted): void {
	const fields = fieldsOf(posted);
	const stood = new Set(fields.all("asked"));
	const zone = timeZoneOf(store.definition);
	for (const path of paths) {
		const document = documentAt(store.definition, path);
		if (document) takeDocument(store, document, fields, posted);
		const field = fieldIn(store.definition, path);
		if (!field || !stood.has(path) || isList(field) || field.as === "file") continue;
		store.set(path, readControl(store, field, fields, zone));
	}
}

export function fieldsOf({ fields }: Posted): Fields {
	return {
		first: (name) => fields.get(name)?.[0] ?? "",
		all: (name) => fields.get(name) ?? [],
	};
}

/** Where files of these paths may be put, as the answers now stand. */
export function filePlacesOf(store: FormStore, paths: readonly DataPath[]): readonly FilePlace[] {
	return paths.flatMap((path): readonly FilePlace[] => {
		const document = documentAt(store.definition, path);
		if (document) {
			const chosen = chosenOf(store, document);
			return chosen ? [placeOfDocument(chosen)] : [];
		}
		const field = fieldIn(store.definition, path);
		return field?.as === "file" ? [placeOfField(field)] : [];
	});
}

/** Which of the alternatives it is, and how it is brought. */
function takeDocument(
	store: FormStore,
	document: DocumentRequirement,
	fields: Fields,
	posted: Posted,
): void {
	const { absent } = store.given();
	if (document.one_of) {
		const before = chosenOf(store, document)?.id;
		const shown = alternativesOf(document).filter(({ path }) => store.shape().documents.has(path));
		const sent = fields.first(fieldId(document.path));
		const next =
			shown.find(({ id }) => id === sent) ??
			shown.find(({ path }) => posted.files.has(fileName(path)));
		if (next && next.id !== before) {
			const [first] = ownWays(next, absent);
			store.set(document.path, { [next.id]: first ? { by: first, files: [] } : {} });
		}
	}
	const chosen = chosenOf(store, document);
	if (chosen) takeWay(store, chosen, fields);
}

function takeWay(store: FormStore, requirement: DocumentRequirement, fields: Fields): void {
	const ways = ownWays(requirement, store.given().absent);
	const name = wayName(fieldId(requirement.path));
	const sent = ways.find((way) => way === fields.first(name));
	const now = documentValue(store.field(requirement.path).value)?.by;
	const [only] = ways.length === 1 ? ways : [];
	const isBox = only !== undefined && only !== "upload";
	if (sent && sent !== now && (isBox || sent !== "upload" || now !== undefined))
		store.set(requirement.path, { by: sent, files: [] });
	if (isBox && !sent && now === only) store.set(requirement.path, undefined);
}

/** The alternative that holds something, or the only one. */
function chosenOf(
	store: FormStore,
	document: DocumentRequirement,
): DocumentRequirement | undefined {
	if (!document.one_of) return document;
	const here = alternativesOf(document).filter(({ path }) => store.shape().documents.has(path));
	const { value } = store.field(document.path);
	const members = typeof value === "object" && value !== null ? value : {};
	return (
		here.find(({ id }) => Object.hasOwn(members, id)) ?? (here.length === 1 ? here[0] : undefined)
	);
}
