import type { Id, Step } from "@onedoor/dsl/bundle";

import type { ActiveStep, Actor } from "../case/case.ts";
import type { Refusal } from "../case/command.ts";
import { permit } from "./permit.ts";
import type { Sight } from "./sight.ts";

/** Ways in which a person confirms without the app, and an officer enters it. */
export function paperMethods(step: Step): readonly string[] {
	return step.does === "confirm" ? step.methods.filter((method) => method !== "app") : [];
}

/** The role in which an officer of this case enters what a person said by form or letter. */
export function permitOnPaper(
	sight: Sight,
	actor: Actor,
	step: Step,
	active: ActiveStep,
	wanted?: Id,
): Id | Refusal {
	const officers = Object.values(sight.bundle.definition.roles)
		.filter(({ is }) => is === "officer")
		.map(({ id }) => id);
	return permit(sight, actor, { ...step, who: officers }, active, wanted);
}
