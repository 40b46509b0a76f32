import type { Definition, DocumentRequirement, Field } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { renamePaths } from "../../expression/paths-in.ts";
import type { Named, RuleEnv, RuleType, Unknown } from "../../expression/types.ts";
import { documentAt } from "../../form/asked.ts";
import { pagesAround } from "../../form/pages-around.ts";
import { dataPathIn, isCollected } from "../collected.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { Site } from "../sites.ts";
import { resolveCaseName } from "./case-names.ts";
import { typeOfKind, typeOfOne } from "./field-type.ts";
import { resolveStepName } from "./step-names.ts";

/** The names a rule may read where it stands (language reference 4.3). */
export function envOf(site: Site, facts: DefinitionFacts): RuleEnv {
	const { definition } = facts;
	return {
		known: [
			...site.known.map((rule) => absolute(rule, site.group)),
			...(site.step === undefined ? [] : facts.before(site.step).known.values()),
		],
		resolve: (path) => resolve(path, site, facts),
		meaning: (name) =>
			Object.hasOwn(definition.conditions, name) ? definition.conditions[name]?.tree : undefined,
	};
}

function resolve(path: readonly string[], site: Site, facts: DefinitionFacts): Named | Unknown {
	const { definition } = facts;
	const [first = ""] = path;
	if (first === "this" || first === "outer") return inGroup(path, site, definition);
	const field = own(definition.data, first);
	if (field) return held(inField(field, path, 1, { shown: [] }, definition), path, site, facts);
	const document = own(definition.documents, first);
	if (document) return inDocument(document, path, definition);
	if (own(definition.conditions, first)) return plain({ kind: "yes_no" }, path);
	const computed = own(definition.computed, first);
	if (computed)
		return path.length > 1
			? about(path, 1, { type: ANY_TYPE, presentWhen: [] }, [])
			: { type: typeOfKind(computed.as)[0] ?? ANY_TYPE, presentWhen: [] };
	return (
		resolveCaseName(path, definition) ??
		resolveStepName(path, site.step, facts) ?? { unknown: 0, candidates: rootNames(definition) }
	);
}

/** Where a step reads it, a value that not every way has asked may be absent. */
function held(
	found: Named | Unknown,
	path: readonly string[],
	{ step }: Site,
	facts: DefinitionFacts,
): Named | Unknown {
	const data =
		step === undefined || "unknown" in found ? undefined : dataPathIn(path, facts.definition);
	const isAbout = data !== undefined && path.length > data.split(".").length;
	if (step === undefined || data === undefined || isAbout || isCollected(data, step, facts))
		return found;
	return { ...(found as Named), optional: true };
}

const ANY_TYPE: RuleType = { kind: "any" };

function inGroup(
	path: readonly string[],
	{ group }: Site,
	definition: Definition,
): Named | Unknown {
	const base =
		path[0] === "this"
			? group
			: group?.includes(".")
				? group.slice(0, group.lastIndexOf("."))
				: undefined;
	if (base === undefined) return { unknown: 0, candidates: [], why: "no_group" };
	const parts = base.split(".");
	const around = fieldsAlong(definition, parts);
	const last = around.at(-1);
	if (!last) return { unknown: 0, candidates: [] };
	const { many: _many, ...item } = last;
	return inField(
		item,
		path,
		1,
		{ shown: around.slice(0, -1).flatMap((field) => shownBy(field, definition)) },
		definition,
	);
}

/** `index` is the part of the path to read next. A list on the way makes a list of the member. */
function inField(
	field: Field,
	path: readonly string[],
	index: number,
	around: Around,
	definition: Definition,
): Named | Unknown {
	const shown = [...around.shown, ...shownBy(field, definition)];
	const inList = around.list !== undefined;
	const list = around.list ?? (field.many ? shown : undefined);
	const one = typeOfOne(field, definition);
	const optional = isOptional(field) ? { optional: true } : {};
	const value: Named = list
		? {
				type: { kind: "list", of: one },
				presentWhen: list,
				...(inList ? { item: { presentWhen: shown, ...optional } } : {}),
			}
		: { type: one, presentWhen: shown, ...optional };
	const name = path[index];
	if (name === undefined) return value;
	const member = field.group && own(field.group, name);
	if (member)
		return inField(member, path, index + 1, { shown, ...(list ? { list } : {}) }, definition);
	return about(path, index, value, Object.keys(field.group ?? {}));
}

