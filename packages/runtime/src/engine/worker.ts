import { fireDue } from "./deadlines.ts";
import type { Engine } from "./engine.ts";
import { drainOutbox } from "./outbox.ts";

/** The background: deadlines and outbox, looked at when something was committed and when the next is due. */
export interface Worker {
	start(): void;
	/** Resolves when what was under way is done. Nothing new is begun. */
	stop(): Promise<void>;
	wake(): void;
}

/** Also without a known instant: another process may have committed something. */
const LONGEST_SLEEP_MS = 5_000;

export function workerOf(engine: () => Engine): Worker {
	let stopped = true;
	let round: Promise<void> | undefined;
	let timer: NodeJS.Timeout | undefined;
	let again = false;

	async function work(): Promise<void> {
		do {
			again = false;
			await roundOf(engine());
			engine().rounds.lastAt = engine().machineNow();
		} while (again && !stopped);
	}

	function wake(): void {
		if (stopped) return;
		again = true;
		clearTimeout(timer);
		round ??= work()
			.catch((error: unknown) => engine().log("worker_failed", { why: String(error) }))
			.then(() => sleepFor(engine()))
			.catch(() => LONGEST_SLEEP_MS)
			.then((pause) => {
				round = undefined;
				if (!stopped) timer = setTimeout(wake, again ? 0 : pause);
			});
	}

	return {
		wake,
		start: () => {
			stopped = false;
			wake();
		},
		stop: async () => {
			stopped = true;
			clearTimeout(timer);
			await round;
			clearTimeout(timer);
			await Promise.allSettled([...engine().running.values()].map((one) => one.done));
		},
	};
}

/** A round in which nothing was to be done is told to nobody: there is one every few seconds. */
async function roundOf(engine: Engine): Promise<void> {
	const { telemetry } = engine;
	if (telemetry === undefined) {
		await fireDue(engine);
		await drainOutbox(engine);
		return;
	}
	// Never part of the act that woke it: the next rounds follow from this one.
	const of = { name: "worker round", kind: "internal", from: "nothing" } as const;
	await telemetry.within(of, async (span) => {
		const fired = await fireDue(engine);
		const carried = await drainOutbox(engine);
		span.add({ "onedoor.deadlines.fired": fired, "onedoor.effects.carried": carried });
		if (fired + carried === 0) span.drop();
	});
}

async function sleepFor({ store, clock, machineNow }: Engine): Promise<number> {
	const untilDue = ((await store.nextDue(machineNow())) ?? Number.POSITIVE_INFINITY) - clock.now();
	const untilEffect =
		((await store.nextEffect(machineNow())) ?? Number.POSITIVE_INFINITY) - machineNow();
	return Math.max(10, Math.min(untilDue, untilEffect, LONGEST_SLEEP_MS));
}
