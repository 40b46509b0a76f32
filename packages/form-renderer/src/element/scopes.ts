const taken = new Set<number>();

/** The lowest number that no element on this page has: the first keeps the plain ids, and gives them up when it goes. */
export function takeScope(): number {
	let scope = 1;
	while (taken.has(scope)) scope++;
	taken.add(scope);
	return scope;
}

export function giveScope(scope: number): void {
	taken.delete(scope);
}

/** What stands before the ids of an element. */
export function idsOf(scope: number): string {
	return scope === 1 ? "" : `c${scope}-`;
}
