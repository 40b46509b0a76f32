import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { PortAnswer, SignatureNews, SignatureOrder, Signatures } from "../../ports/ports.ts";
import type { SigningProvider } from "../../testing/outside/signing-provider.ts";
import { verifySignedData } from "./index.ts";
import {
	adapterOf,
	COMPANY,
	HASH,
	HEAD_ID,
	OTHER_ID,
	orderFor,
	PHONE_ID,
	SEALER_ID,
	startedProvider,
} from "./signing.test-data.ts";

let provider: SigningProvider;
let port: Required<Signatures>;
beforeEach(async () => {
	provider = await startedProvider();
	port = adapterOf(provider);
});
afterEach(() => provider.stop());

const said = async (order: SignatureOrder): Promise<PortAnswer> => {
	const answer = await port.sign(order);
	if (typeof answer === "symbol") throw new Error("it says later");
	return answer;
};
/** The same order, with what the case keeps of the last answer. */
const after = (order: SignatureOrder, { data }: PortAnswer, brought?: object): SignatureOrder => ({
	...order,
	...(data && { known: data }),
	...(brought && { brought: { ...brought } }),
});
const pageOf = ({ data }: PortAnswer): string => String(data?.confirm_at);
const came = async (address: string): Promise<SignatureNews> => {
	const query = new URL(address).searchParams;
	const news = await port.receive({
		method: "GET",
		query,
		headers: new Headers(),
		body: new Uint8Array(),
	});
	if ("refused" in news) throw new Error(news.refused);
	return news;
};
const signatureIn = ({ data = {} }: PortAnswer): string =>
	(data.signatures as { licence: string }).licence;

describe("a signature that is confirmed at the provider's page", () => {
	it("is of who was asked, over the hash, by somebody who is trusted", async () => {
		const order = orderFor(HEAD_ID);
		const waiting = await said(order);
		expect(waiting).toMatchObject({ answer: "pending", askAgainMs: 20 });
		const page = new URL(pageOf(waiting));
		expect(page.origin).toBe(new URL(provider.address).origin);
		// Neither the person nor the secret stands in the address.
		expect(page.href).not.toContain(HEAD_ID);
		expect(page.href).not.toContain(provider.client.secret);
		expect(await said(after(order, waiting))).toEqual(waiting);

		const news = await came(await provider.visit(page.href, "confirm"));
		expect(news).toMatchObject({ case: "case0", effect: order.id });
		expect(news.leadsTo).toBe("https://portal.example/cases/case0");
		const signed = await said(after(order, waiting, news.brought));
		expect(signed.answer).toBe("signed");
		const trust = { trust: [provider.root] };
		expect(await verifySignedData(signatureIn(signed), HASH, trust)).toMatchObject({
			faults: [],
			signer: { id: HEAD_ID, name: "Ann Head", issuer: "Example Trust Services" },
		});
		const other = await verifySignedData(signatureIn(signed), "cd".repeat(32), trust);
		expect(other.faults).toEqual(["altered"]);
		expect(provider.book).toMatchObject([{ by: HEAD_ID }]);
	});

	it("survives a restart: another process with the same secret goes on", async () => {
		const order = orderFor(HEAD_ID);
		const waiting = await said(order);
		const back = await provider.visit(pageOf(waiting), "confirm");
		port = adapterOf(provider);
		const { brought } = await came(back);
		expect(await said(after(order, waiting, brought))).toMatchObject({ answer: "signed" });
	});

	it("is declined there, and the word comes back", async () => {
		const order = orderFor(HEAD_ID);
		const waiting = await said(order);
		const { brought } = await came(await provider.visit(pageOf(waiting), "decline"));
		expect(await said(after(order, waiting, brought))).toEqual({ answer: "declined" });
		expect(provider.book).toEqual([]);
	});

	it("comes once, though its callback comes twice", async () => {
		const order = orderFor(HEAD_ID);
		const waiting = await said(order);
		const { brought } = await came(await provider.visit(pageOf(waiting), "confirm"));
		expect(await said(after(order, waiting, brought))).toMatchObject({ answer: "signed" });
		expect(await said(after(order, waiting, brought))).toMatchObject({ answer: "pending" });
		expect(provider.book).toHaveLength(1);
	});

	it("is not taken from a callback that we gave no state to", async () => {
		const order = orderFor(HEAD_ID);
		const waiting = await said(order);
		const back = new URL(await provider.visit(pageOf(waiting), "confirm"));
		const state = back.searchParams.get("state") ?? "";
		for (const forged of ["", "x", state.replace("case0", "case1"), `${state.slice(0, -1)}_`]) {
			const query = new URLSearchParams({ code: "c", state: forged });
			const sent = { method: "GET", query, headers: new Headers(), body: new Uint8Array() };
			expect(await port.receive(sent)).toEqual({ refused: "wrong_signature" });
		}
		const query = new URLSearchParams({ state });
		const sent = { method: "GET", query, headers: new Headers(), body: new Uint8Array() };
		expect(await port.receive(sent)).toEqual({ refused: "callback_unreadable" });
	});

	it("is of nothing else than what was asked: a code of another order signs nothing", async () => {
		const order = orderFor(HEAD_ID);
		const another = orderFor(HEAD_ID, { id: "case0:9:0", papers: { licence: "cd".repeat(32) } });
		const [one, two] = [await said(order), await said(another)];
		const { brought } = await came(await provider.visit(pageOf(two), "confirm"));
		expect(await said(after(order, one, brought))).toMatchObject({ answer: "pending" });
		expect(provider.book).toEqual([]);
	});

	it("runs out, and may be asked for anew under another id", async () => {
		let now = Date.now();
		port = adapterOf(provider, { now: () => now, validMs: 60_000 });
		const order = orderFor(HEAD_ID);
		const waiting = await said(order);
		now += 60_000;
		expect(await said(after(order, waiting))).toEqual({ answer: "expired" });
		expect(await said(orderFor(HEAD_ID, { id: "case0:5:0" }))).toMatchObject({ answer: "pending" });
	});
});

