import type { Definition, StepName } from "../bundle/index.ts";
import { wayText } from "./captions.ts";

import { type Drawable, drawableOf } from "./drawable.ts";
import type { OutlineItem } from "./outline.ts";
import { type Mark, textIn } from "./ways-on.ts";
import { type Words, wordsOf } from "./words/words.ts";

/**
 * The procedure as a Mermaid flowchart, in file order. Labels are quoted and every character that Mermaid or HTML
 * could read as its own is written as a code, so that a title is never more than a title.
 */
export function toMermaid(definition: Definition, language: string): string {
	return mermaidOf(drawableOf(definition), language);
}

/** The same of what has been made ready to be drawn; of two editions each mark is a word, a line and a colour. */
export function mermaidOf(drawable: Drawable, language: string): string {
	const { items, compared } = drawable;
	const writing: Writing = {
		ids: new Map(items.map((item, index) => [item.step, `s${index + 1}`])),
		marks: compared?.marks ?? new Map(),
		language,
		words: wordsOf(language),
	};
	const top = items.filter(({ inside }) => inside === undefined);
	const nodes = top.flatMap((item) => nodeLines(item, writing, "\t"));
	const edges = items.flatMap((item) => edgeLines(item, writing));
	return ["flowchart TD", ...nodes, ...edges, ...styleLines(writing), ""].join("\n");
}

interface Writing {
	readonly ids: ReadonlyMap<StepName, string>;
	readonly marks: ReadonlyMap<StepName, Mark>;
	readonly language: string;
	readonly words: Words;
}

function nodeLines(item: OutlineItem, writing: Writing, indent: string): readonly string[] {
	const { ids, marks, language, words } = writing;
	const id = ids.get(item.step) ?? "";
	const mark = marks.get(item.step);
	const said = [item.number, textIn(item.title, language), mark && `(${words.marks[mark]})`];
	const label = quoted(said.filter(Boolean).join(" "));
	if (item.children.length > 0) {
		const inner = item.children.flatMap((child) => nodeLines(child, writing, `${indent}\t`));
		return [`${indent}subgraph ${id} [${label}]`, ...inner, `${indent}end`];
	}
	if (item.does === "end") return [`${indent}${id}([${label}])`];
	return [`${indent}${id}${item.does === "route" ? `{${label}}` : `[${label}]`}`];
}

function edgeLines(item: OutlineItem, writing: Writing): readonly string[] {
	const { ids, language, words } = writing;
	return item.ways.flatMap((way) => {
		const to = way.to === undefined ? undefined : ids.get(way.to);
		if (to === undefined) return [];
		const said = [wayText(way, language, words), way.mark && `(${words.marks[way.mark]})`];
		const label = said.filter(Boolean).join(" ");
		const arrow = ARROWS[way.mark ?? way.kind] ?? "-->";
		return [`\t${ids.get(item.step)} ${arrow}${label === "" ? "" : `|${quoted(label)}|`} ${to}`];
	});
}

/** What is new is thick, what is no more is dotted, as lateness is. */
const ARROWS: Readonly<Record<string, string>> = { late: "-.->", removed: "-.->", added: "==>" };

/** The light values of the design's tokens: GitHub and GitLab show the picture on a ground of their own. */
const STYLES: Readonly<Record<Mark, string>> = {
	added: "fill:#E4F3EA,stroke:#2E8B57,stroke-width:3px,color:#12242B",
	removed: "fill:#FBE9EA,stroke:#C6303F,stroke-width:2px,stroke-dasharray:6 4,color:#12242B",
	changed: "fill:#FCF0D6,stroke:#AD7408,stroke-width:2px,color:#12242B",
};

function styleLines({ ids, marks }: Writing): readonly string[] {
	return (Object.keys(STYLES) as Mark[]).flatMap((mark) => {
		const marked = [...marks].flatMap(([step, one]) => (one === mark ? [ids.get(step) ?? ""] : []));
		if (marked.length === 0) return [];
		return [`\tclassDef ${mark} ${STYLES[mark]}`, `\tclass ${marked.join(",")} ${mark}`];
	});
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
