import type { Bundle } from "@onedoor/dsl/bundle";

import { fieldAt, withoutIndexes } from "@onedoor/dsl/form";
import { has } from "@onedoor/dsl/needs";
import { calendarOf } from "../case/calendars.ts";
import { fitsType } from "../case/fits.ts";
import { type Fetched, fetchedFrom, type Lookup } from "../core.ts";
import type { RegisterRead, RegisterRecord } from "../ports/ports.ts";
import type { LookupRow } from "../storage/consent.ts";
import type { Draft } from "../storage/rows.ts";
import { instantOf } from "../time/zone.ts";
import type { Engine } from "./engine.ts";
import { NotRemembered } from "./not-remembered.ts";

type Silent = Draft["silent"][number];

/** A register that has just kept somebody waiting is left alone for a moment: each save would wait again. */
const QUIET_MS = 15_000;

/** For which case, bound to what, something is looked up, and as part of whose act. */
export interface Reading {
	readonly case: string;
	readonly bundle: Bundle;
	readonly by: string;
	/** Nobody is asked about a case that is only remembered: what it says may be over. */
	readonly isRemembered?: true;
}

/**
 * What registers know about these look-ups. Those of one record are one read, and all reads run beside each other.
 * Each read that was made is written down with its purpose before anybody sees what it gave.
 * @throws NotRemembered
 */
export async function readRegisters(
	engine: Engine,
	{ bundle, isRemembered, ...reading }: Reading,
	lookups: readonly Lookup[],
	signal: AbortSignal,
): Promise<{ readonly fetched: Fetched; readonly silent: readonly Silent[] }> {
	if (isRemembered) throw new NotRemembered();
	const isHere = ({ register }: Lookup) => has(engine.deployment, { kind: "register", register });
	const elsewhere = lookups.filter((lookup) => !isHere(lookup));
	const shared = [...Map.groupBy(lookups.filter(isHere), ({ key }) => key).values()];
	const made: LookupRow[] = [];
	const told = await Promise.all(
		shared.map(async (group) => {
			const [first] = group;
			if (first === undefined) return [];
			const { register, record, by } = first;
			const answer = await readOne(engine, { register, record, key: by }, signal);
			made.push(rowOf(engine, { ...reading, bundle }, group, answer));
			return group.map((lookup) => takeOver(engine, bundle, lookup, answer));
		}),
	);
	const all = told.flat();
	if (made.length > 0) await engine.store.keepLookups(made);
	return {
		fetched: Object.assign({}, ...all.map(({ fetched }) => fetched)),
		silent: [...all.flatMap(({ silent }) => silent), ...elsewhere.flatMap(absent)],
	};
}

/** Nobody could be asked, so nobody was: what is not read is written down nowhere. */
function absent({ reads, register }: Lookup): readonly Silent[] {
	return Object.keys(reads).map((path) => ({ path, register, why: "absent" }));
}

function rowOf(
	{ clock }: Engine,
	{ case: id, bundle, by }: Reading,
	group: readonly Lookup[],
	answer: RegisterRecord | "down",
): LookupRow {
	const { register = "", record = "", by: keys = {} } = group[0] ?? {};
	return {
		case: id,
		at: new Date(clock.now()).toISOString(),
		by,
		register,
		record,
		fields: [...new Set(group.flatMap(({ reads }) => Object.values(reads)))],
		key: Object.values(keys).map(masked).join(","),
		purpose: bundle.definition.registers[register]?.grant?.purpose ?? {},
		answer: answer === "down" ? "down" : answer === undefined ? "nothing" : "found",
	};
}

/** Enough to know one's own number by, and no more. */
function masked(key: unknown): string {
	return String(key).replaceAll(/.(?=.{3})/gu, "*");
}

async function readOne(
	engine: Engine,
	read: RegisterRead,
	signal: AbortSignal,
): Promise<RegisterRecord | "down"> {
	if ((engine.quietUntil.get(read.register) ?? 0) > engine.machineNow()) return "down";
	try {
		return await Promise.race([engine.ports.registers.read(read, signal), over(signal)]);
	} catch (error) {
		engine.quietUntil.set(read.register, engine.machineNow() + QUIET_MS);
		const why = error instanceof Error ? error.message : String(error);
		engine.log("look_up_failed", { register: read.register, record: read.record, why });
		return "down";
	}
}

/** Also a port that does not heed its signal keeps nobody waiting longer. */
function over(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		const stop = (): void => reject(new Error("took too long"));
		if (signal.aborted) stop();
		signal.addEventListener("abort", stop, { once: true });
	});
}

function takeOver(
	engine: Engine,
	bundle: Bundle,
	lookup: Lookup,
	answer: RegisterRecord | "down",
): { readonly fetched: Fetched; readonly silent: readonly Silent[] } {
	const record = answer === "down" ? undefined : answer;
	const asOf = record?.as_of === undefined ? engine.clock.now() : Date.parse(record.as_of);
	const found = fetchedFrom(
		lookup,
		record?.values ?? {},
		instantOf(asOf, calendarOf(bundle).time_zone),
	);
	const fetched = fitting(engine, bundle, lookup, found);
	const missing = Object.keys(lookup.reads).filter((path) => !Object.hasOwn(fetched, path));
	const why = answer === "down" ? "down" : "nothing";
	return { fetched, silent: missing.map((path) => ({ path, register: lookup.register, why })) };
}

/** A value of another type than its field counts as not given, so that a person is asked; the operator is told. */
function fitting(
	engine: Engine,
	{ definition }: Bundle,
	{ register, record }: Lookup,
	found: Fetched,
): Fetched {
	const fits = ([path, { value }]: readonly [string, Fetched[string]]): boolean => {
		const field = fieldAt(definition, withoutIndexes(path));
		const isFitting = field === undefined || fitsType(field, value);
		if (!isFitting) engine.log("look_up_of_other_type", { register, record, path });
		return isFitting;
	};
	return Object.fromEntries(Object.entries(found).filter(fits));
}
