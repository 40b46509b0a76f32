import type { Bundle, ChannelId } from "@onedoor/dsl/bundle";
import type { IdentityFacts } from "@onedoor/dsl/form";

import type { Case } from "../../case/case.ts";
import { canSee, viewOf } from "../../core.ts";
import { newCaseId } from "../../engine/ids.ts";
import { caseReply, withAddresses } from "../case-reply.ts";
import { historyOf } from "../history.ts";
import { limitOf } from "../limit.ts";
import { idempotencyKey } from "../preconditions.ts";
import { prefill } from "../prefill.ts";
import { HttpProblem } from "../problem.ts";
import { json } from "../responses.ts";
import { bodyOf, type Call, param, type Route } from "../route.ts";
import { runCommand } from "../run-command.ts";
import { pageOf, ref } from "../schemas/shapes.ts";
import { nowIn, see, seenCase } from "../seen-case.ts";
import { caseAnswer, conditional, paging } from "./common.ts";

interface NewCase {
	readonly procedure: string;
	readonly channel?: ChannelId;
	readonly language?: string;
	readonly data?: Readonly<Record<string, unknown>>;
	readonly office?: string;
	readonly applicant?: IdentityFacts;
}

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
		id: "getCase",
		method: "get",
		path: "/api/cases/{id}",
		access: "signed_in",
		summary: "A case, as this person may see it",
		answers: { 200: caseAnswer },
		problems: [404],
		handle: async (call) => {
			const seen = await seenCase(call, param(call, "id"));
			const { value, headers } = caseReply(seen, call.actor, call.service.basePath);
			return json(value, 200, headers);
		},
	},
	{
		id: "getCaseBundle",
		method: "get",
		path: "/api/cases/{id}/bundle",
		access: "signed_in",
		summary: "The bundle the case is bound to",
		answers: { 200: { description: "The bundle", schema: ref("Bundle") } },
		problems: [404],
		handle: async (call) => json((await seenCase(call, param(call, "id"))).bundle),
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
			const limit = limitOf(call, 500);
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
];

async function openCase(call: Call): Promise<Response> {
	const { engine, basePath } = call.service;
	const body = bodyOf<NewCase>(call);
	const bundle = engine.procedures.find(body.procedure, undefined, engine.clock.now());
	if (bundle === undefined) throw new HttpProblem(404, "unknown_procedure");
	const channel = body.channel ?? "online";
	const id = newCaseId(call.actor.id, idempotencyKey(call.request));
	const step = bundle.definition.starts_at;
	const response = await runCommand(
		call,
		{
			case: id,
			bundle,
			command: {
				kind: "open",
				channel,
				language: languageOf(bundle, body.language),
				applicant: applicantFor(call, bundle, channel, body.applicant),
				...(body.office === undefined ? {} : { office: body.office }),
			},
			draft: {
				step,
				data: body.data ?? {},
				fetched: {},
				silent: [],
				version: 1,
				saved_at: nowIn(engine, bundle),
			},
		},
		async (seen) => {
			await prefill(engine, seen, step);
			return caseReply(seen, call.actor, basePath, 201);
		},
	);
	response.headers.set("Location", `${basePath}/api/cases/${id}`);
	return response;
}

/** Whoever signed in, or, where another fills in, the person named. */
function applicantFor(
	{ actor }: Call,
	{ definition }: Bundle,
	channel: ChannelId,
	named: IdentityFacts | undefined,
): IdentityFacts {
	if (definition.channels[channel]?.filled_by === undefined) return actor.identity;
	if (named?.personal_id === undefined && named?.organisation_code === undefined)
		throw new HttpProblem(422, "applicant_missing");
	return named;
}

function languageOf({ definition }: Bundle, wanted: string | undefined): string {
	return wanted ?? definition.languages[0] ?? "en";
}

async function listCases(call: Call): Promise<Response> {
	const { engine, basePath } = call.service;
	const { actor } = call;
	const limit = limitOf(call, 100);
	const own = actor.identity.personal_id ?? actor.identity.organisation_code ?? actor.id;
	const items: unknown[] = [];
	let cursor = call.query.get("cursor") ?? undefined;
	do {
		// An officer sees cases of others too: those of the whole store that their roles reach.
		const page = await engine.store.list({
			...(actor.roles.length === 0 ? { applicant: own } : {}),
			limit: limit - items.length,
			...(cursor === undefined ? {} : { cursor }),
		});
		for (const kase of page.items) items.push(...(await viewsOf(call, kase)));
		cursor = page.next;
	} while (cursor !== undefined && items.length < limit);
	return json({ items, ...(cursor === undefined ? {} : { next: cursor }) });

	async function viewsOf({ actor }: Call, kase: Case): Promise<readonly unknown[]> {
		const seen = await see(engine, kase);
		return canSee(seen.bundle, kase, actor, seen.now)
			? [withAddresses(viewOf(seen.bundle, kase, actor, seen.now), basePath)]
			: [];
	}
}
