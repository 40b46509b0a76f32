import type { FindingOptions, Message } from "../diagnostic/finding.ts";
import type { Location } from "../source/span.ts";
import type { Node, ScalarNode } from "../syntax/nodes.ts";
import type { Shape } from "./shape.ts";

/** What a reader of values needs: where to say what is wrong, and the day on which dated values are asked. */
export interface Reader {
	readonly report: (
		message: Message,
		at: Location,
		options?: Pick<FindingOptions, "related">,
	) => void;
	/** Edition of the procedure; left out for shared files, where the latest dated value counts. */
	readonly day?: string | undefined;
	/** What is read is laid under what somebody else says, who adds what it lacks. */
	readonly partial?: true;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * How a value is written. `read` answers undefined after reporting; it never throws.
 * `inside` names what stands below, for those who walk a text without reading it: `fmt`, completion, schemas.
 */
export interface Form<T> {
	readonly kind: "scalar" | "list" | "map" | "item" | "either";
	/** Completes "expected …": `a duration such as \`5 working days\``. */
	readonly expected: string;
	/** A value of this form as it is written after its key; lists, maps and items stand on lines of their own. */
	readonly example: string;
	/** The closed set of words, where it is one. */
	readonly words?: readonly string[];
	/** `before` is what was read of a text that differs here and there: what stands in both is not read again. */
	read(node: Node, reader: Reader, before?: NoInfer<T>): T | undefined;
	/** `refer` names another item's schema, and makes sure it is written. */
	readonly schema: (refer: (shape: Shape<object>) => JsonSchema) => JsonSchema;
	/** Values that laws change from a day on: schemas offer the map of days beside the bare value. */
	readonly dated?: true;
	/** Rules read the day themselves, so several of them by day are one. */
	joinDays?(entries: readonly { readonly day: string; readonly value: T }[]): T;
	/** Rules and patterns are written in single quotes where quotes are needed. */
	readonly quotes?: "single";
	readonly inside?: (node: Node) => Inside;
}

export type Inside =
	| { readonly kind: "shape"; readonly shape: Shape<object> }
	| { readonly kind: "values"; readonly form: Form<unknown>; readonly quoteNumbers?: boolean }
	| { readonly kind: "scalar"; readonly form: Form<unknown> };

/** A name that something else must bear, with its place: the linker resolves it. */
export interface Named {
	readonly text: string;
	readonly node: ScalarNode;
	/** Offsets in the node's text, where the name is only a piece of it. */
	readonly within?: readonly [number, number];
}

/** Words as written: one scalar in the first language, or a map by language tag. */
export type Words = string | Readonly<Record<string, string>>;
