import type { Field } from "@onedoor/dsl/bundle";

import type { RegisterRead, RegisterRecord } from "../../ports/ports.ts";

type Found = NonNullable<RegisterRecord>;

/**
 * Answers that serve the same question again for a while, in memory and nowhere else. The same question is of the same
 * case: nothing goes from one person or purpose to another, and what was told under a consent is gone with it.
 */
export class AnswerCache {
	readonly #kept = new Map<string, { readonly found: Found; readonly until: number }>();
	readonly #most: number;
	readonly #now: () => number;

	constructor(most: number, now: () => number) {
		this.#most = most;
		this.#now = now;
	}

	get(read: RegisterRead): Found | undefined {
		const name = nameOf(read);
		const kept = this.#kept.get(name);
		if (kept === undefined || this.#now() < kept.until) return kept?.found;
		this.#kept.delete(name);
		return undefined;
	}

	keep(read: RegisterRead, found: Found, ms: number): void {
		if (ms <= 0 || this.#most <= 0 || Object.values(read.gives).some(isSensitive)) return;
		const name = nameOf(read);
		this.#kept.delete(name);
		this.#kept.set(name, { found, until: this.#now() + ms });
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
	}
}

function nameOf(read: RegisterRead): string {
	const { register, record, key, gives, procedure, purpose, basis, consent } = read;
	return JSON.stringify([
		read.case,
		procedure,
		register,
		record,
		Object.entries(key),
		Object.keys(gives).sort(),
		purpose,
		basis,
		consent,
	]);
}

function isSensitive({ personal, group = {} }: Field): boolean {
	return personal === "sensitive" || Object.values(group).some(isSensitive);
}
