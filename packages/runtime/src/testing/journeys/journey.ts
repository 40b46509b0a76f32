import type { Bundle, FormValidators, Id, Scenario, Step } from "@onedoor/dsl/bundle";
import { evaluate, holds } from "@onedoor/dsl/expression";
import { answersFor, NO_WISH, valuesFor, type Wish } from "@onedoor/dsl/journey";

import { scopeAt } from "../../access/sight.ts";
import type { Refusal } from "../../case/command.ts";
import { drawOf } from "../../case/draw.ts";
import { firstDayOf, open, startOf } from "../run-scenarios.ts";
import { perform, performAction } from "../scenario-acts.ts";
import { type Done, World } from "../scenario-world.ts";
import type { Compass, Goal } from "./goal.ts";
import { Invariants } from "./invariants.ts";
import type { Ledger } from "./ledger.ts";
import { type Option, optionsOf, plainName, SILENCE } from "./options.ts";
import { submitWrongly } from "./wrong-submissions.ts";

export type Validators = Readonly<Record<string, FormValidators>>;

/** What became of one journey. */
export interface Journey {
	/** The transition, rule, field or refusal it was made for. */
	readonly id: string;
	readonly scenario: Scenario;
	readonly world: World;
	readonly reached: boolean;
	/** What was done, in order, as `verify: correct`. */
	readonly acts: readonly string[];
	/** The transitions it took. */
	readonly taken: ReadonlySet<string>;
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
	ledger: Ledger,
): Journey {
	const scenario = scenarioFor(bundle, goal);
	const world = new World(bundle, scenario, validators, startOf(bundle, scenario));
	world.number = numberFor(bundle, goal);
	const traveller = new Traveller(world, compass, goal, ledger);
	world.watch = (done) => traveller.saw(done);
	world.watchRefusal = (refusal) => traveller.heard(refusal);
	const why = open(world) ?? traveller.go();
	return {
		id: goal.aim.id,
		scenario,
		world,
		reached: traveller.reached,
		acts: traveller.acts,
		taken: traveller.taken,
		...(why !== undefined && { why }),
	};
}

/** A number that is drawn, where the goal is a case that is. */
function numberFor({ definition }: Bundle, { aim }: Goal): string {
	const step = definition.steps[aim.step ?? ""];
	const percent = step?.does === "decide" && aim.outcome === "sampled" ? step.sample?.percent : 0;
	for (let index = 1; percent && index < MOST_NUMBERS; index++)
		if (Number(drawOf(`SC-${index}`)) < percent) return `SC-${index}`;
	return "SC-1";
}

const MOST_NUMBERS = 10_000;

function scenarioFor(bundle: Bundle, { aim, wish, registers }: Goal): Scenario {
	const { definition } = bundle;
	const answers = answersFor(definition, { day: firstDayOf(bundle), ...wish }, registers, aim);
	return {
		id: aim.id,
		procedure: definition.procedure,
		title: {},
		...answers,
		...(wish.day !== undefined && { submitted_at: `${wish.day} 09:00` }),
		happens: {},
		actions: [],
		expect: { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [], ends_in: "" },
	};
}

const SEEN: ReadonlySet<Goal["aim"]["kind"]> = new Set(["rule", "field", "refusal"]);

class Traveller {
	reached = false;
	readonly taken: Set<string> = new Set();
	readonly acts: string[] = [];
	/** Where it went elsewhere, or which invariant broke. */
	#wrong: string | undefined;
	readonly #invariants = new Invariants();
	readonly #world: World;
	readonly #compass: Compass;
	readonly #goal: Goal;
	readonly #ledger: Ledger;
	readonly #used = new Map<string, number>();

	constructor(world: World, compass: Compass, goal: Goal, ledger: Ledger) {
		this.#world = world;
		this.#compass = compass;
		this.#goal = goal;
		this.#ledger = ledger;
	}

	/** A transition is reached when the case went where the procedure says that it leads. */
	saw(done: Done): void {
		const taken = this.#ledger.record(done);
		for (const id of taken) this.taken.add(id);
		this.#wrong ??= this.#invariants.broken(done);
		const { id, kind, to } = this.#goal.aim;
		if (kind === "rule") this.reached ||= this.#ledger.has("rules", id);
		else if (kind === "field") this.reached ||= this.#ledger.has("fields", id);
		if (!taken.includes(id)) return;
		this.reached = true;
		if (to !== undefined && !done.events.some(({ step }) => step === to))
			this.#wrong ??= `"${id}" should lead to "${to}", but did not`;
	}

