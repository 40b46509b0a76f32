import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import type { Ports } from "../../ports/ports.ts";
import type { Store } from "../../storage/storage.ts";
import { judge } from "../faults/judge.ts";
import { Outside } from "../faults/outside.ts";
import { type Chance, oneOf, random } from "../random.ts";
import { CallbackLine } from "./callbacks.test-data.ts";
import { type OutsideServer, outsideServer } from "./outside-server.test-data.ts";
import { People, type Told } from "./people.test-data.ts";
import { ANSWERS, stall } from "./stall.test-data.ts";
import { storeAt, type WorkerOptions } from "./worker.test-data.ts";
import { startWorkers, type Workers } from "./workers.test-data.ts";

/** What may go wrong with, as the run that it happens in has it. */
export interface Scene {
	readonly workers: Workers;
	readonly outside: OutsideServer;
	readonly told: Told;
	readonly chance: Chance;
}

/** Something that goes wrong; resolves when it is over. */
export type Wrong = (scene: Scene) => Promise<void>;

export interface RealFaultOptions {
	/** PostgreSQL, under all addresses it may have, or a SQLite file. */
	readonly database: string;
	readonly seed: number;
	/** How many things go wrong, one after the other. */
	readonly faults: number;
	/** By name; each comes once, and then one of them is drawn each time. */
	readonly wrong: Readonly<Record<string, Wrong>>;
	readonly workers?: number;
	/** People who act at once. */
	readonly people?: number;
	/** Guards that are taken away, so that a test can see that this finds what is lost then. */
	readonly without?: WorkerOptions["without"];
	readonly bank?: (ports: Ports) => Ports;
	/** What does not go on by then never does, in milliseconds. Default: 40,000. */
	readonly patienceMs?: number;
}

export interface RealFaultReport {
	readonly cases: number;
	/** Acts that were acknowledged. */
	readonly acts: number;
	/** What went wrong, by name. */
	readonly faults: Readonly<Record<string, number>>;
	/** What people were answered while it did. */
	readonly answers: Readonly<Record<string, number>>;
	/** Charges that the bank counted. */
	readonly charges: number;
	/** What is broken afterwards, in sentences. */
	readonly broken: readonly string[];
	readonly acknowledged: readonly number[];
}

/** What a killed worker held is not waited for long. */
export const LEASE_MS = 1_000;
const BEGINS = Date.parse("2026-11-23T09:00:00Z");

/** People act on several servers over one database while one thing after the other goes wrong; then all is judged. */
export async function realFaults(options: RealFaultOptions): Promise<RealFaultReport> {
	const { seed, database, wrong, patienceMs = 40_000 } = options;
	const chance = random(seed);
	const folder = mkdtempSync(join(tmpdir(), "onedoor-faults-"));
	const bank = new Outside(() => ({ answers: ANSWERS }), chance);
	const ports = options.bank?.(bank.ports) ?? bank.ports;
	const rates = { lost: 0.02, unanswered: 0.02, doubled: 0.05 };
	const outside = await outsideServer(ports, rates, chance);
	const workers = await startWorkers(
		options.workers ?? 2,
		folder,
		{
			bundle: stall(),
			database,
			outside: outside.url,
			begins: BEGINS,
			machineBegins: Date.now(),
			leaseMs: LEASE_MS,
			...(options.without && { without: options.without }),
		},
		chance,
	);
	const people = new People(workers.address, seed, patienceMs);
	const callbacks = new CallbackLine(bank.callbacks, workers.address, chance);
	const store = storeAt(database, { beside: true });
	const counts: Record<string, number> = {};
	const line = callingBack(callbacks);
	try {
		people.start(options.people ?? 6);
		const scene: Scene = { workers, outside, told: people, chance };
		const names = Object.keys(wrong);
		for (let nth = 0; nth < options.faults; nth++) {
			await pause(chance() * 200);
			const name = names[nth] ?? oneOf(names, chance) ?? "";
			await wrong[name]?.(scene);
			counts[name] = (counts[name] ?? 0) + 1;
		}
		await people.stop();
		const hasCome = await comesToRest(store, bank, patienceMs);
		await line.stop();
		const broken = [
			...(hasCome ? [] : ["it never comes to rest"]),
			...callbacks.refused,
			...(await judge(people.cases, store, bank)),
		];
		const faults = { ...counts, ...prefixed("order", outside.faults) };
		return {
			cases: people.cases.length,
			acts: people.acknowledged.length,
			faults: { ...faults, ...prefixed("callback", callbacks.faults) },
			answers: people.faults,
			charges: bank.charged.size,
			broken,
			acknowledged: people.acknowledged,
		};
	} finally {
		await line.stop();
		await workers.end();
		await store.close();
		await outside.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

function prefixed(
	what: string,
	counts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
	return Object.fromEntries(
		Object.entries(counts).map(([name, count]) => [`${what} ${name}`, count]),
	);
}

function callingBack(callbacks: CallbackLine): { readonly stop: () => Promise<void> } {
	let isOver = false;
	const done = (async () => {
		while (!isOver) {
			await callbacks.next();
			await pause(10);
		}
	})();
	return {
		stop: () => {
			isOver = true;
			return done;
		},
	};
}

/** Nothing goes wrong any more: what is left is done, without waiting for the next try. */
async function comesToRest(store: Store, bank: Outside, patienceMs: number): Promise<boolean> {
	const end = Date.now() + patienceMs;
	while (Date.now() < end) {
		const { effectsWaiting } = await store.figures();
		if (effectsWaiting === 0 && bank.callbacks.length === 0) return true;
		await store.hurryEffects();
		await pause(200);
	}
	return false;
}
