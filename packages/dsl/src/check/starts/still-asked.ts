import type {
	DataPath,
	Definition,
	DocumentRequirement,
	Field,
	Source,
} from "../../bundle/index.ts";
import type { Expression, Rule } from "../../expression/ast.ts";
import { asksOf, documentAt, fieldAt, isAsked, leaves, pagesOfForm } from "../../form/asked.ts";
import { isWithin } from "../../form/paths.ts";
import { DefinitionFacts } from "../facts.ts";
import { neverTogether } from "../never.ts";

/** What a started case asks on its first form all the same, whoever started it. */
export interface StillAsked {
	readonly fields: readonly DataPath[];
	/** Fields of a register that may well know nothing: the number it is asked by was only just issued, or has a `when`. */
	readonly maybe: readonly DataPath[];
	readonly papers: readonly DataPath[];
}

/**
 * What a case still asks on its first form when this is given: fields that neither a register nor the login fills, and
 * papers. What is given as a constant decides what is asked: nothing is asked of members where nobody moves along.
 */
export function stillAsked(
	child: Definition,
	give: Readonly<Record<DataPath, Rule>>,
	{ definition: parent }: Pick<DefinitionFacts, "definition">,
): StillAsked {
	const given = Object.keys(give);
	const known = Object.entries(give).flatMap(([path, { tree }]) =>
		fixedAt(path, tree, child, parent),
	);
	const facts = new DefinitionFacts(child);
	const open = asksOf(child, { step: child.starts_at }).filter((path) =>
		mayBeShown(path, known, facts),
	);
	const typed = open.flatMap((path) => {
		const field = fieldAt(child, path);
		return (field ? leaves(field) : [])
			.map((leaf) => leaf.path)
			.filter((leaf) => !isAsked(given, leaf))
			.filter((leaf) => leaf === path || mayBeShown(leaf, known, facts));
	});
	const fields = typed.filter((path) => !isFilled(child, path));
	const maybe = typed.filter((path) => isUnsure(path, child, give, parent));
	const papers = open.filter(
		(path) => Object.hasOwn(child.documents, path) && !isAsked(given, path),
	);
	return { fields, maybe, papers };
}

/** By a register or the identity, itself or through a group around it. */
export function isFilled(child: Definition, path: DataPath): boolean {
	return fillersOf(child, path).length > 0;
}

function fillersOf(child: Definition, path: DataPath): readonly Source[] {
	const parts = path.split(".");
	return parts.flatMap((_part, index) => {
		const field = fieldAt(child, parts.slice(0, index + 1).join("."));
		const inside = parts.slice(index + 1).join(".");
		const sources = [field?.prefill, field?.fetch].flatMap((source) => source ?? []);
		return sources.filter(
			(source) =>
				inside === "" ||
				source.kind === "identity" ||
				// One value of the register is the whole group, such as an address.
				source.field !== undefined ||
				Object.hasOwn(source.members ?? {}, inside),
		);
	});
}

function isUnsure(
	path: DataPath,
	child: Definition,
	give: Readonly<Record<DataPath, Rule>>,
	parent: Definition,
): boolean {
	const shown = new Set(conditionsOf(path, child));
	const isLate = (key: DataPath) => {
		const tree = give[key]?.tree;
		// What a step has given is younger than this case, and so is all that a register has under it.
		if (tree) return tree.op === "path" && !Object.hasOwn(parent.data, tree.path[0] ?? "");
		return conditionsOf(key, child).some((text) => !shown.has(text));
	};
	const fillers = fillersOf(child, path);
	return (
		fillers.length > 0 && fillers.every((one) => one.kind === "register" && one.by.some(isLate))
	);
}

function conditionsOf(path: DataPath, definition: Definition): readonly string[] {
	return around(path).flatMap((one) => shownWhen(one, definition)?.when?.text ?? []);
}

/** `a.b` → `a`, `a.b` */
function around(path: DataPath): readonly DataPath[] {
	return path.split(".").map((_part, index, parts) => parts.slice(0, index + 1).join("."));
}

/** That a value is there, and which it can be, as far as the rule that gives it says so. */
function fixedAt(
	path: DataPath,
	rule: Expression,
	child: Definition,
	parent: Definition,
): readonly Expression[] {
	const field = fieldAt(child, path);
	if (field === undefined || field.group !== undefined || field.many !== undefined) return [];
	const left: Expression = { op: "path", path: path.split(".") };
	const values = valuesOf(rule, parent);
	if (values === undefined) return [];
	const isYes = values.flatMap((one) => (one.op === "literal" ? one.value === true : []));
	if (field.as !== "yes_no") return [{ op: "in", left, set: { kind: "list", items: values } }];
	if (new Set(isYes).size > 1) return [];
	return [isYes[0] ? left : { op: "not", of: left }];
}

/** The constants a rule comes to; undefined where it may come to anything. */
function valuesOf(rule: Expression, parent: Definition): readonly Expression[] | undefined {
	if (rule.op === "literal") return rule.value === null ? undefined : [rule];
	if (rule.op === "if") {
		const [yes, no] = [valuesOf(rule.then, parent), valuesOf(rule.else, parent)];
		return yes && no && [...yes, ...no];
	}
	const codes = rule.op === "path" ? fieldAt(parent, rule.path.join("."))?.only : undefined;
	return codes?.map((value): Expression => ({ op: "literal", type: "text", value }));
}

/** What shows the page, the group around it and the thing itself is not refuted by what is given. */
function mayBeShown(path: DataPath, known: readonly Expression[], facts: DefinitionFacts): boolean {
	const { definition } = facts;
	const pages = pagesOfForm(definition, { step: definition.starts_at })
		.filter(({ ask }) => ask.some((one) => isWithin(path, one)))
		.map(({ when }) => when);
	const own = around(path).map((one) => shownWhen(one, definition)?.when);
	const isRefuted = (rule: Rule | undefined) =>
		rule !== undefined && neverTogether([...known, rule.tree], facts);
	return !own.some(isRefuted) && !pages.every(isRefuted);
}

function shownWhen(
	path: DataPath,
	definition: Definition,
): Field | DocumentRequirement | undefined {
	return fieldAt(definition, path) ?? documentAt(definition, path);
}
