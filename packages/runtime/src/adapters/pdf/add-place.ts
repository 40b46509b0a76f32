import { PLACE_BYTES, UNKNOWN_RANGE } from "../../letters/signature-place.ts";
import type { SigningRoom } from "../../ports/printer.ts";

/** Print and Locked: ISO 32000-1, table 165. PDF/A wants what is printed to be what is seen. */
const FLAGS = 4 | 128;
/** Signatures exist, and whoever changes the file appends to it: ISO 32000-1, table 219. */
const SIGNATURES = 1 | 2;

/** What of the library has no types, and every writer of signatures uses. */
interface Inside {
	readonly page: { readonly annotations: unknown[]; readonly dictionary: unknown };
	readonly _root: {
		readonly data: { readonly AcroForm: { readonly data: Record<string, unknown> } };
	};
	ref(data: Readonly<Record<string, unknown>>): { end(): void };
}

/**
 * A field for a signature (ISO 32000-1, 12.7.4.5), which shows nothing on the page: a picture of a signature says
 * nothing that a forger could not draw.
 */
export function addPlace(document: PDFKit.PDFDocument, { at }: SigningRoom): void {
	const doc = document as unknown as Inside;
	const signature = doc.ref({
		Type: "Sig",
		Filter: "Adobe.PPKLite",
		// CMS, detached, of which ETSI EN 319 142-1 says what has to stand in it.
		SubFilter: "ETSI.CAdES.detached",
		ByteRange: [0, ...UNKNOWN_RANGE],
		Contents: new Uint8Array(PLACE_BYTES),
		M: new Date(at),
	});
	const field = doc.ref({
		Type: "Annot",
		Subtype: "Widget",
		FT: "Sig",
		T: new String("Signature"),
		V: signature,
		F: FLAGS,
		// Without extent it needs no appearance: ISO 19005-3, 6.3.3.
		Rect: [0, 0, 0, 0],
		P: doc.page.dictionary,
	});
	doc.page.annotations.push(field);
	document.initForm();
	const form = doc._root.data.AcroForm.data;
	// Readers draw nothing of their own: ISO 19005-3, 6.4.1.
	delete form.NeedAppearances;
	form.SigFlags = SIGNATURES;
	form.Fields = [field];
	for (const one of [signature, field]) one.end();
}
