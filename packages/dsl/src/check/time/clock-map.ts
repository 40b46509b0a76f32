import type {
	Calendar,
	Clock,
	ClockEvent,
	Definition,
	Step,
	StepName,
} from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import type { Edge } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import { neverTogether } from "../never.ts";
import { allowancesAt } from "./allowances.ts";
import { workingMinutes } from "./lengths.ts";
import { isAround, isPartOf, placeIn, waysBetween } from "./places-in.ts";
import { longestSimplePath, type OfficePath } from "./simple-path.ts";
import type { TimedStep } from "./timed-step.ts";

/** The steps as the office's time sees them: branches beside each other are one place, as long as the longest of them. */
export class ClockMap {
	readonly #clock: Clock;
	readonly #facts: DefinitionFacts;
	readonly #calendar: Calendar;
	readonly #given: readonly Expression[];
	/** Ways on while the clock runs. */
	readonly #ways: readonly Edge[];
	/** Ways by which it ends. */
	readonly #lastWays: readonly Edge[];
	readonly #next: ReadonlyMap<StepName, readonly StepName[]>;
	/** Places that a way leaves by which the clock ends. */
	readonly #last: ReadonlySet<StepName>;
	/** What comes first once the clock runs. */
	readonly #startSteps: readonly StepName[];
	readonly #within = new Map<StepName, OfficePath>();

	/** @param given rules that hold in the cases that are looked at: ways they rule out are not there */
	constructor(
		clock: Clock,
		facts: DefinitionFacts,
		calendar: Calendar,
		given: readonly Expression[] = [],
	) {
		this.#clock = clock;
		this.#given = given;
		this.#facts = facts;
		this.#calendar = calendar;
		const possible = facts.edges.filter(({ rules }) => this.#isPossible(rules));
		this.#lastWays = possible.filter((edge) => clock.ends && this.#happens(clock.ends, edge));
		const last = new Set(this.#lastWays);
		this.#ways = possible.filter((edge) => !last.has(edge));
		this.#next = waysBetween(this.#ways, (name) => this.placeOf(name));
		this.#last = this.#lastPlaces();
		const { starts } = clock;
		const first: ClockEvent = { kind: "after", step: facts.definition.starts_at };
		this.#startSteps = (starts.length > 0 ? starts : [first]).flatMap((event) =>
			this.#startsOf(event),
		);
	}

	/** An end leads nowhere, nor does a step from which the case goes back. */
	#lastPlaces(): ReadonlySet<StepName> {
		const { ends } = this.#clock;
		const left = this.#lastWays.map(({ from }) => this.placeOf(from));
		return new Set(left.length === 0 && ends?.kind === "after" ? [this.placeOf(ends.step)] : left);
	}

