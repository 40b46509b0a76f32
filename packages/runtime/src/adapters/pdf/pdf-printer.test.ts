import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { processorTime } from "../../../../../scripts/testing/processor-time.ts";
import type { LetterPage } from "../../letters/letter-page.ts";
import { CannotPrintError } from "../../ports/printer.ts";
import { NOTO } from "./fonts.test-data.ts";
import { pdfPrinter } from "./pdf-printer.ts";

const printer = pdfPrinter({ fonts: NOTO });

const letter = (more: Partial<LetterPage> = {}): LetterPage => ({
	language: "vi",
	subject: "Giấy phép nuôi chó",
	body: "Cấp cho Nguyễn Thị Thử.\n\n- một\n- hai\n\n[Luật](https://law.example/a)",
	number: "R-1",
	caseNumber: "LI-1",
	date: "2026-11-23",
	verify: {
		code: "AAAA-BBBB",
		address: "https://portal.example/verify/AAAA-BBBB",
		hasOrigin: true,
	},
	...more,
});

/** As another program reads it: the text, and what a screen reader is told. */
async function read(bytes: Uint8Array) {
	const pdf = await getDocumentProxy(bytes.slice());
	const { text } = await extractText(pdf, { mergePages: true });
	const page = await pdf.getPage(1);
	const { info, metadata } = await pdf.getMetadata();
	return {
		pdf,
		text: text.replaceAll(/\s+/g, " "),
		tree: JSON.stringify(await page.getStructTree()),
		info: info as Record<string, unknown>,
		xmp: Buffer.from(bytes).toString("latin1"),
		metadata,
	};
}

describe("a letter as PDF", () => {
	it("says in Vietnamese what the letter says", async () => {
		const { text } = await read(await printer.print(letter(), []));
		for (const words of [
			"Số: R-1",
			"Ngày: 23/11/2026",
			"Giấy phép nuôi chó",
			"Cấp cho Nguyễn Thị Thử.",
			"• một",
			"Luật (https://law.example/a)",
			"https://portal.example/verify/AAAA-BBBB",
		])
			expect(text).toContain(words);
	});

	it("says in Arabic what the letter says, also to whoever copies it", async () => {
		const body = "مُنحت إلى Ann Example في 2 نوفمبر (رقم 12).";
		const bytes = await printer.print(letter({ language: "ar", subject: "رخصة", body }), []);
		const { tree, info } = await read(bytes);
		expect(info).toMatchObject({ Title: "رخصة", Language: "ar" });
		expect(tree).toContain('"role":"H1"');
		expect(actualTextsIn(bytes)).toEqual(expect.arrayContaining(["رخصة", body]));
	});

	it("says that it is PDF/A-3, and is tagged: title, language, heading, list, symbol with words", async () => {
		const { xmp, tree, info, pdf } = await read(await printer.print(letter(), []));
		expect(xmp).toContain("<pdfaid:part>3</pdfaid:part>");
		expect(xmp).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
		expect(xmp).toContain("/OutputIntents");
		expect(info).toMatchObject({ Title: "Giấy phép nuôi chó", Language: "vi" });
		expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
		for (const role of ["Document", "H1", "P", "L", "LI", "LBody", "Figure"])
			expect(tree).toContain(`"role":"${role}"`);
		expect(tree).toContain('"alt":"Mọi người có thể kiểm tra giấy tờ này bằng mã AAAA-BBBB"');
	});

	it("has every font inside it", async () => {
		const bytes = Buffer.from(await printer.print(letter(), [])).toString("latin1");
		const fonts = [...bytes.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, name]) => name);
		expect(fonts.length).toBeGreaterThan(0);
		for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+Noto/);
		expect(bytes).toContain("/FontFile2");
	});

	it("has what is attached in it, byte for byte", async () => {
		const content = new TextEncoder().encode("a.b.c");
		const attached = { name: "R-1.jws", type: "application/jose", content };
		const { pdf, xmp } = await read(await printer.print(letter(), [attached]));
		const found = [...((await pdf.getAttachments()) ?? new Map()).values()];
		expect(found).toMatchObject([{ filename: "R-1.jws" }]);
		// The reader has this call, and its types do not yet.
		const reader = pdf as unknown as { getAttachmentContent(id: string): Promise<Uint8Array> };
		const inside = await reader.getAttachmentContent("R-1.jws");
		expect(new TextDecoder().decode(inside)).toBe("a.b.c");
		expect(xmp).toContain("/AFRelationship /Data");
	});

	it("is the same bytes for the same letter", async () => {
		const once = await printer.print(letter(), []);
		expect(Buffer.compare(once, await printer.print(letter(), []))).toBe(0);
		expect(Buffer.compare(once, await printer.print(letter({ number: "R-2" }), []))).not.toBe(0);
	});

	it.each([
		["<script>alert(1)</script>", "<script>alert(1)</script>"],
		["</rdf:li><x> & ]]>", "</rdf:li><x> & ]]>"],
		["\u202e\u2066abc\u2069", "abc"],
		["(Tj) \\) ET /Launch", "(Tj) \\) ET /Launch"],
	])("what somebody typed stays what they typed: %j", async (typed, shown) => {
		const { text, xmp, pdf } = await read(
			await printer.print(letter({ subject: typed, body: typed }), []),
		);
		expect(text).toContain(shown);
		const [metadata = ""] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(xmp) ?? [];
		expect(metadata).not.toMatch(/<script|<x>|\]\]>/);
		expect(metadata.match(/<rdf:li /g)?.length).toBe(1);
		expect(await pdf.getJSActions()).toBeNull();
	});

	it("goes on over as many pages as it needs, and breaks what has no spaces", async () => {
		const body = Array.from({ length: 200 }, (_, at) => `Dòng số ${at}.`).join("\n");
		const long = await read(await printer.print(letter({ body }), []));
		expect(long.pdf.numPages).toBeGreaterThan(3);
		expect(long.text).toContain("Dòng số 199.");
		const spent = processorTime();
		const wide = await read(await printer.print(letter({ body: "ắ".repeat(5_000) }), []));
		expect(wide.text.match(/ắ/g)?.length).toBe(5_000);
		expect(spent()).toBeLessThan(15_000);
	});

	it("refuses a sign that none of its fonts has, rather than draw an empty box", async () => {
		await expect(async () => printer.print(letter({ body: "漢" }), [])).rejects.toThrow(
			CannotPrintError,
		);
	});
});

/** What is said instead of what is drawn: ASCII, or UTF-16 after a mark, as PDF writes texts. */
function actualTextsIn(bytes: Uint8Array): readonly string[] {
	const text = Buffer.from(bytes).toString("latin1");
	return [...text.matchAll(/\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, inside = ""]) => {
		const plain = inside.replaceAll(/\\([\s\S])/g, (_, sign: string) => ESCAPED[sign] ?? sign);
		if (!plain.startsWith("\xfe\xff")) return plain;
		return Buffer.from(plain.slice(2), "latin1").swap16().toString("utf16le");
	});
}

const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
