import type { Definition, Field, Step, StepName } from "../../bundle/index.ts";
import { fieldAt, leaves } from "../../form/asked.ts";
import { firstAsked } from "../data/asked-places.ts";
import { isJudgedByOfficer } from "../data/judged.ts";
import { among, neededNames } from "../data/needed.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { keysOfData } from "../keys-of-data.ts";

/**
 * Data that is asked or fetched though nothing needs it. That an officer sees it, because a step does not say what it
 * `sees`, is a reason only in procedures that do not say of most of what they ask what it is for.
 */
export function askedUnused(facts: DefinitionFacts): readonly CheckFinding[] {
	const judging = stepsOfJudgement(facts);
	// Where nobody judges, to have been told is all there is to it: a notice of a change.
	if (judging.length === 0) return [];
	const isNeeded = among(neededNames(facts));
	const fields = Object.values(facts.definition.data).flatMap(things);
	const unused = fields.filter((field) => !isNeeded(field.path));
	const seenAt = stepThatSeesAll(judging, isSmallPart(unused, fields, facts));
	return unused.flatMap((field) => finding(field, seenAt, facts));
}

/** A catalogue group is one thing: it is unused when no part of it is needed. */
function things(field: Field): readonly Field[] {
	return field.group && field.uses === undefined
		? Object.values(field.group).flatMap(things)
		: [field];
}

/** Whether nearly all that is asked goes somewhere by name, so that what does not stands out. */
function isSmallPart(
	unused: readonly Field[],
	fields: readonly Field[],
	{ definition }: DefinitionFacts,
): boolean {
	const asked = (some: readonly Field[]) =>
		some.filter((field) => firstAsked(field.path, definition) !== undefined && !isContact(field))
			.length;
	return asked(unused) * SMALL_PART < asked(fields);
}

/** Fewer than one in four. */
const SMALL_PART = 4;

/** By what reaches people an officer reaches them: that is what it is for. */
function isContact(field: Field): boolean {
	return leaves(field).every(({ personal }) => personal === "contact");
}

function finding(
	field: Field,
	seenAt: SeesAll | undefined,
	{ definition }: DefinitionFacts,
): readonly CheckFinding[] {
	const { path } = field;
	const at = keysOfData(path);
	const asked = firstAsked(path, definition);
	const values = { name: path };
	const related = asked && [{ message: `asked at \`${asked.step}\``, at: asked.at }];
	const mended = { at, ...(related && { related }), fix: remove(path) };
	// What is only fetched is no question, and what fills a field on no page is not even shown.
	if (field.fetch || (!asked && isFromRegister(path, definition)))
		return [{ code: "fetched_unused", values, ...mended }];
	if (!asked) return [];
	if (seenAt === undefined || leaves(field).every(({ personal }) => personal === "sensitive"))
		return [{ code: "asked_unused", values, ...mended }];
	if (seenAt.suffices || isContact(field)) return [];
	const seen = { code: "asked_only_to_be_seen", values: { ...values, step: seenAt.step }, at };
	return [{ ...seen, ...(related && { related }) }];
}

/** By a source of its own, or of a group around it. */
function isFromRegister(path: string, definition: Definition): boolean {
	const parts = path.split(".");
	return parts.some((_part, index) => {
		const outer = fieldAt(definition, parts.slice(0, index + 1).join("."));
		return outer?.prefill?.kind === "register";
	});
}

function remove(path: string): NonNullable<CheckFinding["fix"]> {
	return { kind: "remove_field", path, users: "remove" };
}

/**
 * The first step at which an officer judges the case and sees whatever was asked. Where no step says what it `sees`,
 * and little is said of what the rest is for, this is how the procedure says who needs it.
 */
function stepThatSeesAll(judging: readonly Step[], isCareful: boolean): SeesAll | undefined {
	const first = judging.find(({ sees }) => sees === undefined);
	const nobodySays = judging.every(({ sees }) => sees === undefined);
	return first && { step: first.name, suffices: nobodySays && !isCareful };
}

interface SeesAll {
	readonly step: StepName;
	/** To be seen is reason enough: nothing else in the procedure is more careful. */
	readonly suffices: boolean;
}

function stepsOfJudgement({ definition, reachable }: DefinitionFacts): readonly Step[] {
	return Object.values(definition.steps).filter(
		(step) => reachable.has(step.name) && isJudgedByOfficer(step, definition),
	);
}