/** What shows the groups around a field; with a list among them, what shows that. */
interface Around {
	readonly shown: readonly Expression[];
	readonly list?: readonly Expression[];
}

function inDocument(
	root: DocumentRequirement,
	path: readonly string[],
	definition: Definition,
): Named | Unknown {
	const inner = path.length > 1 ? documentAt(definition, path.slice(0, 2).join(".")) : undefined;
	const document = inner ?? root;
	const presentWhen = [root, ...(inner ? [inner] : [])].flatMap((one) =>
		one.when ? [one.when.tree] : [],
	);
	const value: Named = {
		type: { kind: "document" },
		presentWhen,
		...(inner || document.if_missing === "warn" ? { optional: true } : {}),
	};
	const index = inner ? 2 : 1;
	return path.length === index ? value : about(path, index, value, Object.keys(root.one_of ?? {}));
}

/** `.source`, `.as_of` and `.given` of any value. */
function about(
	path: readonly string[],
	index: number,
	value: Named,
	members: readonly string[],
): Named | Unknown {
	const last = path.length === index + 1;
	if (last && path[index] === "given") return { type: { kind: "yes_no" }, presentWhen: [] };
	if (last && path[index] === "source")
		return { ...value, type: { kind: "choice", list: "source", codes: SOURCES } };
	if (last && path[index] === "as_of")
		return { ...value, type: { kind: "moment" }, optional: true };
	return { unknown: index, candidates: [...members, "given", "source", "as_of"] };
}

const SOURCES = [
	"applicant",
	"register",
	"repository",
	"wallet",
	"officer",
	"given",
	"computed",
	"identity",
];

function plain(type: RuleType, path: readonly string[]): Named | Unknown {
	return path.length === 1 ? { type, presentWhen: [] } : { unknown: 1, candidates: [] };
}

/** Own rule, and the pages that ask it: a field asked on several is shown when one of them is. */
function shownBy(field: Field, definition: Definition): readonly Expression[] {
	const group = field.path.includes(".")
		? field.path.slice(0, field.path.lastIndexOf("."))
		: undefined;
	const own = field.when ? [absolute(field.when.tree, group)] : [];
	const required =
		field.answer === "optional" && field.required_when
			? [absolute(field.required_when.tree, group)]
			: [];
	const pages = pagesAround(definition, field.path);
	const rules = pages.flatMap((when) => (when ? [when.tree] : []));
	const page: readonly Expression[] =
		rules.length === 0 || rules.length < pages.length
			? []
			: rules.length === 1
				? rules
				: [{ op: "or", of: rules }];
	return [...own, ...required, ...page];
}

/** Nothing chosen is an answer to `choices`: the empty set. */
function isOptional(field: Field): boolean {
	if (field.as === "choices") return false;
	const silent = (field.prefill ?? field.fetch) !== undefined && field.if_silent !== "ask";
	return silent || (field.answer === "optional" && field.required_when === undefined);
}

function fieldsAlong(definition: Definition, parts: readonly string[]): readonly Field[] {
	const along: Field[] = [];
	let members: Readonly<Record<string, Field>> = definition.data;
	for (const part of parts) {
		const field = own(members, part);
		if (!field) return [];
		along.push(field);
		members = field.group ?? {};
	}
	return along;
}

/** Inside a repeated group `this` stays in rules; elsewhere it has become a full path. Here both are one. */
export function absolute(rule: Expression, group: string | undefined): Expression {
	return group === undefined ? rule : renamePaths(rule, (path) => absolutePath(path, group));
}

function absolutePath(path: readonly string[], group: string): readonly string[] {
	const parts = group.split(".");
	if (path[0] === "this") return [...parts, ...path.slice(1)];
	return path[0] === "outer" ? [...parts.slice(0, -1), ...path.slice(1)] : path;
}

function rootNames(definition: Definition): readonly string[] {
	const { data, documents, computed, conditions, steps } = definition;
	return [data, documents, computed, conditions, steps]
		.flatMap((map) => Object.keys(map))
		.concat("case", "identity", "today", "now", "clocks", "fees");
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
