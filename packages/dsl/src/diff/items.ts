/** An item of both sides, or of one. */
export type Matched<T> =
	| {
			readonly is: "both";
			readonly before: T;
			readonly after: T;
			readonly was: string;
			readonly id: string;
	  }
	| { readonly is: "added"; readonly after: T; readonly id: string }
	| { readonly is: "removed"; readonly before: T; readonly was: string };

type Items<T> = Readonly<Record<string, T>>;

/**
 * The items of two maps, each with its like: by what it is called now. First those of the new side, in their order, then
 * what is no more.
 * @param nameNow what an item of the old side is called in the new one; its own name, where it is no more
 */
export function matched<T>(
	before: Items<T>,
	after: Items<T>,
	nameNow: (was: string) => string = (was) => was,
): readonly Matched<T>[] {
	const olds = new Map<string, string>();
	for (const was of Object.keys(before)) {
		const now = nameNow(was);
		if (Object.hasOwn(after, now)) olds.set(now, was);
	}
	const found: Matched<T>[] = Object.entries(after).map(([id, item]) => {
		const was = olds.get(id);
		const old = was === undefined ? undefined : before[was];
		return was === undefined || old === undefined
			? { is: "added", after: item, id }
			: { is: "both", before: old, after: item, was, id };
	});
	const kept = new Set(olds.values());
	for (const [was, item] of Object.entries(before))
		if (!kept.has(was)) found.push({ is: "removed", before: item, was });
	return found;
}

/** A list of things with ids as a map of them. */
export function byId<T extends { readonly id: string }>(all: readonly T[] = []): Items<T> {
	return Object.fromEntries(all.map((one) => [one.id, one]));
}
