/**
 * Every command makes a few dozen records of a case's life, and each is a handful of members that may be absent. A
 * literal with a spread for each of them, or with a computed name, takes many times as long as what stands here.
 */

/** The members of an object, of which those that it need not have may be absent. */
type Members<T> = {
	readonly [K in keyof T]: T[K] | (Record<never, never> extends Pick<T, K> ? undefined : never);
};

/** An object with the members that there are, in their order; for records of a dozen members at most, which stay quick. */
export function present<T extends object>(members: Members<T>): T {
	const there: Record<string, unknown> = {};
	for (const name in members) {
		const value = members[name];
		if (value !== undefined) there[name] = value;
	}
	return there as T;
}

/** A copy with one member more, or another one in its place. */
export function withMember<V>(
	all: Readonly<Record<string, V>> | undefined,
	name: string,
	value: V,
): Readonly<Record<string, V>> {
	const copy: Record<string, V> = { ...all };
	copy[name] = value;
	return copy;
}

/** A copy without a member; itself, where it has none. To take a member out of a copy costs many times what looking for it does. */
export function without<T extends object, K extends keyof T>(all: T, name: K): Omit<T, K> {
	if (all[name] === undefined) return all;
	const { [name]: _gone, ...rest } = all;
	return rest;
}
