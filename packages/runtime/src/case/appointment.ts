import type { AttendStep, Calendar, DataPath, Step } from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";
import { valueAt } from "@onedoor/dsl/form";

import { holdsRole, isDelegationRefused, levelNeeded } from "../access/roles.ts";
import { type Sight, scopeOfStep } from "../access/sight.ts";
import { slotsBetween } from "../time/slots.ts";
import { epoch, instantOf } from "../time/zone.ts";
import { findTask } from "./act.ts";
import { getCalendar } from "./calendars.ts";
import type { ActiveStep, Actor, Case, Instant } from "./case.ts";
import type { Appoint, Refusal } from "./command.ts";
import type { FreeAppointment } from "./effect.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

type Arranged = AttendStep & Required<Pick<AttendStep, "appointment">>;

/** As many times as somebody looks through. */
const MOST_TIMES = 500;
/** Without a deadline an appointment is made within this many days. */
const FURTHEST_MS = 60 * 24 * 60 * 60_000;

export function hasAppointment(step: Step): step is Arranged {
	return step.does === "attend" && step.appointment !== undefined;
}

/** Whoever chooses or sets the time comes to the office at it, or changes it, as long as the case stands there. */
export function appoint(turn: Turn, { step: name, at }: Appoint): Refusal | undefined {
	const found = findTask(turn, name);
	if (isRefusal(found)) return found;
	const { step, active } = found;
	const sight: Sight = { bundle: turn.bundle, case: turn.case, now: turn.now };
	const refused = whyNotAppoint(sight, turn.env.actor, step, active, at);
	if (refused || !hasAppointment(step)) return refused;
	const appointment = instantOf(epoch(at), officeAt(sight, step).calendar.time_zone);
	if (active.appointment === appointment) return undefined;
	turn.doer = { id: turn.env.actor.id, role: step.appointment.role };
	turn.record(
		{ kind: "appointed", step: name, values: { at: appointment } },
		{
			...turn.case,
			active: turn.case.active.map((other) =>
				other === active ? { ...active, appointment } : other,
			),
		},
	);
	return undefined;
}

/** Role, assurance, and a time at which the office is there and the step not yet late. */
export function whyNotAppoint(
	sight: Sight,
	actor: Actor,
	step: Step,
	active: ActiveStep,
	at: string,
): Refusal | undefined {
	if (!hasAppointment(step)) return refuse("not_possible_now", { step: step.name });
	const { role } = step.appointment;
	if (!holdsRole(sight, actor, role, step.name)) return refuse("not_this_role", { roles: [role] });
	if (isDelegationRefused(sight.bundle, actor, role, step))
		return refuse("delegation_refused", { role });
	const needs = levelNeeded(sight, role, step);
	if (actor.level < needs) return refuse("assurance_too_low", { needs: `level ${needs}` });
	const isThere = timesAt(sight, step, active).some((time) => epoch(time) === Date.parse(at));
	return isThere ? undefined : refuse("time_not_free", { at });
}

/** When an appointment can be: the office's open hours from now until the step is late. Others may have taken some. */
export function timesAt(sight: Sight, step: Arranged, active: ActiveStep): readonly Instant[] {
	const { calendar } = officeAt(sight, step);
	const from = epoch(sight.now);
	const due = active.deadline?.due_at;
	const to = due === undefined ? from + FURTHEST_MS : epoch(due);
	return slotsBetween(calendar, from, to, MOST_TIMES).map((at) =>
		instantOf(at, calendar.time_zone),
	);
}

/** The office people come to, by kind and unit, and its calendar. */
export function officeAt(
	sight: Sight,
	{ name, at }: AttendStep,
): { readonly office: string; readonly calendar: Calendar } {
	const { bundle, case: current } = sight;
	const { offices, office_kinds, calendar } = bundle.definition;
	const usual = offices[at];
	const scope = scopeOfStep(sight, name);
	const rule = usual?.instead?.find(({ when }) => holds(when, scope)) ?? usual;
	const unit = rule?.is === "receiving" ? current.office : unitIn(current, rule?.of);
	const kind = rule?.kind === undefined ? undefined : office_kinds[rule.kind];
	return {
		office: [rule?.kind ?? at, ...(unit === undefined ? [] : [unit])].join(":"),
		calendar: getCalendar(bundle.definition, kind?.calendar ?? calendar),
	};
}

/** Under this the office keeps the time: a task holds one. */
export function appointmentKey(
	caseId: string,
	{ step, visit }: Pick<ActiveStep, "step" | "visit">,
): string {
	return `${caseId}:${step}:${visit}`;
}

/** After each command: a time that nobody will come at any more is given back. */
export function freeAppointments(turn: Turn, before: Case | undefined): void {
	for (const { step, visit, appointment } of before?.active ?? []) {
		const isLeft = !turn.case.active.some((one) => one.step === step && one.visit === visit);
		if (appointment === undefined || !isLeft || epoch(appointment) <= epoch(turn.now)) continue;
		const effect: FreeAppointment = {
			kind: "free_appointment",
			id: turn.effectId(),
			case: turn.case.id,
			step,
			visit,
		};
		turn.record({ kind: "appointment_freed", step, values: { at: appointment } }, turn.case);
		turn.emit(effect);
	}
}

function unitIn({ data }: Case, path: DataPath | undefined): string | undefined {
	const unit = path === undefined ? undefined : valueAt(data, path);
	return typeof unit === "string" ? unit : undefined;
}
