import type { Definition, Field, Step, StepName } from "../../bundle/index.ts";
import { leaves } from "../../form/asked.ts";
import { firstAsked } from "../data/asked-places.ts";
import { isAmong, neededNames } from "../data/needed.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { keysOfData } from "../keys-of-data.ts";

/**
 * Data that is asked or fetched though nothing needs it. That an officer sees it, because a step does not say what it
 * `sees`, is a reason only where no step of the procedure says so.
 */
export function askedUnused(facts: DefinitionFacts): readonly CheckFinding[] {
	const judging = stepsOfJudgement(facts);
	// Where nobody judges, to have been told is all there is to it: a notice of a change.
	if (judging.length === 0) return [];
	const needed = neededNames(facts);
	const seenAt = stepThatSeesAll(judging);
	return Object.values(facts.definition.data).flatMap((field) =>
		unusedIn(field, needed, facts).flatMap((unused) => finding(unused, seenAt, facts)),
	);
}

/** A catalogue group is one thing: it is unused when no part of it is needed. */
function unusedIn(
	field: Field,
	needed: readonly string[],
	facts: DefinitionFacts,
): readonly Field[] {
	if (field.group && field.uses === undefined)
		return Object.values(field.group).flatMap((member) => unusedIn(member, needed, facts));
	return isAmong(field.path, needed) ? [] : [field];
}

function finding(
	field: Field,
	seenAt: SeesAll | undefined,
	{ definition }: DefinitionFacts,
): readonly CheckFinding[] {
	const { path } = field;
	const at = keysOfData(path);
	const asked = firstAsked(path, definition);
	if (!asked)
		return field.fetch
			? [{ code: "fetched_unused", values: { name: path }, at, fix: remove(path) }]
			: [];
	const related = [{ message: `asked at \`${asked.step}\``, at: asked.at }];
	const isSeen =
		seenAt !== undefined && leaves(field).some(({ personal }) => personal !== "sensitive");
	if (!isSeen)
		return [{ code: "asked_unused", values: { name: path }, at, related, fix: remove(path) }];
	if (seenAt.suffices) return [];
	return [
		{ code: "asked_only_to_be_seen", values: { name: path, step: seenAt.step }, at, related },
	];
}

function remove(path: string): NonNullable<CheckFinding["fix"]> {
	return { kind: "remove_field", path, users: "remove" };
}

/**
 * The first step at which an officer judges the case and sees whatever was asked. Where no step says what it `sees`,
 * this is how the procedure says who needs it.
 */
function stepThatSeesAll(judging: readonly Step[]): SeesAll | undefined {
	const first = judging.find(({ sees }) => sees === undefined);
	return first && { step: first.name, suffices: judging.every(({ sees }) => sees === undefined) };
}

interface SeesAll {
	readonly step: StepName;
	/** No other step is more careful. */
	readonly suffices: boolean;
}

function stepsOfJudgement({ definition, reachable }: DefinitionFacts): readonly Step[] {
	return Object.values(definition.steps).filter(
		(step) => reachable.has(step.name) && isJudgedByOfficer(step, definition),
	);
}

function isJudgedByOfficer(step: Step, { roles }: Definition): boolean {
	const judges =
		step.does === "sign" || step.does === "attend" || (step.does === "decide" && !step.by_rule);
	const who = step.does === "attend" && step.led_by ? [...step.who, step.led_by] : step.who;
	return judges && who.some((role) => roles[role]?.is === "officer");
}
