import type { DataPath, FillInStep, Form, Id, Step } from "@onedoor/dsl/bundle";
import {
	asksOf,
	changedPaths,
	documentAt,
	type FormFinding,
	isAsked,
	outsideMarks,
	type Provenance,
	prune,
	validate,
	valueAt,
	visible,
	withValue,
} from "@onedoor/dsl/form";

import type { ActiveStep, Case } from "./case.ts";
import type { Act, Refusal } from "./command.ts";
import { factsOf } from "./facts.ts";
import { knownValues } from "./lookups.ts";
import { isObject } from "./merge-patch.ts";
import { plainData, plainValue } from "./plain.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

type Data = Readonly<Record<string, unknown>>;
type Asking = Pick<Form, "step" | "outcome">;

/** What an act leaves in the file: data of the whole case, and where it came from. */
export interface Filed {
	readonly data: Data;
	readonly sources: Readonly<Record<DataPath, Provenance>>;
}

/** The applicant's form: what registers gave wins, hidden values go, and everything is checked. */
export function fileForm(
	turn: Turn,
	step: FillInStep,
	active: ActiveStep,
	command: Act,
): Filed | Refusal {
	const form: Asking = { step: step.name };
	const marks =
		step.change === "what_was_marked" ? (active.marks ?? []).map(({ path }) => path) : undefined;
	const fetched = fetchedOf(turn, form, command, marks);
	const before = turn.case.data;
	const merged = marks
		? overlay(before, command.data)
		: replaceAsked(turn, form, before, command.data);
	const filled = Object.entries(fetched).reduce(
		(data, [path, { value }]) => withValue(data, path, value),
		merged,
	);
	const sources = { ...withoutMarked(turn.case.sources, marks ?? []), ...sourcesOf(fetched) };
	const facts = factsOf(turn.bundle, { ...turn.case, sources }, turn.now, filled);
	const data = prune(turn.definition, form, filled, facts);

	const wrong = marks
		? outsideMarks(before, data, marks, newlyVisible(turn, form, data, sources))
		: [];
	if (wrong.length > 0) return refuse("not_marked", { paths: wrong });
	const typed = typedOf(before, command.data, fetched);
	const findings = check(turn, form, { ...turn.case, sources }, data, typed);
	if (findings.some(isError)) return refuse("wrong_data", {}, findings);
	return { data, sources: sourcesWithin(sources, data) };
}

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
		const filled = replaceAsked(turn, form, data, typed);
		data = prune(turn.definition, form, filled, factsOf(turn.bundle, turn.case, turn.now, filled));
		sources = { ...sources, ...byOfficer(turn, form, data) };
		findings.push(...check(turn, form, { ...turn.case, sources }, data));
	}
	if (findings.some(isError)) return refuse("wrong_data", {}, findings);
	return { data, sources: sourcesWithin(sources, data) };
}

/**
 * @throws Error when the shell has not loaded the form's validator.
 */
function check(
	turn: Turn,
	form: Asking,
	current: Case,
	data: Data,
	typed?: Data,
): readonly FormFinding[] {
	const key = form.outcome === undefined ? form.step : `${form.step}.${form.outcome}`;
	const validators = turn.env.validators[key];
	if (validators === undefined) throw new Error(`the validator of "${key}" was not loaded`);
	const facts = factsOf(turn.bundle, current, turn.now, data);
	return validate(turn.definition, form, validators, data, facts, typed);
}

function isError({ severity }: FormFinding): boolean {
	return severity === "error";
}

/** What a step asks is replaced as a whole: a value that is not sent any more is no more. */
function replaceAsked(turn: Turn, form: Asking, before: Data, sent: unknown): Data {
	const typed = plainData(sent);
	return asksOf(turn.definition, form).reduce(
		(data, path) => withValue(data, path, valueAt(typed, path)),
		before,
	);
}

