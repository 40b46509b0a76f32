import type { Definition, Field } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { ANY_ITEM, type Named, type Unknown } from "../../expression/types.ts";
import { fieldAt } from "../../form/asked.ts";
import { pagesAround } from "../../form/pages-around.ts";
import { parentOf } from "../../form/paths.ts";
import { aboutValue } from "./about.ts";
import { ofAnyItem } from "./absolute.ts";
import { typeOfOne } from "./field-type.ts";

/** A path from the root of the data. */
export function resolveData(
	field: Field,
	path: readonly string[],
	definition: Definition,
): Named | Unknown {
	return inField(field, path, { shown: [] }, definition);
}

/** `this.x` and `outer.x`: one item of a list, when the group is repeated. */
export function resolveInGroup(
	path: readonly string[],
	group: string | undefined,
	definition: Definition,
): Named | Unknown {
	const base = path[0] === "this" ? group : parentOf(group ?? "");
	if (!base) return { unknown: 0, candidates: [], why: "no_group" };
	const field = fieldAt(definition, base);
	if (!field) return { unknown: 0, candidates: [] };
	const { many: _many, ...item } = field;
	return inField(item, path, { shown: shownAround(base, definition) }, definition);
}

/** What shows the groups around a field; with a list among them, what shows that. */
interface Around {
	readonly shown: readonly Expression[];
	readonly list?: readonly Expression[];
}

/** `index` is the part of the path to read next. A list on the way makes a list of the member. */
function inField(
	field: Field,
	path: readonly string[],
	around: Around,
	definition: Definition,
	index = 1,
): Named | Unknown {
	const shown = [...around.shown, ...shownBy(field, definition)];
	const isItem = field.many !== undefined && path[index] === ANY_ITEM;
	const list = around.list ?? (field.many && !isItem ? shown : undefined);
	const next = isItem ? index + 1 : index;
	const name = path[next];
	const member =
		name !== undefined && field.group && Object.hasOwn(field.group, name)
			? field.group[name]
			: undefined;
	if (member)
		return inField(member, path, { shown, ...(list ? { list } : {}) }, definition, next + 1);
	const value = list
		? listOf(field, list, around.list ? shown : undefined, definition)
		: one(field, shown, definition);
	return name === undefined ? value : aboutValue(path, next, value, Object.keys(field.group ?? {}));
}

function one(field: Field, presentWhen: readonly Expression[], definition: Definition): Named {
	return {
		type: typeOfOne(field, definition),
		presentWhen,
		...(isOptional(field) ? { optional: true } : {}),
		...(isAboveZero(field) ? { positive: true } : {}),
	};
}

/** On every day, and refused otherwise: a limit that only advises proves nothing. */
function isAboveZero({ least, dated, if_broken }: Field): boolean {
	const all = [least, ...(dated?.least ?? []).map(({ value }) => value)];
	return if_broken !== "warn" && all.every((one) => Number(one) > 0);
}

/** @param item what shows the member in one item; undefined for the list itself */
function listOf(
	field: Field,
	presentWhen: readonly Expression[],
	item: readonly Expression[] | undefined,
	definition: Definition,
): Named {
	const { type, positive, ...presence } = one(field, item ?? [], definition);
	const inItem = { ...presence, ...(positive && { positive }) };
	return {
		type: { kind: "list", of: type },
		presentWhen,
		...(!item && field.many && field.many.min > 0 && !isOptional(field) && { positive: true }),
		...(item && { item: inItem }),
	};
}

function shownAround(path: string, definition: Definition): readonly Expression[] {
	const parent = parentOf(path);
	const field = fieldAt(definition, parent);
	return field ? [...shownAround(parent, definition), ...shownBy(field, definition)] : [];
}

/** Own rule, and the pages that ask it: a field asked on several is shown when one of them is. */
function shownBy(field: Field, definition: Definition): readonly Expression[] {
	const group = parentOf(field.path) || undefined;
	const required = field.answer === "optional" ? field.required_when : undefined;
	const own = [field.when, required].flatMap((rule) =>
		rule ? [ofAnyItem(rule.tree, group, definition)] : [],
	);
	const pages = pagesAround(definition, field.path);
	const rules = pages.flatMap((when) => (when ? [when.tree] : []));
	if (rules.length === 0 || rules.length < pages.length) return own;
	return [...own, rules.length === 1 && rules[0] ? rules[0] : { op: "or", of: rules }];
}

/** Nothing chosen is an answer to `choices`: the empty set. */
function isOptional(field: Field): boolean {
	if (field.as === "choices") return false;
	const silent = (field.prefill ?? field.fetch) !== undefined && field.if_silent !== "ask";
	return silent || (field.answer === "optional" && field.required_when === undefined);
}
