import type { Bundle, FormValidators, Scenario } from "@onedoor/dsl/bundle";
import { answersFor } from "@onedoor/dsl/journey";

import type { Refusal } from "../../case/command.ts";
import { open, startOf } from "../run-scenarios.ts";
import { perform, performAction } from "../scenario-acts.ts";
import { type Done, World } from "../scenario-world.ts";
import type { Compass, Goal } from "./goal.ts";
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

function scenarioFor({ definition }: Bundle, { transition, wish }: Goal): Scenario {
	const answers = answersFor(definition, wish);
	return {
		id: transition.id,
		procedure: definition.procedure,
		title: {},
		...answers,
		facts: {},
		happens: {},
		actions: [],
		expect: { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [], ends_in: "" },
	};
}

class Traveller {
	reached = false;
	#elsewhere: string | undefined;
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
	saw(taken: readonly string[], { events }: Done): void {
		const { id, to } = this.#goal.transition;
		if (!taken.includes(id)) return;
		this.reached = true;
		if (to !== undefined && !events.some(({ step }) => step === to))
			this.#elsewhere = `"${id}" should lead to "${to}", but did not`;
	}

	go(): string | undefined {
		while (this.acts.length < MOST_ACTS) {
			if (!this.reached && this.#act()) continue;
			if (this.#world.case.status === "ended") return this.#elsewhere;
			const why = this.#next();
			if (why !== undefined) return why;
		}
		return `it has not ended after ${MOST_ACTS} acts`;
	}

	/** The action it is made for, as soon as that is possible. */
	#act(): boolean {
		const { kind, name: take = "" } = this.#goal.transition;
		if (kind !== "anytime" && kind !== "afterwards") return false;
		const moment = kind === "anytime" ? "open" : "ended";
		if (this.#world.case.status !== moment) return false;
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
		if (take !== SILENCE) return perform(this.#world, step, { take, with: {}, marks: [] });
		const due = this.#world.nextDue();
		due?.fire();
		return due ? undefined : "nothing falls due";
	}
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
