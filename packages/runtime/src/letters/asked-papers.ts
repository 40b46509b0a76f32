import type { Id, StepName } from "@onedoor/dsl/bundle";

import type { StoredFile } from "../storage/rows.ts";
import type { Store } from "../storage/storage.ts";
import type { RenderedLetter } from "./letter-file.ts";
import type { LetterPage } from "./letter-page.ts";

/** Media type of what is kept of papers while somebody is asked to sign them. It is shown to nobody. */
export const ASKED_TYPE = "application/vnd.onedoor.asked+json";

/** What somebody was asked to sign, as it was then: it is these bytes that are signed, and that are issued. */
export interface AskedPapers {
	/** Effect that asked for it. */
	readonly effect: string;
	readonly case: string;
	readonly number: string;
	readonly step: StepName;
	readonly by: string;
	/** Organisation whose signature it is. */
	readonly for?: string;
	/** Result, letter or document → SHA-256, hex, of what is signed. */
	readonly hashes: Readonly<Record<Id, string>>;
	readonly letters: readonly AskedLetter[];
}

export interface AskedLetter {
	/** Result that it is. */
	readonly of: Id;
	readonly letter: RenderedLetter;
	/** With room for the signature. Left out: the page itself is signed. */
	readonly pdf?: Uint8Array;
}

interface KeptLetter {
	readonly of: Id;
	readonly file: Omit<StoredFile, "content"> & { readonly content: string };
	readonly page: LetterPage;
	readonly mentions: RenderedLetter["mentions"];
	/** Base64. */
	readonly pdf?: string;
}

/** As a file of the case, which is kept before anybody outside is asked. */
export function askedFile({ letters, ...asked }: AskedPapers): StoredFile {
	const kept = letters.map(({ of, letter: { file, page, mentions }, pdf }): KeptLetter => {
		const content = new TextDecoder().decode(file.content);
		return {
			of,
			file: { ...file, content },
			page,
			mentions,
			...(pdf && { pdf: Buffer.from(pdf).toString("base64") }),
		};
	});
	const content = new TextEncoder().encode(JSON.stringify({ ...asked, letters: kept }));
	const id = askedId(asked.effect);
	return {
		id,
		case: asked.case,
		name: `${id}.json`,
		type: ASKED_TYPE,
		size: content.byteLength,
		content,
	};
}

/** What was kept of an attempt to sign. Undefined: nothing, as of attempts from before anything was. */
export async function askedPapers(
	store: Pick<Store, "file">,
	caseId: string,
	effect: string,
): Promise<AskedPapers | undefined> {
	const file = await store.file(caseId, askedId(effect));
	if (file?.type !== ASKED_TYPE) return undefined;
	const { letters, ...asked } = JSON.parse(new TextDecoder().decode(file.content)) as Omit<
		AskedPapers,
		"letters"
	> & { readonly letters: readonly KeptLetter[] };
	return { ...asked, letters: letters.map(asAsked) };
}

function asAsked({ of, file, page, mentions, pdf }: KeptLetter): AskedLetter {
	const content = new TextEncoder().encode(file.content);
	return {
		of,
		letter: { file: { ...file, content }, page, mentions },
		...(pdf !== undefined && { pdf: new Uint8Array(Buffer.from(pdf, "base64")) }),
	};
}

/** `asked.<seq>.<index>`, by the effect's own id. */
function askedId(effect: string): string {
	return `asked.${effect.split(":").slice(-2).join(".")}`;
}
