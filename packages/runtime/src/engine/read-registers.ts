import type { Bundle } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import { type Fetched, fetchedFrom, type Lookup } from "../core.ts";
import type { RegisterRead, RegisterRecord } from "../ports/ports.ts";
import type { Draft } from "../storage/rows.ts";
import { instantOf } from "../time/zone.ts";
import type { Engine } from "./engine.ts";

type Silent = Draft["silent"][number];

/** A register that has just kept somebody waiting is left alone for a moment: each save would wait again. */
const QUIET_MS = 15_000;

/** What registers know about these look-ups. Those of one record are one read, and all reads run beside each other. */
export async function readRegisters(
	engine: Engine,
	bundle: Bundle,
	lookups: readonly Lookup[],
	signal: AbortSignal,
): Promise<{ readonly fetched: Fetched; readonly silent: readonly Silent[] }> {
	const shared = [...Map.groupBy(lookups, ({ key }) => key).values()];
	const told = await Promise.all(
		shared.map(async (group) => {
			const [first] = group;
			if (first === undefined) return [];
			const { register, record, by } = first;
			const answer = await readOne(engine, { register, record, key: by }, signal);
			return group.map((lookup) => takeOver(engine, bundle, lookup, answer));
		}),
	);
	const all = told.flat();
	return {
		fetched: Object.assign({}, ...all.map(({ fetched }) => fetched)),
		silent: all.flatMap(({ silent }) => silent),
	};
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
	{ clock }: Engine,
	bundle: Bundle,
	lookup: Lookup,
	answer: RegisterRecord | "down",
): { readonly fetched: Fetched; readonly silent: readonly Silent[] } {
	const record = answer === "down" ? undefined : answer;
	const asOf = record?.as_of === undefined ? clock.now() : Date.parse(record.as_of);
	const fetched = fetchedFrom(
		lookup,
		record?.values ?? {},
		instantOf(asOf, calendarOf(bundle).time_zone),
	);
	const missing = Object.keys(lookup.reads).filter((path) => !Object.hasOwn(fetched, path));
	const why = answer === "down" ? "down" : "nothing";
	return { fetched, silent: missing.map((path) => ({ path, register: lookup.register, why })) };
}
