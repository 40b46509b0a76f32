import type {
	Calendar,
	Clock,
	ClockEvent,
	Definition,
	Duration,
	Step,
	StepName,
} from "../../bundle/index.ts";
import { type Edge, outcomesOf } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import { workingMinutes } from "./lengths.ts";
import { isAround, isPartOf, placeIn, waysBetween } from "./places-in.ts";
import { longestSimplePath, type OfficePath } from "./simple-path.ts";

/** The steps as the office's time sees them: branches beside each other are one place, as long as the longest of them. */
export class ClockMap {
	readonly #clock: Clock;
	readonly #facts: DefinitionFacts;
	readonly #calendar: Calendar;
	readonly #next: ReadonlyMap<StepName, readonly StepName[]>;
	/** What comes first once the clock runs. */
	readonly #startSteps: readonly StepName[];
	readonly #within = new Map<StepName, OfficePath>();

	constructor(clock: Clock, facts: DefinitionFacts, calendar: Calendar) {
		this.#clock = clock;
		this.#facts = facts;
		this.#calendar = calendar;
		this.#next = waysBetween(facts.edges, (name) => this.placeOf(name));
		const { starts } = clock;
		const first: ClockEvent = { kind: "after", step: facts.definition.starts_at };
		this.#startSteps = (starts.length > 0 ? starts : [first]).flatMap((event) =>
			this.#startsOf(event),
		);
	}

	places(): ReadonlySet<StepName> {
		return new Set(Object.keys(this.#definition.steps).map((name) => this.placeOf(name)));
	}

	after(place: StepName): readonly StepName[] {
		return this.#next.get(place) ?? [];
	}

	/** Where the clock starts; with the submission unless it says otherwise. */
	starts(): readonly StepName[] {
		return [...new Set(this.#startSteps.map((name) => this.placeOf(name)))];
	}

	/** `before`: the clock ends when the step begins. */
	isEnd(place: StepName): "before" | "after" | undefined {
		const { ends } = this.#clock;
		if (ends === undefined)
			return this.#definition.steps[place]?.does === "end" ? "after" : undefined;
		if (ends.kind === "at") return undefined;
		return this.#isPartOf(place, ends.step) ? ends.kind : undefined;
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
			? Object.values(this.#definition.steps).filter(({ inside: around }) => around === place)
			: [];
		const ways = [this.#alone(step), ...inside.flatMap((one) => this.#through(one))];
		return ways.toSorted((a, b) => b.minutes - a.minutes)[0] ?? this.#alone(step);
	}

	#alone(step: Step): OfficePath {
		const own = this.#withinOf(step);
		const minutes = own.within ? workingMinutes(own.within, this.#calendar) : 0;
		return { minutes, steps: [{ step: step.name, ...own }] };
	}

	/** A branch of several steps, or of a part, is walked as the procedure is outside; it takes no less than it may itself. */
	#through(branch: Step): readonly OfficePath[] {
		if (branch.does !== "branch" && branch.does !== "follow") return [this.within(branch.name)];
		const { edges } = this.#facts;
		const isIn = (name: StepName) => this.#isPartOf(name, branch.name);
		const placeOf = (name: StepName) => placeIn(name, this.#definition, branch.name);
		const inner = edges.filter(({ from, to }) => isIn(from) && isIn(to));
		const next = waysBetween(inner, placeOf);
		const ends = new Set(
			edges.filter(({ from, to }) => isIn(from) && !isIn(to)).map(({ from }) => placeOf(from)),
		);
		// A clock that starts in here does not count what came before it.
		const own = this.#startSteps.filter((name) => name !== branch.name && isIn(name));
		const starts = own.length > 0 ? own : [branch.starts_at];
		const longest = longestSimplePath([...new Set(starts.map(placeOf))], {
			isEnd: (place) => (ends.has(place) ? "after" : undefined),
			after: (place) => next.get(place) ?? [],
			within: (place) => this.within(place),
		});
		return [this.#alone(branch), ...(longest ? [longest] : [])];
	}

	#withinOf(step: Step): { readonly within?: Duration } {
		const { id } = this.#clock;
		// A case that is started has a promise of its own, in which citizens may be waited for.
		const isOthers = step.does === "start" || this.#isCitizens(step);
		const aside = isOthers || step.stops.includes(id) || step.extends?.clock === id;
		const within = aside ? undefined : step.deadline?.within;
		return within ? { within } : {};
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
		return this.#facts.edges
			.filter((edge) => this.#isPartOf(edge.from, event.step))
			.filter(
				(edge) => !this.#isPartOf(edge.to, event.step) && isTaken(edge, event, this.#definition),
			)
			.map(({ to }) => to);
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
	{ steps }: Definition,
): boolean {
	if (outcome === undefined || (edge.from === step && edge.outcome === outcome)) return true;
	const from = steps[edge.from];
	if (from === undefined || edge.from === step) return isImplied(outcome, edge);
	const taken = outcomesOf(from).find(({ id }) => id === edge.outcome);
	const left = "way" in from && from.way && "leave" in from.way ? from.way.leave : undefined;
	return taken?.leaves?.includes(`${step}.${outcome}`) === true || left === outcome;
}

/** Steps without outcomes of their own end with `submit`, `paid` and the like. */
function isImplied(outcome: string, { outcome: taken }: Edge): boolean {
	return taken === undefined && ["submit", "paid", "received", "reached"].includes(outcome);
}
