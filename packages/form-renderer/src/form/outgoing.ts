import type { CaseView } from "@onedoor/dsl/bundle";
import type { FormFinding } from "@onedoor/dsl/form";

import type { Device, WaitingAct } from "../device/device.ts";
import { isForNow, type Trouble, troubleOf } from "./case-client.ts";
import { type Cell, createCell } from "./cell.ts";
import type { Data } from "./data-path.ts";
import type { Drafts } from "./drafts.ts";
import { createAttempt } from "./submit.ts";

/** How far the sending of a step is. `waiting`: it goes on by itself. */
export type SendState =
	| { readonly kind: "idle" }
	| { readonly kind: "sending" }
	| {
			readonly kind: "waiting";
			readonly since: string;
			readonly for: "network" | "sign_in" | "files";
	  }
	| { readonly kind: "failed"; readonly trouble: Trouble }
	| { readonly kind: "done"; readonly view: CaseView };

export interface OutgoingOptions {
	readonly caseId: string;
	/** Key in `Bundle.forms`. */
	readonly form: string;
	/** Of the visit. */
	readonly task: string;
	readonly device: Pick<Device, "acts">;
	readonly drafts: Pick<Drafts, "flush" | "forget" | "trouble">;
	/** Files that are still on their way: they belong to what is sent. */
	readonly files: Pick<Cell<readonly unknown[]>, "get" | "subscribe">;
	/** What would be sent now, and what stands against it. */
	readonly ready: () => Promise<{
		readonly data: Data;
		readonly findings: readonly FormFinding[];
	}>;
	readonly send: (data: Data, asOf: string | undefined, key: string) => Promise<CaseView>;
	/** What is needed to send could not be fetched, though the server answers: the page has to be loaded anew. */
	readonly anew?: () => void;
	/** The case as it stands, where this step may have been done already. */
	readonly look: () => Promise<CaseView>;
	/** Pauses before trying again, the last one for ever. */
	readonly retriesMs?: readonly number[];
	readonly now?: () => string;
	readonly newKey?: () => string;
}

const FILES_AGAIN_MS = 2000;

/**
 * The one sending of a step. It is written down with its key before it goes out, so that whatever breaks in between (the
 * network, the server, this page) it is sent once: by the same key, when there is a way again, also after a reload.
 */
export interface Outgoing {
	readonly state: Pick<Cell<SendState>, "get" | "subscribe">;
	/** The person sends it. */
	submit(asOf?: string): Promise<void>;
	/** Tries again what waits, without waiting longer. */
	tryNow(): Promise<void>;
	/** The person does not want it sent yet, or goes on changing it. */
	cancel(): void;
	/** Goes on with what this device still has to send. */
	goOn(): Promise<void>;
	end(): void;
}

