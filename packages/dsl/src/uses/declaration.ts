import type { MapNode, Node, ScalarNode } from "../syntax/nodes.ts";

/** Items of standard files, by what uses them. */
export type StandardKind =
	| "standard_channel"
	| "standard_role"
	| "standard_clock"
	| "standard_step"
	| "standard_action";

/** What kinds of thing bear a name. */
export type NameKind =
	| "procedure"
	| "part"
	| "overlay"
	| "calendar"
	| "day_set"
	| "catalogue_field"
	| "list"
	| "code"
	| "message"
	| "law_source"
	| "register"
	| "record"
	| "record_field"
	| "service"
	| "request_field"
	| "service_answer"
	| "answer_field"
	| "office_kind"
	| StandardKind
	| "field"
	| "member"
	| "document"
	| "alternative"
	| "computed"
	| "condition"
	| "check"
	| "fee"
	| "rate"
	| "subsidy"
	| "clock"
	| "variant"
	| "role"
	| "office"
	| "result"
	| "given_value"
	| "step"
	| "each_item"
	| "outcome"
	| "choice"
	| "page"
	| "notice"
	| "exit"
	| "action"
	| "scenario";

/** A name that something bears: where it is written, and what stands under it. */
export interface Declaration {
	readonly kind: NameKind;
	readonly name: string;
	/** The key of its entry; for `procedure: births` and the like, that value. */
	readonly key: ScalarNode;
	readonly value: Node;
	/** Root of its file. */
	readonly root: MapNode;
}

/** A piece of a scalar that names something. One name may mean several: a step of each edition, for instance. */
export interface Piece {
	/** Half-open offsets into the scalar's text, in UTF-16 units. */
	readonly from: number;
	readonly to: number;
	readonly targets: readonly Declaration[];
	/**
	 * Meant without being written. `kind`: a document is of the catalogue's kind of its own name unless it says `kind`.
	 * `name`: a register is asked, or answers, by what members of a group are called.
	 */
	readonly implied?: "kind" | "name";
}

/** Two declarations are the same when they are written at the same place. */
export function placeKey(declaration: Declaration): string {
	return `${declaration.key.file.path}:${declaration.key.start}`;
}

export function unique(declarations: readonly Declaration[]): readonly Declaration[] {
	return [...new Map(declarations.map((one) => [placeKey(one), one])).values()];
}
