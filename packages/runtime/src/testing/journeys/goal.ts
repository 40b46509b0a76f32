import type { Definition, Id, StepName } from "@onedoor/dsl/bundle";
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
	actionsTo(world: World, { aim }: Goal): readonly Id[] {
		const { anytime, starts_at } = world.bundle.definition;
		const { step } = aim;
		if (step === undefined || this.#finder.distance(starts_at, [step]) < FAR) return [];
		return Object.values(anytime)
			.filter(({ go_to }) => go_to !== undefined && this.#finder.distance(go_to, [step]) < FAR)
			.map(({ id }) => id);
	}

	/** The lower the sooner. Endless where it never leads there. */
	cost(option: Option, world: World, goal: Goal, isReached: boolean, used: number): number {
		const again = used * AGAIN;
		if (isReached) return this.#nearest(option, this.#ends) + wait(option) + again;
		const { aim, wish } = goal;
		const name = plainName(world, option.step.name);
		if (name === aim.step && isIts(option, goal))
			return option.take === SILENCE && used < MOST_SILENT ? -1 : again - 1;
		const wished = wish.outcomes.get(name);
		const against = wished !== undefined && wished !== option.take ? AGAINST : 0;
		const far = aim.step === undefined || aim.step === name;
		const targets = aim.step === undefined ? this.#ends : [aim.step];
		const way = this.#nearest(option, targets) + (far ? 1 : 0);
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
		if (isWanted)
			return option.take === SILENCE ? (option.to.length === 0 ? -WAITS : -WAITS / 2) : 0;
		return wait(option);
	}

	#nearest({ to, step }: Option, targets: readonly StepName[]): number {
		const from = to.length > 0 ? to : [step.name];
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
