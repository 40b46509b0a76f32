import type { DraftView } from "@onedoor/dsl/bundle";

import type { SaveState } from "../parts/SavedStatus.tsx";
import { type CaseClient, troubleOf } from "./case-client.ts";
import type { Data } from "./data-path.ts";
import type { LocalDrafts } from "./local-drafts.ts";

export interface DraftOptions {
	readonly client: Pick<CaseClient, "putDraft">;
	readonly caseId: string;
	/** Key in `Bundle.forms`. */
	readonly form: string;
	readonly local: LocalDrafts;
	/** What may rest on the device: sensitive values are taken out. */
	readonly mayRest: (data: Data) => Data;
	readonly onState: (state: SaveState) => void;
	/** The server's answer: values that registers gave for what was typed. */
	readonly onSaved: (draft: DraftView) => void;
	/** Pause after the last key before the server is asked, default 700 ms. */
	readonly pauseMs?: number;
	/** Pauses before trying again, the last one for ever. */
	readonly retriesMs?: readonly number[];
	readonly now?: () => string;
}

/**
 * Sends what is typed to the server, and keeps it on the device until the server has it.
 *
 * Nothing typed is lost: a change is written to the device at once, the copy is removed only after the server answered
 * for exactly that content, and a broken line is tried again for as long as the page is open.
 */
export interface Drafts {
	changed(data: Data): void;
	/** Sends now what waits. Resolves when the server has it, or when it could not be reached. */
	flush(): Promise<void>;
	/** The step was submitted or given up: the device forgets. */
	forget(): Promise<void>;
	stop(): void;
}

export function createDrafts(options: DraftOptions): Drafts {
	const { client, caseId, form, local, onState, onSaved } = options;
	const pauseMs = options.pauseMs ?? 700;
	const retriesMs = options.retriesMs ?? [1000, 2000, 5000, 15_000, 30_000];
	const now = options.now ?? (() => new Date().toISOString());
	const key = draftKey(caseId, form);
	let waiting: Data | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let sending: Promise<void> | undefined;
	let failures = 0;
	let isOver = false;

	return {
		changed(data) {
			if (isOver) return;
			waiting = data;
			void local.write(key, { data: options.mayRest(data), at: now() });
			later(pauseMs);
		},
		async flush() {
			clearTimeout(timer);
			while (waiting !== undefined && !isOver) {
				await send();
				if (failures > 0) return;
			}
			await sending;
		},
		async forget() {
			this.stop();
			await sending;
			await local.remove(key);
		},
		stop() {
			isOver = true;
			waiting = undefined;
			clearTimeout(timer);
		},
	};

	function later(ms: number): void {
		clearTimeout(timer);
		timer = setTimeout(() => void send(), ms);
	}

	/** One at a time: an earlier answer must not overtake a later one. */
	function send(): Promise<void> {
		sending ??= sendOnce().finally(() => {
			sending = undefined;
			if (waiting === undefined || isOver) return;
			later(
				failures === 0 ? pauseMs : (retriesMs[Math.min(failures, retriesMs.length) - 1] ?? pauseMs),
			);
		});
		return sending;
	}

	async function sendOnce(): Promise<void> {
		const data = waiting;
		if (data === undefined) return;
		waiting = undefined;
		onState({ kind: "saving" });
		try {
			const draft = await client.putDraft(caseId, form, data);
			failures = 0;
			if (isOver) return;
			if (waiting === undefined) await local.remove(key);
			onSaved(draft);
			onState({ kind: "saved", at: draft.saved_at ?? now() });
		} catch (error) {
			failures++;
			waiting ??= data;
			if (isOver) return;
			onState({ kind: troubleOf(error).kind === "unreachable" ? "kept" : "failed" });
		}
	}
}

export function draftKey(caseId: string, form: string): string {
	return `${caseId}:${form}`;
}

/** Saves when the page is hidden or left, and again when the network comes back. Returns how to stop. */
export function saveWhenLeaving(drafts: Drafts): () => void {
	const flush = () => void drafts.flush();
	const hidden = () => {
		if (document.visibilityState === "hidden") flush();
	};
	document.addEventListener("visibilitychange", hidden);
	addEventListener("pagehide", flush);
	addEventListener("online", flush);
	return () => {
		document.removeEventListener("visibilitychange", hidden);
		removeEventListener("pagehide", flush);
		removeEventListener("online", flush);
	};
}