/** In a correction what is not sent stays; `null` or nothing written takes a value away. */
function overlay(before: Data, sent: unknown): Data {
	if (!isObject(sent)) return before;
	let after = before;
	for (const [name, value] of Object.entries(sent)) {
		const old = Object.hasOwn(before, name) ? before[name] : undefined;
		const next = isObject(value)
			? overlay(isObject(old) ? old : {}, value)
			: value === ""
				? undefined
				: plainValue(value);
		after = withValue(after, name, next);
	}
	return after;
}

type Fetched = NonNullable<Act["fetched"]>;

/**
 * Look-ups for what this form asks, in a correction only for what may change; and what the identity says, which nobody
 * has to pass in.
 */
function fetchedOf(
	turn: Turn,
	form: Asking,
	command: Act,
	marks: readonly DataPath[] | undefined,
): Fetched {
	const known = knownValues(turn.bundle, turn.case, form.step, plainData(command.data), turn.now);
	const open = marks ?? asksOf(turn.definition, form);
	const fetched = Object.entries({ ...command.fetched, ...known });
	return Object.fromEntries(
		fetched
			.filter(([path]) => isAsked(open, path))
			.map(([path, entry]) => [path, inFile(turn, path, entry)]),
	);
}

/** Of a document only the way it was satisfied goes into the file; the paper itself stays with its register. */
function inFile<T extends { readonly value: unknown } & Provenance>(
	turn: Turn,
	path: DataPath,
	entry: T,
): T {
	return documentAt(turn.definition, path) ? { ...entry, value: { by: entry.source } } : entry;
}

function sourcesOf(fetched: Fetched): Record<DataPath, Provenance> {
	return Object.fromEntries(
		Object.entries(fetched).map(([path, { source, register, as_of }]) => [
			path,
			{
				source,
				...(register !== undefined && { register }),
				...(as_of !== undefined && { as_of }),
			},
		]),
	);
}

/** What was marked may be typed, also where a register gave it. */
function withoutMarked(sources: Case["sources"], marks: readonly DataPath[]): Case["sources"] {
	return Object.fromEntries(Object.entries(sources).filter(([path]) => !isAsked(marks, path)));
}

/** A source without its value says nothing: the field was hidden or emptied. */
function sourcesWithin(sources: Case["sources"], data: Data): Case["sources"] {
	return Object.fromEntries(
		Object.entries(sources).filter(([path]) => valueAt(data, path) !== undefined),
	);
}

/** What came in by hand and says something new: not what was looked up, not what was there before. */
function typedOf(before: Data, sent: unknown, fetched: Fetched): Data {
	const typed = plainData(sent);
	const withoutFetched = Object.keys(fetched).reduce(
		(data, path) => withValue(data, path, undefined),
		typed,
	);
	return changedPaths(before, withoutFetched)
		.filter((path) => valueAt(withoutFetched, path) !== undefined)
		.reduce((data: Data, path) => withValue(data, path, valueAt(withoutFetched, path)), {});
}

/** Fields and documents that a marked change shows or hides: they may come and go with it. */
function newlyVisible(
	turn: Turn,
	form: Asking,
	data: Data,
	sources: Case["sources"],
): ReadonlySet<DataPath> {
	const shownIn = (values: Data): ReadonlySet<DataPath> => {
		const facts = factsOf(turn.bundle, { ...turn.case, sources }, turn.now, values);
		const { fields, documents } = visible(turn.definition, form, values, facts);
		return new Set([...fields, ...documents]);
	};
	const before = shownIn(turn.case.data);
	const after = shownIn(data);
	return new Set([...before, ...after].filter((path) => before.has(path) !== after.has(path)));
}

function strangers(turn: Turn, forms: readonly Asking[], typed: Data): readonly DataPath[] {
	const asks = forms.flatMap((form) => asksOf(turn.definition, form));
	return changedPaths({}, typed).filter((path) => !isAsked(asks, path));
}

function byOfficer(turn: Turn, form: Asking, data: Data): Record<DataPath, Provenance> {
	const asked = asksOf(turn.definition, form).filter((path) => valueAt(data, path) !== undefined);
	return Object.fromEntries(asked.map((path) => [path, { source: "officer", as_of: turn.now }]));
}
