/** A value that changes, and tells whoever listens. */
export interface Cell<Value> {
	get(): Value;
	set(value: Value): void;
	subscribe(listener: () => void): () => void;
}

export function createCell<Value>(first: Value): Cell<Value> {
	let value = first;
	const listeners = new Set<() => void>();
	return {
		get: () => value,
		set(next) {
			value = next;
			for (const listener of listeners) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
