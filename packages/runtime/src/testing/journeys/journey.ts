import type { Bundle, FormValidators, Id, Scenario, Step } from "@onedoor/dsl/bundle";
import { answersFor, valuesFor } from "@onedoor/dsl/journey";
import type { Refusal } from "../../case/command.ts";
import { drawOf } from "../../case/draw.ts";
import { firstDayOf, open, startOf } from "../run-scenarios.ts";
import { perform, performAction } from "../scenario-acts.ts";
import { type Done, World } from "../scenario-world.ts";
import type { Compass, Goal } from "./goal.ts";
import { Invariants } from "./invariants.ts";
import { type Option, optionsOf, SILENCE } from "./options.ts";

export type Validators = Readonly<Record<string, FormValidators>>;

/** What became of one journey. */
export interface Journey {
	/** The transition it was made for. */
	readonly id: string;
	readonly scenario: Scenario;
	readonly world: World;
	readonly reached: boolean;
	/** What was done, in order, as `verify: correct`. */
	readonly acts: readonly string[];
	/** Why it went wrong: the core refused what the procedure offers, or the case stands where nothing leads on. */
	readonly why?: string;
}

/** More acts than any journey needs: one that walks in circles is given up. */
const MOST_ACTS = 120;

/** Leads one case to its goal and then to an end. */
export function travel(
	bundle: Bundle,
	validators: Validators,
	compass: Compass,
	goal: Goal,
	watch: (done: Done) => readonly string[],
): Journey {
	const scenario = scenarioFor(bundle, goal);
	const world = new World(bundle, scenario, validators, startOf(bundle, scenario));
	world.number = numberFor(bundle, goal);
	const traveller = new Traveller(world, compass, goal);
	world.watch = (done) => traveller.saw(watch(done), done);
	const why = open(world) ?? traveller.go();
	return {
		id: goal.transition.id,
		scenario,
		world,
		reached: traveller.reached,
		acts: traveller.acts,
		...(why !== undefined && { why }),
	};
}

/** A number that is drawn, where the goal is a case that is. */
function numberFor({ definition }: Bundle, { transition }: Goal): string {
	const step = definition.steps[transition.step ?? ""];
	const percent =
		step?.does === "decide" && transition.outcome === "sampled" ? step.sample?.percent : 0;
	for (let index = 1; percent && index < MOST_NUMBERS; index++)
		if (Number(drawOf(`SC-${index}`)) < percent) return `SC-${index}`;
	return "SC-1";
}

const MOST_NUMBERS = 10_000;

function scenarioFor(bundle: Bundle, { transition, wish, registers }: Goal): Scenario {
	const { definition } = bundle;
	const answers = answersFor(definition, { ...wish, day: firstDayOf(bundle) }, registers);
	return {
		id: transition.id,
		procedure: definition.procedure,
		title: {},
		...answers,
		happens: {},
		actions: [],
		expect: { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [], ends_in: "" },
	};
}

class Traveller {
	reached = false;
	/** Where it went elsewhere, or which invariant broke. */
	#wrong: string | undefined;
	readonly #invariants = new Invariants();
	readonly acts: string[] = [];
	readonly #world: World;
	readonly #compass: Compass;
	readonly #goal: Goal;
	readonly #used = new Map<string, number>();

	constructor(world: World, compass: Compass, goal: Goal) {
		this.#world = world;
		this.#compass = compass;
		this.#goal = goal;
	}

	/** The goal is reached when the case went where the procedure says that this transition leads. */
	saw(taken: readonly string[], done: Done): void {
		const { events } = done;
		this.#wrong ??= this.#invariants.broken(done);
		const { id, to } = this.#goal.transition;
		if (!taken.includes(id)) return;
		this.reached = true;
		if (to !== undefined && !events.some(({ step }) => step === to))
			this.#wrong ??= `"${id}" should lead to "${to}", but did not`;
	}

	go(): string | undefined {
		while (this.acts.length < MOST_ACTS) {
			if (this.#wrong !== undefined) return this.#wrong;
			if (!this.reached && this.#act()) continue;
			if (this.#world.case.status === "ended") return this.#wrong;
			const why = this.#next();
			if (why !== undefined) return why;
		}
		return `it has not ended after ${MOST_ACTS} acts`;
	}

	/** The action it is made for, as soon as that is possible. */
	#act(): boolean {
		const { kind, name = "" } = this.#goal.transition;
		if (kind === "afterwards") return this.#world.case.status === "ended" && this.#do(name, kind);
		if (this.#world.case.status !== "open") return false;
		if (kind === "anytime") return this.#do(name, kind);
		return this.#compass
			.actionsTo(this.#world, this.#goal)
			.some((action) => !this.acts.includes(action) && this.#do(action, "anytime"));
	}

	#do(take: Id, kind: "anytime" | "afterwards"): boolean {
		const refused = performAction(this.#world, { take, kind, with: {}, marks: [] });
		if (refused === undefined) this.acts.push(take);
		return refused === undefined;
	}

	/** The best option that the core does not refuse. */
	#next(): string | undefined {
		const refusals: string[] = [];
		for (const option of this.#ranked()) {
			const name = nameOf(option);
			const refused = this.#take(option);
			if (refused === undefined) {
				this.#used.set(name, (this.#used.get(name) ?? 0) + 1);
				this.acts.push(name);
				return undefined;
			}
			refusals.push(`${name} (${wordsOf(refused)})`);
		}
		const at = this.#world.case.active.map(({ step }) => step).join(", ");
		return `nothing leads on from ${at}; refused: ${refusals.join("; ")}`;
	}

	#ranked(): readonly Option[] {
		const { attempt } = this.#goal;
		return optionsOf(this.#world)
			.map((option, index) => {
				const used = this.#used.get(nameOf(option)) ?? 0;
				const cost = this.#compass.cost(option, this.#world, this.#goal, this.reached, used);
				return { option, cost: cost + jitter(attempt, this.acts.length * 31 + index) };
			})
			.sort((a, b) => a.cost - b.cost)
			.map(({ option }) => option);
	}

	#take({ step, take }: Option): Refusal | "nothing falls due" | undefined {
		if (take !== SILENCE)
			return perform(this.#world, step, {
				take,
				with: givesOf(this.#world.bundle, step, take),
				marks: [],
			});
		const due = this.#world.nextDue();
		due?.fire();
		return due ? undefined : "nothing falls due";
	}
}

/** What a register's answer brings: a value that each of its fields accepts. */
export function givesOf(
	{ definition }: Bundle,
	step: Step,
	answer: Id,
): Readonly<Record<string, unknown>> {
	if (step.does !== "ask" && step.does !== "record") return {};
	const service = definition.registers[step.register]?.services[step.service];
	return valuesFor(definition, service?.answers[answer]?.gives ?? {});
}

/** The first try goes straight; later ones stray, each in its own way, and always in the same. */
function jitter(attempt: number, salt: number): number {
	if (attempt === 0) return (salt % 31) * 0.001;
	const mixed = Math.imul(attempt * 2654435761 + salt * 40503, 2246822519) >>> 0;
	return (mixed / 2 ** 32) * attempt * 4;
}

function nameOf({ step, take }: Option): string {
	return `${step.name}: ${take}`;
}

function wordsOf(refused: Refusal | string): string {
	if (typeof refused === "string") return refused;
	const details = (refused.findings ?? []).slice(0, 4).map(({ path, code }) => `${path}: ${code}`);
	return [refused.code, ...details].join(", ");
}
