import type { Change, Dated } from "../bundle/index.ts";
import { dated_gap, not_by_day } from "../diagnostic/messages.generated.ts";
import type { Expression, Rule } from "../expression/ast.ts";
import { remembered } from "../expression/remembered.ts";
import { type DatedEntry, isDated, JOINED } from "../model/dated.ts";
import type { Item } from "../model/shape.ts";
import type { LawRef } from "../model/values/references.ts";
import type { RuleText } from "../model/values/rule.ts";
import { type Entry, type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { checkLawOn } from "./basis.ts";
import type { Linking } from "./linking.ts";
import { type Rewrite, ruleOf } from "./rules.ts";

/**
 * What changes in these keys after the edition's first day, ready for `dated` of the linked item; undefined when
 * nothing does. `link` turns an entry into what the definition carries.
 */
export function datedOf<T>(
	linking: Linking,
	item: Pick<Item<{ readonly law?: LawRef }>, "dated" | "law">,
	keys: readonly (keyof T & string)[],
	link: (value: unknown, node: Node) => unknown = (value) => value,
): Dated<T> | undefined {
	if (!item.dated) return undefined;
	const found = keys.flatMap((key) => {
		const entries = item.dated?.[key];
		const read = (item as Readonly<Record<string, unknown>>)[key];
		return entries ? [[key, changesOf(linking, key, entries, read, link)] as const] : [];
	});
	const days = found.flatMap(([, changes]) => changes.map(({ from }) => from));
	if (item.law) checkLawOn(linking, item.law, days.sort());
	return found.length === 0 ? undefined : (Object.fromEntries(found) as Dated<T>);
}

function changesOf(
	linking: Linking,
	key: string,
	entries: readonly DatedEntry[],
	read: unknown,
	link: (value: unknown, node: Node) => unknown,
): readonly Change<unknown>[] {
	const edition = linking.procedure.edition ?? "";
	const [first] = entries;
	if (first && first.day > edition)
		linking.report(dated_gap({ key, from: edition, first: first.day }), placeOf(first.node));
	for (const { node } of entries) linking.carried.add(node);
	// A shared file has no edition: its reader gave the latest value, so the one in force first is a change as well.
	const inForce = entries.findLast(({ day }) => day <= edition);
	const isShared = inForce !== undefined && inForce.value !== read;
	return entries
		.filter(({ day }) => day > edition || (isShared && day === inForce.day))
		.filter(({ value }) => value !== undefined)
		.map(({ day, value, node }) => ({ from: day, value: link(value, node) }));
}

/** First and last day in force, as an item carries them. */
interface InForce {
	readonly from?: string | undefined;
	readonly until?: string | undefined;
	readonly node: Node;
}

/**
 * `when` of an item with `from` and `until`: it exists only on those days of the case. Written as a rule, so that
 * form, fees and machine treat it like any other item that is not always there.
 */
export function whenInForce(
	linking: Linking,
	item: InForce,
	when: RuleText | undefined,
	rewrite?: Rewrite,
): { readonly when?: Rule } {
	const written = when && ruleOf(when, rewrite);
	const days = daysOf(linking, item);
	if (days.length === 0) return written ? { when: written } : {};
	const [first, ...others] = written ? [written, ...days] : days;
	return first ? { when: others.reduce(both, first) } : {};
}

/** Days before the edition's first need no rule: the item is there when the edition is. */
function daysOf(linking: Linking, { from, until, node }: InForce): readonly Rule[] {
	for (const key of ["from", "until"]) {
		const there = valueAt(node, key);
		if (there) linking.carried.add(there);
	}
	const edition = linking.procedure.edition ?? "";
	return [
		...(from !== undefined && from > edition ? [compare(">=", from)] : []),
		...(until !== undefined ? [compare("<=", until)] : []),
	];
}

function compare(op: ">=" | "<=", day: string): Rule {
	return {
		text: `today ${op} date("${day}")`,
		tree: {
			op,
			left: { op: "path", path: ["today"] },
			right: { op: "literal", type: "date", value: day },
		},
	};
}

function both(a: Rule, b: Rule): Rule {
	const text = needsParentheses(a.tree) ? `(${a.text})` : a.text;
	return { text: `${text} and ${b.text}`, tree: { op: "and", of: [a.tree, b.tree] } };
}

function needsParentheses({ op }: Expression): boolean {
	return op === "or" || op === "if" || op === "some" || op === "every";
}

/** Dated values and days in force that nothing of the definition carries: refused, never ignored. */
export function refuseOtherDates(linking: Linking): void {
	const edition = linking.procedure.edition ?? "";
	const all = [linking.procedure.node, ...linking.stepNodes.values()].flatMap(daysIn);
	for (const { key, value } of new Set(all)) {
		if (isDated(value)) {
			if (!JOINED.has(value)) refuseEntries(linking, key.text, value, edition);
		} else if (isLater(key.text, value, edition) && !linking.carried.has(value))
			linking.report(not_by_day({ key: key.text }), placeOf(key));
	}
}

/** What is said by day in a text, or of a day in force: few lines of many, the same for whoever links it. */
const daysIn = remembered((root: Node): readonly Entry[] => {
	const found: Entry[] = [];
	const gather = (node: Node): void => {
		for (const entry of node.kind === "map" ? node.entries : []) {
			if (isDated(entry.value) || isDayInForce(entry)) found.push(entry);
			gather(entry.value);
		}
	};
	gather(root);
	return found;
});

function refuseEntries(linking: Linking, key: string, node: Node, edition: string): void {
	for (const entry of node.kind === "map" ? node.entries : [])
		if (entry.key.text > edition && !linking.carried.has(entry.value))
			linking.report(not_by_day({ key }), placeOf(entry.key));
}

function isDayInForce({ key, value }: Entry): boolean {
	if (key.text !== "from" && key.text !== "until") return false;
	return value.kind === "scalar" && /^\d{4}-\d{2}-\d{2}$/.test(value.text);
}

function isLater(key: string, node: Node, edition: string): boolean {
	return key === "until" || (node.kind === "scalar" && node.text > edition);
}
