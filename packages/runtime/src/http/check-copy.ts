import type { Case, Paper } from "../case/case.ts";
import type { Engine } from "../engine/engine.ts";
import type { NotTheSame } from "../letters/words/index.ts";
import { HttpProblem } from "./problem.ts";
import { readBytes } from "./read-body.ts";

/** What comparing a copy with what was issued came to. */
export type CheckedCopy =
	/** Byte for byte a file of this result; signed data whose signature is good, and which are of this result. */
	| { readonly same: true; readonly as: "letter" | "signed_data" }
	| { readonly same: false; readonly why: NotTheSame };

/** Bytes. A letter is a few pages. */
const LARGEST_COPY = 5 * 1024 * 1024;

/** JWS compact serialization: three parts of base64url. RFC 7515, section 7.1. */
const COMPACT = /^[\w-]+\.[\w-]*\.[\w-]*$/;

/**
 * A copy as it was sent: as the body itself, or by the page's own form.
 * @throws HttpProblem 400, 413
 */
export async function copyIn(request: Request): Promise<Uint8Array> {
	const bytes = await readBytes(request, LARGEST_COPY);
	const type = request.headers.get("Content-Type") ?? "";
	if (!type.toLowerCase().startsWith("multipart/form-data")) return bytes;
	const form = await new Response(Uint8Array.from(bytes), { headers: { "Content-Type": type } })
		.formData()
		.catch(() => {
			throw new HttpProblem(400, "unreadable");
		});
	const [file, text] = [form.get("file"), form.get("text")];
	if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer());
	return new TextEncoder().encode(typeof text === "string" ? text : "");
}

export async function checkCopy(
	engine: Engine,
	of: { readonly case: Case; readonly paper: Paper },
	copy: Uint8Array,
): Promise<CheckedCopy> {
	if (copy.byteLength === 0) return { same: false, why: "nothing_sent" };
	const text = Buffer.from(copy).toString("latin1").trim();
	if (COMPACT.test(text)) return checkSignedData(engine, of, text);
	return (await isFileOf(engine, of, copy))
		? { same: true, as: "letter" }
		: { same: false, why: "unknown_file" };
}

async function checkSignedData(
	{ issuer }: Engine,
	{ case: kase, paper }: { readonly case: Case; readonly paper: Paper },
	signed: string,
): Promise<CheckedCopy> {
	const read = (await issuer?.read(signed)) ?? { why: "unknown_key" as const };
	if (!("says" in read)) return { same: false, why: read.why };
	const { says } = read;
	const isThis = says.case === kase.number && says.number === paper.number && says.of === paper.of;
	return isThis ? { same: true, as: "signed_data" } : { same: false, why: "another_result" };
}

async function isFileOf(
	{ store }: Engine,
	of: { readonly case: Case; readonly paper: Paper },
	copy: Uint8Array,
): Promise<boolean> {
	const listed = await store.filesOf(of.case.id);
	for (const { id, paper, size } of listed) {
		if (paper !== of.paper.id || size !== copy.byteLength) continue;
		const file = await store.file(of.case.id, id);
		if (file !== undefined && Buffer.compare(file.content, copy) === 0) return true;
	}
	return false;
}
