import { isSame } from "./json.ts";
import { isAlways, isInEvery } from "./need.ts";
import { decimal } from "./read-text.ts";
import {
	answersIn,
	type Condition,
	type Group,
	type Leaf,
	type List,
	listAround,
	type Node,
	type Property,
	pathOf,
} from "./tree.ts";

/** A rule before it is written. */
type Rule =
	| boolean
	| { readonly says: string }
	| { readonly join: "and" | "or"; readonly rules: readonly Rule[] }
	| { readonly not: Rule };

/** A rule may have so many characters. */
const LONGEST = 2000;

/**
 * A condition in the rule language. A value that may be absent is asked for before it is read.
 * @param from the group in which the key with the rule stands; undefined at the root
 * @param isBare everything that is read is there
 * @returns undefined where the rule cannot be written from there; a boolean where there is nothing to ask
 */
export function ruleText(
	condition: Condition,
	from: Group | List | undefined,
	isBare = false,
): string | boolean | undefined {
	const isSure = isBare ? () => true : isAlways;
	return inWords(() => ruleOf(condition, { from, isSure }));
}

/** A rule that holds only where an object is there: what such an object always has is there too. */
export function ruleWithin(
	own: Condition,
	present: Condition,
	from: Group,
): string | boolean | undefined {
	const isSure = (node: Node) => isAlways(node) || (node.around === from && isInEvery(node));
	return inWords(() => ({
		join: "and",
		rules: [ruleOf(own, { from, isSure }), ruleOf(present, { from, isSure: isAlways })],
	}));
}

function inWords(make: () => Rule): string | boolean | undefined {
	try {
		const rule = simple(make());
		if (typeof rule === "boolean") return rule;
		const text = written(rule);
		return text.length > LONGEST ? undefined : text;
	} catch (error) {
		if (error instanceof OutOfReach) return undefined;
		throw error;
	}
}

/** How a rule that stands in `from` names a value. */
export function nameFrom(node: Node, from: Group | List | undefined): string | undefined {
	const list = listAround(node);
	if (!list) return pathOf(node);
	if (from === undefined) return undefined;
	const path = pathOf(node);
	for (const [word, group] of [
		["this", from],
		["outer", from.around],
	] as const) {
		if (group === undefined || group.kind === "list") continue;
		const isInside = group.around === list || listAround(group) === list;
		if (isInside && path.startsWith(`${pathOf(group)}.`))
			return `${word}.${path.slice(pathOf(group).length + 1)}`;
	}
	return undefined;
}

class OutOfReach extends Error {}

/** Where a rule stands, and what is surely there when it is asked. */
interface Reader {
	readonly from: Group | List | undefined;
	readonly isSure: (node: Node) => boolean;
}

function ruleOf(condition: Condition, reader: Reader): Rule {
	if (typeof condition === "boolean") return condition;
	if ("all" in condition)
		return { join: "and", rules: condition.all.map((each) => ruleOf(each, reader)) };
	if ("any" in condition) return anyOf(condition.any, reader);
	if ("not" in condition) return { not: ruleOf(condition.not, reader) };
	if ("given" in condition) return given(condition.given, reader);
	if ("is" in condition)
		return each(condition.is, reader, (node, name) => isOneOf(node, name, condition.values));
	if ("has" in condition)
		return each(condition.has, reader, (node, name) => {
			const code = node.codes?.find(({ value }) => isSame(value, condition.value))?.code;
			return code === undefined ? false : { says: `has(${name}, ${JSON.stringify(code)})` };
		});
	return each(condition.compare, reader, (_node, name) => ({
		says: `${name} ${condition.op} ${decimal(condition.to)}`,
	}));
}

/** `x = null or x = "a"`: what is asked for once need not be asked for again. */
function anyOf(conditions: readonly Condition[], reader: Reader): Rule {
	const absent = conditions.flatMap((one) =>
		typeof one === "object" && "not" in one && typeof one.not === "object" && "given" in one.not
			? [one.not.given]
			: [],
	);
	const rules = conditions.map((one): Rule => {
		if (typeof one !== "object" || !("is" in one) || !absent.includes(one.is))
			return ruleOf(one, reader);
		const [node] = one.is.nodes;
		if (one.is.nodes.length !== 1 || node?.kind !== "leaf") return ruleOf(one, reader);
		return isOneOf(node, reach(node, reader), one.values);
	});
	return { join: "or", rules };
}

function reach(node: Node, reader: Reader): string {
	const name = nameFrom(node, reader.from);
	if (name === undefined) throw new OutOfReach();
	return name;
}

