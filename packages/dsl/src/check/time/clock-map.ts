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
import { type Allowance, allowancesAt } from "./allowances.ts";
import { workingMinutes } from "./lengths.ts";

/** A step with what it may take of the office's time; nothing where the clock does not count it. */
export interface TimedStep {
	readonly step: StepName;
	readonly takes?: Allowance;
}

/** The steps as the office's time sees them: branches beside each other are one place, as long as the longest of them. */
export class ClockMap {
	readonly #clock: Clock;
	readonly #facts: DefinitionFacts;
	readonly #calendar: Calendar;
	readonly #given: readonly Expression[];
	readonly #next: ReadonlyMap<StepName, readonly StepName[]>;
	/** Places that a way leaves by which the clock ends. */
	readonly #last = new Set<StepName>();
	/** A search comes to a step on many paths. */
	readonly #taken = new Map<Step, Pick<TimedStep, "takes">>();

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
		const next = new Map<StepName, Set<StepName>>();
		for (const edge of facts.edges) {
			const [from, to] = [this.placeOf(edge.from), this.placeOf(edge.to)];
			if (!this.#isPossible(edge.rules)) continue;
			if (clock.ends && this.#happens(clock.ends, edge)) this.#last.add(from);
			else if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
		}
		// An end leads nowhere, nor does a step from which the case goes back.
		if (clock.ends?.kind === "after" && this.#last.size === 0)
			this.#last.add(this.placeOf(clock.ends.step));
		this.#next = new Map([...next].map(([from, to]) => [from, [...to]]));
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
		const { starts } = this.#clock;
		const first: ClockEvent = { kind: "after", step: this.#definition.starts_at };
		const found = (starts.length > 0 ? starts : [first]).flatMap((event) => this.#startsOf(event));
		return [...new Set(found.map((name) => this.placeOf(name)))];
	}

	/** `before`: the clock ends when the step begins. `after`: it may end by a way on from there. */
	isEnd(place: StepName): "before" | "after" | undefined {
		const { ends } = this.#clock;
		if (ends === undefined)
			return this.#definition.steps[place]?.does === "end" ? "after" : undefined;
		if (ends.kind === "before") return this.placeOf(ends.step) === place ? "before" : undefined;
		return this.#last.has(place) ? "after" : undefined;
	}

	weight(place: StepName): number {
		return this.timed(place).reduce((most, one) => Math.max(most, this.#minutes(one)), 0);
	}

	/** The step, or those beside each other of which the longest counts; without the time that is not the office's. */
	timed(place: StepName): readonly TimedStep[] {
		const step = this.#definition.steps[place];
		if (step === undefined) return [];
		const inside = isAround(step)
			? Object.values(this.#definition.steps).filter((one) => this.#counts(one.name, place))
			: [step];
		const timed = inside.map((one) => ({ step: one.name, ...this.#takenBy(one) }));
		const longest = timed.toSorted((a, b) => this.#minutes(b) - this.#minutes(a))[0];
		return longest ? [longest] : [];
	}

	/** Where the clock ends in a branch, the others go on without it. */
	#counts(name: StepName, place: StepName): boolean {
		const { ends } = this.#clock;
		if (this.placeOf(name) !== place) return false;
		if (ends === undefined || ends.kind === "at" || ends.step === place) return true;
		return this.placeOf(ends.step) !== place || this.#isPartOf(name, ends.step);
	}

	#minutes({ takes }: Pick<TimedStep, "takes">): number {
		return takes ? workingMinutes(takes.within, this.#calendar) : 0;
	}

	#takenBy(step: Step): Pick<TimedStep, "takes"> {
		const known = this.#taken.get(step) ?? this.#longestOf(step);
		this.#taken.set(step, known);
		return known;
	}

	/** The longest that a step may take in the cases that are looked at. */
	#longestOf(step: Step): Pick<TimedStep, "takes"> {
		const { id } = this.#clock;
		if (this.#isCitizens(step) || step.stops.includes(id) || step.extends?.clock === id) return {};
		const child = step.does === "start" ? this.#facts.latestOf(step.procedure) : undefined;
		const [longest] = allowancesAt(step, child)
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

	/** The outermost branches or items that a step stands in; itself elsewhere. */
	placeOf(name: StepName): StepName {
		let place = name;
		for (let step = this.#definition.steps[name]; step?.inside !== undefined; ) {
			const around: Step | undefined = this.#definition.steps[step.inside];
			if (around && isAround(around)) place = around.name;
			step = around;
		}
		return place;
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
		if (name === whole) return true;
		const inside = this.#definition.steps[name]?.inside;
		return inside !== undefined && this.#isPartOf(inside, whole);
	}

	get #definition(): Definition {
		return this.#facts.definition;
	}
}

function isAround({ does }: Step): boolean {
	return does === "together" || does === "for_each";
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
