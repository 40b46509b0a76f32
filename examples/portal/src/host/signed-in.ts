const CHANNEL = "onedoor-session";

/** Tells the other windows of this browser that somebody has signed in again. */
export function tellSignedIn(): void {
	if (typeof BroadcastChannel === "undefined") return;
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage("signed-in");
	channel.close();
}

/** @returns how to stop */
export function onSignedIn(listener: () => void): () => void {
	if (typeof BroadcastChannel === "undefined") return () => {};
	const channel = new BroadcastChannel(CHANNEL);
	channel.addEventListener("message", listener);
	return () => channel.close();
}
