import type { Bundle, Step } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { isOnlyFromPorts } from "../access/allowed.ts";
import { permit } from "../access/permit.ts";
import { holdsRole, isNeverDelegated, rolesAt, unitOf } from "../access/roles.ts";
import type { Sight } from "../access/sight.ts";
import type { TaskRow } from "../storage/storage.ts";
import { epoch } from "../time/zone.ts";
import { findTask } from "./act.ts";
import type { ActiveStep, Case } from "./case.ts";
import type { AssignTask, ClaimTask, Refusal } from "./command.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** A row for each step the case stands at and each role that may act there. A draft is on nobody's desk. */
export function tasksOf(bundle: Bundle, current: Case): readonly TaskRow[] {
	if (current.status !== "open") return [];
	const sight: Sight = { bundle, case: current, now: current.opened_at };
	return current.active.flatMap((active) => {
		const step = stepAt(bundle.definition, active.step);
		if (step === undefined || step.does === "end" || isOnlyFromPorts(step)) return [];
		const isGiven = step.does !== "hand_over" || active.handed_over !== undefined;
		const roles = isGiven ? rolesAt(sight, step) : [step.from];
		return roles.map((role) => rowOf(sight, step, active, role));
	});
}

function rowOf(
	{ bundle, case: current }: Sight,
	step: Step,
	active: ActiveStep,
	role: string,
): TaskRow {
	const clock =
		step.deadline?.with === undefined ? active.deadline : current.clocks[step.deadline.with];
	return {
		id: `${current.id}:${active.step}:${active.visit}`,
		step: active.step,
		role,
		due_at: clock?.due_at === undefined ? null : epoch(clock.due_at),
		late: clock?.late_at !== undefined,
		office: unitOf(bundle, current, role) ?? null,
		claimed_by: active.claimed_by ?? null,
	};
}

/** Takes a task, gives it back. Acting claims too; these are for those who want to say so before. */
export function claim(turn: Turn, command: ClaimTask): Refusal | undefined {
	const found = findTask(turn, command.step);
	if (isRefusal(found)) return found;
	const { step, active } = found;
	const role = permit(
		{ bundle: turn.bundle, case: turn.case, now: turn.now },
		turn.env.actor,
		step,
		active,
	);
	if (isRefusal(role)) return role;
	turn.doer = { id: turn.env.actor.id, role };
	if (command.kind === "release") {
		if (active.claimed_by !== undefined) give(turn, active, undefined, "released");
	} else if (active.claimed_by === undefined) give(turn, active, turn.env.actor.id, "claimed");
	return undefined;
}

/** Hands a task to a colleague: whoever may do it themselves, or answers for the case. */
export function assign(turn: Turn, command: AssignTask): Refusal | undefined {
	const found = findTask(turn, command.step);
	if (isRefusal(found)) return found;
	const sight: Sight = { bundle: turn.bundle, case: turn.case, now: turn.now };
	const { accountable } = turn.definition;
	const officers = rolesAt(sight, found.step).filter(
		(role) => turn.definition.roles[role]?.is === "officer",
	);
	const role = [...officers, ...(accountable ? [accountable] : [])].find((id) =>
		holdsRole(sight, turn.env.actor, id),
	);
	if (role === undefined || officers.length === 0)
		return refuse("not_this_role", { roles: officers });
	// Whoever must act in person hands the task to nobody.
	if (isNeverDelegated(turn.bundle, role, found.step))
		return refuse("delegation_refused", { role });
	turn.doer = { id: turn.env.actor.id, role };
	if (found.active.claimed_by !== command.to) give(turn, found.active, command.to, "assigned");
	return undefined;
}

function give(
	turn: Turn,
	active: ActiveStep,
	to: string | undefined,
	kind: "claimed" | "released" | "assigned",
): void {
	const { claimed_by: _before, ...free } = active;
	const next = to === undefined ? free : { ...free, claimed_by: to };
	turn.record(
		{ kind, step: active.step, ...(kind === "assigned" && { values: { to } }) },
		{ ...turn.case, active: turn.case.active.map((other) => (other === active ? next : other)) },
	);
}
