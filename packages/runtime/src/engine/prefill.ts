import type { Bundle, Definition, Field } from "@onedoor/dsl/bundle";
import { asksOf, documentAt, fieldAt, isEmpty, valueAt, withValue } from "@onedoor/dsl/form";
import { filedOf, formAt } from "../case/asking.ts";
import { calendarOf } from "../case/calendars.ts";
import type { Case } from "../case/case.ts";
import { presentablePapers } from "../case/wanted-papers.ts";
import { type Fetched, knownValues, lookupsOf, stillFetched } from "../core.ts";
import type { Draft } from "../storage/rows.ts";
import type { Engine } from "./engine.ts";
import { fetchedOf } from "./fetched-of.ts";
import { ownPapers } from "./own-papers.ts";
import { isInForce } from "./presented-value.ts";
import { readRegisters } from "./read-registers.ts";

/** A person is waiting: registers that take longer are asked about in the form instead. */
const PATIENCE_MS = 2_000;
/** One value may be the key of the next look-up; a longer chain is a mistake in the procedure. */
const ROUNDS = 5;

type Data = Readonly<Record<string, unknown>>;
type Found = Pick<Draft, "fetched" | "silent">;

/** A case at an instant, with what it is bound to. */
export interface CaseAt {
	readonly case: Case;
	readonly bundle: Bundle;
	readonly now: string;
	/** Whose act it is, for the record of look-ups; left out: nobody's, the procedure's own. */
	readonly by?: string;
	/** It was not read just now: nobody outside is asked about it. */
	readonly isRemembered?: true;
}

/**
 * Looks up for the draft of a form what registers can give now, and keeps it with the draft. Values whose key has changed go.
 * Nothing here fails: a register that is down is one the form asks instead of.
 */
export async function prefill(
	engine: Engine,
	seen: CaseAt,
	form: string,
): Promise<Draft | undefined> {
	for (;;) {
		const draft = await engine.store.draft(seen.case.id, form);
		const data = draft?.data ?? filedOf(seen.bundle, seen.case, form);
		const before = { fetched: fetchedOf(draft), silent: draft?.silent ?? [] };
		const found = await lookUp(engine, seen, form, data, before.fetched);
		if (same(found, before)) return draft;
		const saved = await engine.store.saveDraft(
			seen.case.id,
			{
				step: form,
				data: withoutGone(data, before.fetched, found.fetched),
				...found,
				...(draft?.before && { before: draft.before }),
				saved_at: draft?.saved_at ?? seen.now,
			},
			draft?.version ?? 0,
		);
		if (saved === "ended") return draft;
		if (saved !== "conflict") return saved;
	}
}

/** What registers say about this data: what is known already and still theirs, and what can be read now. */
export async function lookUp(
	engine: Engine,
	{ bundle, case: kase, now, by = "procedure", isRemembered }: CaseAt,
	form: string,
	data: Data,
	before: Fetched,
): Promise<{ readonly fetched: Fetched; readonly silent: Draft["silent"] }> {
	if (!Object.hasOwn(bundle.forms, form) || isAllTyped(bundle, form, before))
		return { fetched: before, silent: [] };
	let signal: AbortSignal | undefined;
	const silent: Draft["silent"][number][] = [];
	const asked = new Set<string>();
	let fetched: Fetched = {
		...stillPresented({ bundle, case: kase, now }, form, withAll(data, before), before),
		...knownValues(bundle, kase, form, data, now),
		...stillFetched(bundle, kase, form, data, before, now),
	};
	for (let round = 0; round < ROUNDS && signal?.aborted !== true; round++) {
		const lookups = lookupsOf(bundle, kase, form, data, fetched, now).filter(
			({ path, key }) => !asked.has(`${path} ${key}`),
		);
		if (lookups.length === 0) break;
		signal ??= AbortSignal.timeout(PATIENCE_MS);
		for (const { path, key } of lookups) asked.add(`${path} ${key}`);
		const reading = { case: kase, bundle, by, ...(isRemembered && { isRemembered }) };
		const read = await readRegisters(engine, reading, lookups, signal);
		const told = { ...read, fetched: insteadOf(bundle, data, { before, now: read.fetched }) };
		silent.push(...told.silent);
		// What a register says may show a field that the identity fills.
		fetched = {
			...fetched,
			...told.fetched,
			...knownValues(bundle, kase, form, withAll(data, told.fetched), now),
		};
	}
	const own = await ownPapers(engine, { bundle, case: kase, now }, form, withAll(data, fetched));
	return { fetched: { ...fetched, ...own }, silent };
}

/** A form sends back what a register gave: of another number it is nobody's answer any more. */
function withoutGone(data: Data, before: Fetched, now: Fetched): Data {
	return Object.entries(before)
		.filter(
			([path, { source, value }]) =>
				source === "register" && now[path] === undefined && sameValue(valueAt(data, path), value),
		)
		.reduce((kept, [path]) => withValue(kept, path, undefined), data);
}

/** A register's answer takes the place of what was typed: the person is told what that was. */
function insteadOf(
	{ definition }: Bundle,
	data: Data,
	{ before, now }: { readonly before: Fetched; readonly now: Fetched },
): Fetched {
	return Object.fromEntries(
		Object.entries(now).map(([path, found]) => {
			const typed = valueAt(data, path);
			const isTyped =
				!isEmpty(typed) &&
				documentAt(definition, path) === undefined &&
				!sameValue(typed, found.value) &&
				!sameValue(typed, before[path]?.value);
			return [path, isTyped ? { ...found, instead_of: typed } : found];
		}),
	);
}

const allTyped = new WeakMap<Definition, Map<string, boolean>>();

/** Whether all that a form asks is for a person to type: no field has a source, and no paper is asked for. */
function isAllTyped(bundle: Bundle, key: string, before: Fetched): boolean {
	if (Object.keys(before).length > 0) return false;
	const { definition } = bundle;
	const known = allTyped.get(definition) ?? new Map<string, boolean>();
	const found =
		known.get(key) ??
		asksOf(definition, formAt(bundle, key)).every((path) => {
			const field = fieldAt(definition, path);
			return field !== undefined && isTyped(field);
		});
	allTyped.set(definition, known.set(key, found));
	return found;
}

function isTyped({ prefill, fetch, group = {} }: Field): boolean {
	return prefill === undefined && fetch === undefined && Object.values(group).every(isTyped);
}

/** Papers from a wallet, while the form still asks for them and they are in force. */
function stillPresented(
	{ bundle, case: kase, now }: CaseAt,
	form: string,
	data: Data,
	before: Fetched,
): Fetched {
	const shown = Object.entries(before).filter(([, { source }]) => source === "wallet");
	if (shown.length === 0) return {};
	const zone = calendarOf(bundle).time_zone;
	const paths = presentablePapers(bundle, kase, form, data, now).map(({ path }) => path);
	return Object.fromEntries(
		shown.filter(
			([path, { presented }]) =>
				paths.includes(path) && isInForce(presented?.valid_until, { now, zone }),
		),
	);
}

function sameValue(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function withAll(data: Data, fetched: Fetched): Data {
	return Object.entries(fetched).reduce(
		(all, [path, { value }]) => withValue(all, path, value),
		data,
	);
}

function same(one: Found, other: Found): boolean {
	return (
		JSON.stringify([one.fetched, one.silent]) === JSON.stringify([other.fetched, other.silent])
	);
}
