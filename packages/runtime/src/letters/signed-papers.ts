import { createHash } from "node:crypto";

import type { Bundle, Id } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import type { RequestSignature } from "../case/effect.ts";
import type { AskedLetter } from "./asked-papers.ts";
import { type Press, renderLetter } from "./letter-file.ts";
import { placeToSign } from "./signature-place.ts";

/** SHA-256, hex, of each file of the uploads among what is signed, by document. */
export type Uploads = Readonly<Record<Id, readonly string[]>>;

/** Results among what is to be signed, as letters. */
export function lettersToSign(
	press: Press,
	bundle: Bundle,
	kase: Case,
	effect: Pick<RequestSignature, "papers" | "mentions">,
	at: string,
): readonly AskedLetter[] {
	return effect.papers.flatMap(({ id, of, number }) => {
		const message = bundle.definition.results[of]?.letter;
		if (message === undefined) return [];
		const { language } = kase;
		const paper = { id, number, message, language, mentions: effect.mentions, at, isResult: true };
		return [{ of, letter: renderLetter(press, bundle, kase, paper) }];
	});
}

/** SHA-256, hex, of what is signed, by its id in `signs`. */
export function hashesToSign(
	kase: Pick<Case, "number">,
	effect: Pick<RequestSignature, "signs" | "mentions">,
	letters: readonly AskedLetter[],
	uploads: Uploads = {},
): Readonly<Record<Id, string>> {
	const hashes = new Map(letters.map((asked) => [asked.of, hashOf(asked)]));
	// Documents are signed by their files; letters without a rendered file by what they say.
	for (const id of effect.signs)
		if (!hashes.has(id))
			hashes.set(id, sha256(JSON.stringify([kase.number, id, uploads[id] ?? effect.mentions])));
	return Object.fromEntries(hashes);
}

function hashOf({ letter, pdf }: AskedLetter): string {
	return (pdf && placeToSign(pdf)?.sha256) ?? sha256(letter.file.content);
}

export function sha256(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex");
}
