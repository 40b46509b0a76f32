/**
 * For each thing those before it that share a key with it, in order: instead of comparing every two of many.
 *
 * @param keysOf what two things have in common at least one of, if they are to be compared
 */
export function sharingKeys<T>(
	things: readonly T[],
	keysOf: (thing: T) => readonly string[],
): readonly (readonly T[])[] {
	const known = new Map<string, number[]>();
	return things.map((thing, index) => {
		const found = new Set<number>();
		for (const key of keysOf(thing)) {
			const others = known.get(key);
			if (others === undefined) known.set(key, [index]);
			else {
				for (const other of others) found.add(other);
				others.push(index);
			}
		}
		found.delete(index);
		return [...found].sort((a, b) => a - b).flatMap((other) => things[other] ?? []);
	});
}
