import type { Definition, Role } from "./definition.ts";
import type { Step } from "./step.ts";
import type { Id } from "./values.ts";

/** Who acts, in the five tints that are the same on every face. */
export type ActorKind = "applicant" | "officer" | "head" | "system" | "agent";

export interface Actor {
	readonly kind: ActorKind;
	/** Left out where no person acts. */
	readonly role?: Id;
}

/** Who does a step; what no person does, a system does. A file handed over is in the hands of whoever receives it. */
export function actorOf(definition: Definition, step: Step): Actor {
	const leads = step.does === "attend" ? step.led_by : undefined;
	const role = leads ?? step.who[0] ?? (step.does === "hand_over" ? step.to : undefined);
	if (role !== undefined) return { kind: kindOfRole(definition, role), role };
	return { kind: step.does === "deliver" && step.by === "agent" ? "agent" : "system" };
}

/** A definition does not say who heads an office: whoever signs, or may not let another stand in, is drawn so. */
export function kindOfRole(definition: Definition, id: Id): ActorKind {
	const role = Object.hasOwn(definition.roles, id) ? definition.roles[id] : undefined;
	if (role === undefined) return "officer";
	if (role.is === "partner") return "agent";
	if (role.is !== "officer") return "applicant";
	return isHead(definition, role) ? "head" : "officer";
}

function isHead(definition: Definition, role: Role): boolean {
	const signs = Object.values(definition.steps).some(
		(step) => step.does === "sign" && step.who.includes(role.id),
	);
	return role.delegation === "never" || signs;
}
