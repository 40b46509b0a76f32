/** Works something out once for each object that never changes, and keeps it as long as the object. */
export function remembered<K extends object, T>(work: (key: K) => T): (key: K) => T {
	const known = new WeakMap<K, T>();
	return (key) => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const value = work(key);
		known.set(key, value);
		return value;
	};
}

/** The same for short texts, of which few are in use at a time: when there are too many, all are forgotten. */
export function rememberedText<T>(work: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const value = work(text);
		if (known.size === MOST_TEXTS) known.clear();
		known.set(text, value);
		return value;
	};
}

const MOST_TEXTS = 1000;
