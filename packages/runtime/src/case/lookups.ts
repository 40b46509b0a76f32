import type { Bundle, DataPath, Field, Form, Id, Source, StepName } from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";
import {
	asksOf,
	documentAt,
	fieldAt,
	type Provenance,
	scopeOf,
	visible,
	withValue,
} from "@onedoor/dsl/form";

import type { Case, Instant } from "./case.ts";
import { factsOf } from "./facts.ts";

type Data = Readonly<Record<string, unknown>>;

/** A value that was looked up. `key` says with which key values: when they change, the value is no longer theirs. */
export interface FetchedValue extends Provenance {
	readonly value: unknown;
	readonly key?: string;
}

export type Fetched = Readonly<Record<DataPath, FetchedValue>>;

/** One read of a register's record that can be made now. */
export interface Lookup {
	/** The field or document that it is for; of a group, the group. */
	readonly path: DataPath;
	readonly register: Id;
	readonly record: Id;
	/** Name in the record's `found_by` → value. */
	readonly by: Readonly<Record<Id, unknown>>;
	/** Data path → field of the record. */
	readonly reads: Readonly<Record<DataPath, Id>>;
	/** Register, record and key values as one text: look-ups that share it are one read. */
	readonly key: string;
	/** Shown to the applicant for confirmation; a `fetch` is not. */
	readonly shown: boolean;
	/** It satisfies a document: a record that says no, or nothing, does not. */
	readonly document: boolean;
}

/**
 * Reads of registers that the visible fields and documents of a step can have now: granted, every key value there, and
 * not yet answered for these keys. Values that come from the identity need no read: see `knownValues`.
 */
export function lookupsOf(
	bundle: Bundle,
	current: Case,
	step: StepName,
	data: Data,
	fetched: Fetched,
	now: Instant,
): readonly Lookup[] {
	const desk = deskOf(bundle, current, step, data, fetched, now);
	return wantedBy(desk)
		.flatMap(({ path, source, shown }) => lookupFor(desk, path, source, shown) ?? [])
		.filter((lookup) =>
			Object.keys(lookup.reads).some((path) => fetched[path]?.key !== lookup.key),
		);
}

/** What a record said, as values of the draft. A member it does not have is left out. */
export function fetchedFrom(lookup: Lookup, record: Data, asOf: Instant): Fetched {
	const found = Object.entries(lookup.reads)
		.map(([path, name]) => [path, Object.hasOwn(record, name) ? record[name] : undefined] as const)
		.filter(
			([, value]) => value !== undefined && value !== null && !(lookup.document && value === false),
		);
	return Object.fromEntries(
		found.map(([path, value]) => [
			path,
			{
				value,
				source: "register",
				register: lookup.register,
				as_of: asOf,
				key: lookup.key,
			} as const,
		]),
	);
}

/** Values that are still those of their keys: the rest was looked up for another person or paper, and goes. */
export function stillFetched(
	bundle: Bundle,
	current: Case,
	step: StepName,
	data: Data,
	fetched: Fetched,
	now: Instant,
): Fetched {
	const desk = deskOf(bundle, current, step, data, fetched, now);
	const keys = new Map(
		wantedBy(desk)
			.flatMap(({ path, source, shown }) => lookupFor(desk, path, source, shown) ?? [])
			.flatMap(({ reads, key }) => Object.keys(reads).map((path) => [path, key] as const)),
	);
	return Object.fromEntries(
		Object.entries(fetched).filter(
			([path, { key }]) => key === undefined || keys.get(path) === key,
		),
	);
}

/** Prefills from the identity of the applicant: there from the start. */
export function knownValues(
	bundle: Bundle,
	current: Case,
	step: StepName,
	data: Data,
	now: Instant,
): Fetched {
	const desk = deskOf(bundle, current, step, data, {}, now);
	return Object.fromEntries(
		wantedBy(desk).flatMap(({ path, source }) => {
			const value =
				source.kind === "identity" ? desk.scope.get(["identity", source.field]) : undefined;
			return typeof value === "string" || typeof value === "boolean"
				? [[path, { value, source: "identity" } as const]]
				: [];
		}),
	);
}

