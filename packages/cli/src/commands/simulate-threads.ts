import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

import type { RunElsewhere, SimulationPart, Tally } from "@onedoor/runtime/testing";

/** Threads that run parts of a simulation, as many at a time as the machine has cores. */
export interface Threads {
	readonly elsewhere: RunElsewhere;
	readonly close: () => Promise<void>;
}

/** Threads are begun when the first part comes, and one is enough for a machine with one core. */
export function threads(most: number = availableParallelism()): Threads {
	const idle: Worker[] = [];
	const all: Worker[] = [];
	const waiting: ((worker: Worker) => void)[] = [];
	const next = async (): Promise<Worker> => {
		const free = idle.pop();
		if (free) return free;
		if (all.length >= most) return new Promise((resolve) => waiting.push(resolve));
		const worker = new Worker(new URL("./simulate-worker.ts", import.meta.url));
		all.push(worker);
		return worker;
	};
	const done = (worker: Worker): void => {
		const first = waiting.shift();
		if (first) first(worker);
		else idle.push(worker);
	};
	return {
		async elsewhere(part) {
			const worker = await next();
			const tally = await answerOf(worker, part);
			done(worker);
			return tally;
		},
		async close() {
			await Promise.all(all.map((worker) => worker.terminate()));
		},
	};
}

function answerOf(worker: Worker, part: SimulationPart): Promise<Tally> {
	return new Promise((resolve, reject) => {
		const answer = (tally: Tally): void => {
			worker.off("error", reject);
			resolve(tally);
		};
		worker.once("message", answer);
		worker.once("error", reject);
		worker.postMessage(part);
	});
}
