import type { Definition } from "../bundle/index.ts";
import type { Location } from "../source/span.ts";
import type {
	Audience,
	Change,
	Construct,
	Difference,
	Direction,
	Named,
	Severity,
	Values,
} from "./change.ts";

/** How a change is judged. */
export interface Judged {
	readonly audience: Audience;
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

type Edition = Pick<Definition, "procedure" | "edition">;
type Locate = (path: readonly string[]) => Location;

/** Gathers the changes of one procedure, in the order in which they are found, each with its place in the text. */
export class Notebook {
	readonly changes: Omit<Change, "message">[] = [];
	readonly #of: Edition;
	readonly #before: Locate;
	readonly #after: Locate;

	constructor(of: Edition, before: Locate, after: Locate) {
		this.#of = of;
		this.#before = before;
		this.#after = after;
	}

	readonly note: Note = ({ is, of, before, after, values, ...judged }) => {
		const then = before && this.#before(before);
		const now = after && this.#after(after);
		const at = now ?? then;
		if (at === undefined) throw new Error("a change stands somewhere");
		const path = (after ?? before ?? []).join(".");
		const other = now && then;
		this.changes.push({
			id: [this.#of.procedure, this.#of.edition, path, kindOf(of.construct, is), values?.key ?? ""]
				.filter((part) => part !== "")
				.join("/"),
			procedure: this.#of.procedure,
			kind: kindOf(of.construct, is),
			...judged,
			values: { of, ...values },
			file: at.file,
			line: at.start.line,
			side: now ? "after" : "before",
			...(other && { other: { file: other.file, line: other.start.line } }),
		});
	};
}

function kindOf(construct: Construct, is: Difference): Change["kind"] {
	return `${construct}_${is}`;
}
