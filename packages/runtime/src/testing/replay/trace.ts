import type { Definition, StepName } from "@onedoor/dsl/bundle";
import { pathNow, stepAt, stepNow } from "@onedoor/dsl/form";

import { leavesOf } from "../../case/moves/moved-steps.ts";
import { AROUND } from "../journeys/options.ts";
import type { Done, World } from "../scenario-world.ts";
import type { ReplayDifference } from "./replayed.ts";

/** What happened to a case, by the names of an edition. */
export interface Trace {
	readonly steps: readonly StepName[];
	/** Its result, or where it stands. */
	readonly end: string;
	readonly paid: number;
	readonly asked: ReadonlySet<string>;
}

/** Gathers the steps that a case comes to. */
export class Tracing {
	readonly #steps: StepName[] = [];

	readonly saw = ({ events, world }: Done): void => {
		for (const { kind, step } of events) {
			const does = step === undefined ? "end" : stepAt(world.bundle.definition, step)?.does;
			if (kind === "step_entered" && step !== undefined && !AROUND.has(does ?? "end"))
				this.#steps.push(step);
		}
	};

	/** @param names an edition whose names are used; left out: the case's own */
	of(world: World | undefined, names?: Definition): Trace {
		const step = (name: StepName) => (names ? stepNow(names, name) : name);
		const path = (name: string) => (names ? pathNow(names, name) : name);
		if (world === undefined) return { steps: [], end: "never opened", paid: 0, asked: new Set() };
		const { case: current, bundle, paid, asked } = world;
		const at = leavesOf(bundle.definition, current).map((one) => step(one.step));
		return {
			steps: this.#steps.map(step),
			end: current.result ?? `at ${at.join(", ")}`,
			paid,
			asked: new Set([...asked].map(path)),
		};
	}
}

export function differencesOf(before: Trace, after: Trace): readonly ReplayDifference[] {
	const more = [...after.asked].filter((path) => !before.asked.has(path));
	const less = [...before.asked].filter((path) => !after.asked.has(path));
	const ways = [before.steps.join(" → "), after.steps.join(" → ")] as const;
	return [
		...(before.end === after.end
			? []
			: [{ code: "ends", before: before.end, after: after.end } as const]),
		...(ways[0] === ways[1] ? [] : [{ code: "way", before: ways[0], after: ways[1] } as const]),
		...(before.paid === after.paid
			? []
			: [{ code: "paid", before: String(before.paid), after: String(after.paid) } as const]),
		...(more.length === 0 ? [] : [{ code: "asked_more", after: more.join(", ") } as const]),
		...(less.length === 0 ? [] : [{ code: "asked_less", before: less.join(", ") } as const]),
	];
}
