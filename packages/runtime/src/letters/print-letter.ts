import type { Printer } from "../ports/printer.ts";
import type { StoredFile } from "../storage/rows.ts";
import type { RenderedLetter } from "./letter-file.ts";

/**
 * A letter as PDF, beside it; a result's with its signed data inside.
 * @throws CannotPrintError
 */
export async function printLetter(
	printer: Printer,
	letter: RenderedLetter,
	attested: readonly StoredFile[],
): Promise<StoredFile> {
	const attachments = attested.filter(({ paper }) => paper === letter.file.id);
	return printedFile(letter, await printer.print(letter.page, attachments));
}

export function printedFile({ file, page }: RenderedLetter, content: Uint8Array): StoredFile {
	return {
		id: printedId(file.id),
		case: file.case,
		name: `${page.number}.pdf`,
		type: "application/pdf",
		size: content.byteLength,
		content,
		paper: file.id,
	};
}

/** Of the file that a paper is printed to. */
export function printedId(paper: string): string {
	return `${paper}.pdf`;
}
