import { decide, isRefusal } from "../../core.ts";
import { envOf } from "../../engine/env-of.ts";
import { powersAt } from "../../engine/powers.ts";
import { readerOf } from "../../engine/reader-of.ts";
import { lettersToSign } from "../../letters/signed-papers.ts";
import { notFound, refused } from "../problem.ts";
import { type Call, param, type Route } from "../route.ts";
import { seenCase } from "../seen-case.ts";
import { sendFile } from "../send-file.ts";

export const previews: readonly Route[] = [
	{
		id: "previewPaper",
		method: "get",
		path: "/api/cases/{id}/{step}/papers/{paper}",
		access: "signed_in",
		summary: "A result as it would be signed now, for whoever may sign it",
		answers: { 200: { description: "The paper", type: "text/html", schema: { type: "string" } } },
		problems: [403, 404, 409],
		handle: preview,
	},
];

/**
 * Decides as if it were signed now, renders what would be sent to the signature port, and keeps nothing. Whoever may
 * not sign is refused as they would be when they signed.
 */
async function preview(call: Call): Promise<Response> {
	const { engine } = call.service;
	const { case: kase, bundle, now } = await seenCase(call, param(call, "id"));
	const step = param(call, "step");
	const env = await envOf(engine, bundle, { actor: call.actor, case: kase.id });
	const powers = await powersAt(
		engine,
		{ bundle, case: kase, now, by: readerOf(kase, call.actor) },
		step,
	);
	const decided = decide(
		bundle,
		kase,
		{ kind: "act", step, outcome: "signed", ...(powers && { powers }) },
		env,
	);
	if (isRefusal(decided)) throw refused(decided);
	const asked = decided.effects.find((effect) => effect.kind === "request_signature");
	const paper = asked?.papers.find(({ of }) => of === param(call, "paper"));
	if (asked === undefined || paper === undefined) throw notFound();
	const letters = lettersToSign(engine, bundle, decided.next, asked, now);
	const found = letters.find(({ letter }) => letter.file.id === paper.id);
	if (found === undefined) throw notFound();
	return sendFile(found.letter.file);
}
