import type { Definition, Role, Step } from "@onedoor/dsl/bundle";

import type { IconName } from "./icon-shapes.ts";

/** Who acts, in the five tints that are the same on every face. */
export type Actor = "applicant" | "officer" | "head" | "system" | "agent";

export const actorIcon: Readonly<Record<Actor, IconName>> = {
	applicant: "user",
	officer: "desk",
	head: "sign",
	system: "server",
	agent: "parcel",
};

/**
 * The tint of a role. A definition does not say who heads an office; whoever signs results, or may not let
 * another stand in, is drawn as the head.
 */
export function actorOfRole(definition: Definition, roleId: string): Actor {
	const role = definition.roles[roleId];
	if (!role) return "officer";
	if (role.is === "partner") return "agent";
	if (role.is !== "officer") return "applicant";
	return isHead(definition, role) ? "head" : "officer";
}

/** The tint of whoever does a step; what no person does is done by the system. */
export function actorOfStep(definition: Definition, step: Step): Actor {
	const role = roleOfStep(step);
	if (role) return actorOfRole(definition, role);
	return step.does === "deliver" && step.by === "agent" ? "agent" : "system";
}

/** Who acts in a step, if a person does. */
export function roleOfStep(step: Step): string | undefined {
	return step.who[0] ?? (step.does === "hand_over" ? step.to : undefined);
}

function isHead(definition: Definition, role: Role): boolean {
	if (role.delegation === "never") return true;
	return Object.values(definition.steps).some(
		(step) => step.does === "sign" && step.who.includes(role.id),
	);
}
