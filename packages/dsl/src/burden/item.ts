import type { DataPath, Id, StepName } from "../bundle/index.ts";
import type { Range } from "./range.ts";
import type { Situation } from "./situations/situation.ts";

/** Something that counts at one place of the paths: a field, a paper, a line of the bill, a hand-over. */
export interface Item {
	/** A node of the ways: see `placeOf`. */
	readonly at: string;
	readonly counts: Counts;
	/** Names of all that its amount depends on. */
	readonly reads: ReadonlySet<string>;
	/** The field it is: where something else reads it, its answers are tried. */
	readonly own?: DataPath;
	readonly amount: (situation: Situation) => Range;
	/** What stands behind the amount, where it is counted elsewhere: in a case that is started. */
	readonly parts?: (end: "min" | "max") => readonly Amount[];
}

/** What is counted, so that every number can be opened. */
export interface Counts {
	readonly kind:
		| "field"
		| "document"
		| "visit"
		| "fee"
		| "promise"
		| "extension"
		| "begun"
		| "wait"
		| "act"
		| "hand_over"
		| "look_up"
		| "procedure";
	/** Path of a field or document; id of a line, a clock, an action; name of a step; `register.record`. */
	readonly id: string;
	/** Where it counts; left out for what belongs to the whole case. */
	readonly step?: StepName;
	/** Only when this outcome is taken there. */
	readonly outcome?: Id;
	/** Keys of the definition, for `locate`. */
	readonly path: readonly string[];
	/** The procedure it stands in, where that is another than the one that was measured. */
	readonly procedure?: Id;
}

/** How much one thing adds. */
export interface Amount {
	readonly counts: Counts;
	readonly amount: number;
}

export function ofField(path: DataPath, step: StepName, outcome?: Id): Counts {
	return counted("field", path, ["data", ...path.split(".")], step, outcome);
}

export function ofDocument(path: DataPath, step: StepName, outcome?: Id): Counts {
	return counted("document", path, ["documents", ...path.split(".")], step, outcome);
}

export function ofStep(kind: Counts["kind"], step: StepName, outcome?: Id): Counts {
	return counted(kind, step, ["steps", step], step, outcome);
}

export function counted(
	kind: Counts["kind"],
	id: string,
	path: readonly string[],
	step?: StepName,
	outcome?: Id,
): Counts {
	return {
		kind,
		id,
		path,
		...(step !== undefined && { step }),
		...(outcome !== undefined && { outcome }),
	};
}
