import type {
	Bundle,
	DataPath,
	Definition,
	Field,
	Id,
	Source,
	StepName,
} from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";
import {
	asksOf,
	documentAt,
	fieldAt,
	isAsked,
	isList,
	itemField,
	itemsAt,
	scopeOf,
	visible,
	withValues,
} from "@onedoor/dsl/form";

import { type Asking, formAt, formKey } from "./asking.ts";
import type { Case, Instant } from "./case.ts";
import { isConsentWanted } from "./consent-wanted.ts";
import { type FactsOf, factsOf } from "./facts.ts";
import { applyPatch } from "./merge-patch.ts";

type Data = Readonly<Record<string, unknown>>;

/** A form as it stands in a draft: what is typed, what was looked up, what shows. */
export interface Desk {
	readonly bundle: Bundle;
	readonly scope: Scope;
	readonly wanted: readonly Wanted[];
	/** False where the applicant has to agree first, and has not. */
	readonly mayRead: (register: Id) => boolean;
	/** Paths whose value the parent gave: they are known, and no register is asked for them. */
	readonly given: ReadonlySet<DataPath>;
}

/** Something shown that need not be typed, and where it comes from. */
export interface Wanted {
	readonly path: DataPath;
	readonly source: Source;
	/** Shown for confirmation; a `fetch` is not. */
	readonly shown: boolean;
	readonly document: boolean;
}

/**
 * @param form its key in `Bundle.forms`
 * @param values what the draft holds, look-ups included
 * @param asksIn what of the form is looked at: all that it asks, or only some
 */
export function deskOf(
	bundle: Bundle,
	current: Case,
	form: string,
	values: Data,
	now: Instant,
	factsIn: FactsOf = factsOf,
	asksIn: typeof asksOf = asksOf,
): Desk {
	const first = deskWith(bundle, current, form, values, now, factsIn, asksIn);
	const known = identityValues(first);
	if (Object.keys(known).length === 0) return first;
	const more = withValues(values, Object.entries(known));
	return more === values ? first : deskWith(bundle, current, form, more, now, factsIn, asksIn);
}

const asksOfIdentity = new WeakMap<Definition, Map<string, readonly DataPath[]>>();

/** What of a form's questions the identity may answer, in whole or in part. */
export function identityAsks(definition: Definition, form: Asking): readonly DataPath[] {
	const known = asksOfIdentity.get(definition) ?? new Map<string, readonly DataPath[]>();
	const key = formKey(form);
	const before = known.get(key);
	if (before) return before;
	const asks = asksOf(definition, form).filter((path) => hasIdentity(definition, path));
	// Names come from outside: those that the procedure lacks are not remembered.
	if (Object.hasOwn(definition.steps, form.step))
		asksOfIdentity.set(definition, known.set(key, asks));
	return asks;
}

function hasIdentity(definition: Definition, path: DataPath): boolean {
	const field = fieldAt(definition, path);
	if (field) return isByIdentity(field);
	const document = documentAt(definition, path);
	const isThere = document?.satisfied_by.some(
		(way) => way.by === "register" && way.source.kind === "identity",
	);
	const alternatives = Object.values(document?.one_of ?? {});
	return isThere === true || alternatives.some((one) => hasIdentity(definition, one.path));
}

function isByIdentity({ prefill, fetch, group = {} }: Field): boolean {
	const isItself = prefill?.kind === "identity" || fetch?.kind === "identity";
	return isItself || Object.values(group).some(isByIdentity);
}

/** What the identity of the applicant says: there from the start, also as the key of a look-up. */
export function identityValues({ scope, wanted }: Desk): Readonly<Record<DataPath, unknown>> {
	const known = wanted.flatMap(({ path, source }) => {
		const value = source.kind === "identity" ? scope.get(["identity", source.field]) : undefined;
		return typeof value === "string" || typeof value === "boolean" ? [[path, value] as const] : [];
	});
	return Object.fromEntries(known);
}

function deskWith(
	bundle: Bundle,
	current: Case,
	key: string,
	values: Data,
	now: Instant,
	factsIn: FactsOf,
	asksIn: typeof asksOf,
): Desk {
	const { definition } = bundle;
	const form = formAt(bundle, key);
	const asks = asksIn(definition, form);
	const known = applyPatch(current.data, values);
	const facts = factsIn(bundle, current, now, known);
	const { fields, documents } = visible(definition, form, known, facts, asks);
	const scope = scopeOf(definition, known, facts, "draft");
	const wanted = asks.flatMap((path) => {
		const field = fieldAt(definition, path);
		return field ? ofField(field, fields, known) : ofDocument(bundle, path, documents);
	});
	const open = openPaths(bundle, current, form.step);
	const given = new Set(
		Object.keys(current.sources).filter((path) => current.sources[path]?.source === "given"),
	);
	const missing = wanted.filter(({ path }) => !given.has(path));
	return {
		bundle,
		scope,
		mayRead: (register) => !isConsentWanted(definition, current, register),
		given,
		wanted: open ? missing.filter(({ path }) => isAsked(open, path)) : missing,
	};
}

/** In a correction only what was marked is looked up again. */
export function openPaths(
	{ definition }: Bundle,
	current: Case,
	name: StepName,
): readonly DataPath[] | undefined {
	const step = definition.steps[name];
	if (step?.does !== "fill_in" || step.change !== "what_was_marked") return undefined;
	const active = current.active.find((other) => other.step === name);
	return (active?.marks ?? []).map(({ path }) => path);
}

/** Each item of a list is looked up by its own keys. */
function ofField(field: Field, shown: ReadonlySet<DataPath>, data: Data): readonly Wanted[] {
	if (!shown.has(field.path)) return [];
	if (isList(field))
		return itemsAt(data, field.path).flatMap((_item, index) =>
			ofField(itemField(field, index), shown, data),
		);
	const { path, prefill, fetch } = field;
	return [
		...(prefill ? [{ path, source: prefill, shown: true, document: false }] : []),
		...(fetch ? [{ path, source: fetch, shown: false, document: false }] : []),
		...Object.values(field.group ?? {}).flatMap((member) => ofField(member, shown, data)),
	];
}

function ofDocument(
	bundle: Bundle,
	path: DataPath,
	shown: ReadonlySet<DataPath>,
): readonly Wanted[] {
	const document = documentAt(bundle.definition, path);
	if (document === undefined || !shown.has(path)) return [];
	const own = document.satisfied_by.flatMap((way) =>
		way.by === "register" ? [{ path, source: way.source, shown: true, document: true }] : [],
	);
	const alternatives = Object.values(document.one_of ?? {});
	return [...own, ...alternatives.flatMap((one) => ofDocument(bundle, one.path, shown))];
}
