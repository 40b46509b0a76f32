import type { Printer } from "../ports/printer.ts";
import type { StoredFile } from "../storage/rows.ts";
import type { RenderedLetter } from "./letter-file.ts";

/**
 * A letter as PDF, beside it; a result's with its signed data inside.
 * @throws CannotPrintError
 */
export async function printLetter(
	printer: Printer,
	{ file, page }: RenderedLetter,
	attested: readonly StoredFile[],
): Promise<readonly StoredFile[]> {
	const attachments = attested.filter(({ paper }) => paper === file.id);
	const content = await printer.print(page, attachments);
	return [
		{
			id: printedId(file.id),
			case: file.case,
			name: `${page.number}.pdf`,
			type: "application/pdf",
			size: content.byteLength,
			content,
			paper: file.id,
		},
	];
}

/** Of the file that a paper is printed to. */
export function printedId(paper: string): string {
	return `${paper}.pdf`;
}
