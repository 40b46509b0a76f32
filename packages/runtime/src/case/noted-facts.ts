import type { Facts } from "@onedoor/dsl/form";

import { isSame } from "./merge-patch.ts";

/** Something that rules read, and what it was. Without a name: all that there is, or a value of its own. */
interface Read {
	readonly of: keyof Facts;
	readonly name?: string;
	readonly value: unknown;
}

/** Facts that note what is read of them, so that what followed from it can be known again by them alone. */
export class NotedFacts implements Facts {
	readonly #facts: Facts;
	readonly #reads = new Map<string, Read>();
	readonly #members = new Map<keyof Facts, object>();

	constructor(facts: Facts) {
		this.#facts = facts;
	}

	/** Whether other facts say the same, as far as anything was read. */
	sameIn(other: Facts): boolean {
		for (const { of, name, value } of this.#reads.values())
			if (!isSame(name === undefined ? other[of] : memberOf(other[of], name), value)) return false;
		return true;
	}

	get today(): Facts["today"] {
		return this.#whole("today");
	}

	get now(): Facts["now"] {
		return this.#whole("now");
	}

	get case(): Facts["case"] {
		return this.#noting("case");
	}

	get identity(): Facts["identity"] {
		return this.#noting("identity");
	}

	get steps(): Facts["steps"] {
		return this.#noting("steps");
	}

	get clocks(): Facts["clocks"] {
		return this.#noting("clocks");
	}

	get sources(): Facts["sources"] {
		return this.#noting("sources");
	}

	get paid(): NonNullable<Facts["paid"]> {
		return this.#noting("paid");
	}

	#whole<K extends keyof Facts>(of: K): Facts[K] {
		const value = this.#facts[of];
		this.#reads.set(of, { of, value });
		return value;
	}

	/** Members are noted one by one; whoever lists them reads all there is. */
	#noting<K extends keyof Facts>(of: K): NonNullable<Facts[K]> & object {
		const known = this.#members.get(of) ?? this.#watched(of);
		this.#members.set(of, known);
		return known as NonNullable<Facts[K]> & object;
	}

	#watched(of: keyof Facts): object {
		const members = (this.#facts[of] ?? {}) as Readonly<Record<string, unknown>>;
		const note = (name: string | symbol): void => {
			if (typeof name === "string")
				this.#reads.set(`${of} ${name}`, { of, name, value: memberOf(members, name) });
		};
		return new Proxy(members, {
			get: (target, name) => {
				note(name);
				return Reflect.get(target, name);
			},
			has: (target, name) => {
				note(name);
				return Reflect.has(target, name);
			},
			getOwnPropertyDescriptor: (target, name) => {
				note(name);
				return Reflect.getOwnPropertyDescriptor(target, name);
			},
			ownKeys: (target) => {
				this.#whole(of);
				return Reflect.ownKeys(target);
			},
		});
	}
}

function memberOf(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name)
		? (value as Readonly<Record<string, unknown>>)[name]
		: undefined;
}
