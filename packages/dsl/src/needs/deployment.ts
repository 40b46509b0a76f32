import type { Deployment, Id, Level } from "../bundle/index.ts";

export const HAS_EVERYTHING: Deployment = {
	registers: "all",
	payment: true,
	signature: true,
	post: true,
	repository: true,
	wallet: true,
	notification: true,
	appointments: true,
	uploads: true,
	level: 3,
};

/** One thing that a deployment may lack. What needs nothing of the kind, such as paper at a counter, is `office`. */
export type Ability =
	| { readonly kind: "register"; readonly register: Id }
	| { readonly kind: "level"; readonly level: Level }
	| { readonly kind: Exclude<keyof Deployment, "registers" | "level"> }
	| { readonly kind: "office" };

export function has(deployment: Deployment, ability: Ability): boolean {
	switch (ability.kind) {
		case "office":
			return true;
		case "register":
			return deployment.registers === "all" || deployment.registers.includes(ability.register);
		case "level":
			return deployment.level >= ability.level;
		default:
			return deployment[ability.kind];
	}
}
