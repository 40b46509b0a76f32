import type { Burden } from "@onedoor/dsl/check";

import type { ProcedureRow } from "../../api/answers.ts";
import { MEASURES, type Measure } from "../../burden/numbers.ts";

/** Whether what is asked at the most, on any way, is within the target. */
export function isReached(burden: Burden, measure: Measure, most: number): boolean {
	const { max } = burden[measure];
	return max !== null && max <= most;
}

/** Whether a procedure has targets, and reaches all of them. */
export const AIMS = ["missed", "reached", "none"] as const;

export type Aim = (typeof AIMS)[number];

/** One target that is missed is enough to miss; what could not be counted has reached none. */
export function aimOf({ targets, burden }: Pick<ProcedureRow, "targets" | "burden">): Aim {
	const aims = MEASURES.flatMap((measure) => {
		const most = targets[measure];
		return most === undefined ? [] : [burden !== undefined && isReached(burden, measure, most)];
	});
	if (aims.length === 0) return "none";
	return aims.includes(false) ? "missed" : "reached";
}
