import type { Difference, Scenario, StepName } from "@onedoor/dsl/bundle";
import { itemTask } from "@onedoor/dsl/form";

import type { ActiveStep } from "../case/case.ts";
import type { World } from "./scenario-world.ts";

export type ScriptAct = Scenario["happens"][string]["acts"][number];

/** The next act at a task, and the visit in which it was silence: silence is over when the case comes again. */
interface Turn {
	readonly next: number;
	readonly silentIn?: number;
}

/** How far a scenario's `happens` has been played: which act comes now, and which never came. */
export class Script {
	readonly #world: World;
	readonly #turns = new Map<StepName, Turn>();
	readonly #came = new Set<string>();
	readonly #played = new Map<string, Set<number>>();

	constructor(world: World) {
		this.#world = world;
	}

	/** The act of this visit: the next in line, or the only one on every visit. */
	now({ step, visit }: ActiveStep): ScriptAct | undefined {
		const key = this.#keyOf(step);
		const script = key === undefined ? undefined : this.#world.scenario.happens[key];
		if (key === undefined || script === undefined) return undefined;
		this.#came.add(key);
		const before = this.#turns.get(step) ?? { next: 0 };
		const isOver = before.silentIn !== undefined && before.silentIn !== visit;
		const turn = isOver ? { next: before.next + 1 } : before;
		const at = script.repeats ? 0 : turn.next;
		const act = script.acts[at];
		const isSilent = act?.take === "silence";
		if (isSilent) this.#mark(key, at);
		this.#turns.set(step, isSilent ? { ...turn, silentIn: visit } : turn);
		return act;
	}

	/** The act of `now` is done, or was refused as it should be. */
	did(step: StepName): void {
		const key = this.#keyOf(step);
		if (key === undefined) return;
		const { next } = this.#turns.get(step) ?? { next: 0 };
		this.#mark(key, this.#world.scenario.happens[key]?.repeats ? 0 : next);
		this.#turns.set(step, { next: next + 1 });
	}

	/** The first act that never took place: a story that is not told says nothing. */
	untold(): Difference | undefined {
		for (const [step, { acts }] of Object.entries(this.#world.scenario.happens)) {
			const at = acts.findIndex((_, index) => !this.#played.get(step)?.has(index));
			const act = acts[at];
			if (act === undefined) continue;
			const which = acts.length > 1 ? `act ${at + 1}, "${act.take}",` : `"${act.take}"`;
			const hasCome = this.#came.has(step);
			const why = hasCome ? "the case had moved on before" : "it was never reached";
			return {
				code: "never_took_place",
				step,
				values: {
					take: act.take,
					act: String(at + 1),
					of: String(acts.length),
					came: String(hasCome),
				},
				why: `${which} at "${step}" never took place: ${why}`,
			};
		}
		return undefined;
	}

	#mark(key: string, at: number): void {
		this.#played.set(key, (this.#played.get(key) ?? new Set()).add(at));
	}

	/** Of a `for_each` one item alone may have its own line, `<step>.2`; else all have the one of the step. */
	#keyOf(step: StepName): string | undefined {
		const { bundle, scenario } = this.#world;
		const each = itemTask(bundle.definition, step)?.each;
		const keys = each === undefined ? [step] : [step, each.step, each.name];
		return keys.find((key) => Object.hasOwn(scenario.happens, key));
	}
}
