import type { StepName } from "../bundle/index.ts";

import type { Drawable } from "./drawable.ts";
import type { OutlineItem } from "./outline.ts";
import type { Link } from "./plan.ts";
import { type Mark, textIn, titleOf, type WayOn } from "./ways-on.ts";
import type { Words } from "./words/words.ts";

/** The words of one drawing: the author's, in one language, and our own. */
export interface Captions {
	/** `5 Examination`; an end has no number. */
	readonly name: (step: StepName) => string;
	/** The line under a title: how long it may take, and what is special. */
	readonly sub: (item: OutlineItem) => string;
	readonly actor: (item: OutlineItem) => string;
	/** What leads along a line; empty where there is only one way. */
	readonly link: (link: Link) => string;
	/** The whole step in one sentence. */
	readonly sentence: (item: OutlineItem) => string;
	/** What became of the step, and how that is called. */
	readonly mark: (step: StepName) => { readonly mark: Mark; readonly text: string } | undefined;
}

export function captionsOf(
	{ items, roles, compared }: Drawable,
	language: string,
	words: Words,
): Captions {
	const byStep = new Map(items.map((item) => [item.step, item]));
	const name = (step: StepName): string => {
		const item = byStep.get(step);
		const title = textIn(item?.title, language) ?? step;
		return item?.number === undefined ? title : `${item.number} ${title}`;
	};
	const parts = (item: OutlineItem): readonly string[] => partsOfSub(item, language, words);
	const sub = (item: OutlineItem): string => {
		const then = compared?.before.get(item.step);
		return nowInstead(then === undefined ? [] : parts(then), parts(item), words);
	};
	const mark: Captions["mark"] = (step) => {
		const found = compared?.marks.get(step);
		return found && { mark: found, text: words.marks[found] };
	};
	const actor = (item: OutlineItem): string => {
		const role = item.actor.role === undefined ? undefined : roles[item.actor.role];
		return role === undefined ? words.systems : titleOf(role, language);
	};
	const link = ({ ways }: Link): string => linkText(ways, language, words);
	const sentence = (item: OutlineItem): string => {
		const who = item.does === "end" ? "" : actor(item);
		const ways = item.ways.map((way) => [
			wayText(way, language, words),
			way.to === undefined ? words.endsHere : name(way.to),
			way.mark === undefined ? "" : words.marks[way.mark],
		]);
		const said = [
			// First what is written in the picture, so that people can say what they see.
			name(item.step),
			sub(item),
			mark(item.step)?.text ?? "",
			who,
			...ways.map((pair) => pair.filter((text) => text !== "").join(": ")),
		];
		return said.filter((text) => text !== "").join(". ");
	};
	return { name, sub, actor, link, sentence, mark };
}

/** What leads along a way: the outcome, and the rule that chooses it where there is one; the time, where nobody acts. */
export function wayText(way: WayOn, language: string, words: Words): string {
	const { kind, id, title, rule, after } = way;
	const first =
		kind === "late"
			? after && words.after(words.duration(after))
			: id && titleOf({ id, ...(title && { title }) }, language);
	return [first, rule && titleOf(rule, language)].filter((text) => text).join(": ");
}

/** Part by part where that is possible: `14 days → 7 days · clock stopped`. */
function nowInstead(before: readonly string[], now: readonly string[], words: Words): string {
	const [then, today] = [before.join(" · "), now.join(" · ")];
	if (then === today || then === "" || today === "") return today;
	if (before.length !== now.length) return words.nowInstead(then, today);
	return now
		.map((part, index) =>
			part === before[index] ? part : words.nowInstead(before[index] ?? "", part),
		)
		.join(" · ");
}

function partsOfSub(item: OutlineItem, language: string, words: Words): readonly string[] {
	const actions = item.reachedBy.map(
		({ kind, title }) => `${words[kind]}: ${textIn(title, language) ?? ""}`,
	);
	if (item.does === "end") return actions;
	const silent = item.ways.find((way) => way.kind === "late" && way.to === undefined);
	if (silent?.after && silent.id !== undefined)
		return [
			...actions,
			words.silentAfter(
				words.duration(silent.after),
				titleOf({ id: silent.id, ...(silent.title && { title: silent.title }) }, language),
			),
		];
	return [
		...actions,
		...(item.does === "together" ? [words.allAtOnce] : []),
		...(item.does === "for_each" ? [words.forEach] : []),
		...(item.does === "branch" ? [words.steps(item.children.length)] : []),
		...(item.does === "route" ? [words.byRule] : []),
		...(item.pages === undefined ? [] : [words.pages(item.pages)]),
		...(item.deadline?.within ? [words.duration(item.deadline.within)] : []),
		...(item.deadline?.by ? [words.by(item.deadline.by)] : []),
		...(item.stops.length > 0 ? [words.clockStopped] : []),
	];
}

/** Where one of the ways needs no name, the line needs none: `paid`, or silence, both go on. */
function linkText(all: readonly WayOn[], language: string, words: Words): string {
	const left = all.filter((way) => way.mark !== "removed");
	const ways = left.length === 0 ? all : left;
	if (ways.some((way) => way.kind === "next")) return "";
	const texts = [...new Set(ways.map((way) => wayText(way, language, words)))];
	const ids = new Set(ways.map(({ id, kind, rule }) => JSON.stringify([id ?? kind, rule?.id])));
	return texts.length <= 2 ? texts.join(" · ") : `${texts[0]} +${ids.size - 1}`;
}