	places(): ReadonlySet<StepName> {
		return new Set(Object.keys(this.#definition.steps).map((name) => this.placeOf(name)));
	}

	/** Where a case goes on to while the clock runs. */
	after(place: StepName): readonly StepName[] {
		return this.#next.get(place) ?? [];
	}

	/** Where the clock starts; with the submission unless it says otherwise. */
	starts(): readonly StepName[] {
		return [...new Set(this.#startSteps.map((name) => this.placeOf(name)))];
	}

	/** `before`: the clock ends when the step begins. `after`: it may end by a way on from there. */
	isEnd(place: StepName): "before" | "after" | undefined {
		const { ends } = this.#clock;
		if (ends === undefined)
			return this.#definition.steps[place]?.does === "end" ? "after" : undefined;
		if (ends.kind === "before") return this.placeOf(ends.step) === place ? "before" : undefined;
		return this.#last.has(place) ? "after" : undefined;
	}

	/** Where a case comes when the clock has ended. */
	ended(): readonly StepName[] {
		const { ends } = this.#clock;
		return ends?.kind === "before" ? [ends.step] : this.#lastWays.map(({ to }) => to);
	}

	/** Whether a case that is at the step can still come to what ends the clock. */
	canEndFrom(step: StepName): boolean {
		const { ends } = this.#clock;
		const found = new Set([step]);
		for (const name of found) {
			if (ends?.kind === "before" && ends.step === name) return true;
			if (this.#lastWays.some(({ from }) => from === name)) return true;
			for (const { to } of this.#facts.leaving(name)) found.add(to);
		}
		return false;
	}

	/** The longest way through the place: through branches and items that of the longest, without time that is not the office's. */
	within(place: StepName): OfficePath {
		const known = this.#within.get(place) ?? this.#longestIn(place);
		this.#within.set(place, known);
		return known;
	}

	#longestIn(place: StepName): OfficePath {
		const step = this.#definition.steps[place];
		if (step === undefined) return { minutes: 0, steps: [] };
		const inside = isAround(step)
			? Object.values(this.#definition.steps).filter(
					({ name, inside: around }) => around === place && this.#counts(name, place),
				)
			: [];
		const ways = [this.#alone(step), ...inside.flatMap((one) => this.#through(one))];
		return ways.toSorted((a, b) => b.minutes - a.minutes)[0] ?? this.#alone(step);
	}

	/** Where the clock ends in a branch, the others go on without it. */
	#counts(branch: StepName, place: StepName): boolean {
		const { ends } = this.#clock;
		if (ends === undefined || ends.kind === "at" || ends.step === place) return true;
		return !this.#isPartOf(ends.step, place) || this.#isPartOf(ends.step, branch);
	}

	#alone(step: Step): OfficePath {
		const own = this.#takenBy(step);
		return { minutes: this.#minutes(own), steps: [{ step: step.name, ...own }] };
	}

	/** A branch of several steps, or of a part, is walked as the procedure is outside; it takes no less than it may itself. */
	#through(branch: Step): readonly OfficePath[] {
		if (branch.does !== "branch" && branch.does !== "follow") return [this.within(branch.name)];
		const isIn = (name: StepName) => this.#isPartOf(name, branch.name);
		const placeOf = (name: StepName) => placeIn(name, this.#definition, branch.name);
		const next = waysBetween(
			this.#ways.filter(({ from, to }) => isIn(from) && isIn(to)),
			placeOf,
		);
		const last = [...this.#lastWays, ...this.#ways.filter(({ to }) => !isIn(to))];
		const left = new Set(last.flatMap(({ from }) => (isIn(from) ? [placeOf(from)] : [])));
		// A clock that starts in here does not count what came before it.
		const own = this.#startSteps.filter((name) => name !== branch.name && isIn(name));
		const starts = own.length > 0 ? own : [branch.starts_at];
		const { ends } = this.#clock;
		const longest = longestSimplePath([...new Set(starts.map(placeOf))], {
			isEnd: (place) => {
				if (ends?.kind === "before" && isIn(ends.step) && placeOf(ends.step) === place)
					return "before";
				return left.has(place) ? "after" : undefined;
			},
			after: (place) => next.get(place) ?? [],
			within: (place) => this.within(place),
		});
		return [this.#alone(branch), ...(longest ? [longest] : [])];
	}

	#minutes({ takes }: Pick<TimedStep, "takes">): number {
		return takes ? workingMinutes(takes.within, this.#calendar) : 0;
	}

	/** The longest that a step may take in the cases that are looked at. */
	#takenBy(step: Step): Pick<TimedStep, "takes"> {
		const { id } = this.#clock;
		if (this.#isCitizens(step) || step.stops.includes(id) || step.extends?.clock === id) return {};
		const [longest] = allowancesAt(step, this.#facts)
			.toSorted((a, b) => this.#minutes({ takes: b }) - this.#minutes({ takes: a }))
			.filter(({ given }) => this.#isPossible(given));
		return longest ? { takes: longest } : {};
	}

	#isPossible(rules: readonly Expression[]): boolean {
		if (rules.length === 0 || this.#given.length === 0) return true;
		return !neverTogether([...this.#given, ...rules], this.#facts);
	}

	#isCitizens({ who, does }: Step): boolean {
		return (
			does === "pay" ||
			does === "fill_in" ||
			(who.length > 0 && who.every((id) => this.#isCitizen(id)))
		);
	}

	#isCitizen(id: string): boolean {
		const is = this.#definition.roles[id]?.is;
		return is !== undefined && is !== "officer";
	}

	placeOf(name: StepName): StepName {
		return placeIn(name, this.#definition);
	}

	#startsOf(event: ClockEvent): readonly StepName[] {
		if (event.kind === "at") return [];
		if (event.kind === "before") return [event.step];
		return this.#facts.edges.filter((edge) => this.#happens(event, edge)).map(({ to }) => to);
	}

	/** Whether an event that comes after a step, or after the part or the branches in which it stands, comes by this way. */
	#happens(event: ClockEvent, edge: Edge): boolean {
		if (event.kind !== "after" || !this.#isPartOf(edge.from, event.step)) return false;
		const isLeft = edge.to === event.step || !this.#isPartOf(edge.to, event.step);
		return isLeft && isTaken(edge, event);
	}

	#isPartOf(name: StepName, whole: StepName): boolean {
		return isPartOf(name, whole, this.#definition);
	}

	get #definition(): Definition {
		return this.#facts.definition;
	}
}

/** An outcome is taken at the step; an exit is left by from a step of the part. */
function isTaken(
	edge: Edge,
	{ step, outcome }: { readonly step: StepName; readonly outcome?: string },
): boolean {
	if (outcome === undefined || edge.leaves?.includes(`${step}.${outcome}`)) return true;
	return edge.from === step && (edge.outcome === outcome || isImplied(outcome, edge));
}

/** Steps without outcomes of their own end with `submit`, `paid` and the like, unless they are late. */
function isImplied(outcome: string, { outcome: taken, at }: Edge): boolean {
	return taken === undefined && at.at(-1) !== "when_late" && IMPLIED.has(outcome);
}

const IMPLIED: ReadonlySet<string> = new Set(["submit", "paid", "received", "reached"]);
