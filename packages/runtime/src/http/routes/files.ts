import { seesUpload } from "../../access/sees-upload.ts";
import { viewOf } from "../../core.ts";
import { contentOf } from "../../files/content.ts";
import { ASKED_TYPE } from "../../letters/asked-papers.ts";
import { letterCss } from "../../letters/letter-css.ts";
import type { StoredFile } from "../../storage/rows.ts";
import { HttpProblem, notFound } from "../problem.ts";
import { publicKeys } from "../public-keys.ts";
import { type Call, param, type Route } from "../route.ts";
import { anyObject, list, ref, shape } from "../schemas/shapes.ts";
import { seenCase } from "../seen-case.ts";
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
		problems: [404, 409],
		handle: async (call) => {
			const file = await fileFor(call);
			refuseHeld(file);
			const content = await contentOf(call.service.engine, file);
			if (content === undefined) throw notFound();
			return sendFile(file, content);
		},
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

/**
 * Nobody sees what was not found clean, not even who sent it.
 * @throws HttpProblem 409
 */
function refuseHeld({ scan }: StoredFile): void {
	if (scan === "waiting") throw new HttpProblem(409, "file_being_checked");
	if (scan === "infected") throw new HttpProblem(409, "file_infected");
}

/** A paper is there for whoever sees it in the case. */
async function fileFor(call: Call): Promise<StoredFile> {
	const { case: kase, bundle, now } = await seenCase(call, param(call, "id"));
	const file = await call.service.engine.store.file(kase.id, param(call, "file"));
	// What somebody is asked to sign is no paper yet.
	if (file === undefined || file.type === ASKED_TYPE) throw notFound();
	const isSeen =
		file.paper === undefined
			? seesUpload({ case: kase, bundle, now }, file, call.actor)
			: viewOf(bundle, kase, call.actor, now).papers.some(({ id }) => id === file.paper);
	if (!isSeen) throw notFound();
	return file;
}
