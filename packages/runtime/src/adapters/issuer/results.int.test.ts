import type { PaperView } from "@onedoor/dsl/bundle";
import {
	compactVerify,
	createLocalJWKSet,
	decodeJwt,
	type JSONWebKeySet,
	type JWTPayload,
	jwtVerify,
} from "jose";
import { extractText, getDocumentProxy } from "unpdf";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eraseCase } from "../../audit/erasure/erase-case.ts";
import {
	ANN,
	grantedLetter,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
	OTHER,
} from "../../http/licence-server.test-data.ts";
import { attestResults } from "../../letters/attested.ts";
import { newestAttestation } from "../../letters/find-attestation.ts";
import { sha256 } from "../../letters/signed-papers.ts";
import type { Issuer } from "../../ports/issuer.ts";
import { CannotPrintError, type Printer } from "../../ports/printer.ts";
import { memoryStore } from "../../storage/memory/open.ts";
import type { Store } from "../../storage/storage.ts";
import { NOTO } from "../pdf/fonts.test-data.ts";
import { pdfPrinter } from "../pdf/pdf-printer.ts";
import { newKey, ORIGIN, withOneSignOther } from "./issuer.test-data.ts";
import { issuerOf } from "./issuer.ts";

/** A licence for a season, which can be made longer and taken back, with a badge that has no letter. */
const SEASON = `
data:
  applicant_name:
    personal: ordinary
  guests:
    group:
      age:
        personal: sensitive
results:
  licence:
    letter: granted_notice
    valid_until: add_days(today, 30)
  badge:
    title: Badge
gives:
  colour: colour
  grown_up: children > 0
steps:
  taken_back:
    does: end
    result: revoked
    tell:
      applicant: refused_notice
afterwards:
  renew:
    who: applicant
    from:
      - granted
    extends: results.licence.valid_until by 1 month
  take_back:
    who: officer
    from:
      - granted
    reason: required
    go_to: taken_back
`;

let issuer: Issuer;
let store: Store;
let server: LicenceServer;
beforeEach(async () => {
	issuer = await issuerOf({ issuer: ORIGIN, key: await newKey("EdDSA") });
	store = memoryStore();
	server = await licenceServer(SEASON, {
		issuer,
		store,
		files: { "base.messages.yaml": grantedLetter("guests") },
	});
});
afterEach(() => server.stop());

async function granted(): Promise<string> {
	const { id } = await server.applied();
	for (const [who, what] of [
		[OFFICER, "reception.check.accepted"],
		[OFFICER, "decision.grant"],
		[ANN, "payment.paid"],
		[HEAD, "signature.signed"],
	] as const) {
		if (what === "payment.paid") await server.of(ANN).pay(id, "payment");
		else await server.act(who, id, what);
		await server.of(ANN).dev.setClock({ advance: "1 minutes" });
	}
	return id;
}

async function paperOf(id: string, of = "licence"): Promise<PaperView> {
	const paper = (await server.of(ANN).getCase(id)).papers.find((one) => one.of === of);
	if (paper === undefined) throw new Error(`no ${of}`);
	return paper;
}

const got = (address = "", id = ANN): Promise<Response> =>
	server.fetch(address, { headers: { Authorization: `Bearer ${server.tokenOf({ id })}` } });
const signedDataOf = async (paper: PaperView) => (await got(paper.data_href ?? "")).text();

/** Whoever has the signed data, the published keys and `jose`, and nothing of ours. */
async function checkedByOthers(signed: string): Promise<JWTPayload> {
	const published = await server.fetch("/.well-known/onedoor/jwks.json");
	const keys = createLocalJWKSet((await published.json()) as JSONWebKeySet);
	const { payload } = await jwtVerify(signed, keys, {
		issuer: ORIGIN,
		typ: "onedoor-result+jwt",
		currentDate: new Date("2026-12-01"),
	});
	return payload;
}

async function verified(signed: string, copy?: string | Uint8Array, accept = "application/json") {
	const { pathname } = new URL(String(decodeJwt(signed).verify));
	return server.fetch(pathname, {
		headers: { Accept: accept },
		...(copy !== undefined && { method: "POST", body: copy as BodyInit }),
	});
}
const checked = async (signed: string, copy: string | Uint8Array) =>
	((await (await verified(signed, copy)).json()) as { checked: unknown }).checked;

