import type { Bundle, DataPath, Id, Source, StepName } from "@onedoor/dsl/bundle";
import { type Provenance, withValue } from "@onedoor/dsl/form";

import { formAt } from "./asking.ts";
import type { Case, Instant } from "./case.ts";
import type { FactsOf } from "./facts.ts";
import { type Desk, deskOf, identityAsks, identityValues, type Wanted } from "./wanted.ts";

type Data = Readonly<Record<string, unknown>>;

/** A value that was looked up. `key` says with which key values: when they change, the value is no longer theirs. */
export interface FetchedValue extends Provenance {
	readonly value: unknown;
	readonly key?: string;
	/** What stood there, typed, when the register answered something else. Stays with the draft. */
	readonly instead_of?: unknown;
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
 * Reads of registers that the visible fields and documents of a form can have now: granted, every key value there, and
 * not yet answered for these keys. In a correction only for what was marked. Values of the identity need no read.
 */
export function lookupsOf(
	bundle: Bundle,
	current: Case,
	form: string,
	data: Data,
	fetched: Fetched,
	now: Instant,
): readonly Lookup[] {
	const possible = possibleLookups(deskOf(bundle, current, form, merged(data, fetched), now));
	return possible.filter(({ reads, key }) =>
		Object.keys(reads).some((path) => fetched[path]?.key !== key),
	);
}

/** What a record said, as values of the draft. A member it does not have is left out. */
export function fetchedFrom(
	{ reads, register, key, document }: Lookup,
	record: Data,
	asOf: Instant,
): Fetched {
	const found = Object.entries(reads)
		.map(([path, name]) => [path, Object.hasOwn(record, name) ? record[name] : undefined] as const)
		.filter(([, value]) => value !== undefined && value !== null && !(document && value === false));
	return Object.fromEntries(
		found.map(([path, value]) => [
			path,
			{ value, source: "register", register, as_of: asOf, key } as const,
		]),
	);
}

/**
 * What of the look-ups is still true, with what the identity says: values looked up with another key (another
 * person, another paper) go, and so does what no longer shows.
 */
export function stillFetched(
	bundle: Bundle,
	current: Case,
	form: string,
	data: Data,
	fetched: Fetched,
	now: Instant,
): Fetched {
	const desk = deskOf(bundle, current, form, merged(data, fetched), now);
	const keys = new Map(
		possibleLookups(desk).flatMap(({ reads, key }) =>
			Object.keys(reads).map((path) => [path, key] as const),
		),
	);
	const kept = Object.entries(fetched).filter(
		([path, { key }]) => key !== undefined && keys.get(path) === key,
	);
	return { ...Object.fromEntries(kept), ...fromIdentity(desk) };
}

/** The look-up that says whether somebody may act for another, if the power of this role stands in a register. */
export function powerLookup(
	bundle: Bundle,
	current: Case,
	step: StepName,
	role: Id,
	now: Instant,
): Lookup | undefined {
	const power = bundle.definition.roles[role]?.proved_by;
	if (power === undefined || !("source" in power)) return undefined;
	const desk = deskOf(bundle, current, step, {}, now);
	return lookupFor(desk, { path: role, source: power.source, shown: false, document: false });
}

/** Values of a form that come from the identity of the applicant. */
export function knownValues(
	bundle: Bundle,
	current: Case,
	form: string,
	data: Data,
	now: Instant,
	factsIn?: FactsOf,
): Fetched {
	if (identityAsks(bundle.definition, formAt(bundle, form)).length === 0) return {};
	return fromIdentity(deskOf(bundle, current, form, data, now, factsIn, identityAsks));
}

function fromIdentity(desk: Desk): Fetched {
	const known = Object.entries(identityValues(desk));
	return Object.fromEntries(
		known.map(([path, value]) => [path, { value, source: "identity" } as const]),
	);
}

function merged(data: Data, fetched: Fetched): Data {
	return Object.entries(fetched).reduce(
		(all, [path, { value }]) => withValue(all, path, value),
		data,
	);
}

function possibleLookups(desk: Desk): readonly Lookup[] {
	return desk.wanted.flatMap((wanted) => lookupFor(desk, wanted) ?? []);
}

function lookupFor(desk: Desk, { path, source, shown, document }: Wanted): Lookup | undefined {
	if (source.kind !== "register" || !desk.mayRead(source.register)) return undefined;
	const by = keysOf(desk, source);
	const reads = readsOf(desk, path, source);
	if (by === undefined || Object.keys(reads).length === 0) return undefined;
	const { register, record } = source;
	const key = JSON.stringify([register, record, Object.values(by)]);
	return { path, register, record, by, reads, key, shown, document };
}

type RegisterSource = Extract<Source, { kind: "register" }>;

/** One value for each key part, or nothing while one is absent. */
function keysOf(
	{ bundle, scope }: Desk,
	source: RegisterSource,
): Readonly<Record<Id, unknown>> | undefined {
	const names =
		bundle.definition.registers[source.register]?.records[source.record]?.found_by ?? [];
	const values = source.by.map((path) => scope.get(path.split(".")));
	const isThere = (value: unknown): boolean =>
		value !== undefined && value !== "" && typeof value !== "symbol";
	if (names.length === 0 || values.length < names.length || !values.every(isThere))
		return undefined;
	return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

/** What may be read of the record: only what its owner granted. */
function readsOf(
	{ bundle, given }: Desk,
	path: DataPath,
	source: RegisterSource,
): Readonly<Record<DataPath, Id>> {
	const granted = bundle.definition.registers[source.register]?.grant?.may_read ?? [];
	const own: readonly (readonly [DataPath, Id])[] =
		source.field === undefined ? [] : [[path, source.field]];
	const members = Object.entries(source.members ?? {}).map(
		([member, name]) => [`${path}.${member}`, name] as const,
	);
	return Object.fromEntries(
		[...own, ...members].filter(
			([at, name]) => granted.includes(`${source.record}.${name}`) && !isGivenAt(given, at),
		),
	);
}

/** The value itself, or some of a group's members: what the parent gave is not looked up besides. */
function isGivenAt(given: ReadonlySet<DataPath>, path: DataPath): boolean {
	return given.has(path) || [...given].some((inner) => inner.startsWith(`${path}.`));
}
