import type { Assumptions, Definition, Id } from "@onedoor/dsl/bundle";

import { Desk } from "./desk.ts";
import type { OfficeTime } from "./office-time.ts";

/** The desks of a procedure: one for each role that somebody sits for, or one in each office. */
export class Desks {
	readonly #opens: (desk: Desk) => void;
	readonly #officers: (role: Id, office: Id | undefined) => number;
	readonly #definition: Definition;
	readonly #assumed: Assumptions;
	readonly #time: OfficeTime;
	readonly #byKey = new Map<string, Desk>();

	/** @param opens told of each desk, when the first case comes to it
	 * @param officers how many there are where nothing is assumed */
	constructor(
		definition: Definition,
		assumed: Assumptions,
		time: OfficeTime,
		officers: (role: Id, office: Id | undefined) => number,
		opens: (desk: Desk) => void,
	) {
		this.#definition = definition;
		this.#assumed = assumed;
		this.#time = time;
		this.#officers = officers;
		this.#opens = opens;
	}

	/** Undefined for citizens, and for systems: they work side by side. */
	at(role: Id | undefined, office: Id | undefined): Desk | undefined {
		const is = role === undefined ? undefined : this.#definition.roles[role]?.is;
		if (role === undefined || (is !== "officer" && is !== "partner")) return undefined;
		const given = this.#assumed.officers[role];
		const own = typeof given === "object" ? office : undefined;
		const key = own === undefined ? role : `${role} ${own}`;
		const known = this.#byKey.get(key);
		if (known !== undefined) return known;
		const officers = typeof given === "object" ? given[office ?? ""] : given;
		const desk = new Desk(role, own, officers ?? this.#officers(role, own), this.#time);
		this.#byKey.set(key, desk);
		this.#opens(desk);
		return desk;
	}
}
