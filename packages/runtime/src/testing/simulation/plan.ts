import type { Assumptions, Bundle, Id, Step, StepName } from "@onedoor/dsl/bundle";
import { itemTask, stepAt } from "@onedoor/dsl/form";

import { AROUND, actsOf } from "../journeys/options.ts";
import type { Draws } from "./draws.ts";
import { lengthOf, type OfficeTime } from "./office-time.ts";
import { usualShare, usualWait, usualWork } from "./usual.ts";

/** What is drawn for a visit: whether nobody does anything, when it is begun, how long it takes, what comes of it. */
type Drawn = "silent" | "after" | "takes" | "outcome";

/** What a visit of a step is drawn from. */
export interface StepPlan {
	/** The step of the file: an item's is the one that is done for each. */
	readonly name: StepName;
	readonly step: Step;
	/** Outcome → share; empty where nobody does anything. */
	readonly outcomes: readonly (readonly [Id, number])[];
	readonly silent: number;
	readonly varies: "exponentially" | "evenly" | "never";
	/** Of an officer's time. */
	readonly work: number;
	/** What is drawn for it, each under a purpose of its own. */
	readonly draws: Readonly<Record<Drawn, string>>;
	/** What passes before, by the role that does it. */
	readonly wait: (role: Id | undefined) => { readonly ms: number; readonly working: boolean };
}

/** For each step of a procedure, what is assumed or else usual; worked out once. */
export class Plans {
	readonly #bundle: Bundle;
	readonly #assumed: Assumptions;
	readonly #time: OfficeTime;
	readonly #usualDay: number;
	readonly #known = new Map<StepName, StepPlan | undefined>();

	constructor(bundle: Bundle, assumed: Assumptions, time: OfficeTime) {
		this.#bundle = bundle;
		this.#assumed = assumed;
		this.#time = time;
		this.#usualDay = time.usualDay;
	}

	/** Undefined for steps that stand around others, for ends, and for waiting for a day. */
	at(name: StepName): StepPlan | undefined {
		if (!this.#known.has(name)) this.#known.set(name, this.#make(name));
		return this.#known.get(name);
	}

	/** How long it is from an instant until something is begun that waits. */
	begins(at: number, plan: StepPlan, role: Id | undefined, drawn: number): number {
		const { ms, working } = plan.wait(role);
		return working ? this.#time.after(at, ms * drawn) : at + ms * drawn;
	}

	#make(name: StepName): StepPlan | undefined {
		const { definition } = this.#bundle;
		const step = stepAt(definition, name);
		if (step === undefined || AROUND.has(step.does)) return undefined;
		const acts = actsOf(step);
		if (acts.length === 0) return undefined;
		const plain = itemTask(definition, name)?.each.step ?? name;
		const own = this.#assumed.steps[plain];
		const register = "register" in step ? this.#assumed.registers[step.register] : undefined;
		const after = own?.after ?? register?.answers_in;
		return {
			name: plain,
			step,
			outcomes: sharesOf(acts, own?.outcomes ?? {}),
			silent: (own?.silent ?? register?.silent ?? 0) / 100,
			varies: own?.varies ?? "exponentially",
			work: lengthOf(own?.takes ?? usualWork(step), this.#usualDay).ms,
			draws: {
				silent: `silent ${name}`,
				after: `after ${name}`,
				takes: `takes ${name}`,
				outcome: `outcome ${name}`,
			},
			wait: (role) => lengthOf(after ?? usualWait(definition, step, role), this.#usualDay),
		};
	}
}

/** What is assumed of some outcomes counts for all: the others are then never taken. */
export function sharesOf(
	acts: readonly Id[],
	assumed: Readonly<Record<Id, number>>,
): readonly (readonly [Id, number])[] {
	const isAssumed = acts.some((act) => Object.hasOwn(assumed, act));
	return acts.map((act, index) => [
		act,
		isAssumed
			? Object.hasOwn(assumed, act)
				? (assumed[act] ?? 0)
				: 0
			: usualShare(index, acts.length),
	]);
}

/** How much longer or shorter than on average a visit is: 1 on average. */
export function drawn(
	{ varies, draws: purposes }: StepPlan,
	draws: Draws,
	item: number,
	what: Drawn,
	visit: number,
): number {
	const purpose = purposes[what];
	if (varies === "never") return 1;
	return varies === "evenly"
		? 0.5 + draws.uniform(item, purpose, visit)
		: draws.exponential(item, purpose, visit);
}
