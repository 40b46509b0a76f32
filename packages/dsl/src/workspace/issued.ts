import type { Definition, DocumentRequirement } from "../bundle/index.ts";
import type { Issued } from "../check/once/check-once.ts";
import type { NameSet } from "./name-set.ts";

/** Where documents of each kind can be had in a library; who asks for a kind depends on it. */
export class IssuedKinds {
	readonly #by = new Map<string, string>();
	readonly #wallet = new Set<string>();
	readonly #repository = new Set<string>();

	/** @param definitions in the order of procedure and edition */
	constructor(definitions: readonly Definition[] = []) {
		for (const { procedure, results, documents } of definitions) {
			for (const { kind, stored } of Object.values(results))
				if (stored === "repository" && !this.#by.has(kind)) this.#by.set(kind, procedure);
			for (const one of Object.values(documents).flatMap(withAlternatives))
				for (const { by } of one.satisfied_by) {
					if (by === "wallet") this.#wallet.add(one.kind);
					if (by === "repository") this.#repository.add(one.kind);
				}
		}
	}

	noting(reads: NameSet): Issued {
		return {
			by: (kind) => {
				reads.add("issued", kind);
				return this.#by.get(kind);
			},
			inWallet: (kind) => {
				reads.add("issued", kind);
				return this.#wallet.has(kind);
			},
			inRepository: (kind) => {
				reads.add("issued", kind);
				return this.#repository.has(kind);
			},
		};
	}

	/** Kinds that are had otherwise in another library. */
	differing(other: IssuedKinds): readonly string[] {
		const kinds = [this, other].flatMap((one) => [
			...one.#by.keys(),
			...one.#wallet,
			...one.#repository,
		]);
		return kinds.filter(
			(kind) =>
				this.#by.get(kind) !== other.#by.get(kind) ||
				this.#wallet.has(kind) !== other.#wallet.has(kind) ||
				this.#repository.has(kind) !== other.#repository.has(kind),
		);
	}
}

function withAlternatives(document: DocumentRequirement): readonly DocumentRequirement[] {
	return [document, ...Object.values(document.one_of ?? {})];
}
