import { all, any, conjuncts, excludes, follows } from "./condition.ts";
import { answersIn, type Condition, type Group, type Node } from "./tree.ts";

/**
 * Whether an answer is needed: always, never, or while a condition holds. What is required of an object is required as
 * soon as anything of the object is given.
 */
export function needOf(node: Node): Condition {
	const { own, outer } = needsOf(node);
	return all(own, outer);
}

/** @returns what the object asks of it, and when the object itself is there */
export function needsOf(node: Node): { readonly own: Condition; readonly outer: Condition } {
	const { around } = node;
	if (around === undefined || around.kind === "list") return { own: true, outer: true };
	const own = ownNeed(node, around);
	if (own === false || isRoot(around)) return { own, outer: true };
	const outer = needOf(around);
	if (outer === true) return { own, outer };
	const present = presence(around, node);
	const isKnown = contextOf(node).some((each) => isAmong(present, each));
	return { own, outer: isKnown ? true : any(outer, present) };
}

/** Whether an object that is there has it. */
export function isInEvery(node: Node): boolean {
	const { around, when } = node;
	return around?.kind === "group" && when === true && ownNeed(node, around) === true;
}

/** What holds wherever the node is asked. */
function contextOf(node: Node): readonly Condition[] {
	const { around } = node;
	const own = conjuncts(node.when);
	return around === undefined || around.kind === "list" ? own : [...own, ...contextOf(around)];
}

/** One of the alternatives is what is known. */
function isAmong(present: Condition, known: Condition): boolean {
	const some = typeof present === "object" && "any" in present ? present.any : [present];
	return some.some(
		(one) =>
			typeof one === "object" &&
			"given" in one &&
			one.given.nodes.some((node) => tells(known, node)),
	);
}

/** Whether a condition holds only where the node was answered. */
function tells(known: Condition, node: Node): boolean {
	if (typeof known !== "object") return false;
	if ("any" in known)
		return known.any.every((each) => conjuncts(each).some((one) => tells(one, node)));
	const property =
		"given" in known
			? known.given
			: "is" in known
				? known.is
				: "has" in known
					? known.has
					: undefined;
	return property?.nodes.length === 1 && property.nodes[0] === node;
}

/** Something of the group is given, besides this. */
export function presence(group: Group, besides?: Node): Condition {
	const others = answersIn(group).filter(
		(each) => besides === undefined || !answersIn(besides).includes(each),
	);
	return any(...others.map((one) => ({ given: { nodes: [one] } })));
}

/** Whether it is there in every case, or in every item. */
export function isAlways(node: Node): boolean {
	if (node.when !== true || needOf(node) !== true) return false;
	const { around } = node;
	if (around === undefined || around.kind === "list" || isRoot(around)) return true;
	return isAlways(around);
}

/** When an object is there at all. */
export function thereWhen(group: Group): Condition {
	if (isRoot(group)) return true;
	return all(...contextOf(group), needOf(group) === true ? true : presence(group));
}

/** What an object asks of one of its members. */
export function ownNeed(node: Node, group: Group): Condition {
	if (group.shape !== "object" || node.key === undefined || node.isWanted === true) return true;
	if (node.absent !== undefined) return false;
	return any(
		...group.required
			.filter(({ key, when }) => key === node.key && !excludes(when, node.when))
			.map(({ when }) => (follows(when, node.when) ? true : when)),
	);
}

export function isRoot(group: Group): boolean {
	return group.around === undefined;
}
