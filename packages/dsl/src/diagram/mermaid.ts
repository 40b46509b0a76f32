import type { Definition, StepName } from "../bundle/index.ts";

import { flatOutline, type OutlineItem } from "./outline.ts";
import { textIn, titleOf, type WayOn } from "./ways-on.ts";
import { type Words, wordsOf } from "./words/words.ts";

/**
 * The procedure as a Mermaid flowchart, in file order. Labels are quoted and every character that Mermaid or HTML
 * could read as its own is written as a code, so that a title is never more than a title.
 */
export function toMermaid(definition: Definition, language: string): string {
	const words = wordsOf(language);
	const items = flatOutline(definition);
	const ids = new Map(items.map((item, index) => [item.step, `s${index + 1}`]));
	const top = items.filter((item) => definition.steps[item.step]?.inside === undefined);
	const nodes = top.flatMap((item) => nodeLines(item, ids, language, "\t"));
	const edges = items.flatMap((item) => edgeLines(item, ids, language, words));
	return ["flowchart TD", ...nodes, ...edges, ""].join("\n");
}

type Ids = ReadonlyMap<StepName, string>;

function nodeLines(
	item: OutlineItem,
	ids: Ids,
	language: string,
	indent: string,
): readonly string[] {
	const id = ids.get(item.step) ?? "";
	const label = quoted([item.number, textIn(item.title, language)].filter(Boolean).join(" "));
	if (item.children.length > 0) {
		const inner = item.children.flatMap((child) => nodeLines(child, ids, language, `${indent}\t`));
		return [`${indent}subgraph ${id} [${label}]`, ...inner, `${indent}end`];
	}
	if (item.does === "end") return [`${indent}${id}([${label}])`];
	return [`${indent}${id}${item.does === "route" ? `{${label}}` : `[${label}]`}`];
}

function edgeLines(item: OutlineItem, ids: Ids, language: string, words: Words): readonly string[] {
	return item.ways.flatMap((way) => {
		const to = way.to === undefined ? undefined : ids.get(way.to);
		if (to === undefined) return [];
		const label = wayLabel(way, language, words);
		const arrow = way.kind === "late" ? "-.->" : "-->";
		return [`\t${ids.get(item.step)} ${arrow}${label === "" ? "" : `|${quoted(label)}|`} ${to}`];
	});
}

function wayLabel(way: WayOn, language: string, words: Words): string {
	if (way.kind === "late") return way.after ? words.after(words.duration(way.after)) : "";
	return way.id === undefined
		? ""
		: titleOf({ id: way.id, ...(way.title && { title: way.title }) }, language);
}

/** Mermaid's own way of writing a character by its number: `#35;`. Letters, digits and blanks stay as they are. */
function quoted(text: string): string {
	const safe = text
		.replaceAll(/\s+/gu, " ")
		.replaceAll(
			/[^\p{Letter}\p{Mark}\p{Number} ,.]/gu,
			(character) => `#${character.codePointAt(0)};`,
		);
	return `"${safe}"`;
}
