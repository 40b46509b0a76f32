import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { NOTO } from "../adapters/pdf/fonts.test-data.ts";
import { pdfPrinter } from "../adapters/pdf/pdf-printer.ts";
import { eraseCase } from "../audit/erasure/erase-case.ts";
import { small } from "../case/licence.test-data.ts";
import {
	ANN,
	grantedLetter,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "../http/licence-server.test-data.ts";
import { testServer } from "../http/test-server.test-data.ts";
import { askedPapers } from "../letters/asked-papers.ts";
import { placeToSign, withSignature } from "../letters/signature-place.ts";
import { sha256 } from "../letters/signed-papers.ts";
import { LATER, type PortAnswer, type SignatureOrder, type Signatures } from "../ports/ports.ts";
import { memoryStore } from "../storage/memory/open.ts";
import type { Store } from "../storage/storage.ts";

const EXCERPT = `
data:
  applicant_name:
    personal: ordinary
results:
  licence:
    letter: granted_notice
`;

/** A signer that takes orders, and answers as the test says. */
let orders: SignatureOrder[];
let answer: PortAnswer | typeof LATER;
let store: Store;
let server: LicenceServer;
const signature: Signatures = {
	sign: async (order) => {
		orders.push(order);
		return answer;
	},
};

async function serve(more: Partial<Parameters<typeof licenceServer>[1]> = {}): Promise<void> {
	server = await licenceServer(EXCERPT, {
		store,
		files: { "base.messages.yaml": grantedLetter() },
		instead: () => ({ signature }),
		...more,
	});
}

beforeEach(async () => {
	orders = [];
	answer = LATER;
	store = memoryStore();
	await serve();
});
afterEach(() => server.stop());

const later = () => server.of(ANN).dev.setClock({ advance: "3 days" });
const answered = (id: string, said: string, data?: Readonly<Record<string, unknown>>) =>
	server.of(ANN).dev.answer({ case: id, step: "signature", answer: said, ...(data && { data }) });
const fileOf = async (id: string, file: string) => {
	const found = await store.file(id, file);
	if (found === undefined) throw new Error(`no file ${file}`);
	return found;
};

describe("what was asked to be signed", () => {
	it("is what is issued, byte for byte, however late the signature comes", async () => {
		const id = await server.signed();
		await later();
		await answered(id, "signed");
		const letter = await fileOf(id, "r1");
		expect(sha256(letter.content)).toBe(orders[0]?.papers.licence);
		// It says the day on which it was shown to whoever signed it.
		expect(new TextDecoder().decode(letter.content)).toContain("23 November 2026");
	});

	it("is the same when it is asked for again", async () => {
		answer = { answer: "pending", askAgainMs: 1 };
		const id = await server.signed();
		await later();
		await server.of(ANN).dev.setSimulator("signature", "answers");
		expect(orders.length).toBeGreaterThan(1);
		expect(orders.at(-1)?.papers).toEqual(orders[0]?.papers);
		answer = { answer: "signed" };
		await server.of(ANN).dev.setSimulator("signature", "answers");
		expect(sha256((await fileOf(id, "r1")).content)).toBe(orders[0]?.papers.licence);
	});

	it("is shown to nobody before it is signed", async () => {
		const kept = async (of: string) =>
			(await store.filesOf(of)).find(({ type }) => type.includes("asked"))?.id;
		// Files that the data name are shown to whoever sees the data: somebody may guess what to type.
		const note = await kept(await server.signed());
		const id = await server.signed({ note });
		expect(await kept(id)).toBe(note);
		for (const who of [ANN, OFFICER, HEAD]) {
			const token = server.tokenOf({ id: who, roles: ["officer", "head"] });
			const path = `/api/cases/${id}/files/${note}`;
			const got = await server.fetch(path, { headers: { Authorization: `Bearer ${token}` } });
			expect(got.status).toBe(404);
		}
	});

	it("goes with what is erased of the papers that were made of it", async () => {
		const id = await server.signed();
		await answered(id, "signed");
		const order = { classes: ["ordinary"], by: "operator", at: "2030-01-01T00:00:00Z" } as const;
		expect(await eraseCase(store, id, order)).toBe("erased");
		expect(JSON.stringify(await store.filesOf(id))).not.toContain("asked");
	});
});

describe("an attempt to sign", () => {
	const signing = async (id: string) => Object.values((await store.load(id))?.signings ?? {});

	it("gives its port back what the port said of it, and forgets that when it is over", async () => {
		answer = { answer: "pending", data: { handle: "h1" }, askAgainMs: 1 };
		const id = await server.signed();
		await server.of(ANN).dev.setSimulator("signature", "answers");
		expect(orders.at(-1)?.known).toEqual({ handle: "h1" });
		expect(await signing(id)).toMatchObject([{ state: "pending", known: { handle: "h1" } }]);
		answer = { answer: "unknown", askAgainMs: 1 };
		await server.of(ANN).dev.setSimulator("signature", "answers");
		expect(await signing(id)).toMatchObject([{ state: "unknown", known: { handle: "h1" } }]);
		answer = { answer: "signed" };
		await server.of(ANN).dev.setSimulator("signature", "answers");
		const [over] = await signing(id);
		expect(over).toMatchObject({ state: "signed" });
		expect(over).not.toHaveProperty("known");
	});

	it.each(["declined", "expired", "failed"] as const)(
		"that is %s leaves the step open, and it is signed anew",
		async (said) => {
			answer = { answer: said, ...(said === "failed" && { data: { why: "other_holder" } }) };
			const id = await server.signed();
			expect(await signing(id)).toMatchObject([{ state: said }]);
			expect((await server.of(HEAD).getCase(id)).tasks).toMatchObject([
				{ step: "signature", outcomes: expect.arrayContaining(["signed"]) },
			]);
			await later();
			answer = { answer: "signed" };
			const { status } = await server.act(HEAD, id, "signature.signed");
			expect(status).toBe("ended");
			expect(orders.map(({ id: order }) => order)).toHaveLength(2);
			expect(orders[1]?.papers).not.toEqual(orders[0]?.papers);
			expect(sha256((await fileOf(id, "r1")).content)).toBe(orders[1]?.papers.licence);
		},
	);

	it("is not asked for any more once somebody else has answered", async () => {
		answer = { answer: "pending", askAgainMs: 1 };
		const id = await server.signed();
		await answered(id, "signed");
		const before = orders.length;
		await server.of(ANN).dev.setSimulator("signature", "answers");
		expect(orders).toHaveLength(before);
	});
});

const TWO_HANDS = `
data:
  note:
    as: text
    longest: 200
steps:
  application:
    does: fill_in
    who: applicant
    ask:
      - note
    go_to: signatures
  signatures:
    does: together
    branches:
      first:
        does: sign
        who: officer
        signs:
          - licence
        deadline:
          within: 1 working day
          when_late: tell officer
        outcomes:
          signed:
      second:
        does: sign
        who: officer
        signs:
          - licence
        deadline:
          within: 1 working day
          when_late: tell officer
        outcomes:
          signed:
    go_to: granted
  granted:
    does: end
    result: granted
`;

it("two who sign at once never get one number, also when one of them declines", async () => {
	store = memoryStore();
	const two = await testServer({ bundle: small(TWO_HANDS), store, instead: () => ({ signature }) });
	const { id } = await two.as(ANN).openCase({ procedure: "licence" });
	await two.as(ANN).act(id, "application", "submit", { data: { note: "x" } });
	const clerk = two.as(OFFICER, ["officer"]);
	const sign = (step: string) => clerk.act(id, step, "signed");
	const say = (step: string, said: string) => clerk.dev.answer({ case: id, step, answer: said });
	await sign("first");
	await sign("second");
	await say("first", "declined");
	await say("second", "signed");
	await sign("first");
	await say("first", "signed");
	const papers = (await store.load(id))?.papers ?? [];
	expect(papers.map((paper) => paper.id)).toEqual(["r2", "r3"]);
	await two.stop();
});

describe("a paper that is signed as PDF", () => {
	beforeEach(async () => {
		await server.stop();
		store = memoryStore();
		await serve({
			printer: pdfPrinter({ fonts: NOTO }),
			instead: () => ({ signature: { ...signature, signsPdf: true } }),
		});
	});

	it("is issued with the signature in its place, and no other byte changed", async () => {
		const id = await server.signed();
		const [order] = orders;
		expect(order?.pdfs).toEqual(["licence"]);
		const kept = await askedPapers(store, id, order?.id ?? "");
		const pdf = kept?.letters[0]?.pdf ?? new Uint8Array();
		expect(placeToSign(pdf)?.sha256).toBe(order?.papers.licence);
		await later();
		const cms = Buffer.from("30050203010203", "hex");
		await answered(id, "signed", { signatures: { licence: cms.toString("base64") } });
		const printed = await fileOf(id, "r1.pdf");
		expect(Buffer.compare(printed.content, withSignature(pdf, cms))).toBe(0);
	});

	it("is printed without place where no signature came with the answer", async () => {
		const id = await server.signed();
		await answered(id, "signed");
		const printed = await fileOf(id, "r1.pdf");
		expect(Buffer.from(printed.content).toString("latin1")).not.toContain("/ByteRange");
	});

	it("goes with the letter that it was made of, though nothing in it can be read as text", async () => {
		const id = await server.signed();
		await answered(id, "signed");
		const order = { classes: ["ordinary"], by: "operator", at: "2030-01-01T00:00:00Z" } as const;
		expect(await eraseCase(store, id, order)).toBe("erased");
		expect((await store.filesOf(id)).filter(({ paper }) => paper === "r1")).toEqual([]);
	});

	it("has a signature beside it where the port gave that instead", async () => {
		const id = await server.signed();
		await answered(id, "signed", { signatures: { licence: "aGVhZGVy..c2lnbmF0dXJl" } });
		const files = await store.filesOf(id);
		expect(files.find(({ type }) => type === "application/jose+json")).toMatchObject({
			paper: "r1",
			field: "licence",
		});
	});
});