describe("a signature that is confirmed on a telephone", () => {
	it("is found by asking, also by another process", async () => {
		const order = orderFor(PHONE_ID);
		const waiting = await said(order);
		expect(waiting).toMatchObject({ answer: "pending" });
		expect(waiting.data).not.toHaveProperty("confirm_at");
		expect(await said(after(order, waiting))).toEqual(waiting);
		await provider.answerOnTelephone("confirm");
		port = adapterOf(provider);
		expect(await said(after(order, waiting))).toMatchObject({ answer: "signed" });
		// Asked for once, and not with each time that it was looked for.
		expect(provider.calls.filter((call) => call === "credentials/authorize")).toHaveLength(1);
	});

	it("is declined, or forgotten by the provider", async () => {
		const order = orderFor(PHONE_ID);
		const waiting = await said(order);
		await provider.answerOnTelephone("decline");
		expect(await said(after(order, waiting))).toEqual({ answer: "declined" });
		provider.forget();
		expect(await said(after(order, waiting))).toEqual({ answer: "expired" });
	});

	it("is made later, and told by a callback that is a reason to ask, and no more", async () => {
		port = adapterOf(provider, { later: true });
		provider.faults.silent = true;
		const order = orderFor(PHONE_ID);
		const waiting = await said(order);
		await provider.answerOnTelephone("confirm");
		const made = await said(after(order, waiting));
		expect(made).toMatchObject({ answer: "pending", data: { response: expect.any(String) } });
		expect(await said(after(order, made))).toMatchObject({ answer: "signed" });
	});
});

