import { qrPath } from "@onedoor/dsl/qr";
import { create, type Font } from "fontkit";
import PDFDocument from "pdfkit";

import { directionOf, factsOfLetter, type LetterPage } from "../../letters/letter-page.ts";
import { readMarkdown, type Words } from "../../letters/markdown.ts";
import { withRange } from "../../letters/signature-place.ts";
import { letterWords } from "../../letters/words/index.ts";
import { CannotPrintError, type Printer } from "../../ports/printer.ts";
import { addPlace } from "./add-place.ts";
import { JOINED, linesOf, type Measure, type Piece } from "./lines.ts";

export interface PdfOptions {
	/**
	 * TrueType or OpenType files, in the order in which they are tried for each sign. They are embedded: their licence
	 * must allow it. Noto Sans has all of Vietnamese, Noto Sans Arabic what it lacks for Arabic.
	 */
	readonly fonts: readonly Uint8Array[];
}

/** Points: A4 with 25 mm around. */
const MARGIN = 71;
/** Heights of a line, and of what stands above its letters' feet, by their size. */
const LINE = 1.5;
const ASCENT = 1.1;
const QR_POINTS = 91;

/**
 * Prints letters as PDF/A-3a (ISO 19005-3): tagged for screen readers, with its fonts inside, and files attached.
 * @throws Error for what is no font
 */
export function pdfPrinter({ fonts }: PdfOptions): Printer {
	if (fonts.length === 0) throw new Error("a letter needs a font");
	const known = fonts.map((font) => create(Buffer.from(font)) as Font);
	return {
		print: async (letter, attachments, room) => {
			const page = new Page(letter, fonts, known);
			for (const { name, type, content } of attachments)
				page.doc.file(
					Buffer.from(content) as never,
					{
						name,
						type,
						// ISO 19005-3, 6.8: what it has to do with the document.
						relationship: "Data",
						modifiedDate: new Date(`${letter.date}T00:00:00Z`),
					} as never,
				);
			page.write(letter);
			if (room === undefined) return page.end();
			addPlace(page.doc, room);
			return withRange(await page.end());
		},
	};
}

type Parent = PDFKit.PDFDocument | PDFKit.PDFStructureElement;

/** One letter being written from top to bottom. */
class Page {
	readonly doc: PDFKit.PDFDocument;
	readonly #known: readonly Font[];
	readonly #direction: "rtl" | "ltr";
	readonly #chunks: Uint8Array[] = [];
	readonly #root: PDFKit.PDFStructureElement;
	#y = MARGIN;

