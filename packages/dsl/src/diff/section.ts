import type { Text } from "../bundle/index.ts";
import type { Rule } from "../expression/ast.ts";
import type { Between } from "./between.ts";
import type { Audience, Construct, Named, Values } from "./change.ts";
import { compareDated } from "./common.ts";
import { matched } from "./items.ts";
import { compareKeys, compareWords, type Keys, type Pair } from "./keys.ts";
import type { Judged, Note, Path } from "./notebook.ts";
import { noteRule, type Wish } from "./rules/note-rule.ts";
import type { Place } from "./rules/regions.ts";

/** How the items of a map are compared: what it is that one comes or goes, and what of one may differ. */
export interface Section<T> {
	readonly construct: Construct;
	/** Where the map stands in the definition; where that differs between the sides, `was` is the old place. */
	readonly at: Path;
	readonly was?: Path;
	/** What the items stand in. */
	readonly in?: Named;
	readonly added: (item: T) => Judged;
	readonly removed: (item: T) => Judged;
	/** What is said of one that came, or went, besides. */
	readonly says?: (item: T, is: "added" | "removed") => Omit<Values, "of">;
	readonly keys?: Keys<T>;
	/** Who notices values that change on a day. */
	readonly dated?: Audience;
	readonly rules?: readonly RuleOf<T>[];
	/** Keys of texts that people read. */
	readonly words?: readonly string[];
	/** Where its rules are read; left out: at the root. */
	readonly place?: Place;
	/** What only this construct has. */
	readonly more?: (pair: Pair<T>) => void;
}

/** A rule of an item, and whether people are better off the more cases it holds of. */
export interface RuleOf<T> {
	readonly key: string;
	readonly of: (item: T) => Rule | undefined;
	readonly audience: Audience;
	readonly wish: Wish;
}

export function compareSection<T extends object>(
	before: Readonly<Record<string, T>>,
	after: Readonly<Record<string, T>>,
	section: Section<T>,
	between: Between,
	note: Note,
): void {
	const { construct, at, was = at, in: around, says } = section;
	const named = (id: string, item: T): Named => ({
		construct,
		id,
		...titleOf(item),
		...(around && { in: around }),
	});
	const besides = (item: T, is: "added" | "removed") => says && { values: says(item, is) };
	for (const one of matched(before, after)) {
		if (one.is === "added") {
			const { id, after: item } = one;
			const found = { of: named(id, item), after: [...at, id], ...besides(item, "added") };
			note({ is: "added", ...found, ...section.added(item) });
		} else if (one.is === "removed") {
			const { was: id, before: item } = one;
			const found = { of: named(id, item), before: [...was, id], ...besides(item, "removed") };
			note({ is: "removed", ...found, ...section.removed(item) });
		} else {
			const of = named(one.id, one.after);
			const places = { was: [...was, one.was], at: [...at, one.id] };
			compareItem({ of, before: one.before, after: one.after, ...places }, section, between, note);
		}
	}
}

function compareItem<T extends object>(
	pair: Pair<T>,
	{ keys = [], dated, rules = [], words = [], place = {}, more }: Section<T>,
	between: Between,
	note: Note,
): void {
	compareKeys(keys, pair, between, note);
	if (dated) compareDated(pair, dated, note);
	for (const { key, of, ...judged } of rules) noteRule(key, of, judged, place, pair, between, note);
	compareWords(
		words.map((key) => [key, textAt(pair.before, key), textAt(pair.after, key)] as const),
		pair,
		note,
	);
	more?.(pair);
}

function textAt(item: object, key: string): Text | undefined {
	return (item as Readonly<Record<string, Text | undefined>>)[key];
}

function titleOf(item: object): { readonly title?: Text } {
	const title = textAt(item, "title") ?? textAt(item, "say");
	return title ? { title } : {};
}
