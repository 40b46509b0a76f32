import { randomUUID } from "node:crypto";

import type { Bundle, Id } from "@onedoor/dsl/bundle";
import { fieldAt, withoutIndexes } from "@onedoor/dsl/form";
import { has } from "@onedoor/dsl/needs";

import { calendarOf } from "../case/calendars.ts";
import type { Case } from "../case/case.ts";
import { fitsType } from "../case/fits.ts";
import { type Fetched, fetchedFrom, type Lookup } from "../core.ts";
import { BadAnswerError, type RegisterRead, type RegisterRecord } from "../ports/ports.ts";
import type { LookupRow } from "../storage/consent.ts";
import type { Draft } from "../storage/rows.ts";
import { instantOf } from "../time/zone.ts";
import type { Engine } from "./engine.ts";
import { masked } from "./masked.ts";
import { NotRemembered } from "./not-remembered.ts";
import { groundOf, whyNotAsked } from "./register-ground.ts";

type Silent = Draft["silent"][number];

/** For which case, bound to what, something is looked up, and as part of whose act. */
export interface Reading {
	readonly case: Case;
	readonly bundle: Bundle;
	/** See `readerOf`. */
	readonly by: string;
	/** Nobody is asked about a case that is only remembered: what it says may be over. */
	readonly isRemembered?: true;
}

interface Told {
	readonly fetched: Fetched;
	readonly silent: readonly Silent[];
}

type Answer = RegisterRecord | "down" | "unusable";

/**
 * What registers know about these look-ups. Those of one record are one read, and all reads run beside each other.
 * Each read that was made is written down with its purpose before anybody sees what it gave.
 * @throws NotRemembered
 */
export async function readRegisters(
	engine: Engine,
	reading: Reading,
	lookups: readonly Lookup[],
	signal: AbortSignal,
): Promise<Told> {
	if (reading.isRemembered) throw new NotRemembered();
	const isHere = ({ register }: Lookup) => has(engine.deployment, { kind: "register", register });
	const elsewhere = lookups.filter((lookup) => !isHere(lookup));
	const here = lookups.filter(isHere);
	const made: LookupRow[] = [];
	const told = await Promise.all(
		groupsOf(here).map(async (group): Promise<Told> => {
			if (!mayLeave(engine, reading, group)) return { fetched: {}, silent: group.flatMap(absent) };
			const read = readOf(reading, group);
			const answer = await readOne(engine, read, signal);
			made.push(rowOf(engine, reading, read, answer));
			const taken = group.map((lookup) => takeOver(engine, reading.bundle, lookup, answer));
			return joined(taken);
		}),
	);
	if (made.length > 0) await engine.store.keepLookups(made);
	return joined([...told, { fetched: {}, silent: elsewhere.flatMap(absent) }]);
}

function joined(told: readonly Told[]): Told {
	return {
		fetched: Object.assign({}, ...told.map(({ fetched }) => fetched)),
		silent: told.flatMap(({ silent }) => silent),
	};
}

/** Nobody could be asked, so nobody was: what is not read is written down nowhere. */
function absent({ reads, register }: Lookup): readonly Silent[] {
	return Object.keys(reads).map((path) => ({ path, register, why: "absent" }));
}

/** Look-ups of one record with one key. */
type Group = readonly [Lookup, ...(readonly Lookup[])];

function groupsOf(lookups: readonly Lookup[]): readonly Group[] {
	const groups = [...Map.groupBy(lookups, ({ key }) => key).values()];
	return groups.flatMap(([first, ...more]) => (first ? [[first, ...more] as const] : []));
}

function fieldsOf(group: Group): readonly Id[] {
	return [...new Set(group.flatMap(({ reads }) => Object.values(reads)))];
}

function mayLeave(engine: Engine, { case: kase, bundle }: Reading, group: Group): boolean {
	const [{ register, record }] = group;
	const why = whyNotAsked(bundle, kase, { register, record, fields: fieldsOf(group) });
	if (why) engine.log("register_not_asked", { case: kase.id, register, record, why });
	return why === undefined;
}

/** Of look-ups that may leave, so that all they want is declared. */
function readOf({ case: kase, bundle }: Reading, group: Group): RegisterRead {
	const [{ register, record, by: key }] = group;
	const declared = bundle.definition.registers[register]?.records[record]?.gives ?? {};
	return {
		id: randomUUID(),
		case: kase.id,
		number: kase.number,
		...groundOf(bundle, kase, register),
		register,
		record,
		key,
		gives: Object.fromEntries(
			fieldsOf(group).flatMap((name) => {
				const field = declared[name];
				return field ? [[name, field] as const] : [];
			}),
		),
	};
}

function rowOf(
	{ clock }: Engine,
	{ case: kase, by }: Reading,
	{ id, register, record, key, gives, purpose }: RegisterRead,
	answer: Answer,
): LookupRow {
	return {
		case: kase.id,
		id,
		at: new Date(clock.now()).toISOString(),
		by,
		register,
		record,
		fields: Object.keys(gives),
		key: Object.values(key).map(masked).join(","),
		purpose,
		answer: typeof answer === "object" ? "found" : (answer ?? "nothing"),
		...(typeof answer === "object" && answer.cached && { cached: answer.cached }),
	};
}

async function readOne(engine: Engine, read: RegisterRead, signal: AbortSignal): Promise<Answer> {
	const { register, record } = read;
	if (!engine.circuit.admits(register)) return "down";
	try {
		const answer = await Promise.race([engine.ports.registers.read(read, signal), over(signal)]);
		engine.circuit.answered(register);
		return answer;
	} catch (error) {
		if (error instanceof BadAnswerError) {
			engine.circuit.answered(register);
			engine.log(error.code, { register, record, at: error.at });
			return "unusable";
		}
		engine.circuit.failed(register);
		const why = error instanceof Error ? error.message : String(error);
		engine.log("look_up_failed", { register, record, why });
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

function takeOver(engine: Engine, bundle: Bundle, lookup: Lookup, answer: Answer): Told {
	const record = typeof answer === "object" ? answer : undefined;
	const asOf = record?.as_of === undefined ? engine.clock.now() : Date.parse(record.as_of);
	const found = fetchedFrom(
		lookup,
		record?.values ?? {},
		instantOf(asOf, calendarOf(bundle).time_zone),
	);
	const fetched = fitting(engine, bundle, lookup, found);
	const missing = Object.keys(lookup.reads).filter((path) => !Object.hasOwn(fetched, path));
	const why = typeof answer === "string" ? "down" : "nothing";
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
