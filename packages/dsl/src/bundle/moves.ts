import type { Rule } from "../expression/ast.ts";
import type { DataPath, Id, IsoDate, StepName } from "./values.ts";

/** A reviewed plan for moving open cases of one edition to another, linked and checked against both. */
export interface MovesPlan {
	readonly procedure: Id;
	readonly from: IsoDate;
	readonly to: IsoDate;
	/** Which cases; left out: all. Reads the case as the old edition knows it. */
	readonly when?: Rule;
	/** Step of the old edition → where its cases go on. A case at another step stays. */
	readonly steps: Readonly<Record<StepName, StepMove>>;
	/**
	 * Steps of which it is not proved that their cases can go over, and which the text does not accept with a reason; why,
	 * as codes. A runtime does not carry out such a plan. Left out where there are none.
	 */
	readonly unsafe?: Readonly<Record<StepName, readonly string[]>>;
}

export interface StepMove {
	readonly go_to: StepName;
	/** Path of the new edition's data → rule over the case as the old edition knows it. */
	readonly give: Readonly<Record<DataPath, Rule>>;
	/** Whether the due instant that was promised stands, or the new step's deadline begins. */
	readonly deadline: "kept" | "new";
}
