/** So long a page is left alone that nobody has touched: what is shown may still be on its way, and be read first. */
const UNTOUCHED_MS = 5000;
/** What was done may go on: a key is followed by another one. */
const IDLE_MS = 1500;

const TOUCHES = ["pointerdown", "keydown", "focusin"] as const;

/**
 * Does something once somebody uses the page, when the browser has time, or some seconds later if nobody does. Opening a
 * page so costs nothing that is only needed further on.
 *
 * @returns how to leave it undone
 */
export function whenUsed(act: () => void): () => void {
	let stopWaiting = () => {};
	const soon = (): void => {
		stopListening();
		stopWaiting();
		stopWaiting = whenIdle(act);
	};
	const stopListening = (): void => {
		for (const touch of TOUCHES) removeEventListener(touch, soon);
	};
	for (const touch of TOUCHES) addEventListener(touch, soon, { passive: true });
	stopWaiting = after(UNTOUCHED_MS, soon);
	return () => {
		stopListening();
		stopWaiting();
	};
}

/** @returns how to leave it undone */
export function after(ms: number, act: () => void): () => void {
	const timer = setTimeout(act, ms);
	return () => clearTimeout(timer);
}

function whenIdle(act: () => void): () => void {
	// Not every browser tells when it has time.
	if (!globalThis.requestIdleCallback) return after(IDLE_MS, act);
	const asked = requestIdleCallback(act, { timeout: IDLE_MS });
	return () => cancelIdleCallback(asked);
}
