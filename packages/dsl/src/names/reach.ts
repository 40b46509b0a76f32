import { type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import type { Declaration } from "./declaration.ts";
import { declarationsIn } from "./declarations.ts";
import type { Meant } from "./meanings.ts";
import { followed, listOf, membersOf, textAt, waysOf } from "./members.ts";
import type { Names } from "./names.ts";

/** Where a name stands: the path of its value in its file, and the whole value it is a piece of. */
export interface At {
	readonly names: Names;
	readonly root: MapNode;
	readonly path: readonly string[];
	readonly text: string;
}

/** Everything of that kind that may be named there by its first word. */
export function reach(kind: Meant, at: At): readonly Declaration[] {
	const { names, root } = at;
	switch (kind) {
		case "procedure":
		case "part":
		case "field":
		case "list":
		case "message":
		case "source":
		case "register":
		case "office_kind":
		case "calendar":
		case "overlay":
			return names.shared(kind);
		case "way_here":
			return waysHere(at);
		case "exit_here":
			return names.within(root, "exit");
		case "part_exit":
		case "part_role": {
			const step = stepAround(at);
			return step ? followed(step, names, kind === "part_exit" ? "exit" : "role") : [];
		}
		case "answer_here":
			return membersOfService(at, "answer");
		case "taken":
			return takenHere(at);
		case "code_here":
		case "parent_code":
			return codesHere(at, kind === "parent_code");
		case "sibling":
			return inScope(at, "data");
		case "member_here": {
			const field = fieldAround(at);
			return field ? membersOf(field, names) : [];
		}
		case "record_here":
		case "service_here": {
			const register = names.within(root, "register").find(({ id }) => id === at.path[1]);
			const wanted = kind === "record_here" ? "record" : "service";
			return register ? membersOf(register, names).filter((one) => one.kind === wanted) : [];
		}
		case "visited": {
			const step = resolve(visitedStep(at), ["step"], at).at(-1)?.found[0];
			return step ? waysOf(step, names) : [];
		}
		case "day_set": {
			const calendar = textAt(root, "calendar");
			const found = names.shared("calendar").find(({ id }) => id === calendar);
			return found ? membersOf(found, names) : [];
		}
		case "mention":
			return mentioned(at);
		case "new_step":
			return inScope(at, "step");
		case "new_data":
			return inScope(at, "data");
		case "opened":
		case "text_path":
			return [];
		default:
			return inScope(at, kind);
	}
}

/** A word of a dotted name, and what it means; nothing where nobody bears it. */
export interface Resolved {
	readonly from: number;
	readonly to: number;
	readonly found: readonly Declaration[];
}

/** The words of a dotted name, one after the other. `this` and `outer` are the group around the place. */
export function resolve(text: string, kinds: readonly Meant[], at: At): readonly Resolved[] {
	let bearers: readonly Declaration[] = kinds.flatMap((kind) => reach(kind, at));
	let from = 0;
	return text.split(".").map((word, index) => {
		const place = { from, to: from + word.length };
		from += word.length + 1;
		const group = index === 0 ? relative(word, at) : undefined;
		const found = group ? [] : bearers.filter(({ id }) => id === word);
		bearers = group ?? found.flatMap((one) => membersOf(one, at.names));
		return { ...place, found };
	});
}

/** What `this.` and `outer.` begin with; undefined for any other word. */
export function relative(word: string, at: At): readonly Declaration[] | undefined {
	if (word !== "this" && word !== "outer") return undefined;
	const groups = groupsAround(at);
	const group = groups.at(word === "this" ? -1 : -2);
	return group ? membersOf(group, at.names) : [];
}

/** The groups whose `group:` the place stands in, outermost first. */
function groupsAround({ names, root, path }: At): readonly Declaration[] {
	const groups: Declaration[] = [];
	let bearers = declarationsIn(root).filter(({ kind }) => kind === "data" || kind === "field");
	for (let index = 1; path[index + 1] === "group"; index += 2) {
		const group = bearers.find(({ id }) => id === path[index]);
		if (!group) break;
		groups.push(group);
		bearers = [...membersOf(group, names)];
	}
	return groups;
}

function inScope({ names, root }: At, kind: Declaration["kind"]): readonly Declaration[] {
	return names.scopeOf(root).flatMap((one) => names.within(one, kind));
}

/** A consequence of a deadline takes an outcome of its step; one of a clock, of any step. */
function waysHere(at: At): readonly Declaration[] {
	const step = stepAround(at);
	const steps = step ? [step] : at.names.within(at.root, "step");
	return steps.flatMap((one) => waysOf(one, at.names));
}

export function stepAround({ root, path }: At): Declaration | undefined {
	for (let index = path.length - 2; index >= 0; index--) {
		if (path[index] !== "steps" && path[index] !== "branches") continue;
		const node = nodeAt(root, path.slice(0, index + 2));
		return declarationsIn(root).find((one) => one.kind === "step" && one.node === node);
	}
	return undefined;
}

export function nodeAt(root: Node, path: readonly string[]): Node | undefined {
	let at: Node | undefined = root;
	for (const key of path) at = valueAt(at, key);
	return at;
}

function takenHere(at: At): readonly Declaration[] {
	const step = stepAround(at);
	const child = textAt(step?.node, "procedure");
	const roots = at.names.shared("procedure").filter(({ id }) => id === child);
	const data = roots.flatMap((one) => at.names.within(one.root, "data"));
	return child === undefined ? membersOfService(at, "held") : data;
}

function membersOfService(at: At, kind: "answer" | "held"): readonly Declaration[] {
	const step = stepAround(at)?.node;
	const service = textAt(step, "of") ?? textAt(step, "in") ?? "";
	const found = resolve(service, ["register"], at).at(-1)?.found ?? [];
	return found.flatMap((one) => membersOf(one, at.names)).filter((one) => one.kind === kind);
}

/** The codes of the list that the place is about: this field's, this list's, or the one a unit names. */
function codesHere(at: At, ofParent: boolean): readonly Declaration[] {
	const { names, path } = at;
	const own = path[0] === "lists" ? path[1] : listOf(fieldAround(at), names);
	const id = own ?? /^([a-z][a-z0-9_]*) "/.exec(at.text)?.[1];
	const list = names.shared("list").find((one) => one.id === id);
	const parent = ofParent ? textAt(list?.node, "parent") : id;
	return names
		.shared("list")
		.filter((one) => one.id === parent)
		.flatMap((one) => membersOf(one, names));
}

/** The field whose key the place stands under: `child.sex` for `data.child.group.sex.only.0`. */
export function fieldAround(at: At): Declaration | undefined {
	let found = declarationsIn(at.root).find(
		({ id, kind }) => id === at.path[1] && (kind === "data" || kind === "field"),
	);
	for (let index = 2; found && at.path[index] === "group"; index += 2) {
		const id = at.path[index + 1];
		found = membersOf(found, at.names).find((one) => one.id === id);
	}
	return found;
}

/** A scenario's `happens` has steps as keys; an act says it with `during`. */
function visitedStep({ root, path }: At): string {
	const during = textAt(nodeAt(root, path.slice(0, -1)), "during");
	return during?.replace(/ \d+$/, "") ?? path[path.indexOf("happens") + 1] ?? "";
}

/** What a message may speak of: the names of the procedures it is for. */
function mentioned({ names, root, path }: At): readonly Declaration[] {
	const list = valueAt(nodeAt(root, path.slice(0, 2)), "for");
	const ids =
		list?.kind === "list"
			? list.items.flatMap((one) => (one.kind === "scalar" ? [one.text] : []))
			: [];
	const roots = names.shared("procedure").filter(({ id }) => ids.includes(id));
	const kinds = ["data", "document", "computed", "step", "result"] as const;
	return roots.flatMap((one) => kinds.flatMap((kind) => names.within(one.root, kind)));
}
