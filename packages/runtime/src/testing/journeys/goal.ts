import type { AfterwardsAction, Definition, Id, StepName } from "@onedoor/dsl/bundle";
import { type Aim, WayFinder, type Wish } from "@onedoor/dsl/journey";

import type { World } from "../scenario-world.ts";
import { type Option, plainName, SILENCE } from "./options.ts";

/** What a journey is to reach, and what has to be so for it. */
export interface Goal {
	readonly aim: Aim;
	readonly wish: Wish;
	/** Another try with the same goal takes other ways where several are as good. */
	readonly attempt: number;
	/** Whether registers give what they may. */
	readonly registers: "answer" | "silent";
}

/** Which option leads soonest to a goal, and once it is reached to an end. */
export class Compass {
	readonly #finder: WayFinder;
	readonly #ends: readonly StepName[];

	constructor(definition: Definition, finder: WayFinder = new WayFinder(definition)) {
		this.#finder = finder;
		this.#ends = Object.values(definition.steps)
			.filter(({ does }) => does === "end")
			.map(({ name }) => name);
	}

	/** What somebody may do anywhere, and leads there, where no way of the steps does. */
	actionsTo(
		world: World,
		{ aim }: Pick<Goal, "aim">,
		kind: "anytime" | "afterwards",
	): readonly Id[] {
		const { definition } = world.bundle;
		const { step } = aim;
		if (step === undefined || this.#leadsTo(definition.starts_at, step)) return [];
		return Object.values<Pick<AfterwardsAction, "id" | "go_to">>(definition[kind])
			.filter(({ go_to }) => go_to !== undefined && this.#leadsTo(go_to, step))
			.map(({ id }) => id);
	}

	/** The step of the aim; the ends from which an action leads there, where only that does. */
	#targets({ aim }: Goal, world: World): readonly StepName[] {
		if (aim.step === undefined) return this.#ends;
		const { afterwards } = world.bundle.definition;
		const reopened = this.actionsTo(world, { aim }, "afterwards").flatMap(
			(id) => afterwards[id]?.from ?? [],
		);
		const isOn = world.case.active.some(({ step }) => this.#leadsTo(step, aim.step ?? ""));
		return reopened.length > 0 && !isOn ? reopened : [aim.step];
	}

	#leadsTo(from: StepName, step: StepName): boolean {
		return this.#finder.distance(from, [step]) < FAR;
	}

	/** The lower the sooner. Endless where it never leads there. */
	cost(option: Option, world: World, goal: Goal, isReached: boolean, used: number): number {
		const again = used * AGAIN;
		if (isReached) return this.#nearest(option, this.#ends, world) + wait(option) + again;
		const { aim, wish } = goal;
		const name = plainName(world, option.step.name);
		if (name === aim.step && isIts(option, goal))
			return option.take === SILENCE && used < MOST_SILENT ? -1 : again - 1;
		const wished = wish.outcomes.get(name);
		const against = wished !== undefined && wished !== option.take ? AGAINST : 0;
		const far = aim.step === undefined || aim.step === name;
		const way = this.#nearest(option, this.#targets(goal, world), world) + (far ? 1 : 0);
		return way + against + again + this.#waiting(option, world, goal);
	}

	/** Waiting is what a late clock needs, and a detour for everything else. */
	#waiting(option: Option, world: World, { aim, wish }: Goal): number {
		const clocks = [...wish.clocks].filter(([, isLate]) => isLate).map(([id]) => id);
		if (aim.kind === "clock" && aim.name !== undefined) clocks.push(aim.name);
		const isWanted = clocks.some((id) => {
			const clock = world.case.clocks[id];
			return clock !== undefined && clock.ended_at === undefined && clock.late_at === undefined;
		});
		if (!isWanted || option.take !== SILENCE) return isWanted ? 0 : wait(option);
		if (option.to.length === 0) return -WAITS;
		// What falls due before the clock may end the case, and then the clock never runs out.
		const isEnd = option.to.every((name) => this.#ends.includes(name));
		const isNext = clocks.some((id) => world.nextDue()?.what === `clocks.${id}`);
		return isEnd && !isNext ? wait(option) : -WAITS / 2;
	}

	/** An act that ends its branch leads where all branches meet. */
	#nearest({ to, step, take }: Option, targets: readonly StepName[], world: World): number {
		const name = plainName(world, step.name);
		const ways =
			to.length > 0 ? to : this.#finder.afterBranch(name, take === SILENCE ? "late" : take);
		const from = ways.length > 0 ? ways : [step.name];
		return Math.min(FAR, ...from.map((one) => this.#finder.distance(one, targets)));
	}
}

/** Beside a step that is to be late, others may fall due first. */
const MOST_SILENT = 12;
const AGAIN = 8;
const AGAINST = 20;
const WAITS = 60;
const FAR = 40;

function wait({ take }: Option): number {
	return take === SILENCE ? 4 : 0;
}

function isIts({ take }: Option, { aim }: Goal): boolean {
	return aim.kind === "late" ? take === SILENCE : aim.kind === "taken" && take === aim.outcome;
}
