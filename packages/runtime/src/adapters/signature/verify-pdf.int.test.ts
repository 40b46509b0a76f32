import { execFileSync } from "node:child_process";
import { createHash, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeToSign, signaturePlaces, withSignature } from "../../letters/signature-place.ts";
import type { CheckedSignature } from "../../ports/ports.ts";
import { signDigest } from "../../testing/outside/sign-digest.ts";
import { signingCa } from "../../testing/outside/signing-ca.ts";
import { NOTO } from "../pdf/fonts.test-data.ts";
import { pdfPrinter } from "../pdf/pdf-printer.ts";
import { certificateOf } from "./certificates.ts";
import { signedDataOf } from "./cms.ts";
import { verifySignedPdf } from "./index.ts";
import { signaturesOf, toBeSigned } from "./to-be-signed.ts";

const AT = "2026-11-23T09:00:00+07:00";
const ca = signingCa("Example Trust Services", Date.parse(AT));
const RSA = "1.2.840.113549.1.1.11";
const ECDSA = "1.2.840.10045.4.3.2";

type Issued = ReturnType<typeof ca.issue>;
const chainOf = ({ chain }: Issued) => {
	const [leaf, ...others] = chain.slice(0, 2).map(certificateOf);
	if (leaf === undefined) throw new Error("no certificate");
	return [leaf, ...others] as const;
};

let empty: Uint8Array;
let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-pades-"));
	const letter = {
		language: "vi",
		subject: "Giấy phép",
		body: "Cấp cho Nguyễn Thị Thử.",
		number: "R-1",
		caseNumber: "LI-1",
		date: "2026-11-23",
	};
	empty = await pdfPrinter({ fonts: NOTO }).print(letter, [], { at: AT });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The PDF, signed as the adapter does it, with a key that stands in for the provider's. */
function signed(by: Issued, algorithm = RSA): Uint8Array {
	const sha256 = placeToSign(empty)?.sha256 ?? "";
	const order = { papers: { a: sha256 }, pdfs: ["a"] };
	const chain = chainOf(by);
	const given = toBeSigned(order, chain).map(({ bytes }) => {
		const digest = createHash("sha256").update(bytes).digest();
		const raw = algorithm === ECDSA ? sign("sha256", bytes, by.key) : signDigest(by.key, digest);
		return raw.toString("base64");
	});
	const cms = signaturesOf(order, chain, given, algorithm)?.a ?? "";
	return withSignature(empty, Buffer.from(cms, "base64"));
}

const SIGNER = { id: "079078000104", name: "Nguyễn Văn Thử" };
const checked = async (pdf: Uint8Array, trust = [ca.root]): Promise<readonly CheckedSignature[]> =>
	verifySignedPdf(pdf, { trust });
const faults = async (pdf: Uint8Array, trust?: string[]) =>
	(await checked(pdf, trust)).flatMap((one) => one.faults);

describe("a signed PDF", () => {
	it.each([
		["RSA", RSA],
		["ECDSA", ECDSA],
	])("says who signed it and when, by %s", async (_, algorithm) => {
		const by = ca.issue({ ...SIGNER, key: algorithm === ECDSA ? "ec" : "rsa" });
		expect(await checked(signed(by, algorithm))).toEqual([
			{
				faults: [],
				signer: { ...SIGNER, issuer: "Example Trust Services" },
				at: "2026-11-23T02:00:00.000Z",
			},
		]);
	});

	it("is judged alike by openssl, and by pdfsig where there is one", () => {
		const pdf = signed(ca.issue(SIGNER));
		expect(opensslSays(pdf)).toContain("CAdES Verification successful");
		const changed = pdf.slice();
		changed[300] = (changed[300] ?? 0) ^ 1;
		expect(opensslSays(changed)).toContain("Verification failure");
		const found = pdfsigSays(pdf);
		if (found !== undefined) expect(found).toContain("Signature is Valid");
	});

	it("is still a PDF/A that readers open, with one field for its signature", async () => {
		const pdf = signed(ca.issue(SIGNER));
		const text = Buffer.from(pdf).toString("latin1");
		expect(text).toContain("/SubFilter /ETSI.CAdES.detached");
		expect(text).not.toContain("NeedAppearances");
		const reader = await getDocumentProxy(pdf.slice());
		const { metadata } = await reader.getMetadata();
		expect(metadata?.get("pdfaid:part")).toBe("3");
		const fields = await (await reader.getPage(1)).getAnnotations();
		expect(fields).toMatchObject([{ fieldType: "Sig", rect: [0, 0, 0, 0] }]);
	});

	it("fails with one byte changed, wherever it is", async () => {
		const pdf = signed(ca.issue(SIGNER));
		const [{ range } = { range: [0, 0, 0, 0] as const }] = signaturePlaces(pdf);
		const [, length, then] = range;
		for (const at of [20, length - 300, then + 40, pdf.length - 8]) {
			const changed = pdf.slice();
			changed[at] = (changed[at] ?? 0) ^ 1;
			expect((await faults(changed)).length, String(at)).toBeGreaterThan(0);
		}
		const inside = pdf.slice();
		// The signature itself: a digit of hex near its end.
		const end = Buffer.from(pdf).indexOf("0000000000000000", length + 2000);
		inside[end - 9] = inside[end - 9] === 0x61 ? 0x62 : 0x61;
		expect(await faults(inside)).not.toEqual([]);
	});

	it("fails where its range does not cover the file", async () => {
		const pdf = signed(ca.issue(SIGNER));
		const text = Buffer.from(pdf).toString("latin1");
		const [, from = "", then = "", rest = ""] =
			/\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(text) ?? [];
		const with_ = (range: string) =>
			Buffer.from(
				text.replace(
					`[0 ${from} ${then} ${rest}`,
					range.padEnd(`[0 ${from} ${then} ${rest}`.length),
				),
				"latin1",
			);
		expect(await faults(with_(`[9 ${from} ${then} ${rest}`))).toEqual(["wrong_range"]);
		expect(await faults(with_(`[0 ${from} ${Number(then) + 4} 9`))).toEqual([
			"wrong_range",
			"added_to",
		]);
		expect(await faults(with_(`[0 ${from} ${then} 9`))).toEqual(["altered", "added_to"]);
	});

	it("reports what was added after it", async () => {
		const pdf = signed(ca.issue(SIGNER));
		const added = Buffer.concat([pdf, Buffer.from("\n9 0 obj\n<< >>\nendobj\n%%EOF\n")]);
		expect(await faults(added)).toEqual(["added_to"]);
		expect((await checked(added))[0]?.signer?.id).toBe(SIGNER.id);
	});

	it("is not signed: nothing, a place that is empty, or something else in it", async () => {
		expect(await faults(Buffer.from("%PDF-1.7\n%%EOF"))).toEqual(["no_signature"]);
		expect(await faults(empty)).toEqual(["unreadable_signature"]);
		for (const junk of ["3003020101", "30820100", "ff"])
			expect(await faults(withSignature(empty, Buffer.from(junk, "hex")))).toEqual([
				"unreadable_signature",
			]);
	});
});

