import type { DraftView } from "@onedoor/dsl/bundle";

import type { Device } from "../device/device.ts";
import type { SaveState } from "../parts/SavedStatus.tsx";
import { type CaseClient, type Trouble, troubleOf } from "./case-client.ts";
import { type Data, sameValue } from "./data-path.ts";
import type { Joined } from "./restore.ts";

export interface DraftOptions {
	readonly client: Pick<CaseClient, "putDraft" | "getDraft">;
	readonly caseId: string;
	/** Key in `Bundle.forms`. */
	readonly form: string;
	readonly device: Pick<Device, "drafts">;
	/** What the server has: nothing is written over that is newer. */
	readonly server: { readonly version: number; readonly data: Data };
	/** What may rest on the device: sensitive values are taken out. */
	readonly mayRest: (data: Data) => Data;
	readonly onState: (state: SaveState) => void;
	/** The server's answer: values that registers gave for what was typed. */
	readonly onSaved: (draft: DraftView) => void;
	/** Puts what somebody else saved together with what was typed here, on top of what the server had from here. */
	readonly join: (
		theirs: DraftView,
		here: { readonly data: Data; readonly bases: readonly Data[] },
	) => Joined;
	/** Both are together now; while something collides, nothing is sent. */
	readonly onJoined: (joined: Joined) => void;
	/** Pause after the last key before the server is asked, default 700 ms. */
	readonly pauseMs?: number;
	/** Pause between two writes on the device, default 500 ms: each costs as much as drawing a key. */
	readonly restMs?: number;
	/** Pauses before trying again, the last one for ever. */
	readonly retriesMs?: readonly number[];
	readonly now?: () => string;
}

/**
 * Sends what is typed to the server, and keeps it on the device until the server has it.
 *
 * Nothing typed is lost: a change is written to the device at once, or half a second later while somebody types on. The
 * copy is removed only after the server answered for exactly that content, and a broken line is tried again for as long
 * as the page is open. Nothing is written over:
 * where another window or device saved meanwhile, both are put together, or the person says which it is to be.
 */
export interface Drafts {
	changed(data: Data): void;
	/** Sends now what waits. True once the server has all of it; false where it could not be reached, or has to wait. */
	flush(): Promise<boolean>;
	/** Why the last sending did not succeed. */
	trouble(): Trouble | undefined;
	/** Resolves when the device has what was typed so far. */
	kept(): Promise<void>;
	/** What this device kept collides with what the server has: the person has to choose before anything is sent. */
	collided(data: Data): void;
	/** The person has said what collides is to be: go on with this. */
	settled(data: Data): void;
	/** Looks what the server has by now, and takes it in: this window was away, and another one was not. */
	catchUp(data: Data): Promise<void>;
	/** The step was submitted or given up: the device forgets. */
	forget(): Promise<void>;
	stop(): void;
}

/** So many sendings without an answer are remembered. */
const MOST_UNANSWERED = 4;

