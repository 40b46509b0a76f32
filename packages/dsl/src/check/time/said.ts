import type { Duration } from "../../bundle/index.ts";

/** A duration as the language writes it. */
export function saidDuration({ n, unit }: Duration): string {
	if (unit === "same working day") return unit;
	return `${n} ${n === 1 ? unit.replace(/s$/, "") : unit}`;
}
