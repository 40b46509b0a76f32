import { below, isObject, isSame } from "./json.ts";
import { type Place, partsOf } from "./parts.ts";
import type { Condition, Group, Leaf, Node, Property } from "./tree.ts";

/** All of them hold. */
export function all(...conditions: readonly Condition[]): Condition {
	const flat = conditions.flatMap((each) =>
		typeof each === "object" && "all" in each ? each.all : [each],
	);
	const known = unique(flat.filter((each) => each !== true));
	// Of alternatives only those are left that the rest allows; what the rest says anyway is not said again.
	const open = known.map((each, index) => {
		const rest = known.filter((_one, other) => other !== index);
		if (typeof each !== "object" || !("any" in each)) return each;
		if (each.any.some((one) => rest.some((other) => isEqual(other, one) || within(other, one))))
			return true;
		return any(...each.any.filter((one) => !rest.some((other) => excludes(one, other))));
	});
	const real = unique(open.filter((each) => each !== true)).filter(
		(each, index, those) => !those.some((one, other) => other !== index && within(one, each)),
	);
	if (real.includes(false)) return false;
	if (real.some((each, index) => index !== 0 && typeof each === "object" && "all" in each))
		return all(...real);
	return real.length === 0 ? true : real.length === 1 ? (real[0] as Condition) : { all: real };
}

/** One of them holds. */
export function any(...conditions: readonly Condition[]): Condition {
	const flat = conditions.flatMap((each) =>
		typeof each === "object" && "any" in each ? each.any : [each],
	);
	const real = unique(flat.filter((each) => each !== false));
	if (real.includes(true)) return true;
	return real.length === 0 ? false : real.length === 1 ? (real[0] as Condition) : { any: real };
}

export function not(condition: Condition): Condition {
	if (typeof condition === "boolean") return !condition;
	return "not" in condition ? condition.not : { not: condition };
}

/** Whether `condition` surely holds where `other` does. */
export function follows(condition: Condition, other: Condition): boolean {
	const known = conjuncts(other);
	return conjuncts(condition).every(
		(each) => each === true || known.some((one) => isEqual(one, each) || within(one, each)),
	);
}

/** Whether both can surely never hold at once. */
export function excludes(one: Condition, other: Condition): boolean {
	if (one === false || other === false) return true;
	if (typeof one === "object" && "any" in one)
		return one.any.every((each) => excludes(each, other));
	if (typeof other === "object" && "any" in other)
		return other.any.every((each) => excludes(one, each));
	return conjuncts(one).some((each) =>
		conjuncts(other).some((two) => isEqual(each, not(two)) || apart(each, two) || apart(two, each)),
	);
}

/**
 * What a schema says of an object, as a condition on what the form asks there. What the form never asks is never there.
 * @returns undefined where it says more than rules can
 */
export function conditionOf(place: Place, group: Group, root: unknown): Condition | undefined {
	const { parts, deadEnd } = partsOf([place], root);
	if (deadEnd) return deadEnd.why === "nothing_fits" ? false : undefined;
	const found: (Condition | undefined)[] = parts.flatMap(({ schema, pointer, refs }) =>
		Object.entries(schema).map(([keyword, value]) => {
			const inner = (schema: unknown, ...keys: (string | number)[]): Place => ({
				schema,
				pointer: below(pointer, keyword, ...keys),
				refs,
			});
			return ofObject(keyword, value, inner, group, root);
		}),
	);
	return found.includes(undefined) ? undefined : all(...(found as Condition[]));
}

type Inner = (schema: unknown, ...keys: (string | number)[]) => Place;

