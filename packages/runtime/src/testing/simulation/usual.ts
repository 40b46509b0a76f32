import type { Definition, Duration, Id, Step } from "@onedoor/dsl/bundle";

import { isCitizen } from "../../case/calendars.ts";

const minutes = (n: number): Duration => ({ n, unit: "minutes" });
type ByVerb = Partial<Readonly<Record<Step["does"], Duration>>>;

const NOTHING = minutes(0);

/**
 * An officer's time at work on one visit of a step, where nothing is assumed. Round figures of our own, not measured
 * anywhere: whoever knows better says so in the assumptions.
 */
const AT_WORK: ByVerb = {
	fill_in: minutes(10),
	confirm: minutes(5),
	attend: minutes(30),
	pay: minutes(3),
	sign: minutes(3),
	decide: minutes(15),
	hand_over: minutes(2),
	deliver: minutes(5),
};

/** How long a citizen takes to come back to it, where nothing is assumed. */
const BY_CITIZENS: ByVerb = {
	fill_in: { n: 2, unit: "days" },
	confirm: { n: 6, unit: "hours" },
	attend: { n: 3, unit: "days" },
	pay: { n: 6, unit: "hours" },
	sign: { n: 1, unit: "days" },
	decide: { n: 1, unit: "days" },
	hand_over: { n: 1, unit: "days" },
	deliver: { n: 1, unit: "days" },
};

/** How long a system takes to answer, and the post to come, where nothing is assumed. */
const BY_SYSTEMS: ByVerb = {
	ask: minutes(1),
	record: minutes(1),
	start: { n: 5, unit: "working days" },
	wait_for: { n: 5, unit: "days" },
};

/** Of 100 visits so many take the outcome that stands first; the others share the rest. */
const FIRST_OUTCOME = 95;

export function usualWork(step: Step): Duration {
	return AT_WORK[step.does] ?? NOTHING;
}

/** What passes before somebody in this role begins, or before a system answers. */
export function usualWait(definition: Definition, step: Step, role: Id | undefined): Duration {
	if (step.does === "deliver") return usualDelivery(step.by);
	if (role !== undefined && isCitizen(definition, role)) return BY_CITIZENS[step.does] ?? NOTHING;
	return BY_SYSTEMS[step.does] ?? NOTHING;
}

function usualDelivery(by: "electronic" | "post" | "counter" | "agent"): Duration {
	if (by === "electronic") return minutes(1);
	return { n: by === "post" ? 3 : 1, unit: "days" };
}

export function usualShare(index: number, of: number): number {
	if (of === 1) return 100;
	return index === 0 ? FIRST_OUTCOME : (100 - FIRST_OUTCOME) / (of - 1);
}