interface Desk {
	readonly bundle: Bundle;
	readonly form: Pick<Form, "step" | "outcome">;
	readonly scope: Scope;
	readonly fields: ReadonlySet<DataPath>;
	readonly documents: ReadonlySet<DataPath>;
}

function deskOf(
	bundle: Bundle,
	current: Case,
	step: StepName,
	draft: Data,
	fetched: Fetched,
	now: Instant,
): Desk {
	const form = { step };
	const { definition } = bundle;
	const known = Object.entries(fetched).reduce(
		(data, [path, { value }]) => withValue(data, path, value),
		{ ...current.data, ...draft },
	);
	const facts = factsOf(bundle, current, now, known);
	const { fields, documents } = visible(definition, form, known, facts);
	const scope = scopeOf(definition, known, facts, "draft");
	return { bundle, form, scope, fields, documents };
}

interface Wanted {
	readonly path: DataPath;
	readonly source: Source;
	readonly shown: boolean;
}

/** Sources of everything the form shows, in its order. A value to fetch is never shown, so its page decides. */
function wantedBy(desk: Desk): readonly Wanted[] {
	const { definition } = desk.bundle;
	return asksOf(definition, desk.form).flatMap((path) => {
		const field = fieldAt(definition, path);
		return field ? ofField(desk, field) : ofDocument(desk, path);
	});
}

function ofField(desk: Desk, field: Field): readonly Wanted[] {
	if (field.many) return [];
	const own: Wanted[] = [];
	if (field.prefill && desk.fields.has(field.path))
		own.push({ path: field.path, source: field.prefill, shown: true });
	if (field.fetch && desk.fields.has(field.path))
		own.push({ path: field.path, source: field.fetch, shown: false });
	return [...own, ...Object.values(field.group ?? {}).flatMap((member) => ofField(desk, member))];
}

function ofDocument(desk: Desk, path: DataPath): readonly Wanted[] {
	const document = documentAt(desk.bundle.definition, path);
	if (document === undefined || !desk.documents.has(path)) return [];
	const alternatives = Object.values(document.one_of ?? {}).flatMap((one) =>
		ofDocument(desk, one.path),
	);
	const own = document.satisfied_by.flatMap((way) =>
		way.by === "register" ? [{ path, source: way.source, shown: true }] : [],
	);
	return [...own, ...alternatives];
}

function lookupFor(desk: Desk, path: DataPath, source: Source, shown: boolean): Lookup | undefined {
	if (source.kind !== "register") return undefined;
	const by = keysOf(desk, source);
	const reads = readsOf(desk, path, source);
	if (by === undefined || Object.keys(reads).length === 0) return undefined;
	const { register, record } = source;
	return {
		path,
		register,
		record,
		by,
		reads,
		key: JSON.stringify([register, record, Object.values(by)]),
		shown,
		document: documentAt(desk.bundle.definition, path) !== undefined,
	};
}

/** One value for each key part, or nothing while one is absent. */
function keysOf(
	desk: Desk,
	source: Extract<Source, { kind: "register" }>,
): Readonly<Record<Id, unknown>> | undefined {
	const names =
		desk.bundle.definition.registers[source.register]?.records[source.record]?.found_by ?? [];
	const values = source.by.map((path) => desk.scope.get(path.split(".")));
	const isThere = (value: unknown): boolean =>
		value !== undefined && value !== "" && typeof value !== "symbol";
	if (names.length === 0 || values.length < names.length || !values.every(isThere))
		return undefined;
	return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

/** What may be read of the record: only what its owner granted. */
function readsOf(
	desk: Desk,
	path: DataPath,
	source: Extract<Source, { kind: "register" }>,
): Readonly<Record<DataPath, Id>> {
	const granted = desk.bundle.definition.registers[source.register]?.grant?.may_read ?? [];
	const wanted: readonly (readonly [DataPath, Id])[] = source.members
		? Object.entries(source.members).map(([member, name]) => [`${path}.${member}`, name])
		: source.field === undefined
			? []
			: [[path, source.field]];
	return Object.fromEntries(
		wanted.filter(([, name]) => granted.includes(`${source.record}.${name}`)),
	);
}
