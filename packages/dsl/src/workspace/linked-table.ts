import type { Definition, Id } from "../bundle/index.ts";
import type { GivesOf, LatestOf } from "../check/facts.ts";
import type { Linked } from "../link/link.ts";
import { ALL } from "../link/noting.ts";
import type { NameSet } from "./name-set.ts";

/** Linked procedures by their ids, for those stages that need more than one of them. */
export class LinkedTable {
	readonly #editions: ReadonlyMap<Id, readonly Definition[]>;
	readonly #whole: ReadonlySet<Definition>;

	/** @param linked in the order of procedure and edition */
	constructor(linked: readonly Linked[]) {
		const definitions = linked.map(({ definition }) => definition);
		this.#editions = Map.groupBy(definitions, ({ procedure }) => procedure);
		const whole = linked.filter(({ complete }) => complete);
		this.#whole = new Set(whole.map(({ definition }) => definition));
	}

	readonly latest = (procedure: Id): Definition | undefined =>
		this.#editions.get(procedure)?.at(-1);

	/** Whether all that an edition says could be read. */
	readonly isWhole = (definition: Definition): boolean => this.#whole.has(definition);

	names(reads: NameSet): readonly Id[] {
		reads.add("linked", ALL);
		return [...this.#editions.keys()];
	}

	notingEditions(reads: NameSet): (procedure: Id) => readonly Definition[] {
		return (procedure) => {
			reads.add("linked", procedure);
			return this.#editions.get(procedure) ?? [];
		};
	}

	notingLatest(reads: NameSet): LatestOf {
		return (procedure) => this.notingEditions(reads)(procedure).at(-1);
	}

	/** What a procedure gives depends on all it starts in turn, whoever has asked for it before. */
	noting(givesOf: GivesOf, reads: NameSet): GivesOf {
		return (procedure) => {
			for (const id of this.#startedFrom(procedure)) reads.add("linked", id);
			return givesOf(procedure);
		};
	}

	#startedFrom(procedure: Id): ReadonlySet<Id> {
		const found = new Set([procedure]);
		for (const id of found)
			for (const step of Object.values(this.latest(id)?.steps ?? {}))
				if (step.does === "start") found.add(step.procedure);
		return found;
	}
}
