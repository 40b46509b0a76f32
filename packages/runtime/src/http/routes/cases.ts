import { caseReply } from "../case-reply.ts";
import { compareRegisters } from "../compare-registers.ts";
import { discardCase } from "../discard.ts";
import { bundleAnswer } from "../handed-over.ts";
import { historyOf } from "../history.ts";
import { limitOf } from "../limit.ts";
import { findCases, listCases } from "../list-cases.ts";
import { listLookups } from "../list-lookups.ts";
import { openCase } from "../open-case.ts";
import { json } from "../responses.ts";
import { param, type Route } from "../route.ts";
import { pageOf, ref } from "../schemas/shapes.ts";
import { seenCase } from "../seen-case.ts";
import { caseAnswer, conditional, paging } from "./common.ts";
import { bundleAsAsked, validatorsApart } from "./validators-apart.ts";

export const cases: readonly Route[] = [
	{
		id: "openCase",
		method: "post",
		path: "/api/cases",
		access: "signed_in",
		summary: "Open a case: a draft at the procedure's first step",
		parameters: { "Idempotency-Key": conditional["Idempotency-Key"] },
		body: ref("NewCase"),
		answers: {
			201: {
				...caseAnswer,
				description: "The case, open",
				headers: { ...caseAnswer.headers, Location: "Its address" },
			},
		},
		problems: [404, 409, 422],
		handle: openCase,
	},
	{
		id: "listCases",
		method: "get",
		path: "/api/cases",
		access: "signed_in",
		summary: "Cases this person may see, newest first",
		parameters: paging,
		answers: { 200: { description: "A page of cases", schema: pageOf(ref("CaseView")) } },
		handle: listCases,
	},
	{
		id: "findCases",
		method: "post",
		path: "/api/cases/search",
		access: "signed_in",
		summary:
			"For officers: cases of whoever has a number. That they looked is written down in each case found",
		body: ref("CaseSearch"),
		answers: { 200: { description: "A page of cases", schema: pageOf(ref("CaseView")) } },
		handle: findCases,
	},
	{
		id: "getCase",
		method: "get",
		path: "/api/cases/{id}",
		access: "signed_in",
		summary: "A case, as this person may see it",
		answers: { 200: caseAnswer },
		problems: [404],
		handle: async (call) => {
			const { engine } = call.service;
			const seen = await seenCase(call, param(call, "id"));
			const { value: view, headers } = await caseReply(call, seen);
			const compared = await compareRegisters(engine, seen, call.actor, view);
			return json({ ...view, ...(compared && { compared }) }, 200, headers);
		},
	},
	{
		id: "discardCase",
		method: "delete",
		path: "/api/cases/{id}",
		access: "signed_in",
		summary:
			"Throw a draft away: of what was typed, uploaded and looked up nothing is kept. For its applicant, until something was sent",
		answers: { 204: { description: "It is gone" } },
		problems: [403, 404, 409],
		handle: discardCase,
	},
	{
		id: "getCaseBundle",
		method: "get",
		path: "/api/cases/{id}/bundle",
		access: "signed_in",
		summary: "The bundle the case is bound to",
		parameters: validatorsApart,
		answers: { 200: { description: "The bundle", schema: ref("Bundle") } },
		problems: [404],
		handle: async (call) =>
			bundleAnswer(
				call.request,
				bundleAsAsked(call, (await seenCase(call, param(call, "id"))).bundle),
			),
	},
	{
		id: "getHistory",
		method: "get",
		path: "/api/cases/{id}/history",
		access: "signed_in",
		summary: "The log, as this person may see it",
		parameters: paging,
		answers: {
			200: { description: "A page of the log, oldest first", schema: pageOf(ref("HistoryItem")) },
		},
		problems: [404],
		handle: async (call) => {
			const seen = await seenCase(call, param(call, "id"));
			const after = Number(call.query.get("cursor") ?? 0);
			const limit = limitOf(call, 500, 200);
			const events = await call.service.engine.store.events(
				seen.case.id,
				Number.isSafeInteger(after) ? after : 0,
				limit + 1,
			);
			const shown = events.slice(0, limit);
			const last = shown.at(-1);
			return json({
				items: historyOf(seen, shown, call.actor),
				...(events.length > limit && last ? { next: String(last.seq) } : {}),
			});
		},
	},
	{
		id: "listLookups",
		method: "get",
		path: "/api/cases/{id}/lookups",
		access: "signed_in",
		summary:
			"Every read of a register for this case, and every look at a result of it by a link, with its purpose: for the applicant",
		parameters: paging,
		answers: {
			200: { description: "A page, oldest first", schema: pageOf(ref("LookupView")) },
		},
		problems: [403, 404],
		handle: listLookups,
	},
];