/** What holds of whichever node of a property is there. */
function each(property: Property, reader: Reader, rule: (node: Leaf, name: string) => Rule): Rule {
	const rules = property.nodes.map((node): Rule => {
		if (node.kind !== "leaf") throw new OutOfReach();
		const name = reach(node, reader);
		const held = rule(node, name);
		return reader.isSure(node) || isNeverAbsent(node)
			? held
			: { join: "and", rules: [{ says: `${name} != null` }, held] };
	});
	return { join: "or", rules };
}

function given(property: Property, reader: Reader): Rule {
	return { join: "or", rules: property.nodes.map((node) => givenOne(node, reader)) };
}

function givenOne(node: Node, reader: Reader): Rule {
	if (
		node.kind === "fixed" ||
		(node.absent !== undefined && node.kind !== "group" && isAlwaysSent(node))
	)
		return true;
	if (node.kind === "group") {
		if (reader.isSure(node)) return true;
		return { join: "or", rules: answersIn(node).map((one) => givenOne(one, reader)) };
	}
	const name = reach(node, reader);
	const some = { says: `count(${name}) > 0` };
	if (isNeverAbsent(node)) return some;
	if (reader.isSure(node)) return true;
	const there = { says: `${name} != null` };
	return node.kind === "list" || node.as === "choices"
		? { join: "and", rules: [there, some] }
		: there;
}

/** Nothing chosen is a set too, unless it is hidden. */
function isNeverAbsent(node: Leaf | List): boolean {
	return node.kind === "leaf" && node.as === "choices" && isShown(node);
}

function isShown({ when, around }: Node): boolean {
	return when === true && (around === undefined || around.kind === "list" || isShown(around));
}

/** An empty list that is required is sent as one. */
function isAlwaysSent(node: Node): boolean {
	const { around } = node;
	return (
		node.when === true &&
		around?.kind === "group" &&
		around.around === undefined &&
		around.required.some(({ key, when }) => key === node.key && when === true)
	);
}

function isOneOf(node: Leaf, name: string, values: readonly unknown[]): Rule {
	switch (node.as) {
		case "choice": {
			const codes = (node.codes ?? []).filter(({ value }) =>
				values.some((one) => isSame(one, value)),
			);
			if (codes.length === 0) return false;
			const written = codes.map(({ code }) => JSON.stringify(code));
			return {
				says:
					written.length === 1 ? `${name} = ${written[0]}` : `${name} in (${written.join(", ")})`,
			};
		}
		case "yes_no": {
			const [yes, no] = [values.includes(true), values.includes(false)];
			return yes && no ? true : yes ? { says: name } : no ? { not: { says: name } } : false;
		}
		case "whole": {
			const numbers = values.filter((value): value is number => Number.isSafeInteger(value));
			return { join: "or", rules: numbers.map((value) => ({ says: `${name} = ${value}` })) };
		}
		default: {
			const texts = values.filter((value): value is string => typeof value === "string");
			if (texts.some((text) => /[\p{Cc}]/u.test(text))) throw new OutOfReach();
			return {
				join: "or",
				rules: texts.map((text) => ({ says: `${name} = ${JSON.stringify(text)}` })),
			};
		}
	}
}

function simple(rule: Rule): Rule {
	if (typeof rule === "boolean" || "says" in rule) return rule;
	if ("not" in rule) {
		const inner = simple(rule.not);
		if (typeof inner === "boolean") return !inner;
		return "not" in inner ? inner.not : { not: inner };
	}
	const { join } = rule;
	const rules = rule.rules
		.map(simple)
		.flatMap((one) =>
			typeof one === "object" && "join" in one && one.join === join ? one.rules : [one],
		);
	const deciding = join === "or";
	if (rules.includes(deciding)) return deciding;
	const texts = new Set<string>();
	const rest = rules.filter((one) => {
		if (typeof one === "boolean") return false;
		const text = written(one);
		return texts.has(text) ? false : texts.add(text);
	});
	if (rest.length === 0) return !deciding;
	return rest.length === 1 ? (rest[0] as Rule) : { join, rules: rest };
}

function written(rule: Rule): string {
	if (typeof rule === "boolean") return String(rule);
	if ("says" in rule) return rule.says;
	if ("not" in rule) return `not(${written(rule.not)})`;
	return rule.rules
		.map((one) =>
			rule.join === "and" && typeof one === "object" && "join" in one && one.join === "or"
				? `(${written(one)})`
				: written(one),
		)
		.join(` ${rule.join} `);
}
