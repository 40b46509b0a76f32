import { parse } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import type { TemplateTree } from "../bundle/definition.ts";
import {
	mention_not_allowed,
	template_broken,
	template_construct,
} from "../diagnostic/messages.generated.ts";
import { closest } from "../diagnostic/suggest.ts";
import { remembered } from "../expression/remembered.ts";
import { locationIn } from "../source/source-file.ts";
import type { Location } from "../source/span.ts";
import { type Node, placeOf, type ScalarNode } from "../syntax/nodes.ts";
import type { Linking } from "./linking.ts";
import { readPlainTemplate, type TemplateNode } from "./plain-template.ts";

export type { TemplateTree };

/** What a template may name: all of `may_mention`, and inside `#each` the members of an item. */
interface Names {
	readonly allowed: readonly string[];
	readonly members: readonly string[] | undefined;
}

/**
 * Parses a template and proves that it can only show what `may_mention` lists: values, `#if`, `#each`, nothing else.
 * Answers Handlebars' own tree without places, so that a bundle is the same whatever stood around the text.
 */
export function readTemplate(
	linking: Linking,
	node: Node,
	allowed: readonly string[],
): TemplateTree | undefined {
	if (node.kind !== "scalar") return undefined;
	try {
		const program = parsedOnce(node);
		const sound = checkProgram(linking, node, program, { allowed, members: undefined });
		return sound ? program : undefined;
	} catch (error) {
		const detail = error instanceof Error ? (error.message.split("\n").at(-1) ?? "") : "";
		linking.report(template_broken({ detail: detail.slice(0, 200) }), placeOf(node));
		return undefined;
	}
}

/** A letter that many procedures send is parsed once, as long as its text is kept. */
const parsedOnce = remembered(
	({ text }: ScalarNode): TemplateNode => readPlainTemplate(text) ?? withoutPlaces(parse(text)),
);

function checkProgram(linking: Linking, node: Node, program: TemplateNode, names: Names): boolean {
	return (program.body ?? [])
		.map((statement) => checkStatement(linking, node, statement, names))
		.every(Boolean);
}

function checkStatement(
	linking: Linking,
	node: Node,
	statement: TemplateNode,
	names: Names,
): boolean {
	switch (statement.type) {
		case "ContentStatement":
		case "CommentStatement":
			return true;
		case "MustacheStatement":
			if (statement.escaped === false) return refuse(linking, node, "an unescaped value", "{{");
			if (hasArguments(statement))
				return refuse(linking, node, `the helper \`${statement.path?.original}\``, "{{");
			return checkPath(linking, node, statement.path, names);
		case "BlockStatement":
			return checkBlock(linking, node, statement, names);
		default:
			return refuse(linking, node, CONSTRUCTS[statement.type] ?? statement.type, "{{");
	}
}

const CONSTRUCTS: Readonly<Record<string, string>> = {
	PartialStatement: "a partial",
	PartialBlockStatement: "a partial",
	Decorator: "a decorator",
	DecoratorBlock: "a decorator",
};

function checkBlock(linking: Linking, node: Node, block: TemplateNode, names: Names): boolean {
	const helper = block.path?.original ?? "";
	const [subject, ...more] = block.params ?? [];
	if ((helper !== "if" && helper !== "each") || !subject || more.length > 0 || block.hash) {
		return refuse(linking, node, `\`#${helper}\``, `{{#${helper}`);
	}
	const sound = checkPath(linking, node, subject, names);
	const inside =
		helper === "each" ? { ...names, members: membersFor(subject.original ?? "") } : names;
	const parts = [block.program, block.inverse].filter((part) => part !== undefined);
	return parts.map((part) => checkProgram(linking, node, part, inside)).every(Boolean) && sound;
}

/** Members of what is repeated. A mark has a title, a note and a path; other lists show members of their items. */
function membersFor(list: string): readonly string[] {
	return list === "step.marks" ? ["title", "note", "path"] : ["*"];
}

function checkPath(
	linking: Linking,
	node: Node,
	path: TemplateNode | undefined,
	names: Names,
): boolean {
	const name = path?.original ?? "";
	if (path?.type !== "PathExpression")
		return refuse(linking, node, `the literal \`${name}\``, "{{");
	if (path.data || path.depth || name.startsWith("../") || name.includes("/")) {
		return refuse(linking, node, `\`${name}\``, name);
	}
	if (names.allowed.includes(name)) return true;
	const { members } = names;
	if (
		members &&
		(members.includes(name) || (members.includes("*") && /^[a-z][a-z0-9_]*$/.test(name)))
	)
		return true;
	const all = [...names.allowed, ...(members ?? []).filter((member) => member !== "*")];
	linking.report(
		mention_not_allowed({ name, closest: closest(name, all) }),
		placeInside(node, name),
	);
	return false;
}

function hasArguments(statement: TemplateNode): boolean {
	return (statement.params?.length ?? 0) > 0 || statement.hash !== undefined;
}

function refuse(linking: Linking, node: Node, construct: string, near: string): false {
	linking.report(template_construct({ construct }), placeInside(node, near));
	return false;
}

/** Block scalars are indented, so offsets of the template do not count in the file: the words are looked for. */
function placeInside(node: Node, words: string): Location {
	const at = node.file.text.slice(node.start, node.end).indexOf(words);
	if (at === -1 || words === "") return placeOf(node);
	const start = node.start + at;
	return locationIn(node.file, { start, end: start + words.length }, node.path.join("."));
}

/** Copied as JSON would: without what is undefined, and without places. */
function withoutPlaces(program: object): TemplateNode {
	return copied(program) as TemplateNode;
}

function copied(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(copied);
	if (typeof value !== "object" || value === null) return value;
	const copy: Record<string, unknown> = {};
	for (const [key, inner] of Object.entries(value))
		if (key !== "loc" && inner !== undefined) copy[key] = copied(inner);
	return copy;
}
