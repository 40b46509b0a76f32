import type { Assumptions, Bundle, Id, StepName } from "@onedoor/dsl/bundle";

import { calendarOf } from "../../case/calendars.ts";
import type { ActiveStep } from "../../case/case.ts";
import { nextLate } from "../../case/due-of.ts";
import type { FormMemory } from "../../case/form-memory.ts";
import { dayOf, instantOf } from "../../time/zone.ts";
import type { Validators } from "../journeys/journey.ts";
import { open } from "../run-scenarios.ts";
import { usualRole } from "../scenario-acts.ts";
import { World } from "../scenario-world.ts";
import type { Agenda } from "./agenda.ts";
import type { Client } from "./clientele.ts";
import type { Desk, Job } from "./desk.ts";
import type { Desks } from "./desks.ts";
import { doStep } from "./do-step.ts";
import type { Draws } from "./draws.ts";
import type { Figures } from "./figures.ts";
import type { OfficeTime } from "./office-time.ts";
import type { Outages } from "./outages.ts";
import { drawn, type Plans, type StepPlan } from "./plan.ts";

/** What all cases of a simulation share. */
export interface Town {
	readonly bundle: Bundle;
	readonly validators: Validators;
	readonly assumptions: Assumptions;
	readonly time: OfficeTime;
	readonly draws: Draws;
	readonly agenda: Agenda<(at: number) => void>;
	readonly figures: Figures;
	readonly plans: Plans;
	readonly desks: Desks;
	readonly outages: Outages;
	readonly forms: FormMemory;
	readonly clientele: readonly (readonly [Client, number])[];
	/** Cases that come before it are not counted. */
	readonly counted: number;
}

/** A visit of a step that somebody is to do something at. */
interface Task {
	readonly active: ActiveStep;
	readonly plan: StepPlan;
	readonly role: Id | undefined;
	/** In the line of a desk, or at work there. */
	job: Job | undefined;
	isOver: boolean;
}

/** What the agenda holds of a case's deadlines. Months may pass until one, and an alarm that rings no more holds no case. */
interface Alarm {
	rings: ((at: number) => void) | undefined;
}

/** One case, from its coming to its end: what it waits for is in the agenda, and its officers at their desks. */
export class Visitor {
	readonly #town: Town;
	/** From 1. */
	readonly #index: number;
	readonly #world: World;
	readonly #office: Id | undefined;
	readonly #isCounted: boolean;
	readonly #tasks = new Map<StepName, Task>();
	readonly #alarm: Alarm = { rings: (at) => this.#fallDue(at) };
	#dueAt: number | undefined;

	constructor(town: Town, index: number, at: number) {
		const { bundle, draws, clientele, assumptions, validators } = town;
		const { time_zone } = calendarOf(bundle);
		const client = draws.pick(clientele, draws.uniform(index, "case")) as Client;
		const scenario = client.on(dayOf(at, time_zone));
		this.#town = town;
		this.#index = index;
		this.#isCounted = at >= town.counted;
		this.#office = draws.pick(Object.entries(assumptions.offices), draws.uniform(index, "office"));
		this.#world = new World(bundle, scenario, validators, instantOf(at, time_zone));
		this.#world.number = `SIM-${index}`;
		this.#world.fill = client.fill;
		this.#world.forms = town.forms;
		this.#world.isLogged = false;
	}

