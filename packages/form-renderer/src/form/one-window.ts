import { type Cell, createCell } from "./cell.ts";

/** Whether this window is the one in which a form is filled in. */
export interface Turn {
	readonly state: Pick<Cell<"asking" | "here" | "elsewhere">, "get" | "subscribe">;
	/** Resolves when it is known. */
	asked(): Promise<void>;
	/** "Go on here": the other window is told that it is filled in here now. */
	take(): void;
	stop(): void;
}

/** A lock that is free is had at once; whoever waits longer is told. */
const PATIENCE_MS = 300;

/**
 * One form, one window: whoever opens it in a second one is told, and neither writes over what the other has typed.
 * When the window that has it is closed, or killed, another one goes on. Where the browser has no locks (no TLS),
 * everybody may: drafts are put together all the same.
 */
export function createTurn(
	name: string,
	locks: LockManager | null = globalThis.navigator?.locks ?? null,
): Turn {
	const state = createCell<"asking" | "here" | "elsewhere">("asking");
	let isOver = false;
	let release = () => {};
	let abort = new AbortController();
	let known = () => {};
	const asked = new Promise<void>((resolve) => {
		known = resolve;
	});

	function say(next: "here" | "elsewhere"): void {
		if (!isOver && state.get() !== next) state.set(next);
		known();
	}

	const held = (): Promise<void> => {
		if (isOver) return Promise.resolve();
		say("here");
		return new Promise((resolve) => {
			release = resolve;
		});
	};

	function ask(options: LockOptions): void {
		const { signal } = abort;
		locks?.request(name, options, held).catch(() => {
			// Another window took it, and this one waits until that is closed.
			if (!isOver && !signal.aborted) wait();
		});
	}

	function wait(): void {
		if (state.get() !== "asking") say("elsewhere");
		abort = new AbortController();
		ask({ signal: abort.signal });
	}

	if (locks === null) say("here");
	else {
		setTimeout(() => state.get() === "asking" && say("elsewhere"), PATIENCE_MS);
		wait();
	}

	return {
		state,
		asked: () => asked,
		take() {
			if (isOver || state.get() === "here") return;
			abort.abort();
			abort = new AbortController();
			ask({ steal: true });
		},
		stop() {
			isOver = true;
			abort.abort();
			release();
			known();
		},
	};
}
