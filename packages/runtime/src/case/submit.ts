import type { DataPath, FillInStep } from "@onedoor/dsl/bundle";
import {
	changedPaths,
	isAsked,
	outsideMarks,
	prune,
	valueAt,
	visible,
	withValue,
	withValues,
} from "@onedoor/dsl/form";

import type { Asking } from "./asking.ts";
import type { ActiveStep, Case } from "./case.ts";
import type { Act, Refusal } from "./command.ts";
import { type FactsOf, factsOf } from "./facts.ts";
import { type FetchedValues, fetchedOf, withSources } from "./fetched.ts";
import { check, type Data, type Filed, isError, replaceAsked, sourcesWithin } from "./filed.ts";
import { isObject, isSame } from "./merge-patch.ts";
import { plainData, plainValue } from "./plain.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** The applicant's form: what registers gave wins, hidden values go, and everything is checked. */
export function fileForm(
	turn: Turn,
	step: FillInStep,
	active: ActiveStep,
	command: Act,
): Filed | Refusal {
	const file = (factsIn: FactsOf): Filed | Refusal =>
		fileAnew(turn, step, active, command, factsIn);
	return turn.env.forms?.filed(turn, step, command, file) ?? file(factsOf);
}

function fileAnew(
	turn: Turn,
	step: FillInStep,
	active: ActiveStep,
	command: Act,
	factsIn: FactsOf,
): Filed | Refusal {
	const form: Asking = { step: step.name };
	const marks =
		step.change === "what_was_marked" ? (active.marks ?? []).map(({ path }) => path) : undefined;
	const typed = plainData(command.data);
	const fetched = fetchedOf(turn, form, { ...command, typed }, marks, factsIn);
	const before = turn.case.data;
	const merged = marks ? overlay(before, command.data) : replaceAsked(turn, form, before, typed);
	const filled = Object.entries(fetched).reduce(
		(data, [path, { value }]) => withValue(data, path, value),
		merged,
	);
	const sources = withSources(
		withoutTyped(turn.case.sources, marks ?? [], before, filled),
		fetched,
	);
	const facts = factsIn(turn.bundle, { ...turn.case, sources }, turn.now, filled);
	const data = prune(turn.definition, form, filled, facts);

	const wrong = marks
		? outsideMarks(before, data, marks, newlyVisible(turn, form, data, sources))
		: [];
	if (wrong.length > 0) return refuse("not_marked", { paths: wrong });
	const news = newsOf(before, typed, fetched);
	const findings = check(turn, form, { ...turn.case, sources }, data, news, factsIn);
	if (findings.some(isError)) return refuse("wrong_data", {}, findings);
	return { data, sources: sourcesWithin(sources, data) };
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

/** What was marked may be typed, also where a register gave it; a value left as it was keeps its source. */
function withoutTyped(
	sources: Case["sources"],
	marks: readonly DataPath[],
	before: Data,
	after: Data,
): Case["sources"] {
	if (marks.length === 0) return sources;
	const isTyped = (path: DataPath): boolean =>
		isAsked(marks, path) && !isSame(valueAt(before, path), valueAt(after, path));
	return Object.fromEntries(Object.entries(sources).filter(([path]) => !isTyped(path)));
}

/** What came in by hand and says something new: not what was looked up, not what was there before. */
function newsOf(before: Data, typed: Data, fetched: FetchedValues): Data {
	const withoutFetched = Object.keys(fetched).reduce(
		(data, path) => withValue(data, path, undefined),
		typed,
	);
	const values = changedPaths(before, withoutFetched).map(
		(path) => [path, valueAt(withoutFetched, path)] as const,
	);
	return withValues(
		{},
		values.filter(([, value]) => value !== undefined),
	);
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
