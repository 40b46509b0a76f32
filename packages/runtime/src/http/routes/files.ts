import { viewOf } from "../../core.ts";
import { letterCss } from "../../letters/letter-css.ts";
import type { StoredFile } from "../../storage/rows.ts";
import { notFound } from "../problem.ts";
import { type Call, param, type Route } from "../route.ts";
import { seenCase } from "../seen-case.ts";
import { sendFile } from "../send-file.ts";
import { verify } from "../verify.ts";

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
				type: "application/octet-stream",
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
				schema: {
					type: "object",
					properties: {
						genuine: { const: true },
						in_force: { type: "boolean" },
						number: { type: "string" },
					},
				},
			},
		},
		problems: [404],
		handle: verify,
	},
];

/** A paper is there for whoever sees it in the case; uploads for everybody in the case. */
async function fileFor(call: Call): Promise<StoredFile> {
	const { case: kase, bundle, now } = await seenCase(call, param(call, "id"));
	const file = await call.service.engine.store.file(kase.id, param(call, "file"));
	if (file === undefined) throw notFound();
	if (file.paper === undefined) return file;
	const seen = viewOf(bundle, kase, call.actor, now).papers;
	if (!seen.some(({ id }) => id === file.paper)) throw notFound();
	return file;
}
