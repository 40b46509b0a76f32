import type { Id, Step, TaskView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import { hasAppointment } from "../case/appointment.ts";
import type { ActiveStep, Actor, RunningClock } from "../case/case.ts";
import { isLate } from "../case/facts.ts";
import { outcomesOf } from "../case/ways.ts";
import { outcomesFor } from "./allowed.ts";
import { paperMethods } from "./on-paper.ts";
import { type Overridable, overridables } from "./overridable.ts";
import { isOffered, timesLeft } from "./permit.ts";
import { holdsRole, rolesAt } from "./roles.ts";
import type { Sight } from "./sight.ts";

/** What this actor may do now, and what they did that a port has still to answer. */
export function taskViews(sight: Sight, actor: Actor): readonly TaskView[] {
	const tasks = sight.case.active.flatMap((active) => {
		const step = stepAt(sight.bundle.definition, active.step);
		const view = step && taskView(sight, actor, step, active);
		return view ? [view] : [];
	});
	return [...tasks, ...overridables(sight, actor).map((found) => viewOfOverride(sight, found))];
}

/** A decision by rule that this actor may replace is theirs to look at, and waits for nobody. */
function viewOfOverride(
	{ case: current }: Sight,
	{ step, decided, role, until, outcomes }: Overridable,
): TaskView {
	const visit = current.steps[step.name]?.times ?? 1;
	return {
		id: `${current.id}:${step.name}:${visit}`,
		step: step.name,
		visit,
		role,
		outcomes,
		entered_at: decided.at,
		...(until !== undefined && { due: until, late: false }),
		replaces: decided.outcome,
	};
}

function taskView(
	sight: Sight,
	actor: Actor,
	step: Step,
	active: ActiveStep,
): TaskView | undefined {
	const { role, outcomes } = outcomesFor(sight, actor, active);
	if (outcomes.length > 0 && role !== undefined)
		return viewOfTask(sight, step, active, role, outcomes);
	if (hasAppointment(step) && holdsRole(sight, actor, step.appointment.role, step.name))
		return viewOfTask(sight, step, active, step.appointment.role, []);
	const waiting = waitingFor(step, active);
	const own = rolesAt(sight, step).find((id) => holdsRole(sight, actor, id, step.name));
	if (waiting === undefined || own === undefined) return undefined;
	return { ...viewOfTask(sight, step, active, own, []), waiting };
}

function viewOfTask(
	sight: Sight,
	step: Step,
	active: ActiveStep,
	role: Id,
	outcomes: readonly Id[],
): TaskView {
	const left = leftOf(sight, step);
	return {
		id: `${sight.case.id}:${active.step}:${active.visit}`,
		step: active.step,
		visit: active.visit,
		role,
		outcomes,
		entered_at: active.entered_at,
		...dueOfTask(sight, step, active),
		...(active.claimed_by !== undefined && { claimed_by: active.claimed_by }),
		...(active.reason !== undefined && { reason: active.reason }),
		...(active.marks && { marks: active.marks }),
		...(Object.keys(left).length > 0 && { left }),
		...appointmentOf(step, active),
		...(isOfficerOnPaper(sight, step, role) && { methods: paperMethods(step) }),
	};
}

function appointmentOf(step: Step, { appointment: at }: ActiveStep): Pick<TaskView, "appointment"> {
	if (!hasAppointment(step)) return {};
	return { appointment: { ...step.appointment, ...(at !== undefined && { at }) } };
}

/** An officer enters what a person said on paper: not in a role that the step itself names. */
function isOfficerOnPaper(sight: Sight, step: Step, role: Id): boolean {
	return (
		paperMethods(step).length > 0 &&
		!step.who.includes(role) &&
		sight.bundle.definition.roles[role]?.is === "officer"
	);
}

/** The deadline of a step: its own, or the clock it is measured with. */
export function deadlineOf(sight: Sight, step: Step, active: ActiveStep): RunningClock | undefined {
	const clock = step.deadline?.with;
	return clock === undefined ? active.deadline : sight.case.clocks[clock];
}

function dueOfTask(
	sight: Sight,
	step: Step,
	active: ActiveStep,
): Pick<TaskView, "due" | "warn" | "late"> {
	const deadline = deadlineOf(sight, step, active);
	if (deadline?.due_at === undefined || sight.case.status === "draft") return {};
	return {
		due: deadline.due_at,
		...(deadline.warn_at !== undefined && { warn: deadline.warn_at }),
		late: isLate(deadline, sight.now),
	};
}

function leftOf(sight: Sight, step: Step): Readonly<Record<Id, number>> {
	const limited = outcomesOf(step).filter(
		(outcome) => outcome.at_most !== undefined && isOffered(sight, step, outcome),
	);
	return Object.fromEntries(
		limited.map((outcome) => [outcome.id, timesLeft(sight, step, outcome) ?? 0]),
	);
}

function waitingFor(step: Step, active: ActiveStep): string | undefined {
	if (active.held !== undefined) return "applicant";
	if (active.asked_by === undefined) return undefined;
	return step.does === "pay" ? "payment" : "signature";
}