export function createDrafts(options: DraftOptions): Drafts {
	const { client, caseId, form, device, onSaved } = options;
	const pauseMs = options.pauseMs ?? 700;
	const restMs = options.restMs ?? 500;
	const retriesMs = options.retriesMs ?? [1000, 2000, 5000, 15_000, 30_000];
	const now = options.now ?? (() => new Date().toISOString());
	const key = draftKey(caseId, form);
	let { version, data: base } = options.server;
	/** What the server may have by now, the line having broken before it said so. */
	let unanswered: readonly Data[] = [];
	let waiting: Data | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let sending: Promise<void> | undefined;
	let toRest: Data | undefined;
	let resting: Promise<void> | undefined;
	let isHurried = false;
	let endPause = () => {};
	let trouble: Trouble | undefined;
	let failures = 0;
	let collides = false;
	let isOver = false;
	let said: SaveState["kind"] | undefined;
	const onState = (state: SaveState): void => {
		if (state.kind === "saving" && said === "saving") return;
		said = state.kind;
		options.onState(state);
	};

	return {
		changed(data) {
			if (isOver) return;
			waiting = data;
			rest(data);
			// "Saved at" would be said of something else by now.
			if (said === undefined || said === "saved") onState({ kind: "saving" });
			later(pauseMs);
		},
		async flush() {
			clearTimeout(timer);
			// The page may be gone before the server has it.
			void rested();
			while (waiting !== undefined && !isOver && !collides) {
				await send();
				if (failures > 0) return false;
			}
			await sending;
			return waiting === undefined && !collides;
		},
		trouble: () => trouble,
		kept: rested,
		collided(data) {
			collides = true;
			waiting = data;
			onState({ kind: "collides" });
		},
		settled(data) {
			collides = false;
			this.changed(data);
			void this.flush();
		},
		async catchUp(data) {
			if (isOver) return;
			await sending;
			const theirs = await client.getDraft(caseId, form).catch(() => undefined);
			if (theirs !== undefined && theirs.version !== version) takeIn(theirs, waiting ?? data);
		},
		async forget() {
			this.stop();
			await sending;
			await rested();
			await device.drafts.remove(key);
		},
		stop() {
			isOver = true;
			waiting = undefined;
			clearTimeout(timer);
		},
	};

	/** One write at a time, and always the latest: keys come faster than a disk. */
	function rest(data: Data): void {
		toRest = data;
		resting ??= restAll().finally(() => {
			resting = undefined;
		});
	}

	async function restAll(): Promise<void> {
		while (toRest !== undefined) {
			const data = options.mayRest(toRest);
			toRest = undefined;
			const bases = basesNow().map(options.mayRest);
			await device.drafts.write(key, { data, bases, at: now() });
			if (!isHurried) await pauseBetweenWrites();
		}
		isHurried = false;
	}

	async function pauseBetweenWrites(): Promise<void> {
		await new Promise<void>((resolve) => {
			const pause = setTimeout(resolve, restMs);
			endPause = () => {
				clearTimeout(pause);
				resolve();
			};
		});
	}

	/** Resolves when the device has the latest, without a pause. */
	async function rested(): Promise<void> {
		isHurried = resting !== undefined;
		endPause();
		await resting;
	}

	function basesNow(): readonly Data[] {
		return [base, ...unanswered];
	}

	function later(ms: number): void {
		clearTimeout(timer);
		timer = setTimeout(() => void send(), ms);
	}

	/** One at a time: an earlier answer must not overtake a later one. */
	function send(): Promise<void> {
		if (collides) return Promise.resolve();
		sending ??= sendOnce().finally(() => {
			sending = undefined;
			if (waiting === undefined || isOver || collides) return;
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
		unanswered = [...unanswered.slice(1 - MOST_UNANSWERED), data];
		try {
			const draft = await client.putDraft(caseId, form, data, { version });
			({ version } = draft);
			base = data;
			unanswered = [];
			failures = 0;
			trouble = undefined;
			if (isOver) return;
			await clearRested();
			onSaved(draft);
			// What was typed meanwhile is not: then it is said after the next answer.
			if (waiting === undefined) onState({ kind: "saved", at: draft.saved_at ?? now() });
		} catch (error) {
			waiting ??= data;
			if (!isOver) await failed(troubleOf(error));
		}
	}

	/** The copy goes once the server has all; what was typed meanwhile rests on top of what it has now. */
	async function clearRested(): Promise<void> {
		if (waiting !== undefined) rest(waiting);
		await rested();
		if (waiting === undefined) await device.drafts.remove(key);
	}

	async function failed(why: Trouble): Promise<void> {
		// What was refused is not there.
		if (why.kind === "refused" && why.status < 500) unanswered = unanswered.slice(0, -1);
		if (why.kind === "refused" && why.status === 412) {
			const theirs = await client.getDraft(caseId, form).catch(() => undefined);
			if (theirs !== undefined) return takeIn(theirs, waiting ?? base);
		}
		failures++;
		trouble = why;
		onState({ kind: why.kind === "unreachable" ? "kept" : "failed" });
	}

	/** Somebody else saved meanwhile. */
	function takeIn(theirs: DraftView, mine: Data): void {
		if (isOver) return;
		const joined = options.join(theirs, { data: mine, bases: basesNow() });
		({ version, data: base } = theirs);
		unanswered = [];
		failures = 0;
		collides = joined.collisions.length > 0;
		if (sameValue(joined.draft.data, theirs.data)) {
			waiting = undefined;
			void clearRested();
			onState({ kind: "saved", at: theirs.saved_at ?? now() });
		} else {
			waiting = joined.draft.data;
			rest(waiting);
		}
		if (collides) onState({ kind: "collides" });
		options.onJoined(joined);
	}
}

export function draftKey(caseId: string, form: string): string {
	return `${caseId}:${form}`;
}

/** Saves when the page is hidden, left or shown again, and when the network comes back. Returns how to stop. */
export function saveWhenLeaving(drafts: Drafts): () => void {
	const flush = () => void drafts.flush();
	document.addEventListener("visibilitychange", flush);
	addEventListener("pagehide", flush);
	addEventListener("online", flush);
	return () => {
		document.removeEventListener("visibilitychange", flush);
		removeEventListener("pagehide", flush);
		removeEventListener("online", flush);
	};
}
