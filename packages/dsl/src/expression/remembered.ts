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
