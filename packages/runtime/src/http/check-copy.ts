import type { Case, Paper } from "../case/case.ts";
import type { Engine } from "../engine/engine.ts";
import type { NotTheSame } from "../letters/words/index.ts";
import type { CheckedSignature } from "../ports/ports.ts";
import { HttpProblem } from "./problem.ts";
import { readBytes } from "./read-body.ts";

/** What comparing a copy with what was issued came to. */
export type CheckedCopy = (
	| /** Byte for byte a file of this result; signed data whose signature is good, and which are of this result. */
	{ readonly same: true; readonly as: "letter" | "signed_data" }
	| { readonly same: false; readonly why: NotTheSame }
) & {
	/** Of a PDF that somebody has signed: who, when, and what is wrong with it. */
	readonly signatures?: readonly ShownSignature[];
};

/** Who signed is said as on paper: by name, and not by number. */
export interface ShownSignature extends Omit<CheckedSignature, "signer"> {
	readonly signer?: Pick<
		NonNullable<CheckedSignature["signer"]>,
		"name" | "organisation" | "issuer"
	>;
}

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
	const isSame = await isFileOf(engine, of, copy);
	const signatures = isPdf(copy) ? await signaturesOn(engine, copy) : undefined;
	return {
		...(isSame
			? ({ same: true, as: "letter" } as const)
			: ({ same: false, why: whyOther(signatures) } as const)),
		...(signatures && { signatures }),
	};
}

/** Undefined: nothing can be said of them here, or there are none. */
async function signaturesOn(
	{ ports }: Engine,
	pdf: Uint8Array,
): Promise<readonly ShownSignature[] | undefined> {
	const checked = (await ports.signature.checkPdf?.(pdf)) ?? [];
	if (checked.every(({ faults }) => faults.includes("no_signature"))) return undefined;
	return checked.map(({ signer, ...said }) => ({
		...said,
		...(signer && { signer: shownSigner(signer) }),
	}));
}

function shownSigner({
	name,
	organisation,
	issuer,
}: NonNullable<CheckedSignature["signer"]>): NonNullable<ShownSignature["signer"]> {
	return {
		...(name !== undefined && { name }),
		...(organisation !== undefined && { organisation }),
		issuer,
	};
}

function isPdf(copy: Uint8Array): boolean {
	return Buffer.from(copy.subarray(0, 5)).toString("latin1") === "%PDF-";
}

/** A file that is not ours as it is may once have been: its signature says what was done to it. */
function whyOther(signatures: readonly ShownSignature[] = []): NotTheSame {
	const faults = new Set(signatures.flatMap((one) => one.faults));
	if (signatures.length === 0) return "unknown_file";
	if (faults.has("added_to")) return "added_to";
	return faults.size === 0 ? "another_paper" : "broken_signature";
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
