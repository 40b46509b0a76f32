import type { Definition } from "../bundle/index.ts";
import type { Site } from "../check/sites.ts";
import { sitesOf } from "../check/sites.ts";
import { leafFieldsOf } from "../form/asked.ts";
import { transitionsOf } from "./transitions.ts";

/** How much of a procedure was walked; `missing` names the rest. */
export interface Covered {
	readonly covered: number;
	readonly total: number;
	readonly missing: readonly string[];
}

export interface Coverage {
	readonly steps: Covered;
	readonly transitions: Covered;
	/** Each rule counts twice: once true, once false. */
	readonly rules: Covered;
	readonly fields: Covered;
}

/** All that can be covered, by name. */
export interface Coverable {
	readonly steps: readonly string[];
	readonly transitions: readonly string[];
	/** `conditions.late is false`. */
	readonly rules: readonly string[];
	/** Fields and documents that some form asks. */
	readonly fields: readonly string[];
	readonly sites: readonly Site[];
}

export function coverable(definition: Definition): Coverable {
	const sites = sitesOf(definition).filter(
		({ expected }) =>
			expected.types.length > 0 && expected.types.every(({ kind }) => kind === "yes_no"),
	);
	return {
		steps: Object.keys(definition.steps),
		transitions: transitionsOf(definition).map(({ id }) => id),
		rules: sites.flatMap(({ at }) => [true, false].map((value) => ruleName(at, value))),
		fields: askedFields(definition),
		sites,
	};
}

export function ruleName(at: readonly string[], value: boolean): string {
	return `${at.join(".")} is ${value}`;
}

function askedFields(definition: Definition): readonly string[] {
	const forms = Object.values(definition.steps).flatMap((step) => [
		{ step: step.name },
		...("outcomes" in step ? step.outcomes : []).map(({ id }) => ({
			step: step.name,
			outcome: id,
		})),
	]);
	return [
		...new Set(forms.flatMap((form) => leafFieldsOf(definition, form).map(({ path }) => path))),
	];
}
