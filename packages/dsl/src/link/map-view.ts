/** A table as it is, read through something. It answers what the table answers, and copies nothing. */
export class MapView<V> implements ReadonlyMap<string, V> {
	protected readonly table: ReadonlyMap<string, V>;

	constructor(table: ReadonlyMap<string, V>) {
		this.table = table;
	}

	get size(): number {
		return this.table.size;
	}

	get(key: string): V | undefined {
		return this.table.get(key);
	}

	has(key: string): boolean {
		return this.table.has(key);
	}

	forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
		for (const [key, value] of this) visit(value, key, this);
	}

	keys(): MapIterator<string> {
		return this.table.keys();
	}

	*values(): MapIterator<V> {
		for (const [, value] of this) yield value;
	}

	*entries(): MapIterator<[string, V]> {
		for (const key of this.keys()) yield [key, this.get(key) as V];
	}

	[Symbol.iterator](): MapIterator<[string, V]> {
		return this.entries();
	}
}

/** A table in which one name, which it has, means something else. */
export class MapWith<V> extends MapView<V> {
	readonly #key: string;
	readonly #value: V;

	constructor(table: ReadonlyMap<string, V>, key: string, value: V) {
		super(table);
		this.#key = key;
		this.#value = value;
	}

	override get(key: string): V | undefined {
		return key === this.#key ? this.#value : super.get(key);
	}
}
