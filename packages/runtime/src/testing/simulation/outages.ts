import type { Assumptions, Calendar, Id } from "@onedoor/dsl/bundle";

import { at } from "../../time/zone.ts";

/** When registers do not answer. */
export class Outages {
	readonly #down: ReadonlyMap<Id, readonly (readonly [from: number, to: number])[]>;

	constructor({ registers }: Assumptions, { time_zone }: Calendar) {
		const instant = (text: string): number => {
			const [day = "", time = "00:00"] = text.split(/[ T]/);
			return at(day, time, time_zone);
		};
		this.#down = new Map(
			Object.entries(registers).map(([id, { down }]) => [
				id,
				down.map(({ from, to }) => [instant(from), instant(to)] as const),
			]),
		);
	}

	/** When a register answers what it would have answered at that instant. */
	back(register: Id, at: number): number {
		const down = this.#down.get(register) ?? [];
		const over = down.find(([from, to]) => from <= at && at < to);
		return over === undefined ? at : this.back(register, over[1]);
	}
}
