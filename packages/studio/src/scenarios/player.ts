import type { StepName } from "@onedoor/dsl/bundle";

import type { Checker } from "../check/checker.ts";
import { type OpenFile, textOf } from "../document/open-file.ts";
import type { Workspace } from "../document/workspace.ts";
import { startWorker } from "../shell/trusted.ts";
import { hasScenarios } from "./has-scenarios.ts";
import type { FailingScenario, PlayAnswered, PlayAsked } from "./protocol.ts";
import workerAddress from "./worker.ts?worker&url";

export interface PlayState {
	/** `none`: nobody has written a scenario. What was played before stays until it is played again. */
	readonly status: "resting" | "playing" | "played" | "faulty" | "failed" | "none";
	readonly of: number;
	readonly failing: readonly FailingScenario[];
	/** Steps through which any of them goes. */
	readonly walked: readonly StepName[];
}

/**
 * So long the texts stay as they are first. The server compiles what is played, and meanwhile answers nobody else: whoever
 * saves what they have just typed does not wait for that.
 */
const REST_MS = 2_000;
/** What the server compiles for each play is loaded as modules, which stay as long as the worker does. */
const PLAYS_OF_A_WORKER = 40;

const NOTHING: PlayState = { status: "resting", of: 0, failing: [], walked: [] };

/**
 * Plays the scenarios of the procedure that is looked at, in a worker of their own, once the texts rest. A key stops it.
 * While nobody listens, nothing is played.
 */
export class ScenarioPlayer {
	readonly #workspace: Workspace;
	readonly #checker: Checker;
	readonly #alone: Readonly<Record<string, string>> | undefined;
	readonly #listeners = new Set<() => void>();
	#state: PlayState = NOTHING;
	#procedure = "";
	#worker: Worker | undefined;
	#plays = 0;
	#run = 0;
	/** The texts that were played last, or are being played. */
	#texts: readonly OpenFile["state"]["doc"][] | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#end: (() => void) | undefined;

	constructor(
		workspace: Workspace,
		checker: Checker,
		alone: Readonly<Record<string, string>> | undefined,
	) {
		this.#workspace = workspace;
		this.#checker = checker;
		this.#alone = alone;
	}

	get state(): PlayState {
		return this.#state;
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		this.#end ??= this.#workspace.subscribe(() => this.#onChange());
		this.#onChange();
		return () => {
			this.#listeners.delete(listener);
			if (this.#listeners.size > 0) return;
			this.#stop();
			this.#end?.();
			this.#end = undefined;
		};
	}

	look(procedure: string): void {
		if (this.#procedure === procedure) return;
		this.#procedure = procedure;
		this.#texts = undefined;
		this.#set(NOTHING);
		this.#onChange();
	}

	/** A key waits for nothing of this: it is put off, and what is being played is told to stop. */
	#onChange(): void {
		// What is saved, or read again, says the same: a document is never changed, only replaced.
		const now = this.#workspace.files;
		const isSame =
			this.#texts?.length === now.length &&
			now.every(({ state }, at) => state.doc === this.#texts?.[at]);
		if (isSame || this.#listeners.size === 0) return;
		this.#stop();
		this.#timer = setTimeout(() => this.#play(), REST_MS);
	}

	#stop(): void {
		clearTimeout(this.#timer);
		if (this.#state.status !== "playing") return;
		this.#worker?.postMessage({ kind: "stop" } satisfies PlayAsked);
		this.#texts = undefined;
		this.#set({ ...this.#state, status: "resting" });
	}

	#play(): void {
		const workspace = this.#workspace;
		if (this.#procedure === "") return;
		this.#texts = workspace.files.map(({ state }) => state.doc);
		if (!hasScenarios(workspace, this.#procedure)) {
			this.#set({ status: "none", of: 0, failing: [], walked: [] });
			return;
		}
		// No form can be made of such texts; the server need not say so again.
		if (this.#checker.state.stopping.length > 0) {
			this.#set({ ...this.#state, status: "faulty" });
			return;
		}
		const changed = workspace.changed.map((file) => [file.path, textOf(file)] as const);
		const texts = {
			changed: Object.fromEntries(changed),
			opened: workspace.opened,
			...(this.#alone && { alone: this.#alone }),
		};
		this.#set({ ...this.#state, status: "playing" });
		const asked: PlayAsked = { kind: "play", run: ++this.#run, procedure: this.#procedure, texts };
		this.#ready().postMessage(asked);
	}

	#ready(): Worker {
		if (this.#plays++ % PLAYS_OF_A_WORKER === 0) {
			this.#worker?.terminate();
			this.#worker = undefined;
		}
		if (this.#worker) return this.#worker;
		const worker = startWorker(workerAddress);
		worker.addEventListener("message", ({ data }: MessageEvent<PlayAnswered>) => this.#hear(data));
		worker.addEventListener("error", () => this.#hear({ kind: "failed", run: this.#run }));
		this.#worker = worker;
		return worker;
	}

	#hear(answered: PlayAnswered): void {
		if (answered.run !== this.#run || this.#state.status !== "playing") return;
		if (answered.kind !== "played") this.#set({ ...this.#state, status: answered.kind });
		else {
			const { of, failing, walked } = answered;
			this.#set({ status: "played", of, failing, walked });
		}
	}

	#set(state: PlayState): void {
		this.#state = state;
		for (const listener of this.#listeners) listener();
	}
}