describe("a result as signed data", () => {
	it("is checked with the published keys and jose alone, and says what was granted to whom", async () => {
		const id = await granted();
		const view = await server.of(ANN).getCase(id);
		const paper = await paperOf(id);
		const letter = new Uint8Array(await (await got(paper.href)).arrayBuffer());
		const says = await checkedByOthers(await signedDataOf(paper));
		expect(says).toMatchObject({
			schema: "onedoor-result/1",
			iss: ORIGIN,
			exp: Date.parse("2026-12-24T00:00:00Z") / 1000,
			procedure: "licence",
			edition: "2026-01-01",
			case: view.number,
			of: "licence",
			number: paper.number,
			issued_at: paper.issued_at,
			signed_at: paper.signed_at,
			valid_until: "2026-12-24T00:00:00+00:00",
			holder: { personal_id: ANN },
			gives: { colour: "green", grown_up: false },
			shows: { applicant_name: "Ann Example", guests: [{ name: "Guest One", age: 30 }] },
			letter: { type: "text/html; charset=utf-8", sha256: sha256(letter) },
		});
		expect(says.verify).toMatch(/^https:\/\/portal\.example\/verify\/[0-9A-Z-]{19}$/);
	});

	it("is there also for a result without a letter, with a code of its own", async () => {
		const signed = await signedDataOf(await paperOf(await granted(), "badge"));
		const says = await checkedByOthers(signed);
		expect(says).toMatchObject({ of: "badge", shows: {} });
		expect(says).not.toHaveProperty("letter");
		expect(await (await verified(signed)).json()).toMatchObject({ status: "in_force" });
	});

	it("fails with others once a byte is other, and here it is said what is wrong", async () => {
		const signed = await signedDataOf(await paperOf(await granted()));
		expect(await checked(signed, signed)).toEqual({ same: true, as: "signed_data" });
		for (const part of [1, 2] as const) {
			const changed = withOneSignOther(signed, part);
			await expect(checkedByOthers(changed)).rejects.toThrow();
			expect(await checked(signed, changed)).toEqual({ same: false, why: "altered" });
		}
	});

	it("is not another result's, another key's or another issuer's", async () => {
		const signed = await signedDataOf(await paperOf(await granted()));
		const another = await signedDataOf(await paperOf(await granted()));
		expect(await checked(signed, another)).toEqual({ same: false, why: "another_result" });
		const says = (await issuer.read(signed)) as { says: Parameters<Issuer["sign"]>[0] };
		const stranger = await issuerOf({ issuer: ORIGIN, key: await newKey("ES256") });
		const forged = await stranger.sign(says.says);
		await expect(checkedByOthers(forged)).rejects.toThrow();
		expect(await checked(signed, forged)).toEqual({ same: false, why: "unknown_key" });
		const abroad = await stranger.sign({ ...says.says, iss: "https://other.example" });
		expect(await checked(signed, abroad)).toEqual({ same: false, why: "another_issuer" });
	});

	it("is its owner's and the office's, and nobody else's", async () => {
		const { data_href = "" } = await paperOf(await granted());
		const answer = await got(data_href);
		expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/jose"]);
		expect((await got(data_href, "099999999999")).status).toBe(404);
		expect((await server.fetch(data_href)).status).toBe(401);
	});

	it("is signed once, also when the signature is reported twice", async () => {
		const id = await granted();
		const files = await store.filesOf(id);
		const signed = files.filter(({ type }) => type === "application/jose");
		expect(signed.map(({ name }) => name).toSorted()).toEqual(
			[(await paperOf(id)).number, (await paperOf(id, "badge")).number]
				.map((number) => `${number}.jws`)
				.toSorted(),
		);
	});

	it("is signed again when it is made longer, and says nothing else anew", async () => {
		const id = await granted();
		const before = await checkedByOthers(await signedDataOf(await paperOf(id)));
		await server.of(ANN).caseAction(id, "renew");
		const longer = await signedDataOf(await paperOf(id));
		expect(await checkedByOthers(longer)).toEqual({
			...before,
			iat: expect.any(Number),
			exp: Date.parse("2027-01-24T00:00:00Z") / 1000,
			valid_until: "2027-01-24T00:00:00+00:00",
		});
		expect(await checked(longer, longer)).toEqual({ same: true, as: "signed_data" });
	});

	it("says of what was granted what it said then, whatever the case holds by now", async () => {
		const id = await granted();
		const kase = await store.load(id);
		if (kase === undefined) throw new Error("no case");
		const valid_until = "2028-01-01T00:00:00+00:00";
		const papers = kase.papers.map((paper) => ({ ...paper, valid_until }));
		const next = { ...kase, papers, data: { ...kase.data, applicant_name: "Somebody Else" } };
		const [again] = await attestResults({
			press: { secret: new Uint8Array(32), basePath: "" },
			issuer,
			bundle: server.bundle,
			before: kase,
			next,
			now: 0,
			mentionsOf: () => undefined,
			letterOf: async () => undefined,
			attestedBefore: (paper) => newestAttestation(store, issuer, id, paper),
		});
		const says = decodeJwt(new TextDecoder().decode(again?.content));
		expect(says).toMatchObject({ valid_until, shows: { applicant_name: "Ann Example" } });
	});

	it.each([
		["a text that it repeats", "ordinary", []],
		["a number that only it repeats", "sensitive", ["html", "json"]],
		["all papers", "papers", []],
		["something else", "contact", ["html", "json", "jws"]],
	] as const)("goes with what is erased: %s", async (_, one, left) => {
		const id = await granted();
		await server.of(OFFICER).caseAction(id, "take_back", { reason: "a wrong name" });
		const count = async () =>
			(await store.filesOf(id)).filter(({ name }) => name.endsWith(".jws")).length;
		expect(await count()).toBe(2);
		const order = { classes: [one], by: "operator", at: "2030-01-01T00:00:00+00:00" };
		expect(await eraseCase(store, id, order)).toBe("erased");
		const licences = (await store.filesOf(id)).filter(({ paper }) => paper === "r1");
		expect(licences.map(({ name }) => name.split(".").at(-1)).toSorted()).toEqual(left);
	});
});

