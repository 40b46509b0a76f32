import type { Bundle, Step } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import type { Case } from "../case/case.ts";
import type { Report, Unasked } from "../case/command.ts";

/**
 * Whether this adapter may say that. Each speaks for what it is asked, and for nothing else: whoever has got hold of the
 * key of the post can say that letters came, and neither that a fee was paid nor that an officer decided.
 */
export function speaksFor(
	adapter: string,
	{ definition }: Bundle,
	{ waiting }: Pick<Case, "waiting">,
	said: Report | Unasked,
): boolean {
	if (said.kind === "unasked") return said.event.split(".")[0] === adapter;
	const { effect = "" } = said;
	const asked = Object.hasOwn(waiting, effect) ? waiting[effect]?.step : undefined;
	const step = stepAt(definition, asked ?? said.step);
	// That there is no such step is said by the case itself.
	return step === undefined || adapterOf(step) === adapter;
}

/** Undefined: people answer there, or time does. */
function adapterOf(step: Step): string | undefined {
	switch (step.does) {
		case "pay":
			return "payment";
		case "sign":
			return "signature";
		case "ask":
		case "record":
			return step.register;
		case "wait_for":
			return step.event.kind === "answer" ? step.event.register : undefined;
		case "deliver":
			return step.by === "electronic" ? "repository" : "post";
		default:
			return undefined;
	}
}
