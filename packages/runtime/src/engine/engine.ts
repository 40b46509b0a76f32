import type { Deployment } from "@onedoor/dsl/bundle";

import type { Clock } from "../ports/clock.ts";
import type { FileStore } from "../ports/file-store.ts";
import type { Issuer } from "../ports/issuer.ts";
import type { Ports } from "../ports/ports.ts";
import type { Printer } from "../ports/printer.ts";
import type { Scan } from "../ports/scan.ts";
import type { Subscriber } from "../ports/subscriber.ts";
import type { Telemetry } from "../ports/telemetry.ts";
import type { Store } from "../storage/storage.ts";
import type { Circuit } from "./circuit.ts";
import type { Procedures } from "./procedures.ts";

/** What the engine works with. Everything that is not a function of its inputs comes in here. */
export interface Engine {
	readonly store: Store;
	readonly procedures: Procedures;
	readonly ports: Ports;
	/** What there is of the outside; ports for the rest are never asked. */
	readonly deployment: Deployment;
	/** The law's time. */
	readonly clock: Clock;
	/** The machine's time in milliseconds, for leases and retries. */
	readonly machineNow: () => number;
	/** How long a worker keeps what it took up, in milliseconds. */
	readonly leaseMs: number;
	readonly log: Log;
	/** Where the handler is mounted: `` or `/base`. */
	readonly basePath: string;
	/** Behind public codes. The same after a restart. */
	readonly secret: Uint8Array;
	/** Signs results as data. Undefined: they are letters only. */
	readonly issuer: Issuer | undefined;
	/** Makes a PDF of each letter. Undefined: there are pages only. */
	readonly printer: Printer | undefined;
	/** Who is told what happens in cases. */
	readonly subscribers: readonly Subscriber[];
	/** Who is told what is done, and how long it took. Undefined: nobody, and nothing is made to be told. */
	readonly telemetry: Telemetry | undefined;
	/** Where whole uploads lie. Undefined: in the store. */
	readonly fileStore: FileStore | undefined;
	/** Looks for malware in uploads. Undefined: nobody does. */
	readonly scan: Scan | undefined;
	/** Effects under way in this process, by id. */
	readonly running: Map<string, { readonly case: string; readonly done: Promise<void> }>;
	/** Effects being claimed: not under way yet, and not in the outbox for anybody else. */
	readonly claiming: Set<Promise<unknown>>;
	/** Deadlines fire one round after the other, whoever asks for it. */
	readonly dueRound: { last: Promise<void> };
	/** When the background work was last through with what there was to do. */
	readonly rounds: { lastAt: number | undefined };
	/** Registers that did not answer just now: forms ask instead, and orders wait. */
	readonly circuit: Circuit;
	/** Called after each commit: workers look whether there is something for them. */
	readonly wake: () => void;
	/** Numbers in [0, 1): by them retries spread out. */
	readonly chance: () => number;
}

/** One line for an operator. Never personal data. */
export type Log = (event: string, values: Readonly<Record<string, unknown>>) => void;
