import type { ChannelId, Definition } from "../bundle/index.ts";
import { DefinitionFacts } from "../check/facts.ts";
import type { Rule } from "../expression/ast.ts";
import { evaluate } from "../expression/evaluate.ts";
import { OPEN } from "../expression/scope.ts";
import type { Amount, Item } from "./item.ts";
import { either, NOTHING, type Range, sum } from "./range.ts";
import { type Axes, AxisMaker } from "./situations/axes.ts";
import { boundTogether, type Holding, isAllowed, refusingChecks } from "./situations/checks.ts";
import { groupsOf } from "./situations/groups.ts";
import { inBranches } from "./situations/in-branches.ts";
import { Names } from "./situations/names.ts";
import { type Chosen, type Situation, situationsOf } from "./situations/situation.ts";
import { combinations, MOST_TRIED } from "./situations/try-all.ts";
import { least, type Walked } from "./ways/least.ts";
import { most } from "./ways/most.ts";
import { type Ways, waysOf } from "./ways/ways.ts";

/** So much work, situations times ways and items, is done for one number before bounds have to do. */
const MOST_WORK = 200_000;

/**
 * Finds the least and the most of one number over all paths and all answers. Answers that never meet in a rule are
 * tried apart: what they decide on adds up anyway. Answers that choose the way, or that reach over several places, are
 * tried together, and every path is walked for each.
 */
export class Measure {
	readonly definition: Definition;
	readonly channel: ChannelId;
	readonly facts: DefinitionFacts;
	readonly names: Names;
	readonly ways: Ways;
	readonly #axes: AxisMaker;
	readonly #situation: (chosen: Chosen) => Situation;
	readonly #wayNames: ReadonlySet<string>;
	readonly #checks: readonly Holding[];

