import type { Expression } from "../ast.ts";
import { mapTree } from "../map-tree.ts";
import { ORDERED } from "../types.ts";

/** Which values something can have, as far as that is known. */
export interface Domain {
	readonly kind: string;
	/** False: it is always there. */
	readonly optional?: boolean;
	/** All codes of a choice. */
	readonly codes?: readonly string[];
	/** Both included: decimal text, or a day. */
	readonly least?: string;
	readonly most?: string;
	/** Of a number: digits after its point. */
	readonly decimals?: number;
	/** A declaration can only be `yes`. */
	readonly onlyYes?: boolean;
	/** A value that somebody wrote as an example. */
	readonly example?: string;
	/** Of a list: how many items it has. */
	readonly many?: { readonly min: number; readonly max: number };
	/** Of a text: how many characters it has. */
	readonly long?: { readonly min?: number; readonly max?: number };
}

/** A decision by comparison needs an order. */
export function isOrdered(domain: Domain | undefined): boolean {
	return domain !== undefined && ORDERED.some((kind) => kind === domain.kind);
}

/** What a part of a rule can come to. The limits of a list and of a text bound how long they are. */
export function domainOfPart(
	part: Expression,
	domainOf: (path: readonly string[]) => Domain | undefined,
): Domain {
	if (part.op !== "call") return { kind: "any" };
	const [arg] = part.args;
	const of = arg?.op === "path" ? domainOf(arg.path) : undefined;
	const size = part.name === "count" ? of?.many : part.name === "length" ? of?.long : undefined;
	return {
		...(GIVES.get(part.name) ?? { kind: "any" }),
		...(size?.min !== undefined && { least: String(size.min) }),
		...(size?.max !== undefined && { most: String(size.max) }),
	};
}

/** It is there whenever everything it reads is: nothing divides by zero, and no list is searched that may be empty. */
export function isTotal(part: Expression): boolean {
	let total = true;
	mapTree(part, (inner) => {
		const mayFail = inner.op === "/" || (inner.op === "call" && FAILING.has(inner.name));
		const overItems = inner.op === "some" || inner.op === "every" || inner.op === "for";
		if (mayFail || overItems) total = false;
		return inner;
	});
	return total;
}

const FAILING: ReadonlySet<string> = new Set(["min_of", "max_of"]);

const GIVES: ReadonlyMap<string, Domain> = new Map<string, Domain>([
	["count", { kind: "whole", least: "0" }],
	["length", { kind: "whole", least: "0" }],
	["year", { kind: "whole", least: "1", most: "9999" }],
	["days_between", { kind: "whole" }],
	["months_between", { kind: "whole" }],
	["years_between", { kind: "whole" }],
	["earliest", { kind: "date" }],
	["latest", { kind: "date" }],
	["date_of", { kind: "date" }],
	["time_of", { kind: "time" }],
	["add_days", { kind: "date" }],
	["add_months", { kind: "date" }],
	["add_years", { kind: "date" }],
]);
