import { type Drawable, unionOf } from "@onedoor/dsl/diagram";

import { linkedOf } from "./checks.ts";
import type { Review } from "./review.ts";

/** A procedure of which a step came, went or changed, as one picture of both editions. */
export interface ProcedurePicture {
	readonly id: string;
	readonly drawable: Drawable;
}

/**
 * In the order of the report. A procedure that is new, or gone, has no other side to be drawn with; and what differs in
 * many procedures alike, because they share it, makes no picture of each.
 */
export function picturesOf({ report, changes }: Review): readonly ProcedurePicture[] {
	const [before, after] = report.sides;
	const own = new Set(
		changes.flatMap(({ procedures, all }) => (procedures.length === 1 ? all : [])),
	);
	return report.procedures.flatMap(({ id, before: from, after: to, changes: all }) => {
		const [old, now] = [linkedOf(before, id, from), linkedOf(after, id, to)];
		if (old === undefined || now === undefined || !all.some((change) => own.has(change))) return [];
		const steps = new Set(all.flatMap(({ side, steps }) => (side === "after" ? steps : [])));
		const drawable = unionOf(old.definition, now.definition, steps);
		return (drawable.compared?.marks.size ?? 0) === 0 ? [] : [{ id, drawable }];
	});
}
