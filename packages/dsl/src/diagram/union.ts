import type { Definition, Step, StepName } from "../bundle/index.ts";
import { stepNow } from "../form/former-names.ts";
import type { Drawable } from "./drawable.ts";
import { flat, flatOutline, numberOf, type OutlineItem, outline } from "./outline.ts";
import { entryOf, type Mark, type WayOn } from "./ways-on.ts";

/**
 * Two editions of one procedure as one picture: every step of either stands in it once, so that it is in the same place
 * before and after. What is no more keeps its place behind the step that it followed.
 *
 * @param changed steps of the new edition of which something differs
 */
export function unionOf(
	before: Definition,
	after: Definition,
	changed: ReadonlySet<StepName>,
): Drawable {
	const both = sidesOf(before, after);
	const items = flat(numbered(merged(outline(before), outline(after), both), undefined, ""));
	return {
		procedure: after.procedure,
		title: after.title,
		items,
		first: entryOf(after, after.starts_at),
		roles: { ...before.roles, ...after.roles },
		compared: { marks: marksOf(items, both, changed), before: both.olds },
	};
}

/** What the steps of the old side are called in the picture, and those that both sides have by that name. */
interface Sides {
	readonly nameOf: (old: StepName) => StepName;
	readonly olds: ReadonlyMap<StepName, OutlineItem>;
	readonly isNew: (name: StepName) => boolean;
}

function sidesOf(before: Definition, after: Definition): Sides {
	const names = new Map<StepName, StepName>();
	const taken = new Set<StepName>();
	const kept = Object.keys(before.steps).filter((name) =>
		Object.hasOwn(after.steps, stepNow(after, name)),
	);
	// Who says that it bore a name comes before who bears it.
	const byRename = kept.toSorted(
		(one, other) => Number(isRenamed(after, other)) - Number(isRenamed(after, one)),
	);
	for (const name of byRename) {
		const now = stepNow(after, name);
		if (taken.has(now)) continue;
		taken.add(now);
		names.set(name, now);
	}
	const items = flatOutline(before);
	const olds = items.flatMap((item) => {
		const now = names.get(item.step);
		return now === undefined ? [] : [[now, item] as const];
	});
	return {
		nameOf: (old) => names.get(old) ?? (Object.hasOwn(after.steps, old) ? `${old} (before)` : old),
		olds: new Map(olds),
		isNew: (name) => Object.hasOwn(after.steps, name),
	};
}

function isRenamed(after: Definition, name: StepName): boolean {
	return stepNow(after, name) !== name;
}

/** The steps of one level: those of the new side, and among them those that are no more. */
function merged(
	olds: readonly OutlineItem[],
	news: readonly OutlineItem[],
	sides: Sides,
): readonly OutlineItem[] {
	const all = news.map((item) => ofBoth(item, sides));
	let place = 0;
	for (const old of olds) {
		const name = sides.nameOf(old.step);
		const at = all.findIndex((item) => item.step === name);
		if (sides.isNew(name)) place = at < 0 ? place : at + 1;
		else all.splice(place++, 0, removed(old, sides));
	}
	return all;
}

function ofBoth(item: OutlineItem, sides: Sides): OutlineItem {
	const old = sides.olds.get(item.step);
	return {
		...item,
		ways: waysOf(old?.ways.map((way) => renamed(way, sides)) ?? [], item.ways, sides),
		children: merged(old?.children ?? [], item.children, sides),
	};
}

function removed(old: OutlineItem, sides: Sides): OutlineItem {
	return {
		...old,
		step: sides.nameOf(old.step),
		...(old.inside !== undefined && { inside: sides.nameOf(old.inside) }),
		ways: old.ways.map((way) => ({ ...renamed(way, sides), mark: "removed" as const })),
		children: merged(old.children, [], sides),
	};
}

function renamed(way: WayOn, { nameOf }: Sides): WayOn {
	return way.to === undefined ? way : { ...way, to: nameOf(way.to) };
}

/** Ways to a step that is no more come where they were, so that it stays on the line on which it stood. */
function waysOf(
	olds: readonly WayOn[],
	news: readonly WayOn[],
	{ isNew }: Sides,
): readonly WayOn[] {
	const [before, after] = [new Set(olds.map(keyOf)), new Set(news.map(keyOf))];
	const all: WayOn[] = news.map((way) =>
		before.has(keyOf(way)) ? way : { ...way, mark: "added" },
	);
	olds.forEach((way, index) => {
		if (after.has(keyOf(way))) return;
		const place = way.to === undefined || isNew(way.to) ? all.length : index;
		all.splice(place, 0, { ...way, mark: "removed" });
	});
	return all;
}

function keyOf({ kind, id, rule, to }: WayOn): string {
	return JSON.stringify([kind, id, rule?.id, to]);
}

function numbered(
	items: readonly OutlineItem[],
	around: Step["does"] | undefined,
	prefix: string,
): readonly OutlineItem[] {
	let count = 0;
	return items.map((item) => {
		const number = item.does === "end" ? undefined : numberOf(around, prefix, ++count);
		return {
			...item,
			...(number !== undefined && { number }),
			children: numbered(item.children, item.does, number ?? ""),
		};
	});
}

function marksOf(
	items: readonly OutlineItem[],
	{ olds, isNew }: Sides,
	changed: ReadonlySet<StepName>,
): ReadonlyMap<StepName, Mark> {
	return new Map(
		items.flatMap(({ step }): readonly [StepName, Mark][] => {
			if (!isNew(step)) return [[step, "removed"]];
			if (!olds.has(step)) return [[step, "added"]];
			return changed.has(step) ? [[step, "changed"]] : [];
		}),
	);
}
