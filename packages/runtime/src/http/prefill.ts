import { withValue } from "@onedoor/dsl/form";
import {
	type Fetched,
	fetchedFrom,
	knownValues,
	type Lookup,
	lookupsOf,
	stillFetched,
} from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import type { RegisterRead, RegisterRecord } from "../ports/ports.ts";
import type { Draft } from "../storage/rows.ts";
import { fetchedOf } from "./draft-view.ts";
import type { SeenCase } from "./seen-case.ts";

/** A person is waiting: registers that take longer are asked about in the form instead. */
const PATIENCE_MS = 2_000;
const QUIET_MS = 15_000;
/** One value may be the key of the next look-up; a longer chain is a mistake in the procedure. */
const ROUNDS = 5;

type Silent = Draft["silent"][number];

/**
 * Looks up for a draft what registers can give now, and keeps it with the draft. Values whose key has changed go.
 * Nothing here fails: a register that is down is one the form asks instead of.
 */
export async function prefill(
	engine: Engine,
	seen: SeenCase,
	step: string,
): Promise<Draft | undefined> {
	for (;;) {
		const draft = await engine.store.draft(seen.case.id, step);
		const found = await lookUp(engine, seen, step, draft);
		if (found === undefined) return draft;
		const saved = await engine.store.saveDraft(
			seen.case.id,
			{ step, data: draft?.data ?? {}, ...found, saved_at: draft?.saved_at ?? seen.now },
			draft?.version ?? 0,
		);
		if (saved !== "conflict") return saved;
	}
}

/** Undefined when there is nothing new. */
async function lookUp(
	engine: Engine,
	{ bundle, case: kase, now }: SeenCase,
	step: string,
	draft: Draft | undefined,
): Promise<Pick<Draft, "fetched" | "silent"> | undefined> {
	if (bundle.definition.steps[step]?.does !== "fill_in") return undefined;
	const data = draft?.data ?? {};
	const before = fetchedOf(draft);
	const signal = AbortSignal.timeout(PATIENCE_MS);
	const silent = new Map<string, Silent>();
	const asked = new Set<string>();
	let fetched: Fetched = {
		...knownValues(bundle, kase, step, data, now),
		...stillFetched(bundle, kase, step, data, before, now),
	};
	for (let round = 0; round < ROUNDS && !signal.aborted; round++) {
		const lookups = lookupsOf(bundle, kase, step, data, fetched, now).filter(
			({ path, key }) => !asked.has(`${path} ${key}`),
		);
		if (lookups.length === 0) break;
		for (const { path, key } of lookups) asked.add(`${path} ${key}`);
		const told = await readAll(engine, lookups, signal, silent);
		// What a register says may show a field that the identity fills.
		fetched = { ...fetched, ...told, ...knownValues(bundle, kase, step, withAll(data, told), now) };
	}
	const found = { fetched, silent: [...silent.values()] };
	return same(found, { fetched: before, silent: draft?.silent ?? [] }) ? undefined : found;
}

/** Look-ups of one record are one read. */
async function readAll(
	engine: Engine,
	lookups: readonly Lookup[],
	signal: AbortSignal,
	silent: Map<string, Silent>,
): Promise<Fetched> {
	const parts = [...Map.groupBy(lookups, ({ key }) => key).values()].map(
		async (shared): Promise<Fetched> => {
			const [first] = shared;
			if (first === undefined) return {};
			const { register, record, by } = first;
			const told = await readOne(engine, { register, record, key: by }, signal);
			return Object.assign(
				{},
				...shared.map((lookup) =>
					takeOver(lookup, told, new Date(engine.clock.now()).toISOString(), silent),
				),
			);
		},
	);
	return Object.assign({}, ...(await Promise.all(parts)));
}

/** A register that has just kept somebody waiting is left alone for a moment: each save would wait again. */
async function readOne(
	engine: Engine,
	read: RegisterRead,
	signal: AbortSignal,
): Promise<RegisterRecord | "down"> {
	if ((engine.quietUntil.get(read.register) ?? 0) > engine.machineNow()) return "down";
	try {
		return await engine.ports.registers.read(read, signal);
	} catch (error) {
		engine.quietUntil.set(read.register, engine.machineNow() + QUIET_MS);
		const why = error instanceof Error ? error.message : String(error);
		engine.log("look_up_failed", { register: read.register, record: read.record, why });
		return "down";
	}
}

function takeOver(
	lookup: Lookup,
	answer: RegisterRecord | "down",
	now: string,
	silent: Map<string, Silent>,
): Fetched {
	const values = answer === "down" || answer === undefined ? {} : answer.values;
	const asOf = answer === "down" || answer === undefined ? undefined : answer.as_of;
	const fetched = fetchedFrom(lookup, values, asOf ?? now);
	for (const path of Object.keys(lookup.reads))
		if (!Object.hasOwn(fetched, path))
			silent.set(path, {
				path,
				register: lookup.register,
				why: answer === "down" ? "down" : "nothing",
			});
	return fetched;
}

function withAll(
	data: Readonly<Record<string, unknown>>,
	told: Fetched,
): Readonly<Record<string, unknown>> {
	return Object.entries(told).reduce((all, [path, { value }]) => withValue(all, path, value), data);
}

function same(
	one: Pick<Draft, "fetched" | "silent">,
	other: Pick<Draft, "fetched" | "silent">,
): boolean {
	return (
		JSON.stringify([one.fetched, one.silent]) === JSON.stringify([other.fetched, other.silent])
	);
}
