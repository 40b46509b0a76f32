import type { Finding } from "../diagnostic/finding.ts";
import { NameSet } from "./name-set.ts";

/** What was worked out, and all it depends on besides what it was worked out for. */
interface Kept<T> {
	readonly value: T;
	readonly reads: NameSet;
	/** Files in which something was found: places there move when the file changes. */
	readonly places: ReadonlySet<string>;
}

/** What has changed since the last check. */
export interface Changed {
	readonly names: NameSet;
	readonly paths: ReadonlySet<string>;
}

/** Results by what they were worked out for. One that a change can affect is forgotten, and worked out again. */
export class Results<K extends object, T extends { readonly findings: readonly Finding[] }> {
	#kept = new WeakMap<K, Kept<T>>();

	/**
	 * The result, and whether it is another one than before.
	 *
	 * @param fixed a file whose places go with the key: whoever asks moves them when it changes
	 */
	of(
		key: K,
		changed: Changed,
		work: (reads: NameSet) => T,
		fixed?: string,
	): { readonly value: T; readonly isNew: boolean } {
		const before = this.#kept.get(key);
		if (before && !isAffected(before, changed)) return { value: before.value, isNew: false };
		const reads = new NameSet();
		const value = work(reads);
		this.#kept.set(key, { value, reads, places: placesOf(value.findings, fixed) });
		return { value, isNew: true };
	}

	clear(): void {
		this.#kept = new WeakMap();
	}
}

function isAffected({ reads, places }: Kept<unknown>, { names, paths }: Changed): boolean {
	return names.meets(reads) || [...paths].some((path) => places.has(path));
}

function placesOf(findings: readonly Finding[], fixed: string | undefined): ReadonlySet<string> {
	return new Set(
		findings.flatMap(({ file, related }) => [
			...(file === fixed ? [] : [file]),
			...related.map((other) => other.file),
		]),
	);
}
