import type { DataPath } from "../bundle/index.ts";
import type { Range } from "./range.ts";
import type { Situation } from "./situations/situation.ts";

/** Something that counts at one place of the paths: a field, a paper, a line of the bill, a hand-over. */
export interface Item {
	/** A node of the ways: see `placeOf`. */
	readonly at: string;
	/** Names of all that its amount depends on. */
	readonly reads: ReadonlySet<string>;
	/** The field it is: where something else reads it, its answers are tried. */
	readonly own?: DataPath;
	readonly amount: (situation: Situation) => Range;
}
