import type { CaseResult, StepName } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../../check/facts.ts";
import { type NameNow, type WayOn, waysOn } from "./ways-on.ts";

/** How cases may end, and surely can, whatever is true of them; and all that can happen at each step. */
export class Promised {
	readonly facts: DefinitionFacts;
	readonly #nameNow: NameNow;
	readonly #ways = new Map<StepName, readonly WayOn[]>();
	readonly #may = new Map<StepName, ReadonlySet<CaseResult>>();
	readonly #freely = new Map<StepName, ReadonlySet<StepName>>();
	#surely: ReadonlyMap<StepName, ReadonlySet<CaseResult>> | undefined;
	#ending: ReadonlySet<StepName> | undefined;

	readonly #isCounted: (way: WayOn) => boolean;

	/** @param isCounted ways that are looked at; left out: all */
	constructor(
		facts: DefinitionFacts,
		nameNow: NameNow,
		isCounted: (way: WayOn) => boolean = () => true,
	) {
		this.facts = facts;
		this.#nameNow = nameNow;
		this.#isCounted = isCounted;
	}

	waysOn(step: StepName): readonly WayOn[] {
		const known =
			this.#ways.get(step) ?? waysOn(step, this.facts, this.#nameNow).filter(this.#isCounted);
		this.#ways.set(step, known);
		return known;
	}

	/** Results of the ends to which some way leads. */
	may(step: StepName): ReadonlySet<CaseResult> {
		const known = this.#may.get(step) ?? this.#resultsOf(this.#behind(step, () => true));
		this.#may.set(step, known);
		return known;
	}

	/** Steps to which a case can be brought, whatever is true of it; the step itself first. */
	freely(step: StepName): ReadonlySet<StepName> {
		const known =
			this.#freely.get(step) ??
			this.#behind(step, ({ isSure, options }) => isSure && options.length === 1);
		this.#freely.set(step, known);
		return known;
	}

	/** Results that stay possible whatever is true of the case: somebody can bring each about. */
	surely(step: StepName): ReadonlySet<CaseResult> {
		this.#surely ??= this.#allSurely();
		return this.#surely.get(step) ?? new Set();
	}

	/** Steps to which it may come, of which it is not sure that somebody can bring a case there to any end at all. */
	endless(step: StepName): readonly StepName[] {
		this.#ending ??= this.#allEnding();
		return [...this.#behind(step, () => true)].filter((name) => !this.#ending?.has(name));
	}

	#behind(step: StepName, isTaken: (way: WayOn) => boolean): ReadonlySet<StepName> {
		const found = new Set([step]);
		for (const name of found)
			for (const way of this.waysOn(name))
				if (isTaken(way)) for (const { to } of way.options) found.add(to);
		return found;
	}

	#resultsOf(steps: ReadonlySet<StepName>): ReadonlySet<CaseResult> {
		const ends = [...steps].flatMap((name) => this.#resultOf(name) ?? []);
		return new Set(ends);
	}

	#resultOf(name: StepName): CaseResult | undefined {
		const step = this.facts.definition.steps[name];
		return step?.does === "end" ? step.result : undefined;
	}

	/** From the ends back: of a sure way its result; where a rule chooses, what all its options lead to. */
	#allSurely(): ReadonlyMap<StepName, ReadonlySet<CaseResult>> {
		const names = Object.keys(this.facts.definition.steps);
		const sure = new Map(
			names.map((name) => {
				const result = this.#resultOf(name);
				return [name, new Set(result === undefined ? [] : [result])] as const;
			}),
		);
		const grows = (name: StepName): boolean => {
			const own = sure.get(name) ?? new Set<CaseResult>();
			const before = own.size;
			for (const way of this.waysOn(name)) for (const one of this.#of(way, sure)) own.add(one);
			return own.size > before;
		};
		while (names.filter(grows).length > 0);
		return sure;
	}

	/** From the ends back, by sure ways all of whose options come to some end. */
	#allEnding(): ReadonlySet<StepName> {
		const { steps } = this.facts.definition;
		const names = Object.keys(steps);
		const ending = new Set(names.filter((name) => steps[name]?.does === "end"));
		const isNew = (name: StepName): boolean =>
			!ending.has(name) &&
			this.waysOn(name).some(
				({ isSure, options }) => isSure && options.every(({ to }) => ending.has(to)),
			);
		for (let found = names.filter(isNew); found.length > 0; found = names.filter(isNew))
			for (const name of found) ending.add(name);
		return ending;
	}

	#of(
		{ options, isSure }: WayOn,
		sure: ReadonlyMap<StepName, ReadonlySet<CaseResult>>,
	): readonly CaseResult[] {
		const [first, ...others] = options.map(({ to }) => sure.get(to) ?? new Set<CaseResult>());
		if (!isSure || first === undefined) return [];
		return [...first].filter((one) => others.every((other) => other.has(one)));
	}
}
