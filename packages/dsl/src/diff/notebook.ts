import type { Definition, StepName } from "../bundle/index.ts";
import type { Location } from "../source/span.ts";
import type {
	Audience,
	Change,
	Construct,
	Difference,
	Direction,
	Named,
	OnlyWhere,
	Severity,
	Values,
} from "./change.ts";
import { stepsAt } from "./steps-at.ts";

/** How a change is judged. */
export interface Judged {
	readonly audience: Audience;
	readonly also?: readonly Audience[];
	readonly direction: Direction;
	readonly severity: Severity;
}

export type Path = readonly string[];

/** A change as whoever finds it says it. */
export interface Found extends Judged {
	readonly is: Difference;
	readonly of: Named;
	/** Keys of the definition. `after` is missing where it was removed, `before` where it was added. */
	readonly after?: Path;
	readonly before?: Path;
	readonly values?: Omit<Values, "of">;
}

export type Note = (found: Found) => void;

/** One side, as its places are asked for. */
export interface SideOf {
	readonly definition: Definition;
	readonly locate: Locate;
}

type Edition = Pick<Definition, "procedure" | "edition">;
type Locate = (path: readonly string[]) => Location;

/** Gathers the changes of one procedure, in the order in which they are found, each with its place in the text. */
export class Notebook {
	readonly changes: Omit<Change, "message">[] = [];
	readonly #of: Edition;
	readonly #sides: { readonly before?: Met; readonly after?: Met };
	readonly #only: OnlyWhere | undefined;

	/** @param only the local variation that is compared; left out: what holds everywhere is */
	constructor(
		of: Edition,
		{ before, after }: { readonly before?: SideOf; readonly after?: SideOf },
		only?: OnlyWhere,
	) {
		this.#of = of;
		this.#only = only;
		this.#sides = { ...(before && { before: met(before) }), ...(after && { after: met(after) }) };
	}

	readonly note: Note = ({ is, of, before, after, values, ...judged }) => {
		const then = before && this.#sides.before?.locate(before);
		const now = after && this.#sides.after?.locate(after);
		const at = now ?? then;
		if (at === undefined) throw new Error("a change stands somewhere");
		const place = after ?? before ?? [];
		const path = place.join(".");
		const only = this.#only;
		const other = now && then;
		this.changes.push({
			id: [
				this.#of.procedure,
				this.#of.edition,
				only?.overlay ?? "",
				path,
				kindOf(of.construct, is),
				values?.key ?? "",
			]
				.filter((part) => part !== "")
				.join("/"),
			procedure: this.#of.procedure,
			kind: kindOf(of.construct, is),
			...judged,
			values: { of, ...values, ...(only && { only }) },
			file: at.file,
			line: at.start.line,
			side: now ? "after" : "before",
			...(other && { other: { file: other.file, line: other.start.line } }),
			steps: (now ? this.#sides.after : this.#sides.before)?.steps(place) ?? [],
		});
	};
}

interface Met extends SideOf {
	readonly steps: (place: Path) => readonly StepName[];
}

function met(side: SideOf): Met {
	return { ...side, steps: stepsAt(side.definition) };
}

function kindOf(construct: Construct, is: Difference): Change["kind"] {
	return `${construct}_${is}`;
}
