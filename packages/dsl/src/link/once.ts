import type { Linking } from "./linking.ts";

/** Works something out once for each procedure that is linked, and key. What it reports is reported once, too. */
export function once<K, V>(work: (linking: Linking, key: K) => V): (linking: Linking, key: K) => V {
	const known = new WeakMap<Linking, Map<K, V>>();
	return (linking, key) => {
		const values = known.get(linking) ?? new Map<K, V>();
		known.set(linking, values);
		if (!values.has(key)) values.set(key, work(linking, key));
		return values.get(key) as V;
	};
}
