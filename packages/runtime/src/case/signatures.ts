import type { DataPath, DocumentRequirement, Id, SignStep } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";

import type { Sight } from "../access/sight.ts";
import type { Case, DocumentSignature } from "./case.ts";
import type { Refusal } from "./command.ts";
import { isObject } from "./merge-patch.ts";
import { refuse } from "./refusal.ts";
import { signedFor } from "./sign.ts";
import type { Turn } from "./turn.ts";

/** The file with a signature on the uploads among what a step signs: on these files, and on no later ones. */
export function withSignedDocuments(turn: Turn, current: Case, step: SignStep): Case {
	const signed = step.signs
		.flatMap((id) => alternativesAt(turn.bundle, id))
		.flatMap(({ path }) => {
			const files = uploadAt(current, path);
			return files ? [[path, signatureOf(turn, step, files)] as const] : [];
		});
	if (signed.length === 0) return current;
	return { ...current, signatures: { ...current.signatures, ...Object.fromEntries(signed) } };
}

function signatureOf(turn: Turn, step: SignStep, files: readonly string[]): DocumentSignature {
	const organisation = signedFor(turn, step);
	const { id, role = "" } = turn.doer;
	return {
		by: id,
		role,
		at: turn.now,
		files,
		...(organisation !== undefined && { for: organisation }),
	};
}

/**
 * Uploads that lack the signature they have to carry, though a step of the procedure gives it: not signed yet, by
 * another role, or replaced since. What a register, the repository or a wallet gave is signed by its issuer; what is
 * signed by hand before it is uploaded only a person can see.
 */
export function unsignedPapers(sight: Pick<Sight, "bundle" | "case">): readonly DataPath[] {
	const { definition } = sight.bundle;
	return Object.keys(definition.documents)
		.flatMap((id) => alternativesAt(sight.bundle, id).map((paper) => ({ root: id, ...paper })))
		.filter(({ root, path, signed_by }) => {
			const files = uploadAt(sight.case, path);
			if (signed_by === undefined || files === undefined) return false;
			return isSignedHere(sight, root, signed_by) && !isSigned(sight.case, path, signed_by, files);
		})
		.map(({ path }) => path);
}

/** Nothing is granted on a paper that lacks a signature it has to carry. */
export function whyNotGranted(turn: Turn): Refusal | undefined {
	const paths = unsignedPapers(turn);
	return paths.length > 0 ? refuse("signature_missing", { paths }) : undefined;
}

/** A step where this role signs this paper, that is not one of attending: there a hand signs what lies on the table. */
function isSignedHere({ bundle }: Pick<Sight, "bundle">, id: Id, role: Id): boolean {
	return Object.values(bundle.definition.steps).some(
		(step) => step.does === "sign" && step.signs.includes(id) && step.who.includes(role),
	);
}

function isSigned(current: Case, path: DataPath, role: Id, files: readonly string[]): boolean {
	const signature = current.signatures?.[path];
	return signature?.role === role && signature.files.join(" ") === files.join(" ");
}

function alternativesAt(
	{ definition }: Pick<Turn["bundle"], "definition">,
	id: Id,
): readonly DocumentRequirement[] {
	const { documents } = definition;
	const document = Object.hasOwn(documents, id) ? documents[id] : undefined;
	if (document === undefined) return [];
	return document.one_of ? Object.values(document.one_of) : [document];
}

/** Ids of the files of a paper that was uploaded. */
export function uploadAt({ data }: Case, path: DataPath): readonly string[] | undefined {
	const value = valueAt(data, path);
	if (!isObject(value) || !("by" in value) || value.by !== "upload") return undefined;
	const files: unknown = "files" in value ? value.files : [];
	return Array.isArray(files) ? files.map(String) : [];
}
