/** Whether the server has stopped taking this browser for whoever was signed in. A cell that pages can watch. */
let isExpired = false;
const listeners = new Set<() => void>();

export const expiry = {
	get: (): boolean => isExpired,
	set(next: boolean): void {
		if (next === isExpired) return;
		isExpired = next;
		for (const listener of listeners) listener();
	},
	subscribe(listener: () => void): () => void {
		listeners.add(listener);
		return () => listeners.delete(listener);
	},
};
