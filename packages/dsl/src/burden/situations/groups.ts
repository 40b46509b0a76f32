/**
 * Names that something depends on together form one group; groups do not influence each other. `links` are such sets,
 * `names` what is to be grouped.
 */
export function groupsOf(
	names: Iterable<string>,
	links: readonly ReadonlySet<string>[],
): readonly (readonly string[])[] {
	const parent = new Map([...names].map((name) => [name, name]));
	const root = (name: string): string => {
		let at = name;
		for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
		return at;
	};
	for (const link of links) {
		const [first, ...others] = [...link].filter((name) => parent.has(name));
		if (first === undefined) continue;
		for (const other of others) parent.set(root(other), root(first));
	}
	return [...Map.groupBy(parent.keys(), root).values()];
}
