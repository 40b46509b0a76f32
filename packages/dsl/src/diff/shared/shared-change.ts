import type { Id } from "../../bundle/index.ts";

/** What procedures share: each kind has files of its own. */
export type SharedKind =
	| "field"
	| "list"
	| "register"
	| "message"
	| "calendar"
	| "overlay"
	| "law"
	| "office"
	| "part"
	| "standard";

/** Something that procedures share, whose text says something else than before. */
export interface SharedChange {
	readonly kind: SharedKind;
	readonly id: Id;
	/** New things change nothing by themselves: whoever uses them says so. */
	readonly is: "changed" | "removed";
	/** Where it is written; of what is gone, where it was. */
	readonly file: string;
	readonly line: number;
	readonly side: "before" | "after";
	/** Procedures that use it, also by way of something else that they share. In order. */
	readonly usedBy: readonly Id[];
	/** Those of them that mean something else because of it. */
	readonly changing: readonly Id[];
}