describe("whoever signed", () => {
	it("is nobody whom this reader trusts", async () => {
		const pdf = signed(ca.issue(SIGNER));
		expect(await faults(pdf, [signingCa("Others", Date.parse(AT)).root])).toEqual(["untrusted"]);
	});

	it("had a certificate that had run out, or was for something else", async () => {
		const before = Date.parse(AT) - 86_400_000;
		const old = ca.issue({ ...SIGNER, from: before - 86_400_000, to: before });
		expect(await faults(signed(old))).toEqual(["not_in_force"]);
		expect(await faults(signed(ca.issue({ ...SIGNER, use: "encryption" })))).toEqual([
			"not_for_signing",
		]);
	});

	it("is not another with the same key: the certificate is signed as well", async () => {
		const [own, other] = [ca.issue(SIGNER), ca.issue({ ...SIGNER, id: "079078000199" })];
		const sha256 = placeToSign(empty)?.sha256 ?? "";
		const [one] = toBeSigned({ papers: { a: sha256 }, pdfs: ["a"] }, chainOf(own));
		const digest = createHash("sha256")
			.update(one?.bytes ?? "")
			.digest();
		// Signed attributes name another certificate than the one that stands there.
		const cms = signedDataOf(sha256, chainOf(other), signDigest(own.key, digest), RSA);
		expect(await faults(withSignature(empty, cms))).toEqual(["wrong_signature"]);
	});
});

/** What another program says of the bytes that the range covers, and of the signature in their gap. */
function opensslSays(pdf: Uint8Array): string {
	const [place] = signaturePlaces(pdf);
	if (place?.contents === undefined) throw new Error("no signature");
	const [from, length, then, rest] = place.range;
	const content = Buffer.concat([
		pdf.subarray(from, from + length),
		pdf.subarray(then, then + rest),
	]);
	const file = (name: string, bytes: Uint8Array | string) => {
		writeFileSync(join(folder, name), bytes);
		return join(folder, name);
	};
	try {
		return execFileSync(
			"sh",
			[
				"-c",
				'openssl cms -verify -cades -binary -inform DER -in "$1" -content "$2" -CAfile "$3" -purpose any -attime "$4" -out /dev/null 2>&1',
				"sh",
				file("signature.der", place.contents),
				file("content.bin", content),
				file("root.pem", ca.root),
				String(Date.parse(AT) / 1000),
			],
			{ encoding: "utf8" },
		);
	} catch (error) {
		return String((error as { stdout?: string }).stdout);
	}
}

/** Undefined: poppler's tool is not on this machine. */
function pdfsigSays(pdf: Uint8Array): string | undefined {
	const path = join(folder, "signed.pdf");
	writeFileSync(path, pdf);
	try {
		return execFileSync("pdfsig", ["-nocert", path], { encoding: "utf8" });
	} catch (error) {
		if ((error as { code?: string }).code === "ENOENT") return undefined;
		throw error;
	}
}
