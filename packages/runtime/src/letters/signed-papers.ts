import { createHash } from "node:crypto";

import type { Bundle, Id } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import type { RequestSignature } from "../case/effect.ts";
import type { StoredFile } from "../storage/rows.ts";
import { letterFile, type Press } from "./letter-file.ts";

/** SHA-256, hex, of each file of the uploads among what is signed, by document. */
export type Uploads = Readonly<Record<Id, readonly string[]>>;

/** What is to be signed: the results as files, and the SHA-256, hex, of each by its id in `signs`. */
export function signedPapers(
	press: Press,
	bundle: Bundle,
	kase: Case,
	effect: RequestSignature,
	at: string,
	uploads: Uploads = {},
): { readonly files: readonly StoredFile[]; readonly hashes: Readonly<Record<Id, string>> } {
	const rendered = effect.papers.flatMap(({ id, of, number }) => {
		const message = bundle.definition.results[of]?.letter;
		if (message === undefined) return [];
		const { language } = kase;
		const paper = { id, number, message, language, mentions: effect.mentions, at, isResult: true };
		return [{ of, file: letterFile(press, bundle, kase, paper) }];
	});
	const hashes = new Map(rendered.map(({ of, file }) => [of, sha256(file.content)]));
	// Documents are signed by their files; letters without a rendered file by what they say.
	for (const id of effect.signs)
		if (!hashes.has(id))
			hashes.set(id, sha256(JSON.stringify([kase.number, id, uploads[id] ?? effect.mentions])));
	return { files: rendered.map(({ file }) => file), hashes: Object.fromEntries(hashes) };
}

export function sha256(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex");
}
