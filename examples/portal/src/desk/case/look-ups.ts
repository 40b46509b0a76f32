import type { CaseView, Definition, TrackItem } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import { flat } from "../queues/row.ts";

/** A question to another system, and what became of it. */
export interface LookUp {
	readonly item: TrackItem;
	/** `silent`: the deadline took an outcome that no system brings. */
	readonly state: "answered" | "silent" | "waiting";
}

export function lookUpsOf(definition: Definition, view: CaseView): readonly LookUp[] {
	return flat(view.track).flatMap((item): readonly LookUp[] => {
		const step = stepAt(definition, item.step);
		if (step?.does !== "ask" && step?.does !== "record") return [];
		if (item.state === "now") return [{ item, state: "waiting" }];
		if (item.state !== "done" || item.outcome === undefined) return [];
		const answer = step.answers.find(({ id }) => id === item.outcome);
		return [{ item, state: answer?.from_outside === false ? "silent" : "answered" }];
	});
}
