import { createHash } from "node:crypto";

import type { Bundle, Id } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import type { RequestSignature } from "../case/effect.ts";
import { type Press, type RenderedLetter, renderLetter } from "./letter-file.ts";

/** SHA-256, hex, of each file of the uploads among what is signed, by document. */
export type Uploads = Readonly<Record<Id, readonly string[]>>;

/** What is to be signed: the results as letters, and the SHA-256, hex, of each by its id in `signs`. */
export function signedPapers(
	press: Press,
	bundle: Bundle,
	kase: Case,
	effect: RequestSignature,
	at: string,
	uploads: Uploads = {},
): { readonly letters: readonly RenderedLetter[]; readonly hashes: Readonly<Record<Id, string>> } {
	const rendered = effect.papers.flatMap(({ id, of, number }) => {
		const message = bundle.definition.results[of]?.letter;
		if (message === undefined) return [];
		const { language } = kase;
		const paper = { id, number, message, language, mentions: effect.mentions, at, isResult: true };
		return [{ of, letter: renderLetter(press, bundle, kase, paper) }];
	});
	const hashes = new Map(rendered.map(({ of, letter }) => [of, sha256(letter.file.content)]));
	// Documents are signed by their files; letters without a rendered file by what they say.
	for (const id of effect.signs)
		if (!hashes.has(id))
			hashes.set(id, sha256(JSON.stringify([kase.number, id, uploads[id] ?? effect.mentions])));
	return { letters: rendered.map(({ letter }) => letter), hashes: Object.fromEntries(hashes) };
}

export function sha256(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex");
}
