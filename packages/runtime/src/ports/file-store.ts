/** What lies in a file store under a key. */
export interface FileEntry {
	readonly key: string;
	/** Bytes. */
	readonly size: number;
	/** When it was put there, in milliseconds since the epoch, by the clock of whoever keeps it. */
	readonly at: number;
}

/**
 * Where the content of uploads lies. Whose they are, and what they are for, stands in the store of cases.
 *
 * A key is `area/name`, each of 1 to 200 letters, digits, `.`, `_` and `-`, and neither begins with a dot: it is no path
 * and comes from no person. Content is whole in memory: the service takes files of 20 MiB at most.
 *
 * What cannot be reached throws `StoreAwayError`, what has no room left `StoreFullError`.
 */
export interface FileStore {
	/**
	 * All of it or nothing, in the place of what was there. Once it resolves, the content outlives this process and the
	 * machine's power; before that, whoever reads finds what was there before.
	 */
	put(key: string, content: Uint8Array): Promise<void>;
	/** Undefined: there is nothing. */
	read(key: string): Promise<Uint8Array | undefined>;
	/** What is not there is gone already. */
	remove(keys: readonly string[]): Promise<void>;
	/** Everything whose key begins so, by key. What was put or removed before is seen. */
	list(prefix: string): Promise<readonly FileEntry[]>;
}

/** @throws Error for what is no key: it is a fault of the program that asks */
export function checkKey(key: string): void {
	if (!KEY.test(key)) throw new Error(`no key of a file store: ${JSON.stringify(key)}`);
}

const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/;
