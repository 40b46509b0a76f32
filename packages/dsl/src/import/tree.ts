import type { Json } from "./json.ts";

/** What was read: fields with their conditions, before anything is written. */
export type Node = Leaf | Group | List | Fixed;

interface Common {
	/** In the procedure. */
	readonly id: string;
	/** Where the schema has it. */
	readonly pointer: string;
	/** The property of the object around it; undefined where it stands for the value around it. */
	readonly key: string | undefined;
	readonly around: Group | List | undefined;
	readonly title?: string;
	readonly help?: string;
	/** It exists only then. */
	when: Condition;
	/** What stands in the schema's data where nothing was answered and something must be there: `null`, `[]`, `{}`. */
	readonly absent?: unknown;
	/** People said that they want to give it: then it is needed. */
	isWanted?: true;
}

/** One answer. */
export interface Leaf extends Common {
	readonly kind: "leaf";
	readonly as:
		| "text"
		| "whole"
		| "number"
		| "date"
		| "time"
		| "moment"
		| "yes_no"
		| "choice"
		| "choices"
		| "file";
	/** Keys of the language besides `as` and the words. */
	readonly keys: Json;
	/** Of a choice: what each code stands for. */
	readonly codes?: readonly Code[];
	/** Nobody sent it: it says which of several shapes the others have. */
	readonly isSwitch?: boolean;
	readonly checks: readonly LeafCheck[];
}

export interface Code {
	readonly code: string;
	readonly title: string;
	readonly value: unknown;
}

/** A limit that is written as a check of the procedure; `x` stands for the value. */
export interface LeafCheck {
	readonly must: string;
	readonly keyword: string;
	readonly pointer: string;
	readonly value: unknown;
}

/** An object, an array whose items have places of their own, or one value of several shapes. */
export interface Group extends Common {
	readonly kind: "group";
	readonly shape: "object" | "tuple" | "one_of";
	readonly members: Node[];
	readonly properties: Map<string, Property>;
	/** Properties that must be there, and when. */
	readonly required: Required[];
	readonly checks: GroupCheck[];
}

export interface Required {
	readonly key: string;
	readonly when: Condition;
	readonly pointer: string;
}

export interface GroupCheck {
	readonly must: Condition;
	readonly when: Condition;
	readonly keyword: string;
	readonly pointer: string;
}

/** An array: each item is a group or a leaf. */
export interface List extends Common {
	readonly kind: "list";
	/** Undefined only while it is read. */
	item: Node | undefined;
	readonly min: number;
	readonly max: number;
}

/** A value that nobody can choose, so it is not asked. */
export interface Fixed extends Common {
	readonly kind: "fixed";
	readonly value: unknown;
}

/**
 * A property of an object. Where its schema differs by what else was answered it is several nodes, one at a time;
 * whatever is said of the property is said of the one that is there.
 */
export interface Property {
	readonly nodes: Node[];
}

export type Condition =
	| true
	| false
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition }
	| { readonly given: Property }
	/** Values as the schema has them. */
	| { readonly is: Property; readonly values: readonly unknown[] }
	| { readonly compare: Property; readonly op: "<" | "<=" | ">" | ">="; readonly to: number }
	| { readonly has: Property; readonly value: unknown };

/** From the root, without indexes. */
export function pathOf(node: Node): string {
	const { around } = node;
	if (around === undefined) return node.id;
	if (around.kind === "list") return pathOf(around);
	return around.around === undefined && around.id === "" ? node.id : `${pathOf(around)}.${node.id}`;
}

/** The list whose item a node lies in. */
export function listAround(node: Node): List | undefined {
	for (let each = node.around; each !== undefined; each = each.around)
		if (each.kind === "list") return each;
	return undefined;
}

/** Every answer below. */
export function answersIn(node: Node): readonly (Leaf | List)[] {
	if (node.kind === "group") return node.members.flatMap(answersIn);
	return node.kind === "leaf" || node.kind === "list" ? [node] : [];
}
