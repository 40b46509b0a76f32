import type { Definition, Id, Level, Step } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { isCitizen } from "./who.ts";

/**
 * Assurance that a step needs and that those who come to it need not have: they find out in the middle. And what a step
 * says about assurance or delegation that its role does not let it say.
 */
export function signIn({ definition }: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(definition.steps).flatMap((step) => [
		...levels(step, definition),
		...loosened(step, definition),
	]);
}

function levels(step: Step, definition: Definition): readonly CheckFinding[] {
	const needs = step.identity;
	const [role] = step.who;
	if (needs === undefined || role === undefined) return [];
	const at = ["steps", step.name, "identity"];
	const own = definition.roles[role]?.identity;
	const values = { step: step.name, role, needs: `level ${needs}` };
	if (own !== undefined && needs < own)
		return [
			{
				code: "identity_loosened",
				values: { ...values, own: `level ${own}` },
				at,
				related: [ofRole(role, "identity")],
			},
		];
	const gives = givenBy(role, definition);
	if (step.name === definition.starts_at || needs <= gives.level) return [];
	return [
		{
			code: "sign_in_too_weak",
			values: { ...values, gives: `level ${gives.level}`, where: gives.where },
			at,
		},
	];
}

/** The least that a role's sign-in surely shows: the role's own level, and that of the weakest channel applicants use. */
function givenBy(
	role: Id,
	definition: Definition,
): { readonly level: Level; readonly where: string } {
	const own = definition.roles[role]?.identity ?? 1;
	if (definition.roles[role]?.is !== "applicant")
		return { level: own, where: `the role \`${role}\`` };
	const weakest = Object.entries(definition.channels)
		.filter(([, { filled_by }]) => filled_by === undefined || isCitizen(definition, filled_by))
		.map(([id, { identity = 1 }]) => ({
			level: Math.max(own, identity) as Level,
			where: `the channel \`${id}\``,
		}))
		.toSorted((a, b) => a.level - b.level)[0];
	return weakest ?? { level: 3, where: "" };
}

function loosened(step: Step, { roles }: Definition): readonly CheckFinding[] {
	const role = step.who.find((id) => roles[id]?.delegation === "never");
	if (step.delegation !== "allowed" || role === undefined) return [];
	return [
		{
			code: "delegation_loosened",
			values: { step: step.name, role },
			at: ["steps", step.name, "delegation"],
			related: [ofRole(role, "delegation")],
			fix: { kind: "set_text", path: `steps.${step.name}.delegation`, text: "never" },
		},
	];
}

function ofRole(
	role: Id,
	key: string,
): { readonly message: string; readonly at: readonly string[] } {
	return { message: "what the role says", at: ["roles", role, key] };
}
