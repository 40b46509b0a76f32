import { notFound } from "../problem.ts";
import type { Call, Route } from "../route.ts";

const tus = {
	"Tus-Resumable": {
		in: "header",
		required: true,
		description: "`1.0.0`",
		schema: { const: "1.0.0" },
	},
} as const;

/** https://tus.io/protocols/resumable-upload */
export const uploads: readonly Route[] = [
	{
		id: "createUpload",
		method: "post",
		path: "/api/uploads",
		access: "signed_in",
		summary: "Begin a resumable upload; the last segment of `Location` is the file's id",
		parameters: {
			...tus,
			"Upload-Length": {
				in: "header",
				required: true,
				description: "Bytes",
				schema: { type: "integer" },
			},
			"Upload-Metadata": {
				in: "header",
				required: true,
				description: "`filename filetype case field`, each value in base64.",
				schema: { type: "string" },
			},
		},
		answers: { 201: { description: "Begun", headers: { Location: "Where the bytes go" } } },
		problems: [400, 404, 409, 412, 413, 422],
		handle,
	},
	{
		id: "getUploadOffset",
		method: "head",
		path: "/api/uploads/{file}",
		access: "signed_in",
		summary: "How many bytes have arrived",
		parameters: tus,
		answers: { 200: { description: "See `Upload-Offset`", headers: { "Upload-Offset": "Bytes" } } },
		problems: [404, 410],
		handle,
	},
	{
		id: "sendUpload",
		method: "patch",
		path: "/api/uploads/{file}",
		access: "signed_in",
		summary: "Send bytes from an offset on",
		parameters: {
			...tus,
			"Upload-Offset": {
				in: "header",
				required: true,
				description: "Bytes",
				schema: { type: "integer" },
			},
		},
		answers: {
			204: { description: "Taken", headers: { "Upload-Offset": "Bytes that have arrived" } },
		},
		problems: [404, 409, 410, 413, 415, 422],
		handle,
	},
	{
		id: "cancelUpload",
		method: "delete",
		path: "/api/uploads/{file}",
		access: "signed_in",
		summary: "Give an unfinished upload up",
		parameters: tus,
		answers: { 204: { description: "Gone" } },
		problems: [400, 404],
		handle,
	},
];

async function handle({ service, request, actor }: Call): Promise<Response> {
	if (service.uploads === undefined) throw notFound();
	return service.uploads.handle(request, actor, service.basePath);
}
