import { HttpProblem } from "../problem.ts";
import { json } from "../responses.ts";
import { isResumeCode, resumeCodeOf } from "../resume-code.ts";
import { bodyOf, type Call, param, type Route } from "../route.ts";
import { ref } from "../schemas/shapes.ts";
import { seenCase } from "../seen-case.ts";

/** Whose case it is does not have more open at once. */
const MOST_CASES = 200;

/** Going on with a case on another device, by a code that is typed there. */
export const resuming: readonly Route[] = [
	{
		id: "resumeCode",
		method: "post",
		path: "/api/cases/{id}/resume-codes",
		access: "signed_in",
		summary:
			"A short code by which you find this case on another device, good for a quarter of an hour",
		answers: { 200: { description: "The code", schema: ref("ResumeCodeView") } },
		problems: [404],
		handle: giveCode,
	},
	{
		id: "resume",
		method: "post",
		path: "/api/resume",
		access: "signed_in",
		summary: "Find your case by the code that another device of yours shows",
		body: ref("ResumeBody"),
		answers: { 200: { description: "The case", schema: ref("ResumedView") } },
		problems: [404, 429],
		handle: resume,
	},
];

async function giveCode(call: Call): Promise<Response> {
	const { engine } = call.service;
	const seen = await seenCase(call, param(call, "id"));
	const resumed = { case: seen.case.id, person: call.actor.id };
	const { code, until } = resumeCodeOf(engine.secret, resumed, engine.clock.now());
	return json({ code, expires_at: new Date(until).toISOString() });
}

/** Only among one's own cases, and not often: a code is nothing that anybody could try out. */
async function resume(call: Call): Promise<Response> {
	const { engine, resumeTries } = call.service;
	resumeTries.take(call.actor.id);
	const { code } = bodyOf<{ readonly code: string }>(call);
	const { personal_id, organisation_code } = call.actor.identity;
	const applicant = personal_id ?? organisation_code ?? call.actor.id;
	const { items } = await engine.store.list({ applicant, limit: MOST_CASES });
	const now = engine.clock.now();
	const found = items.find(({ id }) =>
		isResumeCode(engine.secret, { case: id, person: call.actor.id }, code, now),
	);
	if (found === undefined) throw new HttpProblem(404, "unknown_code");
	const { bundle, case: kase } = await seenCase(call, found.id);
	return json({ case: kase.id, procedure: bundle.definition.procedure });
}