describe("the letter of a result", () => {
	it("leads to its verification page by an address with its origin, and by QR", async () => {
		const letter = await (await got((await paperOf(await granted())).href)).text();
		expect(letter).toMatch(/<a href="https:\/\/portal\.example\/verify\/[0-9A-Z-]{19}">/);
		expect(letter).toContain('<svg class="qr"');
	});

	it("is what was issued byte for byte, or it is not", async () => {
		const paper = await paperOf(await granted());
		const signed = await signedDataOf(paper);
		const letter = new Uint8Array(await (await got(paper.href)).arrayBuffer());
		expect(await checked(signed, letter)).toEqual({ same: true, as: "letter" });
		const changed = letter.map((byte, at) => (at === 500 ? byte ^ 1 : byte));
		expect(await checked(signed, changed)).toEqual({ same: false, why: "unknown_file" });
		expect(await checked(signed, letter.slice(0, -1))).toEqual({
			same: false,
			why: "unknown_file",
		});
	});
});

describe("a result as PDF", () => {
	it("is beside its letter, has its signed data inside, and is checked like it", async () => {
		await server.stop();
		const printer = pdfPrinter({ fonts: NOTO });
		const files = { "base.messages.yaml": grantedLetter("guests") };
		server = await licenceServer(SEASON, { issuer, printer, store, files });
		const id = await granted();
		const paper = await paperOf(id);
		const signed = await signedDataOf(paper);
		const printed = new Uint8Array(await (await got(paper.pdf_href ?? "")).arrayBuffer());
		const pdf = await getDocumentProxy(printed.slice());
		const { text } = await extractText(pdf, { mergePages: true });
		expect(text).toContain("to Ann Example.");
		// The reader has this call, and its types do not yet.
		const reader = pdf as unknown as { getAttachmentContent(id: string): Promise<Uint8Array> };
		const inside = await reader.getAttachmentContent(`${paper.number}.jws`);
		expect(new TextDecoder().decode(inside)).toBe(signed);
		expect(await checked(signed, printed)).toEqual({ same: true, as: "letter" });
		const changed = printed.map((byte, at) => (at === 900 ? byte ^ 1 : byte));
		expect(await checked(signed, changed)).toEqual({ same: false, why: "unknown_file" });
		expect(await paperOf(id, "badge")).not.toHaveProperty("pdf_href");
	});

	it("is left out where it cannot be printed, and the letter is issued all the same", async () => {
		await server.stop();
		const lines: unknown[] = [];
		const printer: Printer = {
			print: async () => {
				throw new CannotPrintError("no font has one of its signs");
			},
		};
		server = await licenceServer(SEASON, {
			issuer,
			printer,
			store,
			files: { "base.messages.yaml": grantedLetter("guests") },
			log: (event, values) => lines.push([event, values.paper]),
		});
		const paper = await paperOf(await granted());
		expect(paper).not.toHaveProperty("pdf_href");
		expect((await got(paper.href)).status).toBe(200);
		expect(lines).toContainEqual(["letter_not_printed", paper.id]);
	});
});

