import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { type Chance, oneOf } from "../random.ts";
import { type ServerProcess, serverProcess } from "../server-process.test-data.ts";
import type { WorkerOptions } from "./worker.test-data.ts";

const program = new URL("./worker.test-data.ts", import.meta.url).pathname;

/** Clocks of two machines differ by so much at most. */
const SKEW_MS = 2_000;
const MOST_STARTS = 20;

/** Several servers of one deployment. Whoever is killed is started again at once. */
export interface Workers {
	/** Of one that is there; undefined while none is. */
	address(): string | undefined;
	/** SIGKILL to one. Resolves when another has taken its place. */
	kill(): Promise<void>;
	/** One stands still for so long. */
	pause(ms: number): Promise<void>;
	end(): Promise<void>;
}

/** @param folder where what they are to do is written down */
export async function startWorkers(
	count: number,
	folder: string,
	options: WorkerOptions,
	chance: Chance,
): Promise<Workers> {
	const file = join(folder, "worker.json");
	writeFileSync(file, JSON.stringify(options));
	let isOver = false;
	const running = new Set<ServerProcess>();
	async function start(): Promise<void> {
		const skewMs = Math.round((chance() - 0.5) * 2 * SKEW_MS);
		for (let tried = 1; !isOver; tried++) {
			try {
				const one = await serverProcess(program, [file, String(skewMs)]);
				if (isOver) return await one.kill();
				return void running.add(one);
			} catch (error) {
				// One that starts while the database is away gives up; one that never starts has another reason.
				if (tried === MOST_STARTS) throw error;
			}
		}
	}
	await Promise.all(Array.from({ length: count }, start));
	const any = () => oneOf([...running], chance);
	return {
		address: () => any()?.address,
		kill: async () => {
			const one = any();
			if (one === undefined) return;
			running.delete(one);
			await one.kill();
			await start();
		},
		pause: async (ms) => {
			const one = any();
			one?.pause();
			await new Promise((resolve) => setTimeout(resolve, ms));
			one?.resume();
		},
		end: async () => {
			isOver = true;
			await Promise.all([...running].map((one) => one.kill()));
		},
	};
}
