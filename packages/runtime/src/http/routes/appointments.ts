import { stepAt } from "@onedoor/dsl/form";

import {
	appointmentKey,
	hasAppointment,
	officeAt,
	timesAt,
	whyNotAppoint,
} from "../../case/appointment.ts";
import type { ActiveStep } from "../../case/case.ts";
import { HttpProblem, refused } from "../problem.ts";
import { json } from "../responses.ts";
import { bodyOf, type Call, param, type Route } from "../route.ts";
import { runCommand } from "../run-command.ts";
import { ref } from "../schemas/shapes.ts";
import { type SeenCase, seenCase } from "../seen-case.ts";
import { actProblems, conditional } from "./common.ts";

const answer = {
	description: "What is booked, and when else it can be",
	schema: ref("AppointmentView"),
};
const path = "/api/cases/{id}/{step}/appointment";

export const appointments: readonly Route[] = [
	{
		id: "getAppointment",
		method: "get",
		path,
		access: "signed_in",
		summary: "When somebody comes in person: the time booked, and times that are free",
		answers: { 200: answer },
		problems: [404, 409],
		handle: async (call) => {
			const seen = await seenCase(call, param(call, "id"));
			return json(await viewOf(call, seen));
		},
	},
	{
		id: "putAppointment",
		method: "put",
		path,
		access: "signed_in",
		summary: "Book a time, or another one; one that is taken meanwhile is refused",
		parameters: conditional,
		body: ref("AppointmentBody"),
		answers: { 200: answer },
		problems: actProblems,
		handle: book,
	},
];

/** The office's own book decides between two cases; the case then remembers its time. */
async function book(call: Call): Promise<Response> {
	const { ports } = call.service.engine;
	const seen = await seenCase(call, param(call, "id"));
	const { active, step } = arrangedAt(call, seen);
	const { at } = bodyOf<{ readonly at: string }>(call);
	const impossible = whyNotAppoint(seen, call.actor, step, active, at);
	if (impossible) throw refused(impossible);
	const { id, number } = seen.case;
	const { office } = officeAt(seen, step);
	const booking = { key: appointmentKey(id, active), office, at, case: id, number };
	if (!(await ports.appointments.book(booking)))
		throw new HttpProblem(409, "time_not_free", { values: { at } });
	return runCommand(
		call,
		{ case: id, command: { kind: "appoint", step: step.name, at } },
		async (after) => ({ status: 200, value: await viewOf(call, after) }),
	);
}

/** The step somebody attends, where the case stands now. */
function arrangedAt(call: Call, { bundle, case: kase }: SeenCase) {
	const name = param(call, "step");
	const step = stepAt(bundle.definition, name);
	if (step === undefined) throw new HttpProblem(404, "unknown_step");
	const active: ActiveStep | undefined = kase.active.find((one) => one.step === name);
	if (active === undefined || !hasAppointment(step)) throw new HttpProblem(409, "not_possible_now");
	return { step, active };
}

async function viewOf(call: Call, seen: SeenCase): Promise<unknown> {
	const { step, active } = arrangedAt(call, seen);
	const { office } = officeAt(seen, step);
	const key = appointmentKey(seen.case.id, active);
	const taken = await call.service.engine.ports.appointments.taken(office, key);
	const gone = new Set(taken.map((at) => Date.parse(at)));
	return {
		at: active.appointment ?? null,
		free: timesAt(seen, step, active).filter((at) => !gone.has(Date.parse(at))),
	};
}
