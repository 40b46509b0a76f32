import { moneyOrRule, rule, ruleOrOtherwise } from "../model/values/rule.ts";
import type { Span } from "../source/span.ts";
import { type MapNode, placeOf, type ScalarNode } from "../syntax/nodes.ts";
import type { Declaration } from "./declaration.ts";
import { type Meant, meaningOf } from "./meanings.ts";
import type { Names } from "./names.ts";
import { phraseOf } from "./phrases.ts";
import { type At, type Resolved, resolve } from "./reach.ts";
import { namesInRule } from "./rule-names.ts";
import { namesInTemplate } from "./template-names.ts";
import { namesInTree } from "./tree-names.ts";
import { type Visit, visitsIn } from "./walk.ts";

/** A word in a text that names something, and what bears that name: several where editions lie side by side. */
export interface Occurrence extends Span {
	readonly file: string;
	readonly bearers: readonly Declaration[];
}

/** Every name a file uses, in the order of its text. Words that nobody bears are left out. */
export function occurrencesIn(root: MapNode, names: Names): readonly Occurrence[] {
	return visitsIn(root).flatMap((visit) => occurrencesAt(visit, root, names));
}

export function occurrencesAt(visit: Visit, root: MapNode, names: Names): readonly Occurrence[] {
	const { node } = visit;
	const at: At = { names, root, path: node.path, text: node.text };
	if (isTemplate(visit))
		return inFile(node, namesInTemplate(node, templateAt(at)), (one) => ({
			start: one.from,
			end: one.to,
		}));
	return inFile(node, wordsOf(visit, at), (one) => placeOf(node, [one.from, one.to]).span);
}

/** The names in a value, by offsets in its text. */
function wordsOf(visit: Visit, at: At): readonly Resolved[] {
	const { text } = visit.node;
	const phrase = phraseOf(visit);
	if (phrase) {
		return phrase(text).flatMap(({ from, to, means }) =>
			resolve(text.slice(from, to), means, at).map((one) => moved(one, from)),
		);
	}
	if (isRule(visit)) return namesInRule(text, at);
	const meant = meaningOf(visit.item, visit.key, visit.role);
	if (meant.length === 0) return [];
	if (meant.some((one) => ROUND_THE_TREE.has(one))) return namesInTree(text, at);
	// A visit's number, and how long after, are no part of the name.
	return resolve(text.split(" ")[0] ?? "", meant, at);
}

const ROUND_THE_TREE: ReadonlySet<Meant> = new Set<Meant>(["opened", "text_path"]);
const RULES: ReadonlySet<unknown> = new Set([rule, ruleOrOtherwise, moneyOrRule]);

export function isRule({ form, role }: Pick<Visit, "form" | "role">): boolean {
	return role === "value" && RULES.has(form);
}

export function isTemplate({
	item,
	key,
	role,
	node,
}: Pick<Visit, "item" | "key" | "role" | "node">): boolean {
	if (role !== "value") return false;
	if (item === "a texts file") return /^messages\./.test(node.path.at(-1) ?? "");
	return item === "a message" && (key === "subject" || key === "body" || key === "sms");
}

/** A translation of a letter mentions what the letter itself may. */
export function templateAt(at: At): At {
	const id = /^messages\.([a-z0-9_]+)\./.exec(at.path.at(-1) ?? "")?.[1];
	const letter =
		id === undefined ? undefined : at.names.shared("message").find((one) => one.id === id);
	return letter ? { ...at, root: letter.root, path: ["messages", letter.id] } : at;
}

function moved(one: Resolved, by: number): Resolved {
	return { ...one, from: one.from + by, to: one.to + by };
}

/** Only words whose letters stand in the file as they are: a folded or escaped text has no exact places. */
function inFile(
	node: ScalarNode,
	words: readonly Resolved[],
	spanOf: (one: Resolved) => Span,
): readonly Occurrence[] {
	return words.flatMap((one) => {
		const { start, end } = spanOf(one);
		const id = one.found[0]?.id;
		const isExact = id !== undefined && node.file.text.slice(start, end) === id;
		return isExact ? [{ file: node.file.path, start, end, bearers: one.found }] : [];
	});
}
