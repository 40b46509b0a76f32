import type { Definition, Id, IsoDate, Step, StepName, Way } from "../bundle/index.ts";
import type { RuleType } from "../expression/types.ts";
import { type Circle, circlesOf } from "./circles.ts";
import { type Edge, edgesFrom, edgesFromAnywhere, outcomesOf } from "./edges.ts";
import { type Arrival, flowOf, NOTHING_SURE } from "./flow.ts";
import { type Site, sitesOf } from "./sites.ts";

export type GivesOf = (procedure: Id) => Readonly<Record<Id, RuleType>>;

/** What the checks share, each worked out once and only when it is asked for. */
export class DefinitionFacts {
	readonly definition: Definition;
	#circles: readonly Circle[] | undefined;
	#edges: readonly Edge[] | undefined;
	#leaving: ReadonlyMap<StepName, readonly Edge[]> | undefined;
	#entering: ReadonlyMap<StepName, readonly Edge[]> | undefined;
	#sites: readonly Site[] | undefined;
	#reachable: ReadonlySet<StepName> | undefined;
	#ending: ReadonlySet<StepName> | undefined;
	#flow: ReadonlyMap<StepName, Arrival> | undefined;

	/** What a procedure that this one starts gives, by name. */
	readonly givesOf: GivesOf;
	/** The day for which facts that come and go are asked. */
	readonly day: IsoDate;

	constructor(
		definition: Definition,
		givesOf: GivesOf = () => ({}),
		day: IsoDate = definition.edition,
	) {
		this.definition = definition;
		this.givesOf = givesOf;
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

	/** The ways on from a step. */
	leaving(step: StepName): readonly Edge[] {
		this.#leaving ??= Map.groupBy(this.edges, ({ from }) => from);
		return this.#leaving.get(step) ?? [];
	}

	/** The ways that lead to a step. */
	entering(step: StepName): readonly Edge[] {
		this.#entering ??= Map.groupBy(this.edges, ({ to }) => to);
		return this.#entering.get(step) ?? [];
	}

	/** Steps a case can come to, actions and clocks included. */
	get reachable(): ReadonlySet<StepName> {
		this.#reachable ??= closure(this.starts, (name) => this.leaving(name).map(({ to }) => to));
		return this.#reachable;
	}

	/**
	 * Steps from which a case can come to an end by the procedure's own ways: withdrawing is no way on. A step that
	 * leads back has the ways of the step it leads back to.
	 */
	get ending(): ReadonlySet<StepName> {
		const ends = Object.values(this.definition.steps).filter(
			(step) => step.does === "end" || leadsBack(step),
		);
		this.#ending ??= closure(
			ends.map((step) => step.name),
			(name) => this.entering(name).map(({ from }) => from),
		);
		return this.#ending;
	}

	/** What is sure wherever a case stands at the step; nothing where it cannot come. */
	before(step: StepName): Arrival {
		this.#flow ??= flowOf(this.definition, this.edges, this.starts);
		return this.#flow.get(step) ?? NOTHING_SURE;
	}

	/** Where a case comes without a way from a step: at first, by actions, by clocks. */
	get starts(): readonly StepName[] {
		const later = Object.values(this.definition.afterwards).flatMap((action) => action.go_to ?? []);
		return [
			this.definition.starts_at,
			...edgesFromAnywhere(this.definition).map(({ to }) => to),
			...later,
		];
	}
}

function leadsBack(step: Step): boolean {
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