	come(at: number): void {
		const refused = open(this.#world);
		if (refused === undefined) this.#goOn(at);
		else this.#town.figures.stuck(this.#town.bundle.definition.starts_at, "cannot_be_opened");
	}

	/** After whatever happened: what is over is left, what is new is waited for. */
	#goOn(at: number): void {
		const { case: current, effects } = this.#world;
		if (effects.length > 0) effects.length = 0;
		for (const [name, task] of this.#tasks)
			if (!isStill(task, current.active)) this.#end(name, task, at);
		if (current.status === "ended") {
			this.#alarm.rings = undefined;
			this.#town.figures.ends(current, this.#index, this.#isCounted);
			return;
		}
		for (const active of current.active) if (!this.#tasks.has(active.step)) this.#begin(active, at);
		this.#waitForDue();
	}

	#end(name: StepName, task: Task, at: number): void {
		task.isOver = true;
		this.#tasks.delete(name);
		if (task.job) this.#deskOf(task)?.leave(task.job, at);
	}

	#begin(active: ActiveStep, at: number): void {
		const { plans, draws, outages, agenda } = this.#town;
		const plan = plans.at(active.step);
		if (plan === undefined) return;
		const { step } = plan;
		const task: Task = {
			active,
			plan,
			role: usualRole(this.#world, step),
			job: undefined,
			isOver: false,
		};
		this.#tasks.set(active.step, task);
		if (draws.uniform(this.#index, plan.draws.silent, active.visit) < plan.silent) return;
		const isFirst = this.#world.case.status === "draft";
		const wait = isFirst ? 0 : drawn(plan, draws, this.#index, "after", active.visit);
		const begins = wait === 0 ? at : plans.begins(at, plan, task.role, wait);
		const answers = "register" in step ? outages.back(step.register, begins) : begins;
		agenda.add(toSecond(answers), (now) => this.#ready(task, now));
	}

	/** An officer is wanted, or a citizen or a system does it at once. */
	#ready(task: Task, at: number): void {
		if (task.isOver) return;
		const desk = this.#deskOf(task);
		if (desk === undefined) {
			this.#act(task, at);
			return;
		}
		const { plan, active } = task;
		const { draws, agenda, figures, time } = this.#town;
		const job: Job = {
			work: plan.work * drawn(plan, draws, this.#index, "takes", active.visit),
			begun: (begins, doneAt) => {
				const waited = time.until(begins) - time.until(at);
				if (this.#isCounted) figures.served(desk, plan.name, waited, job.work);
				agenda.add(toSecond(doneAt), (now) => this.#served(task, desk, now));
			},
		};
		task.job = job;
		desk.join(job, at);
	}

	#served(task: Task, desk: Desk, at: number): void {
		if (task.isOver || task.job === undefined) return;
		desk.leave(task.job, at);
		task.job = undefined;
		this.#act(task, at);
	}

	#act({ active, plan }: Task, at: number): void {
		this.#world.moveTo(at);
		const { draws, figures } = this.#town;
		const drawnAt = draws.uniform(this.#index, plan.draws.outcome, active.visit);
		const outcome = draws.pick(plan.outcomes, drawnAt) ?? plan.outcomes[0]?.[0] ?? "";
		const stuck = doStep(this.#world, active.step, plan.outcomes, outcome);
		if (stuck) figures.stuck(plan.name, stuck.code);
		this.#goOn(at);
	}

	#deskOf({ role }: Task): Desk | undefined {
		return this.#town.desks.at(role, this.#office);
	}

	/** The next deadline, also when somebody may come in time: then nothing is due any more. Warnings move nothing. */
	#waitForDue(): void {
		const { case: current } = this.#world;
		const at = current.status === "draft" ? undefined : nextLate(current)?.at;
		if (at === this.#dueAt) return;
		this.#dueAt = at;
		if (at !== undefined) this.#town.agenda.add(at, ringing(this.#alarm));
	}

	#fallDue(at: number): void {
		if (this.#dueAt !== at) return;
		this.#dueAt = undefined;
		this.#world.moveTo(at);
		const due = nextLate(this.#world.case);
		if (due !== undefined && due.at <= at) this.#world.fallDue(due);
		this.#goOn(at);
	}
}

/** A function that knows the alarm, and not the case. */
function ringing(alarm: Alarm): (at: number) => void {
	return (at) => alarm.rings?.(at);
}

function isStill({ active }: Task, now: readonly ActiveStep[]): boolean {
	return now.some(({ step, visit }) => step === active.step && visit === active.visit);
}

/** Cases know no fractions of a second. */
function toSecond(ms: number): number {
	return Math.ceil(ms / 1_000) * 1_000;
}
