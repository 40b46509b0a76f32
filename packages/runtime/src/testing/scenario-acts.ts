import type { ActionAct, Id, Outcome, Step, StepName } from "@onedoor/dsl/bundle";
import { asksOf } from "@onedoor/dsl/form";

import { isOnlyFromPorts } from "../access/allowed.ts";
import { rolesAt } from "../access/roles.ts";
import { actingRoles } from "../case/calendars.ts";
import type { Refusal } from "../case/command.ts";
import { HANDED_OVER } from "../case/hand-over.ts";
import { findOutcome } from "../case/ways.ts";
import { answersOf, examplesFor, type Filled, fillIn, nested } from "./scenario-form.ts";
import type { ScriptAct } from "./scenario-script.ts";
import type { World } from "./scenario-world.ts";

/** Does what the scenario says is done at a step. */
export function perform(world: World, step: Step, act: ScriptAct): Refusal | undefined {
	world.renewConsent();
	const role = act.by?.role ?? usualRole(world, step);
	const given = nested({ ...world.scenario.given, ...act.with });
	if (step.does === "start") return world.childEnds(step.name, act.take, nested(act.with));
	if (isOnlyFromPorts(step)) return world.report(step.name, act.take, nested(act.with));
	if (step.does === "pay")
		return (
			world.send({ kind: "pay", step: step.name }, world.actor(role ?? "")) ??
			world.report(step.name, act.take)
		);
	if (step.does === "fill_in") return submit(world, step, act, role, given);
	if (step.does === "deliver" && role === undefined) return world.report(step.name, act.take);
	if (step.does === "hand_over") giveFirst(world, step);
	const refused = choose(world, step, act, role, given);
	const isSigned = step.does === "sign" && act.take === "signed";
	return refused ?? (isSigned ? world.report(step.name, "signed") : undefined);
}

/** Whoever takes is given: a scenario says only that it was received. */
function giveFirst(world: World, { name, from }: Extract<Step, { does: "hand_over" }>): void {
	const active = world.case.active.find(({ step }) => step === name);
	if (active && active.handed_over === undefined)
		world.send({ kind: "act", step: name, outcome: HANDED_OVER }, world.actor(from));
}

/** The first role of the step; on a channel that somebody else fills in, that role types the forms. */
export function usualRole(world: World, step: Step): Id | undefined {
	const helper = world.bundle.definition.channels[world.case.channel]?.filled_by;
	const isTyped =
		helper !== undefined && step.does === "fill_in" && rolesAt(world, step).includes(helper);
	return isTyped ? helper : actingRoles(step)[0];
}

/** An action of `anytime` or `afterwards`, or what replaces a decision by rule. */
export function performAction(world: World, act: ActionAct): Refusal | undefined {
	if (act.kind === "override") return performOverride(world, act);
	const { anytime, afterwards } = world.bundle.definition;
	const action = anytime[act.take] ?? afterwards[act.take];
	const role = act.by?.role ?? action?.who ?? "";
	const reason = act.reason ?? defaultReason(act, action?.reason);
	return world.send(
		{ kind: "case_action", action: act.take, ...(reason !== undefined && { reason }) },
		world.actor(role),
	);
}

function performOverride(world: World, act: ActionAct): Refusal | undefined {
	const decides = world.bundle.definition.steps[act.step ?? ""];
	const who = decides?.does === "decide" ? decides.override?.who : undefined;
	const reason = act.reason ?? defaultReason(act, "required");
	return world.send(
		{
			kind: "act",
			step: act.step ?? "",
			outcome: act.take,
			...(reason !== undefined && { reason }),
		},
		world.actor(act.by?.role ?? who ?? ""),
	);
}

/** What a short form leaves out is not what the scenario is about, unless it says that this is refused. */
function defaultReason(
	act: ScriptAct,
	reason: "required" | "optional" | undefined,
): string | undefined {
	return reason === "required" && act.refused !== "reason_required"
		? "as the scenario says"
		: undefined;
}

function submit(
	world: World,
	step: Step,
	act: ScriptAct,
	role: Id | undefined,
	given: ReturnType<typeof nested>,
): Refusal | undefined {
	const isCorrection = step.does === "fill_in" && step.change === "what_was_marked";
	const filled = filledFor(world, step, act, given);
	const data = isCorrection ? nested(act.with) : filled.data;
	const fetched = isCorrection ? {} : filled.fetched;
	const refused = world.send(
		{
			kind: "act",
			step: step.name,
			outcome: act.take,
			data,
			fetched,
			...(act.by && role !== undefined && { role }),
		},
		world.actor(role ?? ""),
	);
	return refused ?? confirmHelper(world, step);
}

function filledFor(
	world: World,
	{ name }: Step,
	act: ScriptAct,
	given: ReturnType<typeof nested>,
): Filled {
	if (act.refused !== undefined) return fillIn(world, { step: name }, given);
	return world.fill?.(world, name) ?? fillIn(world, { step: name }, given, examplesFor(world));
}

/** A form with what the scenario gives, and what it leaves out. */
export function fillWithExamples(world: World, step: StepName): Filled {
	return fillIn(world, { step }, nested(world.scenario.given), examplesFor(world));
}

/** What a helper did waits for the applicant, who confirms it at once. */
function confirmHelper(world: World, step: Step): Refusal | undefined {
	const isHeld = world.case.active.some((active) => active.step === step.name && active.held);
	const applicant = Object.values(world.bundle.definition.roles).find(
		({ is }) => is === "applicant",
	);
	if (!isHeld || applicant === undefined) return undefined;
	return world.send(
		{ kind: "act", step: step.name, outcome: "confirmed" },
		world.actor(applicant.id),
	);
}

function choose(
	world: World,
	step: Step,
	act: ScriptAct,
	role: Id | undefined,
	given: ReturnType<typeof nested>,
): Refusal | undefined {
	const outcome = findOutcome(step, act.take);
	const reason = act.reason ?? defaultReason(act, outcome?.reason);
	const marks = marksOf(world, act, outcome);
	const examples = act.refused === undefined ? examplesFor(world) : {};
	const answers = answersOf(world, { step: step.name, outcome: act.take }, given, examples);
	return world.send(
		{
			kind: "act",
			step: step.name,
			outcome: act.take,
			data: { ...answers, ...nested(act.with) },
			...(reason !== undefined && { reason }),
			...(marks.length > 0 && { marks: marks.map((path) => ({ path })) }),
			...(act.by && role !== undefined && { role }),
		},
		world.actor(role ?? "", step.name),
	);
}

/** Without marks of its own, a return marks the first thing that was asked. */
function marksOf(
	{ bundle: { definition } }: World,
	act: ScriptAct,
	outcome: Outcome | undefined,
): readonly string[] {
	const isWithout = outcome?.marks !== "required" || act.refused === "marks_required";
	if (act.marks.length > 0 || isWithout) return act.marks;
	return asksOf(definition, { step: definition.starts_at }).slice(0, 1);
}