export function createOutgoing(options: OutgoingOptions): Outgoing {
	const { caseId, form, task, device, drafts } = options;
	const now = options.now ?? (() => new Date().toISOString());
	const newKey = options.newKey ?? (() => crypto.randomUUID());
	const retriesMs = options.retriesMs ?? [1000, 2000, 5000, 15_000];
	const shelfKey = actKey(caseId, form);
	const state = createCell<SendState>({ kind: "idle" });
	let waiting: WaitingAct | undefined;
	let running: Promise<void> | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let failures = 0;
	/** How often what is needed did not come. */
	let unready = 0;
	let isOver = false;

	/** Pressing twice sends once. */
	function run(written: Promise<void> = Promise.resolve()): Promise<void> {
		clearTimeout(timer);
		running ??= written.then(once).finally(() => {
			running = undefined;
		});
		return running;
	}

	async function once(): Promise<void> {
		const act = waiting;
		if (act === undefined || isOver) return;
		state.set({ kind: "sending" });
		if (options.files.get().length > 0) return waitForFiles(act);
		if (!(await drafts.flush())) {
			const trouble = drafts.trouble();
			return trouble ? await failed(act, trouble) : await settle({ kind: "idle" });
		}
		const ready = await options.ready().catch(troubleOf);
		if ("kind" in ready) {
			if (++unready > 1) options.anew?.();
			return await failed(act, ready);
		}
		const { data, findings } = ready;
		if (findings.length > 0) return await settle({ kind: "failed", trouble: incomplete(findings) });
		const settled = await createAttempt(() => act.key).run((key) =>
			options.send(data, act.as_of, key),
		);
		if (settled.kind === "done") await done(settled.view);
		else await failed(act, settled.trouble);
	}

	async function failed(act: WaitingAct, trouble: Trouble): Promise<void> {
		if (isForNow(trouble)) return later(act, trouble);
		const view = await doneBefore(trouble);
		await (view ? done(view) : settle({ kind: "failed", trouble }));
	}

	/** An earlier try came through and its answer was lost, or it was sent from another window. */
	async function doneBefore(trouble: Trouble): Promise<CaseView | undefined> {
		if (trouble.kind !== "refused" || ![403, 409, 422].includes(trouble.status)) return undefined;
		if (trouble.findings.length > 0) return undefined;
		const view = await options.look().catch(() => undefined);
		return view && !view.tasks.some(({ id }) => id === task) ? view : undefined;
	}

	async function done(view: CaseView): Promise<void> {
		waiting = undefined;
		await drafts.forget();
		await device.acts.remove(shelfKey);
		if (!isOver) state.set({ kind: "done", view });
	}

	/** What is still on its way belongs to it. */
	function waitForFiles(act: WaitingAct): void {
		if (isOver || waiting === undefined) return;
		state.set({ kind: "waiting", since: act.at, for: "files" });
		// Should the last one have arrived just now, nobody else would say so.
		timer = setTimeout(() => void run(), FILES_AGAIN_MS);
	}

	function later(act: WaitingAct, trouble: Trouble): void {
		if (isOver || waiting === undefined) return;
		const isSignedOut = trouble.kind === "refused" && trouble.status === 401;
		state.set({
			kind: "waiting",
			since: act.at,
			for: isSignedOut ? "sign_in" : "network",
		});
		const pause = retriesMs[Math.min(failures++, retriesMs.length - 1)] ?? 1000;
		timer = setTimeout(() => void run(), pause);
	}

	async function settle(next: SendState): Promise<void> {
		waiting = undefined;
		failures = 0;
		await device.acts.remove(shelfKey);
		if (!isOver) state.set(next);
	}

	const again = (): void => void (waiting !== undefined && run());
	globalThis.addEventListener?.("online", again);
	globalThis.document?.addEventListener("visibilitychange", again);
	const stopFiles = options.files.subscribe(() => {
		if (options.files.get().length === 0) again();
	});

	return {
		state,
		submit(asOf) {
			if (running || waiting) return run();
			failures = 0;
			waiting = {
				case: caseId,
				task,
				key: newKey(),
				at: now(),
				...(asOf !== undefined && { as_of: asOf }),
			};
			return run(device.acts.write(shelfKey, waiting));
		},
		tryNow: () => run(),
		cancel() {
			clearTimeout(timer);
			// What is on its way is not called back; its answer says what became of it.
			if (running === undefined && waiting !== undefined) void settle({ kind: "idle" });
		},
		async goOn() {
			const kept = await device.acts.read(shelfKey);
			if (kept === undefined || running || waiting) return;
			if (kept.task !== task) return await device.acts.remove(shelfKey);
			waiting = kept;
			await run();
		},
		end() {
			isOver = true;
			clearTimeout(timer);
			stopFiles();
			globalThis.removeEventListener?.("online", again);
			globalThis.document?.removeEventListener("visibilitychange", again);
		},
	};
}

/** After a reload what may not rest on the device is missing. */
function incomplete(findings: readonly FormFinding[]): Trouble {
	return { kind: "refused", code: "wrong_data", status: 422, findings, values: {} };
}

export function actKey(caseId: string, form: string): string {
	return `${caseId}:${form}`;
}
