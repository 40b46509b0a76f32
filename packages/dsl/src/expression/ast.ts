/**
 * The tree of a rule. It is plain JSON, so a bundle carries it and no browser needs the parser.
 *
 * `at` gives half-open offsets into the rule's own text, in UTF-16 units. The parser sets it; a bundle leaves it out.
 */
export type Expression =
	| Literal
	| Path
	| Logic
	| Not
	| Negate
	| Comparison
	| Membership
	| Arithmetic
	| Conditional
	| Quantifier
	| Collection
	| Call;

interface Node {
	readonly at?: readonly [start: number, end: number];
}

/**
 * `whole` and `number` carry decimal text (`"1.5"`), so no binary floating point creeps in.
 * `date`, `time` and `text` carry text, `yes_no` a boolean, `null` carries null.
 */
export interface Literal extends Node {
	readonly op: "literal";
	readonly type: "text" | "whole" | "number" | "yes_no" | "date" | "time" | "null";
	readonly value: string | boolean | null;
	/**
	 * Of a number beside money: the amount it stands for, in whole minor units. `34.50` beside pounds is `3450`. It is
	 * set once names have meanings (`amounts.ts`), and counts instead of `value`, which stays as it is written.
	 */
	readonly minor?: string;
}

/** A dotted name, `["child", "birth_date"]`; `this` and `outer` may stand first inside repeated items. */
export interface Path extends Node {
	readonly op: "path";
	readonly path: readonly string[];
}

export interface Logic extends Node {
	readonly op: "and" | "or";
	readonly of: readonly Expression[];
}

export interface Not extends Node {
	readonly op: "not";
	readonly of: Expression;
}

export interface Negate extends Node {
	readonly op: "negate";
	readonly of: Expression;
}

export interface Comparison extends Node {
	readonly op: "=" | "!=" | "<" | "<=" | ">" | ">=";
	readonly left: Expression;
	readonly right: Expression;
}

export interface Membership extends Node {
	readonly op: "in";
	readonly left: Expression;
	readonly set:
		| { readonly kind: "list"; readonly items: readonly Expression[] }
		| {
				readonly kind: "range";
				readonly from: Expression;
				readonly to: Expression;
				/** `(a..b]` leaves out `a`. */
				readonly fromOpen: boolean;
				readonly toOpen: boolean;
		  };
}

export interface Arithmetic extends Node {
	readonly op: "+" | "-" | "*" | "/";
	readonly left: Expression;
	readonly right: Expression;
}

export interface Conditional extends Node {
	readonly op: "if";
	readonly test: Expression;
	readonly then: Expression;
	readonly else: Expression;
}

export interface Quantifier extends Node {
	readonly op: "some" | "every";
	/** The item's name inside `satisfies`. */
	readonly name: string;
	readonly list: Path;
	readonly satisfies: Expression;
}

/** One value for each item of a list: `for guest in guests return guest.age`. It stands only where a list is read. */
export interface Collection extends Node {
	readonly op: "for";
	/** The item's name inside `returns`. */
	readonly name: string;
	readonly list: Path;
	readonly returns: Expression;
}

export interface Call extends Node {
	readonly op: "call";
	readonly name: string;
	readonly args: readonly Expression[];
}

/** A rule as it travels: the words an officer wrote, and their tree. */
export interface Rule {
	readonly text: string;
	readonly tree: Expression;
}
