import { all, any, conditionOf, follows, not } from "./condition.ts";
import { below, isObject, isSame } from "./json.ts";
import { type Limits, limitsOf, placesByName } from "./limits.ts";
import { type Part, type Place, partsOf } from "./parts.ts";
import type { ObjectReading } from "./read-object.ts";
import type { Condition, Group, Leaf, Property } from "./tree.ts";

type Said = Limits["others"][number];

interface Branch {
	readonly place: Place;
	readonly parts: readonly Part[];
	readonly limits: Limits;
}

/**
 * Several shapes of one object. Where a property tells them apart, its value decides what is asked; where they only
 * compare what is asked anyway, it is a check; else people choose the shape.
 */
export function alternatives(object: ObjectReading, said: Said, when: Condition): void {
	const { reading, group } = object;
	const branches = branchesOf(object, said);
	const [first] = branches;
	if (!first) {
		reading.findings.add("not_checked", said.pointer, said.keyword);
		return;
	}
	if (branches.length === 1) {
		object.branch(first.place, when);
		return;
	}
	const must = comparing(branches, said, object);
	if (must !== undefined) {
		if (must !== true)
			group.checks.push({ must, when, keyword: said.keyword, pointer: said.pointer });
		return;
	}
	const told = toldApart(branches, said, object, when) ?? chosen(branches, said, object, when);
	for (const [index, { place }] of branches.entries())
		object.branch(place, all(when, told[index] ?? false));
}

function branchesOf({ reading }: ObjectReading, said: Said): readonly Branch[] {
	const schemas = Array.isArray(said.value) ? said.value : [];
	return schemas.flatMap((schema, index): readonly Branch[] => {
		const place = { schema, pointer: below(said.pointer, index), refs: said.part.refs };
		const { parts, deadEnd } = partsOf([place], reading.root);
		if (!deadEnd) return [{ place, parts, limits: limitsOf(parts) }];
		if (deadEnd.why !== "nothing_fits")
			reading.findings.add("not_asked", deadEnd.pointer, deadEnd.keyword, { why: deadEnd.why });
		return [];
	});
}

/** No branch brings a question of its own, so they are one rule over what is there. */
function comparing(
	branches: readonly Branch[],
	{ keyword }: Said,
	{ group, reading }: ObjectReading,
): Condition | undefined {
	const areOld = branches.every(({ limits }) =>
		[...placesByName(limits, "properties").keys()].every((key) => group.properties.has(key)),
	);
	if (!areOld) return undefined;
	const found = branches.map(({ place }) => conditionOf(place, group, reading.root));
	if (found.includes(undefined)) return undefined;
	const held = found as Condition[];
	if (keyword === "anyOf") return any(...held);
	return any(
		...held.map((one, at) => all(one, ...held.filter((_two, index) => index !== at).map(not))),
	);
}

/** The property whose values tell the branches apart, and the condition of each. */
function toldApart(
	branches: readonly Branch[],
	said: Said,
	object: ObjectReading,
	when: Condition,
): readonly Condition[] | undefined {
	const { group } = object;
	const [first] = branches;
	for (const key of first ? placesByName(first.limits, "properties").keys() : []) {
		const sets = branches.map((branch) => valuesOf(branch, key, object));
		const known = sets.flatMap((set) => (set === "others" ? [] : (set ?? [])));
		const isDistinct = known.every(
			(one, at) => known.findIndex((two) => isSame(one, two)) === at && typeof one !== "object",
		);
		const others = sets.filter((set) => set === "others").length;
		if (!isDistinct || sets.includes(undefined) || others > 1 || known.length === 0) continue;
		const property = group.properties.get(key) ?? askFor(key, branches, sets, said, object, when);
		if (!isDecisive(property)) continue;
		demand(key, said, object, when);
		const conditions = sets.map(
			(set): Condition =>
				set === "others"
					? not({ is: property, values: known })
					: { is: property, values: set ?? [] },
		);
		if (others === 0)
			group.checks.push({
				must: { is: property, values: known },
				when,
				keyword: said.keyword,
				pointer: said.pointer,
			});
		return conditions;
	}
	return undefined;
}

function valuesOf(
	{ limits }: Branch,
	key: string,
	{ reading }: ObjectReading,
): readonly unknown[] | "others" | undefined {
	const places = placesByName(limits, "properties").get(key);
	if (!places) return undefined;
	const { parts, deadEnd } = partsOf(places, reading.root);
	if (deadEnd) return undefined;
	const own = limitsOf(parts);
	if (own.values) return own.values.value;
	const refused = own.others.find(({ keyword }) => keyword === "not")?.value;
	return isObject(refused) && (Array.isArray(refused.enum) || "const" in refused)
		? "others"
		: undefined;
}

/** Nobody asked for it until now: its values are those of all branches. */
function askFor(
	key: string,
	branches: readonly Branch[],
	sets: readonly (readonly unknown[] | "others" | undefined)[],
	said: Said,
	object: ObjectReading,
	when: Condition,
): Property | undefined {
	if (sets.includes("others")) return undefined;
	const values = sets.flatMap((set) => (set === "others" ? [] : (set ?? [])));
	const names = branches.flatMap(({ limits }, index) => {
		const own = sets[index];
		const count = Array.isArray(own) ? own.length : 0;
		return Array.from({ length: count }, () => (count === 1 ? limits.title : undefined));
	});
	const enumNames = values.map((value, index) => names[index] ?? String(value));
	const schema = { enum: values, enumNames };
	object.property(key, [{ schema, pointer: said.pointer, refs: said.part.refs }], when);
	return object.group.properties.get(key);
}

function isDecisive(property: Property | undefined): property is Property {
	return (
		property?.nodes.every(
			(node) => node.kind === "leaf" && ["choice", "yes_no", "whole", "text"].includes(node.as),
		) === true
	);
}

/** Where it may be left out, no branch would be chosen. */
function demand(key: string, said: Said, { group, reading }: ObjectReading, when: Condition): void {
	const isThere = group.required.some((one) => one.key === key && follows(one.when, when));
	if (isThere) return;
	group.required.push({ key, when, pointer: said.pointer });
	reading.findings.add("narrowed", said.pointer, said.keyword, { found: key });
}

/** People say which of the shapes theirs is. */
function chosen(
	branches: readonly Branch[],
	said: Said,
	{ group, reading }: ObjectReading,
	when: Condition,
): readonly Condition[] {
	const isOne = said.keyword === "oneOf";
	reading.findings.add(isOne ? "not_checked" : "narrowed", said.pointer, said.keyword, {
		found: branches.length,
		...(said.keyword === "oneOf" && { why: "only_one" }),
	});
	const node = switchOf(
		branches.map(({ limits }) => limits),
		{ id: reading.names.id(group, "kind", "kind"), pointer: said.pointer, around: group, when },
	);
	const property = { nodes: [node] };
	group.members.push(node);
	return branches.map((_branch, index) => ({ is: property, values: [index] }));
}

/** A choice between shapes, named as they are named, or by what they ask. */
export function switchOf(
	branches: readonly Limits[],
	where: { id: string; pointer: string; around: Group; when: Condition },
): Leaf {
	const codes = branches.map((limits, index) => {
		const asked = [...placesByName(limits, "properties").keys()].slice(0, 3).join(", ");
		const type = [...(limits.types ?? [])].join(", ");
		const title = limits.title ?? (asked || type || String(index + 1));
		return { code: `option_${index + 1}`, title, value: index };
	});
	return {
		...where,
		key: undefined,
		kind: "leaf",
		as: "choice",
		keys: {},
		codes,
		isSwitch: true,
		checks: [],
	};
}
