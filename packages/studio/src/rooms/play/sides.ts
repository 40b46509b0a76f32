import type { Definition, Id, Role, Scenario } from "@onedoor/dsl/bundle";
import type { Refusal } from "@onedoor/runtime/core";
import { type Doable, doableIn, type Played } from "@onedoor/runtime/testing/play";

/** What the case waits for, by who does it: people, offices, or what is connected. */
export interface Waiting {
	readonly people: readonly Doable[];
	readonly offices: readonly Doable[];
	readonly systems: readonly Doable[];
}

export function waitingIn({ world }: Played): Waiting {
	const { definition } = world.bundle;
	const all = doableIn(world);
	const isAt = (side: keyof Waiting) =>
		all.filter((each) => sideOf(definition, each.role) === side);
	return { people: isAt("people"), offices: isAt("offices"), systems: isAt("systems") };
}

export function rolesOf(definition: Definition, side: keyof Waiting): readonly Role[] {
	return Object.values(definition.roles).filter(({ id }) => sideOf(definition, id) === side);
}

/** How far the case has come: what was refused left it as it was, and what stands in a form for it stays. */
export function comeTo({ turns }: Played): number {
	return turns.filter(({ refused }) => refused === undefined).length;
}

/** Why the core has just said no to what was done at a step. */
export function refusedAt({ turns }: Played, step: string): Refusal | undefined {
	const last = turns.at(-1);
	return last?.move.kind === "act" && last.move.step === step ? last.refused : undefined;
}

/** Whether somebody at an office acts in a scenario, as it is written; in the others rules and registers decide. */
export function isActedOn({ steps, roles }: Definition, { happens }: Scenario): boolean {
	return Object.entries(happens).some(([name, { acts }]) => {
		const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
		const usual = step && "who" in step ? step.who[0] : undefined;
		return acts.some(
			({ take, by }) => take !== "silence" && sideOf({ roles }, by?.role ?? usual) === "offices",
		);
	});
}

/** Whoever helps at a counter or as a partner works at a desk. */
function sideOf({ roles }: Pick<Definition, "roles">, id: Id | undefined): keyof Waiting {
	if (id === undefined) return "systems";
	const is = roles[id]?.is;
	return is === "officer" || is === "partner" ? "offices" : "people";
}
