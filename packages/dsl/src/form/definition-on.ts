import type { Change, Definition, IsoDate } from "../bundle/index.ts";

/**
 * The definition as it is on a day: every dated key has the value in force then (language reference, section 11). The
 * day is the case's reference day, which rules read as `today`: today for a draft, the day of receipt from submission
 * on. Each stretch of days is worked out once; a definition in which nothing changes is answered itself.
 */
export function definitionOn(definition: Definition, day: IsoDate): Definition {
	const { days, states } = timelines.get(definition) ?? remember(definition);
	if (days.length === 0) return definition;
	const index = days.findLastIndex((change) => change <= day);
	if (index < 0) return definition;
	states[index] ??= asOf(definition, days[index] ?? day) as Definition;
	return states[index];
}

interface Timeline {
	/** Days on which something changes, in order. */
	readonly days: readonly IsoDate[];
	/** The definition from each of these days on, once it was asked for. */
	readonly states: (Definition | undefined)[];
}

const timelines = new WeakMap<Definition, Timeline>();

function remember(definition: Definition): Timeline {
	const days = new Set<IsoDate>();
	gather(definition, days);
	const timeline = { days: [...days].sort(), states: [] };
	timelines.set(definition, timeline);
	return timeline;
}

/** All of a definition is looked at before its first page is shown, so nothing is made on the way. */
function gather(value: object, days: Set<IsoDate>): void {
	for (const key in value) {
		const inner: unknown = value[key as keyof typeof value];
		if (typeof inner !== "object" || inner === null || key === "tree") continue;
		if (key === "dated") gatherDated(value, days);
		gather(inner, days);
	}
}

function gatherDated(value: object, days: Set<IsoDate>): void {
	for (const changes of Object.values(datedIn(value) ?? {}))
		for (const { from } of changes) days.add(from);
}

function asOf(value: unknown, day: IsoDate): unknown {
	if (Array.isArray(value)) return value.map((inner) => asOf(inner, day));
	if (typeof value !== "object" || value === null) return value;
	const dated = datedIn(value);
	const now = Object.entries(dated ?? {}).flatMap(([key, changes]) => {
		const change = changes.findLast(({ from }) => from <= day);
		return change ? [[key, change.value] as const] : [];
	});
	const own = Object.entries(value).filter(([key]) => key !== "dated" || !dated);
	const inside = own.map(
		([key, inner]) => [key, key === "tree" ? inner : asOf(inner, day)] as const,
	);
	return Object.fromEntries([...inside, ...now]);
}

/** An item's own changes. An author may call a field or a step `dated`: that is no list of changes. */
function datedIn(value: object): Readonly<Record<string, readonly Change<unknown>[]>> | undefined {
	const dated = Object.hasOwn(value, "dated")
		? (value as { readonly dated?: unknown }).dated
		: undefined;
	if (typeof dated !== "object" || dated === null) return undefined;
	const lists = Object.values(dated);
	return lists.length > 0 && lists.every(Array.isArray)
		? (dated as Readonly<Record<string, readonly Change<unknown>[]>>)
		: undefined;
}
