import type { Definition, Id, StepName } from "../bundle/index.ts";
import type { Edge } from "../check/edges.ts";
import { DefinitionFacts } from "../check/facts.ts";
import type { Expression } from "../expression/ast.ts";

/** Shortest ways between steps, by what the file says alone: which rules hold is for others. */
export class WayFinder {
	readonly #into: ReadonlyMap<StepName, readonly Edge[]>;
	readonly #ending: ReadonlyMap<StepName, readonly Edge[]>;
	readonly #start: StepName;
	readonly #facts: DefinitionFacts;
	readonly #known = new Map<string, ReadonlyMap<StepName, Reached>>();

	constructor(definition: Definition) {
		this.#facts = new DefinitionFacts(definition);
		const { edges } = this.#facts;
		this.#into = Map.groupBy(edges, ({ to }) => to);
		this.#ending = Map.groupBy(
			edges.filter(({ ends }) => ends),
			({ from }) => from,
		);
		this.#start = definition.starts_at;
	}

	/** How many ways lie between; endless where none leads there. Waiting until it is late counts as a detour. */
	distance(from: StepName, targets: readonly StepName[]): number {
		return this.#to(targets).get(from)?.length ?? Number.POSITIVE_INFINITY;
	}

	/**
	 * Where the case goes on once all branches are done, if this act at a step ends its own; none where it does not.
	 *
	 * @param act an outcome, or the only act of a step; `late` where nobody does anything
	 */
	afterBranch(step: StepName, act: Id | "late"): readonly StepName[] {
		return (this.#ending.get(step) ?? [])
			.filter(({ at, outcome }) =>
				isLate(at) || act === "late"
					? isLate(at) && act === "late"
					: outcome === undefined || outcome === act,
			)
			.map(({ to }) => to);
	}

	/** Steps to which a case comes, by itself or by an action, that never gets away from this one. */
	reachedWithoutLeaving(step: StepName): ReadonlySet<StepName> {
		const found = new Set(this.#facts.starts);
		for (const name of found)
			for (const { from, to } of this.#facts.edges)
				if (from === name && from !== step) found.add(to);
		return found;
	}

	/** Rules that hold on the shortest way from the start. */
	rulesOnTheWay(target: StepName): readonly Expression[] {
		const reached = this.#to([target]);
		const rules: Expression[] = [];
		for (let at = reached.get(this.#start); at?.by !== undefined; at = reached.get(at.by.to))
			rules.push(...at.by.rules);
		return rules;
	}

	#to(targets: readonly StepName[]): ReadonlyMap<StepName, Reached> {
		const key = targets.join(" ");
		const known = this.#known.get(key) ?? this.#search(targets);
		this.#known.set(key, known);
		return known;
	}

	#search(targets: readonly StepName[]): ReadonlyMap<StepName, Reached> {
		const reached = new Map<StepName, Reached>(targets.map((target) => [target, { length: 0 }]));
		const waiting = [...targets];
		for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
			const here = reached.get(at)?.length ?? 0;
			for (const edge of this.#into.get(at) ?? []) {
				const length = here + (isLate(edge.at) ? DETOUR : 1);
				if (length >= (reached.get(edge.from)?.length ?? Number.POSITIVE_INFINITY)) continue;
				reached.set(edge.from, { length, by: edge });
				waiting.push(edge.from);
			}
		}
		return reached;
	}
}

function isLate(at: Edge["at"]): boolean {
	return at[2] === "deadline";
}

interface Reached {
	readonly length: number;
	/** The first way on. */
	readonly by?: Edge;
}

const DETOUR = 3;
