import type { DataPath } from "@onedoor/dsl/bundle";
import {
	asksOf,
	type FormFinding,
	type Provenance,
	validate,
	valueAt,
	withValues,
} from "@onedoor/dsl/form";

import { type Asking, formKey } from "./asking.ts";
import type { Case } from "./case.ts";
import { type FactsOf, factsOf } from "./facts.ts";
import type { Turn } from "./turn.ts";

export type Data = Readonly<Record<string, unknown>>;

/** What an act leaves in the file: data of the whole case, and where it came from. */
export interface Filed {
	readonly data: Data;
	readonly sources: Readonly<Record<DataPath, Provenance>>;
}

/**
 * @throws Error when the shell has not loaded the form's validator.
 */
export function check(
	turn: Turn,
	form: Asking,
	current: Case,
	data: Data,
	typed?: Data,
	factsIn: FactsOf = factsOf,
): readonly FormFinding[] {
	const key = formKey(form);
	const validators = turn.env.validators[key];
	if (validators === undefined) throw new Error(`the validator of "${key}" was not loaded`);
	const facts = factsIn(turn.bundle, current, turn.now, data);
	return validate(turn.definition, form, validators, data, facts, typed);
}

export function isError({ severity }: FormFinding): boolean {
	return severity === "error";
}

/**
 * What a step asks is replaced as a whole: a value that is not sent any more is no more. An officer is asked only what
 * a register left open, so what it said stays.
 */
export function replaceAsked(turn: Turn, form: Asking, before: Data, typed: Data): Data {
	const isOffice = turn.step(form.step).does !== "fill_in";
	const stays = (path: string): boolean => {
		const source = turn.case.sources[path]?.source ?? "applicant";
		return source !== "applicant" && source !== "officer";
	};
	const asks = asksOf(turn.definition, form);
	const asked = isOffice ? asks.filter((path) => !stays(path)) : asks;
	return withValues(
		before,
		asked.map((path) => [path, valueAt(typed, path)] as const),
	);
}

/** Sources that were found to have all their values, and in which data: a case does many acts with the same. */
const whole = new WeakMap<Case["sources"], Data>();

/** A source without its value says nothing: the field was hidden or emptied. */
export function sourcesWithin(sources: Case["sources"], data: Data): Case["sources"] {
	if (whole.get(sources) === data) return sources;
	const all = Object.entries(sources);
	const kept = all.filter(([path]) => valueAt(data, path) !== undefined);
	const within = kept.length === all.length ? sources : Object.fromEntries(kept);
	whole.set(within, data);
	return within;
}
