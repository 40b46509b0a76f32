import type { Definition, Step } from "@onedoor/dsl/bundle";

/** What may follow when a step is late, as the language writes it. */
export type Following =
	| { readonly kind: "tell"; readonly role: string }
	| { readonly kind: "go_to"; readonly step: string };

/**
 * Somebody of the office is told. Only a step of a citizen would wait for ever that way: it goes on to an end.
 */
export function followingsOf(definition: Definition, step: Step): readonly Following[] {
	if (step.who.some((id) => CITIZENS.has(definition.roles[id]?.is ?? "")))
		return Object.values(definition.steps)
			.filter(({ does, inside }) => does === "end" && inside === undefined)
			.map(({ name }) => ({ kind: "go_to", step: name }));
	return Object.entries(definition.roles)
		.filter(([, role]) => role.is === "officer")
		.map(([id]) => ({ kind: "tell", role: id }));
}

export function writtenAs(following: Following): string {
	return following.kind === "tell" ? `tell ${following.role}` : `go_to ${following.step}`;
}

const CITIZENS: ReadonlySet<string> = new Set(["applicant", "person", "representative"]);
