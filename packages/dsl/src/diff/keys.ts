import { canonicalJson } from "../bundle/canonical.ts";
import type { Text } from "../bundle/index.ts";
import type { Between } from "./between.ts";
import type { Named } from "./change.ts";
import type { Judged, Note, Path } from "./notebook.ts";
import { NOTHING, type Phrase, text } from "./phrase.ts";

/** Judges a change by what stood there and what stands there. */
export type Judge<V> = (before: V | undefined, after: V | undefined) => Judged;

/** A key of an item: what differs, how it is said, how it is judged. */
export interface Key<T, V> {
	readonly key: string;
	readonly of: (item: T, side: Side) => V | undefined;
	readonly say: (value: V | undefined, side: Side) => Phrase;
	readonly judge: Judge<V>;
	/** Where it stands below the item, as the definition has it; default `key`. */
	readonly at?: Path;
}

/** Which side an item is of: names of the old one are compared as they are now. */
export interface Side {
	readonly between: Between;
	readonly is: "before" | "after";
}

// biome-ignore lint/suspicious/noExplicitAny: keys of one item have values of many types
export type Keys<T> = readonly Key<T, any>[];

/** One item of both sides, and where it stands. */
export interface Pair<T> {
	readonly of: Named;
	readonly before: T;
	readonly after: T;
	readonly was: Path;
	readonly at: Path;
}

/** Notes each key whose values differ. */
export function compareKeys<T>(keys: Keys<T>, pair: Pair<T>, between: Between, note: Note): void {
	const [then, now]: readonly [Side, Side] = [
		{ between, is: "before" },
		{ between, is: "after" },
	];
	for (const { key, of, say, judge, at = [key] } of keys) {
		const before: unknown = of(pair.before, then);
		const after: unknown = of(pair.after, now);
		if (isSame(before, after)) continue;
		note({
			is: "changed",
			of: pair.of,
			before: [...pair.was, ...at],
			after: [...pair.at, ...at],
			values: { key, from: say(before, then), to: say(after, now) },
			...judge(before, after),
		});
	}
}

/** Plain data that say the same, whatever the order of their keys. */
export function isSame(before: unknown, after: unknown): boolean {
	if (before === after) return true;
	if (before === undefined || after === undefined) return false;
	return canonicalJson(before) === canonicalJson(after);
}

/** A key with a plain value. */
export function key<T, V>(
	name: string,
	of: (item: T, side: Side) => V | undefined,
	say: (value: V | undefined, side: Side) => Phrase,
	judge: Judge<V>,
	at?: Path,
): Key<T, V> {
	return { key: name, of, say, judge, ...(at && { at }) };
}

/** Words that people read: one change for all of an item's texts, with the languages in which they differ. */
export function compareWords(
	texts: readonly (readonly [key: string, before: Text | undefined, after: Text | undefined])[],
	pair: Pick<Pair<unknown>, "of" | "was" | "at">,
	note: Note,
): void {
	const differing = texts.filter(([, before, after]) => !isSame(before, after));
	const [first] = differing;
	if (first === undefined) return;
	const languages = new Set(
		differing.flatMap(([, before = {}, after = {}]) =>
			[...Object.keys(before), ...Object.keys(after)].filter(
				(language) => before[language] !== after[language],
			),
		),
	);
	const [name, before, after] = first;
	const shown = [...languages][0] ?? "en";
	note({
		is: "wording",
		of: pair.of,
		before: [...pair.was, name],
		after: [...pair.at, name],
		values: {
			key: differing.map(([one]) => one).join(", "),
			from: before?.[shown] === undefined ? NOTHING : text(before[shown]),
			to: after?.[shown] === undefined ? NOTHING : text(after[shown]),
			languages: [...languages],
		},
		audience: "citizen",
		direction: "neutral",
		severity: "safe",
	});
}
