import type { Range } from "../range.ts";
import { halvesUp, wholeUp } from "../round-up.ts";
import { finite } from "./lines.ts";
import type { Count, Line } from "./report.ts";

/** How a number is rounded: days that are begun count whole or by halves, minutes and money to the nearest. */
export type Unit = "times" | "days" | "half_days" | "minutes" | "money";

export function countOf(
	{ min, max }: Range,
	typical: number | undefined,
	unit: Unit,
	counts: readonly Line[],
): Count {
	return {
		min: rounded(min, unit),
		...(typical !== undefined && { typical: rounded(typical, unit) }),
		max: finite(rounded(max, unit)),
		counts,
	};
}

function rounded(n: number, unit: Unit): number {
	switch (unit) {
		case "times":
			return n;
		case "days":
			return wholeUp(n);
		case "half_days":
			return halvesUp(n);
		case "minutes":
		case "money":
			return Math.round(n);
	}
}
