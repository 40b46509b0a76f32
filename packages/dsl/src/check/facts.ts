import type { Definition, Id, IsoDate, Step, StepName, Way } from "../bundle/index.ts";
import type { RuleType } from "../expression/types.ts";
import { type Circle, circlesOf } from "./circles.ts";
import { type Edge, edgesFrom, edgesFromAnywhere, edgesFromEnds, outcomesOf } from "./edges.ts";
import { type Arrival, flowOf, NOTHING_SURE } from "./flow.ts";
import { type Site, sitesOf } from "./sites.ts";

export type GivesOf = (procedure: Id) => Readonly<Record<Id, RuleType>>;
/** The latest edition of a procedure: the one that is started. */
export type LatestOf = (procedure: Id) => Definition | undefined;

/** What the checks share, each worked out once and only when it is asked for. */
export class DefinitionFacts {
	readonly definition: Definition;
	#circles: readonly Circle[] | undefined;
	#edges: readonly Edge[] | undefined;
	#ways: readonly Edge[] | undefined;
	#waysFrom: ReadonlyMap<StepName, readonly Edge[]> | undefined;
	#waysTo: ReadonlyMap<StepName, readonly Edge[]> | undefined;
	#leaving: ReadonlyMap<StepName, readonly Edge[]> | undefined;
	#entering: ReadonlyMap<StepName, readonly Edge[]> | undefined;
	#sites: readonly Site[] | undefined;
	#reachable: ReadonlySet<StepName> | undefined;
	#ending: ReadonlySet<StepName> | undefined;
	#starts: readonly StepName[] | undefined;
	#flow: ReadonlyMap<StepName, Arrival> | undefined;

	/** What a procedure that this one starts gives, by name. */
	readonly givesOf: GivesOf;
	readonly latestOf: LatestOf;
	/** The day for which facts that come and go are asked. */
	readonly day: IsoDate;

	constructor(
		definition: Definition,
		givesOf: GivesOf = () => ({}),
		day: IsoDate = definition.edition,
		latestOf: LatestOf = () => undefined,
	) {
		this.definition = definition;
		this.givesOf = givesOf;
		this.latestOf = latestOf;
		this.day = day;
	}

	get sites(): readonly Site[] {
		this.#sites ??= sitesOf(this.definition);
		return this.#sites;
	}

	get circles(): readonly Circle[] {
		this.#circles ??= circlesOf(this.sites);
		return this.#circles;
	}

	/** Every way from step to step that the file names. */
	get edges(): readonly Edge[] {
		this.#edges ??= Object.values(this.definition.steps).flatMap((step) =>
			edgesFrom(step, this.definition),
		);
		return this.#edges;
	}

	/** The ways on from a step that its file names. */
	leaving(step: StepName): readonly Edge[] {
		this.#leaving ??= Map.groupBy(this.edges, ({ from }) => from);
		return this.#leaving.get(step) ?? [];
	}

	/** The named ways that lead to a step. */
	entering(step: StepName): readonly Edge[] {
		this.#entering ??= Map.groupBy(this.edges, ({ to }) => to);
		return this.#entering.get(step) ?? [];
	}

	/** Steps a case can come to, actions and clocks included. */
	get reachable(): ReadonlySet<StepName> {
		this.#reachable ??= closure(this.starts, (name) => this.waysFrom(name).map(({ to }) => to));
		return this.#reachable;
	}

	/**
	 * Steps from which a case can come to an end by the procedure's own ways: withdrawing is no way on. A step that
	 * leads back has the ways of the step it leads back to.
	 */
	get ending(): ReadonlySet<StepName> {
		this.#ending ??= closure(this.#ends(), (name) => this.entering(name).map(({ from }) => from));
		return this.#ending;
	}

	#ends(): readonly StepName[] {
		return Object.values(this.definition.steps).flatMap((step) =>
			step.does === "end" || leadsBack(step) ? step.name : [],
		);
	}

	/** What is sure wherever a case stands at the step; nothing where it cannot come. */
	before(step: StepName): Arrival {
		this.#flow ??= flowOf(this.definition, this.ways, this.starts);
		return this.#flow.get(step) ?? NOTHING_SURE;
	}

	/** Every way on which a case brings along what it holds: from step to step, and out of an end. */
	get ways(): readonly Edge[] {
		this.#ways ??= [...this.edges, ...edgesFromEnds(this.definition)];
		return this.#ways;
	}

	/** The ways on which a case leaves a step or an end. */
	waysFrom(step: StepName): readonly Edge[] {
		this.#waysFrom ??= Map.groupBy(this.ways, ({ from }) => from);
		return this.#waysFrom.get(step) ?? [];
	}

	/** The ways on which a case comes to a step, out of an end too. */
	waysTo(step: StepName): readonly Edge[] {
		this.#waysTo ??= Map.groupBy(this.ways, ({ to }) => to);
		return this.#waysTo.get(step) ?? [];
	}

	/** Where a case comes without a way from a step: at first, by actions before the end, by clocks. */
	get starts(): readonly StepName[] {
		const { definition } = this;
		this.#starts ??= [definition.starts_at, ...edgesFromAnywhere(definition).map(({ to }) => to)];
		return this.#starts;
	}
}

/** An action that comes here sets the steps aside where the case stands: it takes them up again, or never. */
export function leadsBack(step: Step): boolean {
	return outcomesOf(step).some(({ way }) => "back" in way) || ("way" in step && isBack(step.way));
}

function isBack(way: Way | undefined): boolean {
	return way !== undefined && "back" in way;
}

function closure(
	start: readonly StepName[],
	next: (name: StepName) => readonly StepName[],
): ReadonlySet<StepName> {
	const found = new Set(start);
	for (const name of found) for (const one of next(name)) found.add(one);
	return found;
}