describe("the page where anybody may check a result", () => {
	const page = async (signed: string, language = "en") => {
		const { pathname } = new URL(String(decodeJwt(signed).verify));
		const headers = { Accept: "text/html", "Accept-Language": `${language};q=0.9` };
		return (await server.fetch(pathname, { headers })).text();
	};

	it.each([
		["en", "This paper is genuine and in force.", "ltr"],
		["vi", "Giấy tờ này là thật và đang có hiệu lực.", "ltr"],
		["ar", "هذه الوثيقة صحيحة وسارية المفعول.", "rtl"],
	])("speaks %s", async (language, words, direction) => {
		const html = await page(await signedDataOf(await paperOf(await granted())), language);
		expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
		expect(html).toContain(`<p class="state in_force"><strong>${words}</strong></p>`);
		expect(html).not.toContain("Ann Example");
		expect(html).not.toMatch(/<script|style=/);
	});

	it("says when a result was revoked, though its signature is as good as ever", async () => {
		const id = await granted();
		const signed = await signedDataOf(await paperOf(id));
		await server.of(OFFICER).caseAction(id, "take_back", { reason: "it was not theirs" });
		const html = await page(signed);
		expect(html).toContain('<p class="state revoked"><strong>This paper was issued here and is no');
		expect(html).toContain("<dt>Revoked on</dt><dd>23 November 2026</dd>");
		expect(html).not.toContain("it was not theirs");
		expect(await checkedByOthers(signed)).toMatchObject({ of: "licence" });
		expect(await (await verified(signed, signed)).json()).toMatchObject({
			status: "revoked",
			in_force: false,
			checked: { same: true },
		});
	});

	it("says when a result has run out, and so does jose", async () => {
		const signed = await signedDataOf(await paperOf(await granted()));
		await server.of(ANN).dev.setClock({ advance: "31 days" });
		expect(await page(signed)).toContain("This paper was issued here and has run out.");
		expect(await (await verified(signed)).json()).toMatchObject({
			status: "expired",
			in_force: false,
		});
		const keys = createLocalJWKSet(issuer.keys() as unknown as JSONWebKeySet);
		const currentDate = new Date("2026-12-24T00:00:01Z");
		await expect(jwtVerify(signed, keys, { currentDate })).rejects.toThrow("exp");
		await compactVerify(signed, keys);
	});

	it("takes a file or a text by its form, and says in words what came of it", async () => {
		const paper = await paperOf(await granted());
		const signed = await signedDataOf(paper);
		const letter = await (await got(paper.href)).arrayBuffer();
		const send = async (fill: (form: FormData) => void) => {
			const form = new FormData();
			fill(form);
			const { pathname } = new URL(String(decodeJwt(signed).verify));
			const headers = { Accept: "text/html", "Accept-Language": "en" };
			const answer = await server.fetch(pathname, { method: "POST", headers, body: form });
			return answer.text();
		};
		expect(await send((form) => form.set("file", new File([letter], "a.html")))).toContain(
			"Your file is, byte for byte, the paper that was issued.",
		);
		expect(await send((form) => form.set("text", ` ${signed}\n`))).toContain(
			"Your signed data are genuine, and belong to this paper.",
		);
		expect(await send((form) => form.set("text", "<script>alert(1)</script>"))).not.toContain(
			"<script",
		);
		expect(await send(() => {})).toContain("Nothing was sent to check.");
	});

	it("refuses what is too large or no form, and knows no code that was not given", async () => {
		const signed = await signedDataOf(await paperOf(await granted()));
		const large = await verified(signed, new Uint8Array(5 * 1024 * 1024 + 1));
		expect(large.status).toBe(413);
		const { pathname } = new URL(String(decodeJwt(signed).verify));
		const broken = await server.fetch(pathname, {
			method: "POST",
			headers: { "Content-Type": "multipart/form-data; boundary=x" },
			body: "no form",
		});
		expect([broken.status, await broken.json()]).toMatchObject([400, { code: "unreadable" }]);
		for (const method of ["GET", "POST"]) {
			const unknown = await server.fetch("/verify/0000-0000-0000-0000", { method });
			expect(unknown.status).toBe(404);
		}
	});
});

describe("a host without an issuer", () => {
	it("issues letters only, and publishes no keys", async () => {
		await server.stop();
		server = await licenceServer(SEASON, {
			files: { "base.messages.yaml": grantedLetter("guests") },
		});
		const id = await granted();
		expect(await paperOf(id)).not.toHaveProperty("data_href");
		expect((await server.fetch("/.well-known/onedoor/jwks.json")).status).toBe(404);
		expect((await got((await paperOf(id)).href, OTHER)).status).not.toBe(500);
	});
});
