import type { Step } from "@onedoor/dsl/bundle";
import { type Aim, NO_WISH, type Wish } from "@onedoor/dsl/journey";

import type { Refusal } from "../../case/command.ts";
import { Compass, type Goal } from "../journeys/goal.ts";
import { givesOf } from "../journeys/journey.ts";
import { type Option, optionsOf, SILENCE } from "../journeys/options.ts";
import type { Chance } from "../random.ts";
import { perform } from "../scenario-acts.ts";
import type { World } from "../scenario-world.ts";

/** What led a case somewhere, and why no further. */
export interface Led {
	/** As `check: correct`. */
	readonly acts: readonly string[];
	/** What was refused where nothing led on. */
	readonly refused?: Refusal;
}

/** More acts than any way needs: a case that walks in circles is given up. */
const MOST_ACTS = 80;

/**
 * Leads a case on until it is where it shall be, or has ended, or nothing leads on.
 *
 * @param aim the step to come to; left out: an end
 * @param chance strays from the shortest way, more at first; left out: goes straight
 */
export function lead(
	world: World,
	{
		aim,
		isThere = () => false,
		chance,
		wish = NO_WISH,
		strays = 0,
		most = MOST_ACTS,
	}: {
		readonly aim?: Pick<Aim, "step" | "kind" | "outcome" | "name">;
		readonly isThere?: (world: World) => boolean;
		readonly chance?: Chance;
		readonly wish?: Wish;
		/** Of so many acts any is as good as another. */
		readonly strays?: number;
		readonly most?: number;
	},
): Led {
	const compass = new Compass(world.bundle.definition);
	const goal: Goal = {
		aim: { id: "led", kind: "taken", rules: [], ...aim },
		wish,
		attempt: 0,
		registers: "silent",
	};
	const acts: string[] = [];
	const used = new Map<string, number>();
	while (acts.length < most && world.case.status !== "ended" && !isThere(world)) {
		const stray = acts.length < strays ? FAR : 0;
		const ranked = optionsOf(world)
			.map((option) => {
				const cost = compass.cost(option, world, goal, false, used.get(nameOf(option)) ?? 0);
				return { option, cost: cost + (chance?.() ?? 0) * (stray + 1) };
			})
			.sort((one, other) => one.cost - other.cost);
		const { done, refused } = takeFirst(
			world,
			ranked.map(({ option }) => option),
			wish,
		);
		if (done === undefined) return { acts, ...(refused && { refused }) };
		acts.push(done);
		used.set(done, (used.get(done) ?? 0) + 1);
	}
	return { acts };
}

/** Farther than any step is from an end. */
const FAR = 200;

function takeFirst(
	world: World,
	options: readonly Option[],
	wish: Wish,
): { readonly done?: string; readonly refused?: Refusal } {
	let first: Refusal | undefined;
	for (const option of options) {
		const refused = take(world, option, wish);
		if (refused === undefined) return { done: nameOf(option) };
		if (refused !== "nothing") first ??= refused;
	}
	return { ...(first && { refused: first }) };
}

/** @returns why it could not be done; `nothing` where nothing falls due */
export function take(
	world: World,
	{ step, take: what }: Pick<Option, "step" | "take">,
	wish: Wish = NO_WISH,
): Refusal | "nothing" | undefined {
	if (what !== SILENCE)
		return perform(world, step, {
			take: what,
			with: givesOf(world.bundle, step, what, wish),
			marks: [],
		});
	const due = world.nextDue();
	due?.fire();
	return due ? undefined : "nothing";
}

export function nameOf({
	step,
	take: what,
}: {
	readonly step: Step;
	readonly take: string;
}): string {
	return `${step.name}: ${what}`;
}
