import type { Deployment, DraftView } from "@onedoor/dsl/bundle";

import { dataNow } from "@onedoor/dsl/form";

import { outcomesFor } from "../../access/allowed.ts";
import { isApplicant } from "../../access/is-applicant.ts";
import { permit } from "../../access/permit.ts";
import { formAt } from "../../case/asking.ts";
import type { ActiveStep } from "../../case/case.ts";
import { isRefusal } from "../../case/refusal.ts";
import { prefill } from "../../engine/prefill.ts";
import { present } from "../../engine/present.ts";
import { readerOf } from "../../engine/reader-of.ts";
import { draftView } from "../draft-view.ts";
import { editionChange, withUnasked } from "../edition-change.ts";
import { ifMatch } from "../preconditions.ts";
import { HttpProblem, refused } from "../problem.ts";
import { etag, json } from "../responses.ts";
import { bodyOf, type Call, param, type Route } from "../route.ts";
import { ref } from "../schemas/shapes.ts";
import { type SeenCase, seenCase } from "../seen-case.ts";

const answer = {
	description: "What is typed so far, with what registers know already merged in",
	schema: ref("DraftView"),
	headers: { ETag: "The draft's own version" },
};

export const drafts: readonly Route[] = [
	{
		id: "getDraft",
		method: "get",
		path: "/api/cases/{id}/drafts/{form}",
		access: "signed_in",
		summary:
			"The draft of a form: of a step, or of what one of its outcomes asks (`<step>.<outcome>`)",
		answers: { 200: answer },
		problems: [403, 404, 409],
		handle: async (call) => reply(call, await openStep(call)),
	},
	{
		id: "putDraft",
		method: "put",
		path: "/api/cases/{id}/drafts/{form}",
		access: "signed_in",
		summary: "Save what is typed; it is not validated, and the case's version stays",
		parameters: {
			"If-Match": {
				in: "header",
				description: "The draft's ETag: refused (412) when another device saved since.",
				schema: { type: "string" },
			},
		},
		body: ref("DraftBody"),
		answers: { 200: answer },
		problems: [403, 404, 409, 412],
		handle: saveDraft,
	},
	{
		id: "presentPaper",
		method: "post",
		path: "/api/cases/{id}/drafts/{form}/presentations",
		access: "signed_in",
		summary:
			"Ask the applicant's own wallet for a document of the form, or take one from their hand as signed data",
		body: ref("PresentBody"),
		answers: {
			200: answer,
			202: { ...answer, description: "The owner is being asked; the draft has it once they agree" },
		},
		problems: [403, 404, 409, 422],
		handle: presentPaper,
	},
];

/** Only the owner shows what is in a wallet: a helper or an officer cannot, whatever they may type. */
async function presentPaper(call: Call): Promise<Response> {
	const seen = await openStep(call);
	if (!isApplicant(seen.case, call.actor)) throw new HttpProblem(403, "not_this_role");
	const { path, signed } = bodyOf<{ readonly path: string; readonly signed?: string }>(call);
	const place = { step: param(call, "form"), path };
	const told = await present(
		call.service.engine,
		{ ...seen, by: readerOf(seen.case, call.actor) },
		place,
		signed,
	);
	if (isRefusal(told)) throw refused(told);
	return reply(call, seen, told === "later" ? 202 : 200);
}

async function saveDraft(call: Call): Promise<Response> {
	const { store } = call.service.engine;
	const seen = await openStep(call);
	const step = param(call, "form");
	const { data } = bodyOf<{ readonly data: Readonly<Record<string, unknown>> }>(call);
	const before = await store.draft(seen.case.id, step);
	const saved = await store.saveDraft(
		seen.case.id,
		{
			step,
			// A form that is still open in the edition before has its names.
			data: before?.before ? dataNow(seen.bundle.definition, data) : data,
			fetched: before?.fetched ?? {},
			silent: before?.silent ?? [],
			...(before?.before && { before: withUnasked(seen, step, before.before, data) }),
			saved_at: seen.now,
		},
		ifMatch(call.request),
	);
	if (saved === "ended") throw new HttpProblem(409, "not_possible_now");
	if (saved === "conflict")
		throw new HttpProblem(
			412,
			"version_changed",
			{ values: { version: before?.version ?? 0 } },
			{ ETag: etag(before?.version ?? 0) },
		);
	return reply(call, seen);
}

async function reply(call: Call, seen: SeenCase, status = 200): Promise<Response> {
	const form = param(call, "form");
	const draft = await prefill(
		call.service.engine,
		{ ...seen, by: readerOf(seen.case, call.actor) },
		form,
	);
	const absent = absentWays(call.service.engine.deployment);
	const changed = draft && (await editionChange(call.service.engine, seen, form, draft));
	const view = {
		...draftView(seen, form, draft),
		...(absent.length > 0 && { absent }),
		...(changed && { edition_change: changed }),
	};
	return json(view, status, { ETag: etag(view.version) });
}

/** Ways to bring papers that there are not here. */
function absentWays(deployment: Deployment): NonNullable<DraftView["absent"]> {
	return (["wallet", "uploads"] as const).filter((way) => !deployment[way]);
}

/** A draft is for whoever may do the step now, by the outcome that asks. */
async function openStep(call: Call): Promise<SeenCase> {
	const seen = await seenCase(call, param(call, "id"));
	const { step, outcome } = formAt(seen.bundle, param(call, "form"));
	const active = seen.case.active.find((one) => one.step === step);
	if (active === undefined) throw new HttpProblem(409, "not_possible_now");
	const { outcomes } = outcomesFor(seen, call.actor, active);
	if (outcomes.length === 0) throw whyNot(call, seen, active);
	if (outcome !== undefined && !outcomes.includes(outcome))
		throw new HttpProblem(409, "not_possible_now");
	return seen;
}

/** A sign-in that proves too little is told which would do. */
function whyNot({ actor }: Call, seen: SeenCase, active: ActiveStep): HttpProblem {
	const step = seen.bundle.definition.steps[active.step];
	const role = step && permit(seen, actor, step, active);
	return isRefusal(role) ? refused(role) : new HttpProblem(403, "not_this_role");
}
