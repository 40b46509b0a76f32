import type { MapNode, Node, ScalarNode } from "../syntax/nodes.ts";

/** What can bear a name. Some are known in the whole library, some in their file, some only behind a dot. */
export type NameKind = LibraryKind | FileKindOfName | MemberKind;

export const LIBRARY_KINDS = [
	"procedure",
	"part",
	"field",
	"list",
	"message",
	"source",
	"register",
	"office_kind",
	"calendar",
	"overlay",
] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

/** Known in a procedure or part, and in the scenarios, texts, overlays and moves of it. */
export type FileKindOfName =
	| "data"
	| "document"
	| "computed"
	| "condition"
	| "check"
	| "step"
	| "clock"
	| "fee"
	| "subsidy"
	| "role"
	| "office"
	| "result"
	| "channel"
	| "action"
	| "exit"
	| "gives"
	| "scenario";

/** Known only with what they belong to: the code of a list, the outcome of a step. */
export type MemberKind = "code" | "way" | "record" | "service" | "answer" | "held" | "day_set";

/** Where a name is given, and what it is given to. */
export interface Declaration {
	readonly kind: NameKind;
	readonly id: string;
	/** As it is read from outside: `child.birth_date`, `population.person`. */
	readonly name: string;
	readonly key: ScalarNode;
	readonly node: Node;
	/** The root of the file it stands in. */
	readonly root: MapNode;
	/** What it belongs to: the list of a code, the step of an outcome, the group of a field. */
	readonly owner?: Declaration;
}
