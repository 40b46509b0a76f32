import type { DataPath, Definition, Field } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt, isAsked, valueAt, withValue } from "@onedoor/dsl/form";

import type { Case } from "./case.ts";
import { check, type Data, isError } from "./filed.ts";
import { plainValue } from "./plain.ts";
import type { Turn } from "./turn.ts";

/**
 * Puts what the parent gives into a new case, with the source `given`: it stands in the first form and is not typed
 * again. A value that the field itself refuses stays there to be put right, as if the applicant had typed it.
 */
export function withGiven(
	turn: Turn,
	draft: Case,
	given: Readonly<Record<DataPath, unknown>>,
): Case {
	const values = Object.entries(given).flatMap(([path, value]) => storedAs(turn, path, value));
	const data = values.reduce<Data>((all, [path, value]) => withValue(all, path, value), draft.data);
	const filled: Case = { ...draft, data, given: values.map(([path]) => path) };
	const sources = Object.fromEntries(
		values.flatMap(([path, value]) =>
			leavesIn(turn.definition, path, value).map((leaf) => [
				leaf,
				{ source: "given", as_of: turn.now } as const,
			]),
		),
	);
	const refused = refusedIn(turn, { ...filled, sources });
	const accepted = Object.entries(sources).filter(([path]) => !refused.has(path));
	return { ...filled, sources: Object.fromEntries(accepted) };
}

/** Whether a value stands there because the parent gave it. */
export function isGiven({ sources }: Pick<Case, "sources">, path: DataPath): boolean {
	return sources[path]?.source === "given";
}

/** What the parent gave of the data that a form asks, by path. */
export function givenValues(
	current: Case,
	asks: readonly DataPath[],
): readonly (readonly [DataPath, unknown])[] {
	return Object.keys(current.sources)
		.filter((path) => isGiven(current, path) && isAsked(asks, path))
		.map((path) => [path, valueAt(current.data, path)] as const)
		.filter(([, value]) => value !== undefined);
}

/** A value as a case of this procedure stores it; names that the procedure does not have are left out. */
export function storedAs(
	{ definition }: Turn,
	path: DataPath,
	value: unknown,
): readonly (readonly [DataPath, unknown])[] {
	const field = fieldAt(definition, path);
	if (field === undefined && documentAt(definition, path) === undefined) return [];
	const plain = plainValue(value);
	const stored = field?.as === "number" && typeof plain === "number" ? String(plain) : plain;
	const known = field?.group && !field.many ? membersOf(field, stored) : stored;
	return known === undefined ? [] : [[path, known]];
}

function membersOf(field: Field, value: unknown): unknown {
	if (!field.group || !isRecord(value)) return value;
	const members = Object.entries(field.group).flatMap(([name, member]) => {
		const inner = Object.hasOwn(value, name) ? membersOf(member, value[name]) : undefined;
		return inner === undefined ? [] : [[name, inner] as const];
	});
	return Object.fromEntries(members);
}

/** The innermost paths of a value that stand for themselves: of a list the list, of a requirement the paper used. */
function leavesIn(definition: Definition, path: DataPath, value: unknown): readonly DataPath[] {
	const field = fieldAt(definition, path);
	const isAround = field ? field.group && !field.many : documentAt(definition, path)?.one_of;
	if (!isAround || !isRecord(value)) return [path];
	return Object.entries(value).flatMap(([name, inner]) =>
		leavesIn(definition, `${path}.${name}`, inner),
	);
}

function refusedIn(turn: Turn, filled: Case): ReadonlySet<DataPath> {
	const form = { step: turn.definition.starts_at };
	if (turn.env.validators[form.step] === undefined) return new Set();
	const findings = check(turn, form, filled, filled.data);
	return new Set(
		findings
			.filter((finding) => isError(finding) && finding.code !== "check_broken")
			.flatMap(({ path }) => [path, path.replace(/\.\d+(\..*)?$/, "")]),
	);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
