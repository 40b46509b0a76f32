import type { DataPath, Field, Step } from "@onedoor/dsl/bundle";
import { fieldAt, isAsked, stepAt, valueAt, withoutIndexes } from "@onedoor/dsl/form";

import type { ActiveStep, Actor, Case } from "../case/case.ts";
import { applyPatch, isObject } from "../case/merge-patch.ts";
import { isRefusal } from "../case/refusal.ts";
import { isHelping } from "./helper-consent.ts";
import { isApplicant } from "./is-applicant.ts";
import { permit } from "./permit.ts";
import { holdsRole } from "./roles.ts";
import type { Sight } from "./sight.ts";

type Data = Readonly<Record<string, unknown>>;

/**
 * The data this actor may see: applicants (and who fills in for them) what is theirs, officers what their tasks show,
 * by default everything but what is sensitive, other persons only what is put before them.
 */
export function visibleData(sight: Sight, actor: Actor): Data {
	const { data, sources } = sight.case;
	if (isApplicant(sight.case, actor) || isHelping(sight, actor))
		return only(withHeld(sight.case), (path) => sources[path]?.source !== "officer");
	const shown = stepsOf(sight, actor).map((step) => seenAt(sight, step));
	if (shown.length > 0) return only(data, (path) => shown.some((sees) => sees(path)));
	return isOfficer(sight, actor) ? only(data, (path) => !isSensitive(sight, path)) : {};
}

/** With what a helper filled in: the applicant confirms what they can see. */
function withHeld({ data, active }: Case): Data {
	return active.reduce((all, { held }) => applyPatch(all, held?.act.data ?? {}), data);
}

/** Which paths remain of a map by path. */
export function visibleSources<T>(
	entries: Readonly<Record<DataPath, T>>,
	data: Data,
): Readonly<Record<DataPath, T>> {
	return Object.fromEntries(
		Object.entries(entries).filter(([path]) => valueAt(data, path) !== undefined),
	);
}

export function isOfficer(sight: Sight, actor: Actor): boolean {
	return Object.values(sight.bundle.definition.roles).some(
		({ id, is }) => is === "officer" && holdsRole(sight, actor, id),
	);
}

/** Steps where the actor may do something now. */
function stepsOf(sight: Sight, actor: Actor): readonly Step[] {
	return sight.case.active.flatMap((active: ActiveStep) => {
		const step = stepAt(sight.bundle.definition, active.step);
		return step !== undefined && !isRefusal(permit(sight, actor, step, active)) ? [step] : [];
	});
}

function seenAt(sight: Sight, step: Step): (path: DataPath) => boolean {
	if (step.sees !== undefined) return isAmong(step.sees);
	if (step.does === "confirm") return isAmong(step.shows);
	return (path) => !isSensitive(sight, path);
}

/** In a task about one item only that item is named, by its place in the list. */
function isAmong(paths: readonly DataPath[]): (path: DataPath) => boolean {
	return (path) => isAsked(paths, path) || isAsked(paths, withoutIndexes(path));
}

function isSensitive({ bundle: { definition } }: Sight, path: DataPath): boolean {
	const names = path.split(".");
	const fields = names.map((_name, index) =>
		fieldAt(definition, names.slice(0, index + 1).join(".")),
	);
	return fields.some((field: Field | undefined) => field?.personal === "sensitive");
}

/** The values that may be seen, without groups that have none left. An item of which nothing is seen stays, empty. */
function only(data: Data, isSeen: (path: DataPath) => boolean): Data {
	return (seen(data, "", isSeen) ?? {}) as Data;
}

function seen(value: unknown, path: DataPath, isSeen: (path: DataPath) => boolean): unknown {
	if (Array.isArray(value) && value.some(isObject)) {
		const items = value.map((item, at) => seen(item, `${path}.${at}`, isSeen));
		// How many there are is also something to see: nobody who sees none of them is told.
		const areBlank = value.every((item) => isObject(item) && Object.keys(item).length === 0);
		return items.some((item) => item !== undefined) || (areBlank && isSeen(path))
			? items.map((item) => item ?? {})
			: undefined;
	}
	if (!isObject(value)) return isSeen(path) ? value : undefined;
	const members = Object.entries(value)
		.map(
			([name, inner]) =>
				[name, seen(inner, path === "" ? name : `${path}.${name}`, isSeen)] as const,
		)
		.filter(([, inner]) => inner !== undefined);
	return members.length > 0 ? Object.fromEntries(members) : undefined;
}