function ofObject(
	keyword: string,
	value: unknown,
	inner: Inner,
	group: Group,
	root: unknown,
): Condition | undefined {
	switch (keyword) {
		case "properties": {
			const found = Object.entries(isObject(value) ? value : {}).map(([key, schema]) => {
				const property = group.properties.get(key);
				if (!property) return true;
				const held = ofValue(inner(schema, key), property, root);
				return held === undefined ? undefined : any(not({ given: property }), held);
			});
			return found.includes(undefined) ? undefined : all(...(found as Condition[]));
		}
		case "required":
			if (!Array.isArray(value)) return true;
			return all(
				...value.map((key): Condition => {
					const property = group.properties.get(String(key));
					return property ? { given: property } : false;
				}),
			);
		case "not": {
			const held = conditionOf(inner(value), group, root);
			return held === undefined ? undefined : not(held);
		}
		case "anyOf":
		case "oneOf":
			return oneOf(keyword, value, (schema, index) =>
				conditionOf(inner(schema, index), group, root),
			);
		case "type":
			return value === "object" ? true : undefined;
		default:
			return ANNOTATIONS.has(keyword) ? true : undefined;
	}
}

/** What a schema says of one property, as a condition. */
export function ofValue(place: Place, property: Property, root: unknown): Condition | undefined {
	const { parts, deadEnd } = partsOf([place], root);
	if (deadEnd) return deadEnd.why === "nothing_fits" ? false : undefined;
	const found = parts.flatMap((part) =>
		Object.entries(part.schema).map(([keyword, value]) => {
			const inner: Inner = (schema, ...keys) => ({
				schema,
				pointer: below(part.pointer, keyword, ...keys),
				refs: part.refs,
			});
			return ofKeyword(keyword, value, inner, property, root);
		}),
	);
	return found.includes(undefined) ? undefined : all(...(found as Condition[]));
}

function ofKeyword(
	keyword: string,
	value: unknown,
	inner: Inner,
	property: Property,
	root: unknown,
): Condition | undefined {
	const { nodes } = property;
	const isNumber = nodes.every(
		(node) => node.kind === "leaf" && (node.as === "whole" || node.as === "number"),
	);
	switch (keyword) {
		case "const":
			return is(property, [value]);
		case "enum":
			return Array.isArray(value) ? is(property, value) : undefined;
		case "minimum":
		case "maximum":
		case "exclusiveMinimum":
		case "exclusiveMaximum":
			if (!isNumber || typeof value !== "number") return undefined;
			return { compare: property, op: SIGNS[keyword], to: value };
		case "minLength":
		case "minItems":
			// What is given is never empty.
			return value === 1 || value === 0 ? true : undefined;
		case "contains": {
			const { const: one } = isObject(value) ? value : {};
			const isSet = nodes.every((node) => node.kind === "leaf" && node.as === "choices");
			return isSet && one !== undefined ? { has: property, value: one } : undefined;
		}
		case "not": {
			const held = ofValue(inner(value), property, root);
			return held === undefined ? undefined : not(held);
		}
		case "anyOf":
		case "oneOf":
			return oneOf(keyword, value, (one, index) => ofValue(inner(one, index), property, root));
		case "properties":
		case "required": {
			const [group] = nodes;
			if (nodes.length !== 1 || group?.kind !== "group" || group.shape !== "object")
				return undefined;
			return ofObject(keyword, value, inner, group, root);
		}
		case "type":
			return nodes.every((node) => hasType(node, value)) ? true : undefined;
		default:
			return ANNOTATIONS.has(keyword) ? true : undefined;
	}
}

const SIGNS = {
	minimum: ">=",
	maximum: "<=",
	exclusiveMinimum: ">",
	exclusiveMaximum: "<",
} as const;

/** Keywords that demand nothing. */
export const ANNOTATIONS: ReadonlySet<string> = new Set(
	"$schema $id id $anchor $comment title description default examples example definitions $defs readOnly writeOnly deprecated enumNames".split(
		" ",
	),
);

function is(property: Property, values: readonly unknown[]): Condition | undefined {
	const areKnown = property.nodes.every((node) => node.kind === "leaf" && COMPARED.has(node.as));
	return areKnown ? { is: property, values } : undefined;
}

const COMPARED: ReadonlySet<Leaf["as"]> = new Set(["text", "whole", "yes_no", "choice"]);

