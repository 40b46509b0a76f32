import { discardDraft } from "../audit/erasure/discard-draft.ts";
import { isRefusal } from "../case/refusal.ts";
import { notFound, refused } from "./problem.ts";
import { type Call, param } from "./route.ts";
import { seenCase } from "./seen-case.ts";

/** Throws a draft away, with the uploads for it that had not arrived yet. */
export async function discardCase(call: Call): Promise<Response> {
	const { engine, uploads } = call.service;
	const { case: kase } = await seenCase(call, param(call, "id"));
	const done = await discardDraft(engine, kase.id, call.actor);
	if (done === "unknown_case") throw notFound();
	if (isRefusal(done)) throw refused(done);
	await uploads?.discardOf(kase.id);
	return new Response(null, { status: 204 });
}
