import { stepAt } from "@onedoor/dsl/form";

import type { World } from "../scenario-world.ts";
import { take } from "./led.ts";

/** Does `check: correct`: somebody does this, or with `silence` time passes. Answers why it could not be done, as a code. */
export function didAct(world: World, act: string): string | undefined {
	const { step: name, take: what } = splitAct(act);
	const step = stepAt(world.bundle.definition, name);
	if (step === undefined) return "step_unknown";
	const refused = take(world, { step, take: what });
	return typeof refused === "object" ? refused.code : refused;
}

export function splitAct(act: string): { readonly step: string; readonly take: string } {
	const at = act.lastIndexOf(": ");
	return { step: act.slice(0, at), take: act.slice(at + 2) };
}
