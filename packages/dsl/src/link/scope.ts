import type { DataPath, Id, StepName } from "../bundle/index.ts";
import type { Message } from "../diagnostic/finding.ts";
import type { Named } from "../model/form.ts";
import type { Node } from "../syntax/nodes.ts";
import type { Rewrite } from "./rules.ts";

/**
 * How names are meant where a step stands: in the procedure itself, or in a part that a `follow` step unfolds.
 * Each of these reports what it cannot find.
 */
export interface StepScope {
	/** Full name of a step that the case may be sent to from here; inside a branch only one of its own. */
	readonly target: (named: Named) => StepName | undefined;
	/** Full name of a step that lateness may send the case to: from a branch also one outside it, and all branches end. */
	readonly away: (named: Named) => StepName | undefined;
	/** Full name of any step that may be named here, those inside parts and branches too. */
	readonly step: (named: Named) => StepName | undefined;
	/** Full name of a step of this scope by its own id. */
	readonly full: (id: Id) => StepName;
	/** The procedure's own role: a part's role may have been given another name. */
	readonly role: (named: Named, unknown?: (values: never) => Message) => Id | undefined;
	/** Where an exit leads, and all exits left by it, outermost last. Without a step it ends the branch around the part. */
	readonly exit: (
		named: Named,
	) => { readonly step?: StepName; readonly leaves: readonly string[] } | undefined;
	/** Rules of a part name its steps bare; in the definition they carry the `follow` step's name. */
	readonly rewrite: Rewrite;
	/** The `follow`, `together`, `for_each` or branch around it. */
	readonly inside?: StepName;
	/** In what is done for each item of a list: the item's name, and the list. */
	readonly item?: { readonly as: Id; readonly of: DataPath };
	/** Whether ways on are written: a branch of one step has none, and among several the one without them ends it. */
	readonly ways: "needed" | "may_end" | "none";
}

/** An item is shown at its first key, not underlined over its whole body. */
export function headOf(node: Node): Node {
	return node.kind === "map" ? (node.entries[0]?.key ?? node) : node;
}
