import type { Engine } from "../../engine/engine.ts";
import { engineOf } from "../../engine/engine-of.ts";
import type { Procedures } from "../../engine/procedures.ts";
import type { Ports } from "../../ports/ports.ts";
import type { Store } from "../../storage/storage.ts";
import type { Chance } from "../random.ts";
import { faulty, type Line, type Rates } from "./faulty.ts";
import { remembering } from "./remembering.ts";
import { Life, type Turns } from "./turns.ts";

/** What all processes of one deployment share. */
export interface Deployment {
	readonly store: Store;
	readonly ports: Ports;
	readonly procedures: Procedures;
	readonly turns: Turns;
	readonly chance: Chance;
	readonly rates: Rates;
	/** The law's time and the machine's, in milliseconds. */
	readonly time: { readonly law: number; readonly machine: number };
	readonly count: Line["count"];
}

/** A process with an engine of its own. */
export interface Process {
	readonly life: Life;
	readonly engine: Engine;
}

/** What a process took up is somebody else's after so long, in milliseconds. */
export const LEASE_MS = 5_000;
/** Clocks of two machines differ by so much at most. */
const SKEW_MS = 2_000;

/** Starts one: its lines are bad, and its clocks are a little wrong. */
export function processOf({ store, ports, procedures, time, ...around }: Deployment): Process {
	const life = new Life();
	const { turns, chance, rates, count } = around;
	// The database answers once or not at all; the outside may be asked twice.
	const inside: Line = { life, turns, chance, count, rates: withoutDoubles(rates) };
	const skew = Math.round((chance() - 0.5) * 2 * SKEW_MS);
	const usual = engineOf(remembering(faulty(store, inside)), {
		ports: faulty(ports, { life, turns, chance, count, rates }),
		clock: { now: () => time.law + skew },
		leaseMs: LEASE_MS,
		secret: new Uint8Array(32),
	});
	const engine = { ...usual, procedures, machineNow: () => time.machine + skew, chance };
	return { life, engine };
}

function withoutDoubles(rates: Rates): Rates {
	return {
		get lost() {
			return rates.lost;
		},
		get unanswered() {
			return rates.unanswered;
		},
		doubled: 0,
	};
}
