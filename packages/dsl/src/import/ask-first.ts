import { all, any, not } from "./condition.ts";
import type { Names } from "./names.ts";
import { ownNeed } from "./need.ts";
import { answersIn, type Group, type Leaf, type Node } from "./tree.ts";

/** Of so many answers a rule can still say that one of them was given. */
const FEW = 10;

/**
 * An object that may be left out, and that asks much once it is there, is asked for first: "Do you want to give …?".
 * A smaller one is there as soon as any of its answers is.
 */
export function askFirst(group: Group, names: Names, title: (named: Node) => string): void {
	for (const node of [...group.members]) {
		if (node.kind === "group" && isLarge(node)) ask(node, group, names, title(node));
		if (node.kind === "group") askFirst(node, names, title);
		if (node.kind === "list" && node.item?.kind === "group") askFirst(node.item, names, title);
	}
}

function isLarge(group: Group): boolean {
	return answersIn(group).length > FEW && demands(group);
}

function demands(group: Group): boolean {
	return group.members.some(
		(node) => ownNeed(node, group) !== false || (node.kind === "group" && demands(node)),
	);
}

function ask(node: Group, group: Group, names: Names, title: string): void {
	const need = ownNeed(node, group);
	if (need === true || group.shape !== "object") return;
	const wish: Leaf = {
		kind: "leaf",
		as: "yes_no",
		id: names.id(group, `has_${node.id}`, "has"),
		pointer: node.pointer,
		key: undefined,
		around: group,
		when: all(node.when, not(need)),
		title,
		keys: {},
		isSwitch: true,
		checks: [],
	};
	group.members.splice(group.members.indexOf(node), 0, wish);
	node.when = all(node.when, any(need, { is: { nodes: [wish] }, values: [true] }));
	node.isWanted = true;
}