describe("what is no signature", () => {
	it("is one with another's certificate", async () => {
		provider.faults.instead = OTHER_ID;
		expect(await said(orderFor(HEAD_ID))).toEqual({
			answer: "failed",
			data: { why: "other_holder" },
		});
	});

	it("is one of another certificate than the one that somebody confirmed", async () => {
		const order = orderFor(HEAD_ID);
		const waiting = await said(order);
		const { brought } = await came(await provider.visit(pageOf(waiting), "confirm"));
		const known = { ...waiting.data, certificate: "00".repeat(32) };
		expect(await said({ ...order, known, brought })).toEqual({
			answer: "failed",
			data: { why: "other_certificate" },
		});
	});

	it("is one of another hash", async () => {
		provider.faults.otherHash = true;
		const order = orderFor(HEAD_ID);
		const waiting = await said(order);
		const { brought } = await came(await provider.visit(pageOf(waiting), "confirm"));
		expect(await said(after(order, waiting, brought))).toEqual({
			answer: "failed",
			data: { why: "wrong_signature" },
		});
	});

	it("is one by somebody whom nobody vouches for who is trusted", async () => {
		const other = await startedProvider();
		port = adapterOf(provider, { trust: [other.root] });
		expect(await said(orderFor(HEAD_ID))).toEqual({
			answer: "failed",
			data: { why: "untrusted_certificate" },
		});
		await other.stop();
	});

	it("is one by nobody: the provider does not know them", async () => {
		expect(await said(orderFor("000000000000"))).toEqual({
			answer: "failed",
			data: { why: "no_credential" },
		});
	});

	it("for an organisation, is one by a person of no organisation, or of another", async () => {
		const by = { for: COMPANY };
		expect(await said(orderFor(SEALER_ID, by))).toMatchObject({ answer: "pending" });
		const failed = { answer: "failed", data: { why: "other_holder" } };
		expect(await said(orderFor(HEAD_ID, by))).toEqual(failed);
		expect(await said(orderFor(SEALER_ID, { for: "0100000009" }))).toEqual(failed);
	});
});

describe("a provider that cannot be asked", () => {
	const UNKNOWN = { answer: "unknown", askAgainMs: 1_000 };

	it("has said nothing: it is asked again, and goes on from where it was", async () => {
		const order = orderFor(PHONE_ID);
		provider.faults.outage = true;
		expect(await said(order)).toEqual(UNKNOWN);
		provider.faults.outage = false;
		const waiting = await said(order);
		await provider.answerOnTelephone("confirm");
		provider.faults.outage = true;
		expect(await said(after(order, waiting))).toEqual(UNKNOWN);
		provider.faults.outage = false;
		expect(await said(after(order, waiting))).toMatchObject({ answer: "signed" });
	});

	it("is not waited for without end", async () => {
		port = adapterOf(provider, { timeoutMs: 50 });
		provider.faults.slowMs = 2_000;
		expect(await said(orderFor(HEAD_ID))).toEqual(UNKNOWN);
	});

	it("that signed and lost the answer is asked anew by whoever signs: nothing is signed twice in the case", async () => {
		port = adapterOf(provider, { timeoutMs: 1_000 });
		const order = orderFor(PHONE_ID);
		const waiting = await said(order);
		await provider.answerOnTelephone("confirm");
		provider.faults.mute = 1;
		expect(await said(after(order, waiting))).toEqual(UNKNOWN);
		expect(await said(after(order, waiting))).toEqual({
			answer: "failed",
			data: { why: "refused" },
		});
	});

	it("is asked for one token for many calls, and for a new one where it has forgotten that", async () => {
		const tokens = () => provider.calls.filter((call) => call === "token").length;
		await said(orderFor(PHONE_ID));
		await said(orderFor(PHONE_ID, { id: "case0:4:0" }));
		expect(tokens()).toBe(1);
		provider.forget();
		expect(await said(orderFor(PHONE_ID))).toMatchObject({ answer: "pending" });
		expect(tokens()).toBe(2);
	});
});

it("says at the start that it cannot be set up", () => {
	expect(() => adapterOf(provider, { trust: [] })).toThrow("trusted");
	expect(() => adapterOf(provider, { trust: ["no certificate"] })).toThrow();
	expect(() => adapterOf(provider, { secret: new Uint8Array(8) })).toThrow("32 bytes");
	expect(() => adapterOf(provider, { address: "http://sign.example/" })).toThrow("https");
});
