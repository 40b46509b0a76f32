import type { LetterPage } from "../letters/letter-page.ts";

/** A file that goes with a printed letter. */
export interface Attachment {
	readonly name: string;
	/** Media type. */
	readonly type: string;
	readonly content: Uint8Array;
}

/** A letter that cannot be printed as it is; the page that people read in a browser stays. */
export class CannotPrintError extends Error {
	constructor(why: string) {
		super(why);
		this.name = "CannotPrintError";
	}
}

/** Room in a PDF for somebody's signature over everything else in it (PAdES, ETSI EN 319 142-1). */
export interface SigningRoom {
	/** ISO 8601, with offset: when the signature was asked for. */
	readonly at: string;
}

/** Makes a PDF of a letter. The same letter gives the same bytes. Nothing is fetched for it. */
export interface Printer {
	/** @throws CannotPrintError, e.g. for a sign that none of its fonts has */
	print(
		letter: LetterPage,
		attachments: readonly Attachment[],
		room?: SigningRoom,
	): Promise<Uint8Array>;
}
