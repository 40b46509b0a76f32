import type { DataPath, Id, Step } from "@onedoor/dsl/bundle";
import {
	asksOf,
	changedPaths,
	documentAt,
	type FormFinding,
	isAsked,
	type Provenance,
	prune,
	valueAt,
	withValue,
} from "@onedoor/dsl/form";

import type { Asking } from "./asking.ts";
import type { Act, Refusal } from "./command.ts";
import { factsOf } from "./facts.ts";
import { type FetchedValues, fetchedOf, withSources } from "./fetched.ts";
import { check, type Data, type Filed, isError, replaceAsked, sourcesWithin } from "./filed.ts";
import { plainData } from "./plain.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** What an officer enters with a decision: the step's own questions and those of the outcome. */
export function fileAnswers(turn: Turn, step: Step, outcome: Id, command: Act): Filed | Refusal {
	const forms: readonly Asking[] = [{ step: step.name }, { step: step.name, outcome }];
	const asked = forms.filter((form) => asksOf(turn.definition, form).length > 0);
	const typed = plainData(command.data);
	const findings: FormFinding[] = strangers(turn, asked, typed).map((path) => ({
		path,
		code: "not_asked",
		severity: "error",
		values: {},
	}));
	let { data, sources } = turn.case;
	for (const form of asked) {
		const fetched = fetchedOf(turn, form, { ...command, typed }, undefined);
		const filled = withAll(replaceAsked(turn, form, data, typed), fetched);
		data = prune(turn.definition, form, filled, factsOf(turn.bundle, turn.case, turn.now, filled));
		sources = withSources({ ...sources, ...byOfficer(turn, form, data) }, fetched);
		findings.push(...check(turn, form, { ...turn.case, sources }, data));
	}
	if (findings.some(isError)) return refuse("wrong_data", {}, findings);
	return { data, sources: sourcesWithin(sources, data) };
}

function strangers(turn: Turn, forms: readonly Asking[], typed: Data): readonly DataPath[] {
	const asks = forms.flatMap((form) => asksOf(turn.definition, form));
	return changedPaths({}, typed).filter((path) => !isAsked(asks, path));
}

/** Of a paper its own way says how it came. */
function byOfficer(turn: Turn, form: Asking, data: Data): Record<DataPath, Provenance> {
	const asked = asksOf(turn.definition, form).filter(
		(path) => !documentAt(turn.definition, path) && valueAt(data, path) !== undefined,
	);
	return Object.fromEntries(asked.map((path) => [path, { source: "officer", as_of: turn.now }]));
}

function withAll(data: Data, fetched: FetchedValues): Data {
	return Object.entries(fetched).reduce(
		(all, [path, { value }]) => withValue(all, path, value),
		data,
	);
}