	/** @param assumed what is known of everybody who is counted */
	constructor(definition: Definition, channel: ChannelId, assumed?: Rule) {
		this.definition = definition;
		this.channel = channel;
		this.facts = new DefinitionFacts(definition);
		this.names = new Names(definition);
		this.ways = waysOf(this.facts);
		this.#checks = [
			...refusingChecks(this.names),
			...(assumed ? [{ check: { must: assumed }, reads: this.names.of(assumed) }] : []),
		];
		this.#axes = new AxisMaker(definition, channel);
		this.#situation = situationsOf(definition, channel);
		this.#wayNames = this.names.inTrees(this.ways.all.flatMap(({ rules }) => rules));
	}

	of(all: readonly Item[]): Found {
		const items = inBranches(all, this.definition, this.names);
		const axes = this.#axesFor(items);
		const groups = this.#groups(items, axes);
		const apart = groups.filter((group) => !group.core).map((group) => this.#apart(group, axes));
		const fixed = new Map<string, Range>();
		for (const { at, range } of apart) fixed.set(at, sum([fixed.get(at) ?? NOTHING, range]));
		const core = groups.find((group) => group.core) ?? { names: [], items: [], core: true };
		const { range, best } = this.#overPaths(core, axes, fixed);
		const listed = (end: End): readonly Amount[] => {
			if (best === undefined) return [];
			const places = new Set(best[end].places());
			const tried = [{ items: core.items, in: best[end].in }];
			const beside = apart.map((group) => ({ items: group.items, in: group.best[end] }));
			return [...tried, ...beside].flatMap((one) => amountsOf(one.items, one.in, end, places));
		};
		return { ...range, least: () => listed("min"), most: () => listed("max") };
	}

	/** Names whose answers are tried for these items: a case that was played has exactly one of them. */
	tried(items: readonly Item[]): ReadonlySet<string> {
		return new Set(this.#axesFor(inBranches(items, this.definition, this.names)).keys());
	}

	#axesFor(items: readonly Item[]): Axes {
		const read = [...this.#wayNames, ...items.flatMap((item) => [...item.reads])];
		return this.#axes.axesFor(boundTogether(read, this.#checks));
	}

	/** What depends on no answer belongs to the core too, which is never empty. */
	#groups(items: readonly Item[], axes: Axes): readonly Group[] {
		const reads = items.map((item) => readsOf(item, axes));
		const checks = this.#checks.map((check) => check.reads);
		const groups = groupsOf(axes.keys(), [...reads, ...checks, this.#wayNames]).map((names) => {
			const own = items.filter((item) => names.some((name) => readsOf(item, axes).has(name)));
			const places = new Set(own.map(({ at }) => at));
			const core = places.size > 1 || names.some((name) => this.#wayNames.has(name));
			return { names, items: own, core };
		});
		const free = items.filter((item) => ![...readsOf(item, axes)].some((name) => axes.has(name)));
		const joined = groups.filter((group) => group.core);
		return [
			...groups.filter((group) => !group.core && group.items.length > 0),
			{
				names: joined.flatMap((group) => group.names),
				items: [...free, ...joined.flatMap((group) => group.items)],
				core: true,
			},
		];
	}

	#apart(group: Group, axes: Axes): Apart {
		const { situations, exact } = this.#tried(group, axes, MOST_WORK / group.items.length);
		const all = situations.map((situation) => ({
			in: situation,
			range: sum(group.items.map((item) => item.amount(situation))),
		}));
		const range = either(all.map((one) => one.range));
		return {
			at: group.items[0]?.at ?? "",
			items: group.items,
			range: exact ? range : { ...range, open: true },
			best: {
				min: all.find((one) => one.range.min === range.min)?.in,
				max: all.find((one) => one.range.max === range.max)?.in,
			},
		};
	}

	#overPaths(core: Group, axes: Axes, fixed: ReadonlyMap<string, Range>): OverPaths {
		const size = this.ways.all.length + core.items.length + 1;
		const { situations, exact } = this.#tried(core, axes, MOST_WORK / size);
		const found = situations.flatMap((situation) => this.#walk(situation, core.items, fixed) ?? []);
		const range = either(found.map((one) => one.range));
		const min = found.find((one) => one.range.min === range.min);
		const max = found.find((one) => one.range.max === range.max);
		if (min === undefined || max === undefined) return { range: { ...NOTHING, open: true } };
		return {
			range: exact ? range : { ...range, open: true },
			best: {
				min: { in: min.situation, places: min.least.places },
				max: { in: max.situation, places: max.most.places },
			},
		};
	}

	#walk(
		situation: Situation,
		items: readonly Item[],
		fixed: ReadonlyMap<string, Range>,
	): Walk | undefined {
		const ranges = new Map(fixed);
		for (const item of items)
			ranges.set(item.at, sum([ranges.get(item.at) ?? NOTHING, item.amount(situation)]));
		const open = this.ways.all.filter(({ rules }) =>
			rules.every((tree) => mayHold(evaluate(tree, situation.reader.scope))),
		);
		const low = least(this.ways, open, (place) => ranges.get(place)?.min ?? 0);
		const high = most(this.ways, open, (place) => ranges.get(place)?.max ?? 0);
		if (low === undefined || high === undefined) return undefined;
		const isOpen = [...ranges.values()].some((range) => range.open);
		const range = { min: low.amount, max: high.amount, open: isOpen };
		return { situation, range, least: low, most: high };
	}

	/** Answers that a check of the procedure refuses are left out. */
	#tried(
		{ names }: Group,
		axes: Axes,
		limit: number,
	): { readonly situations: readonly Situation[]; readonly exact: boolean } {
		const { all, exact } = combinations(names, axes, Math.min(MOST_TRIED, limit));
		const situations = all.map(this.#situation);
		const allowed = situations.filter((situation) => isAllowed(situation, this.#checks));
		return allowed.length > 0 ? { situations: allowed, exact } : { situations, exact: false };
	}
}

/** A number, and how to open it: what adds to it on a path with the least, and on one with the most. */
export interface Found extends Range {
	readonly least: () => readonly Amount[];
	readonly most: () => readonly Amount[];
}

type End = "min" | "max";

interface Apart {
	readonly at: string;
	readonly items: readonly Item[];
	readonly range: Range;
	readonly best: Readonly<Record<End, Situation | undefined>>;
}

interface OverPaths {
	readonly range: Range;
	/** Left out when no end can be reached. */
	readonly best?: Readonly<
		Record<End, { readonly in: Situation; readonly places: Walked["places"] }>
	>;
}

interface Walk {
	readonly situation: Situation;
	readonly range: Range;
	readonly least: Walked;
	readonly most: Walked;
}

interface Group {
	readonly names: readonly string[];
	readonly items: readonly Item[];
	/** Tried together with the paths. */
	readonly core: boolean;
}

function amountsOf(
	items: readonly Item[],
	situation: Situation | undefined,
	end: End,
	places: ReadonlySet<string>,
): readonly Amount[] {
	if (situation === undefined) return [];
	return items
		.filter(({ at }) => places.has(at))
		.flatMap((item) => {
			const amount = item.amount(situation)[end];
			if (amount === 0) return [];
			return item.parts?.(end) ?? [{ counts: item.counts, amount }];
		});
}

function readsOf({ reads, own }: Item, axes: Axes): ReadonlySet<string> {
	return own !== undefined && axes.has(own) ? new Set([...reads, own]) : reads;
}

function mayHold(value: unknown): boolean {
	return value === true || value === OPEN;
}