/** Exactly one is the same as at least one where no two can hold at once. */
function oneOf(
	keyword: string,
	value: unknown,
	read: (schema: unknown, index: number) => Condition | undefined,
): Condition | undefined {
	const found = (Array.isArray(value) ? value : []).map(read);
	if (found.includes(undefined)) return undefined;
	const known = found as Condition[];
	const areApart = known.every((one, at) =>
		known.every((other, index) => index === at || excludes(one, other)),
	);
	return keyword === "anyOf" || areApart ? any(...known) : undefined;
}

function hasType(node: Node, type: unknown): boolean {
	if (node.kind === "group") return type === (node.shape === "object" ? "object" : "array");
	if (node.kind === "list") return type === "array";
	if (node.kind === "fixed") return false;
	const [value] = node.codes?.map((code) => code.value) ?? [];
	if (node.as === "choice")
		return node.codes?.every((code) => typeof code.value === typeof value) === true
			? typeof value === type || (type === "integer" && Number.isInteger(value))
			: false;
	return TYPES[node.as] === type || (node.as === "whole" && type === "number");
}

const TYPES: Readonly<Partial<Record<Leaf["as"], string>>> = {
	text: "string",
	date: "string",
	time: "string",
	moment: "string",
	file: "string",
	whole: "integer",
	number: "number",
	yes_no: "boolean",
	choices: "array",
};

/** Conditions that all hold where this one does. */
export function conjuncts(condition: Condition): readonly Condition[] {
	return typeof condition === "object" && "all" in condition ? condition.all : [condition];
}

function unique(conditions: readonly Condition[]): readonly Condition[] {
	return conditions.filter(
		(each, index) => conditions.findIndex((one) => isEqual(one, each)) === index,
	);
}

/** Whether a condition reads a property. */
export function reads(condition: Condition, property: Property): boolean {
	if (typeof condition === "boolean") return false;
	if ("all" in condition) return condition.all.some((each) => reads(each, property));
	if ("any" in condition) return condition.any.some((each) => reads(each, property));
	if ("not" in condition) return reads(condition.not, property);
	if ("given" in condition) return condition.given === property;
	if ("is" in condition) return condition.is === property;
	return ("has" in condition ? condition.has : condition.compare) === property;
}

export function isEqual(one: Condition, other: Condition): boolean {
	if (typeof one === "boolean" || typeof other === "boolean") return one === other;
	if ("all" in one || "any" in one) {
		const [mine, theirs] = [one, other].map((each) =>
			"all" in each ? each.all : "any" in each ? each.any : [],
		) as [readonly Condition[], readonly Condition[]];
		const isSameKind = "all" in one === "all" in other && "any" in one === "any" in other;
		return (
			isSameKind &&
			mine.length === theirs.length &&
			mine.every((each) => theirs.some((two) => isEqual(each, two)))
		);
	}
	if ("not" in one) return "not" in other && isEqual(one.not, other.not);
	if ("given" in one) return "given" in other && one.given === other.given;
	if ("is" in one)
		return "is" in other && one.is === other.is && sameValues(one.values, other.values);
	if ("has" in one)
		return "has" in other && one.has === other.has && isSame(one.value, other.value);
	return (
		"compare" in other &&
		one.compare === other.compare &&
		one.op === other.op &&
		one.to === other.to
	);
}

/** `is` one of fewer values. */
function within(one: Condition, wider: Condition): boolean {
	if (typeof one !== "object" || typeof wider !== "object") return false;
	if (("is" in one || "has" in one) && "given" in wider)
		return ("is" in one ? one.is : one.has) === wider.given;
	return (
		"is" in one &&
		"is" in wider &&
		one.is === wider.is &&
		one.values.every((value) => wider.values.some((other) => isSame(value, other)))
	);
}

function apart(one: Condition, other: Condition): boolean {
	if (typeof one !== "object" || typeof other !== "object" || !("is" in one)) return false;
	if ("is" in other)
		return (
			one.is === other.is &&
			!one.values.some((value) => other.values.some((two) => isSame(value, two)))
		);
	return "not" in other && within(one, other.not);
}

function sameValues(one: readonly unknown[], other: readonly unknown[]): boolean {
	return (
		one.length === other.length && one.every((value) => other.some((two) => isSame(value, two)))
	);
}
