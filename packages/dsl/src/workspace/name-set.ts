/** Names by their kind: what somebody has read, or what has changed. */
export class NameSet {
	readonly #byKind = new Map<string, Set<string>>();

	readonly add = (kind: string, name: string): void => {
		const names = this.#byKind.get(kind);
		if (names) names.add(name);
		else this.#byKind.set(kind, new Set([name]));
	};

	of(kind: string): Iterable<string> {
		return this.#byKind.get(kind) ?? [];
	}

	/** The names of both. */
	with(other: NameSet): NameSet {
		const both = new NameSet();
		for (const set of [this, other])
			for (const [kind, names] of set.#byKind) for (const name of names) both.add(kind, name);
		return both;
	}

	meets(other: NameSet): boolean {
		for (const [kind, names] of this.#byKind) {
			const others = other.#byKind.get(kind);
			if (others && haveOneInCommon(names, others)) return true;
		}
		return false;
	}
}

function haveOneInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const [few, many] = a.size < b.size ? [a, b] : [b, a];
	for (const name of few) if (many.has(name)) return true;
	return false;
}