	constructor(
		{ language, subject, date }: LetterPage,
		fonts: readonly Uint8Array[],
		known: readonly Font[],
	) {
		this.#known = known;
		this.#direction = directionOf(language);
		this.doc = new PDFDocument({
			size: "A4",
			margin: MARGIN,
			pdfVersion: "1.7",
			subset: "PDF/A-3a",
			tagged: true,
			lang: language,
			displayTitle: true,
			// No font of the standard ones: they are not embedded.
			font: null as never,
			info: {
				Title: forMetadata(subject),
				// The same letter gives the same bytes.
				CreationDate: new Date(`${date}T00:00:00Z`),
			},
		});
		this.doc.on("data", (chunk: Uint8Array) => this.#chunks.push(chunk));
		for (const [at, font] of fonts.entries()) this.doc.registerFont(String(at), Buffer.from(font));
		this.#root = this.doc.struct("Document");
		this.doc.addStructure(this.#root);
	}

	write(letter: LetterPage): void {
		for (const [name, value] of factsOfLetter(letter))
			this.#paragraph(this.#root, "P", `${name}: ${value}`, { size: 10 });
		this.#y += 16;
		this.#paragraph(this.#root, "H1", letter.subject, { size: 18 });
		for (const { kind, lines } of readMarkdown(letter.body)) {
			this.#y += 8;
			if (kind === "list") this.#list(lines);
			else for (const line of lines) this.#paragraph(this.#root, "P", textOf(line), {});
		}
		if (letter.verify) this.#verify(letter.language, letter.verify);
	}

	async end(): Promise<Uint8Array> {
		this.#root.end();
		const ended = new Promise((resolve, reject) => {
			this.doc.on("end", resolve);
			this.doc.on("error", reject);
		});
		this.doc.end();
		await ended;
		return new Uint8Array(Buffer.concat(this.#chunks));
	}

	#list(items: readonly (readonly Words[])[]): void {
		const list = this.doc.struct("L");
		this.#root.add(list);
		for (const item of items) {
			const one = this.doc.struct("LI");
			list.add(one);
			this.#paragraph(one, "LBody", `• ${textOf(item)}`, { indent: 14 });
			one.end();
		}
		list.end();
	}

	#paragraph(
		parent: Parent,
		tag: string,
		text: string,
		{ size = 11, indent = 0 }: { readonly size?: number; readonly indent?: number },
	): void {
		const width = this.doc.page.width - 2 * MARGIN - indent;
		// What is drawn from right to left is read in the order in which it was written.
		const element = this.doc.struct(tag, { actual: text });
		(parent as PDFKit.PDFStructureElement).add(element);
		for (const line of linesOf(text, this.#direction, width, this.#measure(size))) {
			this.#makeRoom(size * LINE);
			const content = this.doc.markStructureContent(tag);
			const whole = line.reduce((sum, piece) => sum + this.#measure(size).widthOf(piece), 0);
			let x = MARGIN + (this.#direction === "rtl" ? width - whole : indent);
			for (const piece of line) {
				this.#draw(piece, size, x);
				x += this.#measure(size).widthOf(piece);
			}
			this.doc.endMarkedContent();
			element.add(content);
			this.#y += size * LINE;
		}
		element.end();
	}

	/** Pieces of several fonts stand on one line; what a font took apart is said whole to whoever copies it. */
	#draw({ text, written, font }: Piece, size: number, x: number): void {
		const isJoined = JOINED.test(written);
		if (isJoined) this.doc.markContent("Span", { actual: written });
		this.doc.font(String(font), size).text(text, x, this.#y + size * ASCENT, {
			lineBreak: false,
			baseline: "alphabetic",
			features: featuresFor(text),
		});
		if (isJoined) this.doc.endMarkedContent();
	}

	#verify(language: string, { code, address, hasOrigin }: NonNullable<LetterPage["verify"]>): void {
		const words = `${letterWords(language).verify} ${code}`;
		this.#y += 24;
		if (hasOrigin) this.#symbol(address, words);
		this.#paragraph(this.#root, "P", words, { size: 10 });
		if (hasOrigin) this.#paragraph(this.#root, "P", address, { size: 10 });
	}

	#symbol(address: string, alt: string): void {
		this.#makeRoom(QR_POINTS + 30);
		const { size, path } = qrPath(address);
		const left = this.#direction === "rtl" ? this.doc.page.width - MARGIN - QR_POINTS : MARGIN;
		const figure = this.doc.struct("Figure", { alt });
		this.#root.add(figure);
		const content = this.doc.markStructureContent("Figure");
		this.doc
			.save()
			.translate(left, this.#y)
			.scale(QR_POINTS / size)
			.path(path)
			.fill("#000")
			.restore();
		this.doc.endMarkedContent();
		figure.add(content);
		figure.end();
		this.#y += QR_POINTS;
	}

	#makeRoom(height: number): void {
		if (this.#y + height <= this.doc.page.height - MARGIN) return;
		this.doc.addPage();
		this.#y = MARGIN;
	}

	#measure(size: number): Measure {
		return {
			fontOf: (sign) => {
				const found = this.#known.findIndex((font) =>
					font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
				);
				// ISO 19005-3, 6.2.11.8: no sign that its font has not.
				if (found < 0) throw new CannotPrintError("no font has one of its signs");
				return found;
			},
			widthOf: ({ text, font }) =>
				this.doc.font(String(font), size).widthOfString(text, { features: featuresFor(text) }),
		};
	}
}

/**
 * Letters with marks are one glyph each in fonts for Vietnamese. Taken apart (`ccmp`) they could not be read out of the
 * file again. Arabic cannot be without.
 */
function featuresFor(text: string): PDFKit.Mixins.OpenTypeFeatures[] {
	const features = JOINED.test(text) ? undefined : { ccmp: false };
	return features as unknown as PDFKit.Mixins.OpenTypeFeatures[];
}

/** An address is written out: nobody can press on paper. */
function textOf(line: readonly Words[]): string {
	return line
		.map(({ text, address }) => (address === undefined ? text : `${text} (${address})`))
		.join("");
}

/** The library writes titles into XML as they are. */
function forMetadata(text: string): string {
	return text.replaceAll(/[<>&\p{Cc}]/gu, " ").trim();
}
