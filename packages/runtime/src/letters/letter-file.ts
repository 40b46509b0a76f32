import type { Bundle, Id } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import type { Issuer } from "../ports/issuer.ts";
import type { StoredFile } from "../storage/rows.ts";
import { type LetterPage, letterPage } from "./letter-page.ts";
import { verifyAddress } from "./verify-address.ts";
import { verifyCode } from "./verify-code.ts";
import { wordsOf } from "./words-of.ts";

/** Where papers are rendered: what a code is made with, and where it can be checked. */
export interface Press {
	readonly secret: Uint8Array;
	/** Where the handler is mounted: `` or `/base`. */
	readonly basePath: string;
	/** Says under which origin it is reached. Left out: only readers of the page itself know. */
	readonly issuer?: Pick<Issuer, "id"> | undefined;
}

export interface PaperToRender {
	readonly id: string;
	readonly number: string;
	/** Message that holds its words. */
	readonly message: Id;
	readonly language: string;
	readonly mentions: Readonly<Record<string, unknown>>;
	/** Instant of issue. */
	readonly at: string;
	/** Only results can be checked by anybody. */
	readonly isResult: boolean;
}

/** A paper that has just been rendered, and what it was rendered from. */
export interface RenderedLetter {
	readonly file: StoredFile;
	readonly page: LetterPage;
	readonly mentions: PaperToRender["mentions"];
	/** The PDF of it that somebody has signed. Left out: none was. */
	readonly signed?: Uint8Array;
}

/** Renders one paper to a file of the case. The same inputs give the same bytes. */
export function renderLetter(
	press: Press,
	bundle: Bundle,
	kase: Case,
	paper: PaperToRender,
): RenderedLetter {
	const code = paper.isResult ? verifyCode(press.secret, kase.id, paper.id) : undefined;
	const { subject, body } = wordsOf(
		bundle,
		paper.message,
		paper.language,
		paper.mentions,
		"markdown",
	);
	const page: LetterPage = {
		language: paper.language,
		subject,
		body,
		number: paper.number,
		caseNumber: kase.number,
		date: paper.at.slice(0, 10),
		...(code === undefined
			? {}
			: {
					verify: {
						code,
						address: verifyAddress(press, code),
						hasOrigin: press.issuer !== undefined,
					},
				}),
	};
	const content = new TextEncoder().encode(letterPage(page));
	const file: StoredFile = {
		id: paper.id,
		case: kase.id,
		name: `${paper.number}.html`,
		type: "text/html; charset=utf-8",
		size: content.byteLength,
		content,
		paper: paper.id,
		...(code === undefined ? {} : { code }),
	};
	return { file, page, mentions: paper.mentions };
}
