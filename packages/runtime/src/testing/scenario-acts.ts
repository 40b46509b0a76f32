import type { ActionAct, FillInStep, Id, Outcome, Step, StepName } from "@onedoor/dsl/bundle";
import { asksOf } from "@onedoor/dsl/form";

import { isOnlyFromPorts } from "../access/allowed.ts";
import { rolesAt } from "../access/roles.ts";
import { actingRoles } from "../case/calendars.ts";
import type { Actor } from "../case/case.ts";
import type { Act, Refusal } from "../case/command.ts";
import { HANDED_OVER } from "../case/hand-over.ts";
import { findOutcome } from "../case/ways.ts";
import { answersOf, type Data, examplesFor, type Filled, fillIn, nested } from "./scenario-form.ts";
import type { ScriptAct } from "./scenario-script.ts";
import type { World } from "./scenario-world.ts";

/** Does what the scenario says is done at a step. */
export function perform(world: World, step: Step, act: ScriptAct): Refusal | undefined {
	world.renewConsent();
	if (step.does === "start") return world.childEnds(step.name, act.take, nested(act.with));
	if (step.does === "hand_over") giveFirst(world, step);
	const ofPerson = submission(world, step, act);
	if (ofPerson === undefined) return report(world, step, act);
	const refused = world.send(ofPerson.command, ofPerson.actor);
	if (refused !== undefined) return refused;
	if (step.does === "fill_in") return confirmHelper(world, step);
	return step.does === "sign" && act.take === "signed"
		? world.report(step.name, "signed")
		: undefined;
}

/** What somebody sends to do this, and who; nothing where the answer comes from a port. */
export function submission(
	world: World,
	step: Step,
	act: ScriptAct,
): { readonly command: Act; readonly actor: Actor } | undefined {
	const role = act.by?.role ?? usualRole(world, step);
	const isReported = isOnlyFromPorts(step) || step.does === "pay" || step.does === "start";
	if (isReported || (step.does === "deliver" && role === undefined)) return undefined;
	const given = (): Data => nested({ ...world.scenario.given, ...act.with });
	const command = {
		...(step.does === "fill_in" ? typed(world, step, act, given) : chosen(world, step, act, given)),
		...(act.by && role !== undefined && { role }),
	};
	return {
		command,
		actor: world.actor(role ?? "", step.does === "fill_in" ? undefined : step.name),
	};
}

function report(world: World, step: Step, act: ScriptAct): Refusal | undefined {
	if (step.does !== "pay")
		return world.report(step.name, act.take, step.does === "deliver" ? {} : nested(act.with));
	const role = act.by?.role ?? usualRole(world, step);
	return (
		world.send({ kind: "pay", step: step.name }, world.actor(role ?? "")) ??
		world.report(step.name, act.take)
	);
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

function typed(world: World, step: FillInStep, act: ScriptAct, given: () => Data): Act {
	const isCorrection = step.change === "what_was_marked";
	const filled = filledFor(world, step, act, given);
	return {
		kind: "act",
		step: step.name,
		outcome: act.take,
		data: isCorrection ? nested(act.with) : filled.data,
		fetched: isCorrection ? {} : filled.fetched,
	};
}

function filledFor(world: World, { name }: Step, act: ScriptAct, given: () => Data): Filled {
	if (act.refused !== undefined) return fillIn(world, { step: name }, given());
	return world.fill?.(world, name) ?? fillIn(world, { step: name }, given(), examplesFor(world));
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

function chosen(world: World, step: Step, act: ScriptAct, given: () => Data): Act {
	const outcome = findOutcome(step, act.take);
	const reason = act.reason ?? defaultReason(act, outcome?.reason);
	const marks = marksOf(world, act, outcome);
	const answers = entered(world, step, act, given);
	return {
		kind: "act",
		step: step.name,
		outcome: act.take,
		data: { ...answers, ...nested(act.with) },
		...(reason !== undefined && { reason }),
		...(marks.length > 0 && { marks: marks.map((path) => ({ path })) }),
	};
}

/** What an officer enters. Mostly nothing is asked, and then nothing has to be made up. */
function entered(world: World, { name }: Step, act: ScriptAct, given: () => Data): Data {
	const { definition } = world.bundle;
	const forms = [{ step: name }, { step: name, outcome: act.take }];
	if (forms.every((form) => asksOf(definition, form).length === 0)) return {};
	const examples = () => (act.refused === undefined ? examplesFor(world) : {});
	return answersOf(world, { step: name, outcome: act.take }, given(), examples);
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
