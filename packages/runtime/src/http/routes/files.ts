import { stepAt } from "@onedoor/dsl/form";
import { isHelping, isPastHelper } from "../../access/helper-consent.ts";
import { isApplicant } from "../../access/is-applicant.ts";
import { paperMethods } from "../../access/on-paper.ts";
import { isOfficer } from "../../access/visible-data.ts";
import type { Actor } from "../../case/case.ts";
import { viewOf } from "../../core.ts";
import { letterCss } from "../../letters/letter-css.ts";
import type { StoredFile } from "../../storage/rows.ts";
import { notFound } from "../problem.ts";
import { publicKeys } from "../public-keys.ts";
import { type Call, param, type Route } from "../route.ts";
import { anyObject, list, ref, shape } from "../schemas/shapes.ts";
import { type SeenCase, seenCase } from "../seen-case.ts";
import { sendFile } from "../send-file.ts";
import { verify, verifyCopy } from "../verify.ts";

export const files: readonly Route[] = [
	{
		id: "getFile",
		method: "get",
		path: "/api/cases/{id}/files/{file}",
		access: "signed_in",
		summary: "A paper, letter, result or uploaded file",
		answers: {
			200: {
				description: "The file",
				type: "*/*",
				schema: { type: "string" },
			},
		},
		problems: [404],
		handle: async (call) => sendFile(await fileFor(call)),
	},
	{
		id: "getLetterStyle",
		method: "get",
		path: "/api/letter.css",
		access: "public",
		summary: "How letters look on a screen and on paper",
		answers: {
			200: { description: "A style sheet", type: "text/css", schema: { type: "string" } },
		},
		handle: async () =>
			new Response(letterCss, {
				headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "max-age=3600" },
			}),
	},
	{
		id: "verify",
		method: "get",
		path: "/verify/{code}",
		access: "public",
		summary: "Is this result genuine and in force? JSON, or a small page where HTML is preferred",
		answers: {
			200: {
				description: "It was issued here",
				schema: ref("VerifiedView"),
			},
		},
		problems: [404],
		handle: verify,
	},
	{
		id: "verifyCopy",
		method: "post",
		path: "/verify/{code}",
		access: "public",
		summary:
			"Is this copy the result with this code? Its letter or its signed data, as the body or as `file` or `text` of a form; nothing of it is kept",
		rawBody: true,
		takes: ["application/jose", "application/pdf", "text/html", "multipart/form-data"],
		answers: {
			200: {
				description: "What is known of the result, and what comparing came to in `checked`",
				schema: ref("VerifiedView"),
			},
		},
		problems: [400, 404, 413],
		handle: verifyCopy,
	},
	{
		id: "getPublicKeys",
		method: "get",
		path: "/.well-known/onedoor/jwks.json",
		access: "public",
		summary: "Keys that results are signed with as data, also those of before",
		answers: {
			200: {
				description: "A JSON Web Key Set, RFC 7517",
				type: "application/jwk-set+json",
				schema: shape({ keys: list(anyObject) }),
			},
		},
		problems: [404],
		handle: publicKeys,
	},
];

/** A paper is there for whoever sees it in the case; an upload for who sent it, and who sees what it was sent for. */
async function fileFor(call: Call): Promise<StoredFile> {
	const { case: kase, bundle, now } = await seenCase(call, param(call, "id"));
	const file = await call.service.engine.store.file(kase.id, param(call, "file"));
	if (file === undefined) throw notFound();
	if (isOwnUpload({ case: kase, bundle, now }, file, call.actor)) return file;
	const { papers, data } = viewOf(bundle, kase, call.actor, now);
	const isSeen =
		file.paper === undefined
			? namesFile(data, file.id) || isShownOnPaper({ case: kase, bundle, now }, file, call.actor)
			: papers.some(({ id }) => id === file.paper);
	if (!isSeen) throw notFound();
	return file;
}

/** Applicants and who fills in for them share what either of them has sent, also while it stands in a draft only. */
function isOwnUpload(seen: SeenCase, { by }: StoredFile, actor: Actor): boolean {
	const { case: kase } = seen;
	if (by === undefined || isPastHelper(seen, actor)) return false;
	const shares = isApplicant(kase, actor) || isHelping(seen, actor);
	return (
		by === actor.id || (shares && (by === kase.applicant.personal_id || by === kase.opened_by))
	);
}

/** Whether a file's id stands anywhere in what this person sees of the data. */
function namesFile(value: unknown, file: string): boolean {
	if (typeof value !== "object" || value === null) return value === file;
	return Object.values(value).some((member) => namesFile(member, file));
}

/** The form or letter on which somebody confirmed is for officers. */
function isShownOnPaper(seen: SeenCase, { field = "" }: StoredFile, actor: Actor): boolean {
	const step = stepAt(seen.bundle.definition, field);
	return step !== undefined && paperMethods(step).length > 0 && isOfficer(seen, actor);
}
