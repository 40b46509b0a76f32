import type { ChannelId, Definition } from "../bundle/index.ts";
import { DefinitionFacts } from "../check/facts.ts";
import { evaluate } from "../expression/evaluate.ts";
import { OPEN } from "../expression/scope.ts";
import type { Item } from "./item.ts";
import { either, NOTHING, type Range, sum } from "./range.ts";
import { type Axes, AxisMaker } from "./situations/axes.ts";
import { boundTogether, isAllowed, type Refusing, refusingChecks } from "./situations/checks.ts";
import { groupsOf } from "./situations/groups.ts";
import { Names } from "./situations/names.ts";
import { type Chosen, type Situation, situationsOf } from "./situations/situation.ts";
import { combinations, MOST_TRIED } from "./situations/try-all.ts";
import { least } from "./ways/least.ts";
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
	readonly facts: DefinitionFacts;
	readonly names: Names;
	readonly ways: Ways;
	readonly #axes: AxisMaker;
	readonly #situation: (chosen: Chosen) => Situation;
	readonly #wayNames: ReadonlySet<string>;
	readonly #checks: readonly Refusing[];

	constructor(definition: Definition, channel: ChannelId) {
		this.definition = definition;
		this.facts = new DefinitionFacts(definition);
		this.names = new Names(definition);
		this.ways = waysOf(this.facts);
		this.#checks = refusingChecks(this.names);
		this.#axes = new AxisMaker(definition, channel);
		this.#situation = situationsOf(definition, channel);
		this.#wayNames = this.names.inTrees(this.ways.all.flatMap(({ rules }) => rules));
	}

	of(items: readonly Item[]): Range {
		const read = [...this.#wayNames, ...items.flatMap((item) => [...item.reads])];
		const axes = this.#axes.axesFor(boundTogether(read, this.#checks));
		const groups = this.#groups(items, axes);
		const apart = groups.filter((group) => !group.core).map((group) => this.#apart(group, axes));
		const fixed = new Map<string, Range>();
		for (const { at, range } of apart) fixed.set(at, sum([fixed.get(at) ?? NOTHING, range]));
		const core = groups.find((group) => group.core) ?? { names: [], items: [], core: true };
		return this.#overPaths(core, axes, fixed);
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

	#apart(group: Group, axes: Axes): { readonly at: string; readonly range: Range } {
		const { situations, exact } = this.#tried(group, axes, MOST_WORK / group.items.length);
		const amounts = situations.map((situation) =>
			sum(group.items.map((item) => item.amount(situation))),
		);
		const range = either(amounts);
		return { at: group.items[0]?.at ?? "", range: exact ? range : { ...range, open: true } };
	}

	#overPaths(core: Group, axes: Axes, fixed: ReadonlyMap<string, Range>): Range {
		const size = this.ways.all.length + core.items.length + 1;
		const { situations, exact } = this.#tried(core, axes, MOST_WORK / size);
		const found = situations.flatMap((situation) => this.#walk(situation, core.items, fixed) ?? []);
		if (found.length === 0) return { ...NOTHING, open: true };
		const range = either(found);
		return exact ? range : { ...range, open: true };
	}

	#walk(
		situation: Situation,
		items: readonly Item[],
		fixed: ReadonlyMap<string, Range>,
	): Range | undefined {
		const ranges = new Map(fixed);
		for (const item of items)
			ranges.set(item.at, sum([ranges.get(item.at) ?? NOTHING, item.amount(situation)]));
		const open = this.ways.all.filter(({ rules }) =>
			rules.every((tree) => mayHold(evaluate(tree, situation.reader.scope))),
		);
		const min = least(this.ways, open, (place) => ranges.get(place)?.min ?? 0);
		const max = most(this.ways, open, (place) => ranges.get(place)?.max ?? 0);
		if (min === undefined || max === undefined) return undefined;
		return { min, max, open: [...ranges.values()].some((range) => range.open) };
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

interface Group {
	readonly names: readonly string[];
	readonly items: readonly Item[];
	/** Tried together with the paths. */
	readonly core: boolean;
}

function readsOf({ reads, own }: Item, axes: Axes): ReadonlySet<string> {
	return own !== undefined && axes.has(own) ? new Set([...reads, own]) : reads;
}

function mayHold(value: unknown): boolean {
	return value === true || value === OPEN;
}