	heard(refusal: Refusal): void {
		this.#ledger.refused(refusal, this.#world);
		const { id, kind } = this.#goal.aim;
		if (kind === "refusal") this.reached ||= this.#ledger.has("refusals", id);
	}

	go(): string | undefined {
		while (this.acts.length < MOST_ACTS) {
			if (this.#wrong !== undefined) return this.#wrong;
			if (!this.reached && this.#act()) continue;
			if (this.#isThere()) return undefined;
			if (this.#world.case.status === "ended") return this.#wrong;
			const why = this.#next();
			if (why !== undefined) return why;
		}
		return `it has not ended after ${MOST_ACTS} acts`;
	}

	/** A transition is followed to an end, for it has to lead to one; what was only to be seen has been. */
	#isThere(): boolean {
		return this.reached && SEEN.has(this.#goal.aim.kind);
	}

	/** The action it is made for, as soon as that is possible. */
	#act(): boolean {
		const { kind, name = "" } = this.#goal.aim;
		const { status } = this.#world.case;
		if (kind === "afterwards") return status === "ended" && this.#do(name, kind);
		if (status === "draft") return false;
		if (kind === "anytime") return status === "open" && this.#do(name, kind);
		const now = status === "ended" ? "afterwards" : "anytime";
		return this.#compass
			.actionsTo(this.#world, this.#goal, now)
			.some((action) => !this.acts.includes(action) && this.#do(action, now));
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
				return this.#broken(option);
			}
			if (this.#isThere()) return undefined;
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

	#take({ step, take }: Option): Refusal | string | undefined {
		if (take === SILENCE) {
			const due = this.#world.nextDue();
			due?.fire();
			return due ? undefined : "nothing falls due";
		}
		this.#wrong ??= submitWrongly(this.#world, step, take, this.#ledger);
		if (this.#wrong !== undefined) return this.#wrong;
		this.reached ||= this.#ledger.has("refusals", this.#goal.aim.id);
		if (this.#isThere()) return "it was refused as it should be";
		const refused = perform(this.#world, step, {
			take,
			with: givesOf(this.#world.bundle, step, take, this.#goal.wish),
			marks: [],
		});
		// What is to break a check is refused on purpose.
		if (this.#goal.aim.breaks === undefined)
			this.#ledger.forms.note(plainStep(this.#world, step), take, refused);
		return refused;
	}

	/** What a journey wants refused must not have been accepted, if the answers did break the check. */
	#broken({ step }: Option): string | undefined {
		const { breaks, step: where, id } = this.#goal.aim;
		if (breaks === undefined || step.name !== where) return undefined;
		const check = this.#world.bundle.definition.checks[breaks];
		const { bundle, case: current, now } = this.#world;
		const scope = scopeAt({ bundle, case: current, now });
		const isBroken =
			check !== undefined &&
			(check.when === undefined || holds(check.when, scope)) &&
			evaluate(check.must.tree, scope) === false;
		return isBroken ? `"${id}", and the submission was accepted` : undefined;
	}
}

/** What a register's answer brings: what is wished for, or a value that each of its fields accepts. */
export function givesOf(
	{ definition }: Bundle,
	step: Step,
	answer: Id,
	wish: Wish = NO_WISH,
): Readonly<Record<string, unknown>> {
	if (step.does !== "ask" && step.does !== "record") return {};
	const service = definition.registers[step.register]?.services[step.service];
	const fields = service?.answers[answer]?.gives ?? {};
	const wished = Object.entries(wish.gives.get(step.name) ?? {});
	const own = wished.filter(([name]) => Object.hasOwn(fields, name));
	return { ...valuesFor(definition, fields), ...Object.fromEntries(own) };
}

/** The first try goes straight; later ones stray, each in its own way, and always in the same. */
function jitter(attempt: number, salt: number): number {
	if (attempt === 0) return (salt % 31) * 0.001;
	const mixed = Math.imul(attempt * 2654435761 + salt * 40503, 2246822519) >>> 0;
	return (mixed / 2 ** 32) * attempt * 4;
}

/** The step of the file, for whichever item it is. */
function plainStep(world: World, { name }: Step): Pick<Step, "name"> {
	return { name: plainName(world, name) };
}

function nameOf({ step, take }: Option): string {
	return `${step.name}: ${take}`;
}

function wordsOf(refused: Refusal | string): string {
	if (typeof refused === "string") return refused;
	const details = (refused.findings ?? []).slice(0, 4).map(({ path, code }) => `${path}: ${code}`);
	return [refused.code, ...details].join(", ");
}
