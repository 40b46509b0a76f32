import type { DataPath } from "@onedoor/dsl/bundle";

import type { Device, WaitingFile } from "../device/device.ts";
import { type CaseClient, isForNow, type Trouble, troubleOf } from "./case-client.ts";
import { type Cell, createCell } from "./cell.ts";
import type { FormStore } from "./form-store.ts";

/** A file that is being sent. `waiting`: the line is broken, and it goes on where it stood once there is one. */
export interface FileOnItsWay {
	readonly key: string;
	readonly path: DataPath;
	readonly name: string;
	readonly sent: number;
	readonly total: number;
	readonly state: "sending" | "waiting";
}

/** A file that the server did not take. */
export interface FileRefused {
	readonly key: string;
	readonly path: DataPath;
	readonly name: string;
	readonly why: Trouble;
}

export interface SendingFiles {
	readonly rows: Pick<Cell<readonly FileOnItsWay[]>, "get" | "subscribe">;
	readonly refused: Pick<Cell<readonly FileRefused[]>, "get" | "subscribe">;
	/** Sends a file for a path of the form; `put` gets its id, at the path where its item stands by then. */
	add(file: File, path: DataPath): void;
	/** The person does not want it sent any more. */
	stop(key: string): void;
	/** Says no more of what was refused there. */
	clearRefused(path: DataPath): void;
	/** Goes on with what this device still has to send. */
	goOn(): Promise<void>;
	end(): void;
}

export interface SendingOptions {
	readonly client: Pick<CaseClient, "upload">;
	readonly caseId: string;
	/** Key in `Bundle.forms`. */
	readonly form: string;
	readonly device: Pick<Device, "files">;
	readonly store: Pick<FormStore, "follow">;
	/** What may rest on the device until it is sent. */
	readonly mayRest: (path: DataPath) => boolean;
	/** It has arrived: its id belongs into the answer at `path`. Resolves when the device has that. */
	readonly arrived: (path: DataPath, id: string, name: string) => Promise<void>;
	/** Pauses before trying again, the last one for ever. */
	readonly retriesMs?: readonly number[];
}

/**
 * Sends files, and keeps each on the device until it has arrived: what a camera took is nowhere else. A broken line is
 * waited for, and a page that was closed goes on where the server has got to.
 */
export function createSendingFiles(options: SendingOptions): SendingFiles {
	const { client, caseId, form, device, store } = options;
	const retriesMs = options.retriesMs ?? [1000, 2000, 5000, 15_000];
	const rows = createCell<readonly FileOnItsWay[]>([]);
	const refused = createCell<readonly FileRefused[]>([]);
	const stoppers = new Map<string, AbortController>();
	let isOver = false;

	function change(key: string, next: Partial<FileOnItsWay>): void {
		rows.set(rows.get().map((row) => (row.key === key ? { ...row, ...next } : row)));
	}

	async function send(key: string, waiting: WaitingFile): Promise<void> {
		const { file, name, type, path } = waiting;
		const stopper = new AbortController();
		stoppers.set(key, stopper);
		// The item it belongs to may move up meanwhile, or go.
		const spot = store.follow(path);
		const keep = (more: WaitingFile): Promise<void> =>
			options.mayRest(path) ? device.files.write(key, more) : Promise.resolve();
		const total = file.size;
		rows.set([...rows.get(), { key, path, name, sent: 0, total, state: "sending" }]);
		let id = waiting.id;
		try {
			await keep(waiting);
			for (let tries = 0; ; tries++) {
				try {
					id = await client.upload(
						file,
						{ case: caseId, field: path, name, type },
						{
							signal: stopper.signal,
							...(id !== undefined && { resume: id }),
							onStarted: (started) => {
								id = started;
								void keep({ ...waiting, id });
							},
							onProgress: (sent) => {
								tries = 0;
								change(key, { sent, state: "sending" });
							},
						},
					);
					break;
				} catch (error) {
					if (stopper.signal.aborted) throw error;
					const why = troubleOf(error);
					if (id !== undefined && isGone(why)) id = undefined;
					else if (!isForNow(why)) throw error;
					change(key, { state: "waiting" });
					await pause(retriesMs[Math.min(tries, retriesMs.length - 1)] ?? 1000, stopper.signal);
				}
			}
			const now = spot.path();
			if (now !== undefined) await options.arrived(now, id, name);
		} catch (error) {
			// A page that is left goes on when it comes back; what the person stopped, or the server refused, does not.
			if (isOver) return;
			if (!stopper.signal.aborted)
				refused.set([...refused.get(), { key, path, name, why: troubleOf(error) }]);
		} finally {
			spot.end();
			stoppers.delete(key);
			rows.set(rows.get().filter((row) => row.key !== key));
		}
		await device.files.remove(key);
	}

	return {
		rows,
		refused,
		add(file, path) {
			const key = `${start()}${crypto.randomUUID()}`;
			void send(key, { file, name: file.name, type: file.type, path });
		},
		stop: (key) => stoppers.get(key)?.abort(),
		clearRefused: (path) => refused.set(refused.get().filter((each) => each.path !== path)),
		async goOn() {
			for (const [key, waiting] of await device.files.list(start()))
				if (!stoppers.has(key)) void send(key, waiting);
		},
		end() {
			isOver = true;
			for (const stopper of stoppers.values()) stopper.abort();
		},
	};

	function start(): string {
		return `${caseId}:${form}:`;
	}
}

/** The server waited too long for the rest, and begins anew. */
function isGone(why: Trouble): boolean {
	return why.kind === "refused" && (why.status === 404 || why.status === 410);
}

/** Until the network comes back, or so long. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
	await new Promise<void>((resolve) => {
		const done = (): void => {
			clearTimeout(timer);
			globalThis.removeEventListener?.("online", done);
			signal.removeEventListener("abort", done);
			resolve();
		};
		const timer = setTimeout(done, ms);
		globalThis.addEventListener?.("online", done);
		signal.addEventListener("abort", done);
	});
	signal.throwIfAborted();
}
