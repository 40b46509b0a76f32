import type { Linking } from "./linking.ts";

/** Works something out once for each procedure that is linked, and key. What it reports is reported once, too. */
export function once<K, V>(work: (linking: Linking, key: K) => V): (linking: Linking, key: K) => V {
	return (linking, key) => {
		const values = (linking.known.get(work) ?? new Map()) as Map<K, V>;
		linking.known.set(work, values as Map<unknown, unknown>);
		if (!values.has(key)) values.set(key, work(linking, key));
		return values.get(key) as V;
	};
}
