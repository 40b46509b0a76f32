import type { Bundle, DataPath, Id } from "@onedoor/dsl/bundle";
import { valueAt, withValue } from "@onedoor/dsl/form";

import type { Case, Instant } from "../../case/case.ts";
import {
	type Fetched,
	fetchedFrom,
	knownValues,
	type Lookup,
	lookupsOf,
	stillFetched,
} from "../../case/lookups.ts";
import type { Draft } from "../../storage/rows.ts";
import type { Data } from "../scenario-form.ts";

/** What registers say while a case is played. */
export interface SimulatedRegisters {
	/** What each would say, nested as a case has it. */
	readonly values: Data;
	/** Paths of values that no register knows: somebody has to type them, or bring the paper. */
	readonly unknown: ReadonlySet<DataPath>;
	/** Registers that do not answer at all: what they would give is asked as well, and said to be their silence. */
	readonly down?: ReadonlySet<Id>;
}

/** A case at an instant, with what it is bound to. */
export interface CaseNow {
	readonly bundle: Bundle;
	readonly case: Case;
	readonly now: Instant;
}

/** One value may be the key of the next look-up; a longer chain is a mistake in the procedure. */
const ROUNDS = 5;

/** Looks up for a form what simulated registers say to what is typed, as the server does with real ones. */
export function lookUp(
	{ bundle, case: current, now }: CaseNow,
	step: string,
	typed: Data,
	registers: SimulatedRegisters,
): Pick<Draft, "silent"> & { readonly fetched: Fetched } {
	let fetched = stillFetched(bundle, current, step, typed, {}, now);
	const silent = new Map<DataPath, Draft["silent"][number]>();
	for (let round = 0; round < ROUNDS; round++) {
		const lookups = lookupsOf(bundle, current, step, typed, fetched, now).filter(
			({ path }) => !silent.has(path),
		);
		if (lookups.length === 0) break;
		for (const lookup of lookups) {
			const { path, register, reads } = lookup;
			if (registers.down?.has(register)) {
				silent.set(path, { path, register, why: "down" });
				continue;
			}
			const found = fetchedFrom(lookup, recordFor(lookup, registers), now);
			if (Object.keys(found).length < Object.keys(reads).length)
				silent.set(path, { path, register, why: "nothing" });
			fetched = { ...fetched, ...found };
		}
		// What a register says may show a field that the identity fills.
		fetched = { ...fetched, ...knownValues(bundle, current, step, withAll(typed, fetched), now) };
	}
	return { fetched, silent: [...silent.values()] };
}

function recordFor(
	{ reads, document }: Lookup,
	{ values, unknown }: SimulatedRegisters,
): Readonly<Record<string, unknown>> {
	const known = Object.entries(reads).filter(([path]) => !unknown.has(path));
	return Object.fromEntries(
		known.map(([path, name]) => [name, document ? true : valueAt(values, path)]),
	);
}

function withAll(data: Data, fetched: Fetched): Data {
	return Object.entries(fetched).reduce(
		(all, [path, { value }]) => withValue(all, path, value),
		data,
	);
}
