import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { sha256 } from "../../letters/signed-papers.ts";
import { memoryStore } from "../../storage/memory/open.ts";
import type { Store } from "../../storage/storage.ts";
import { verifySignedPdf } from "./index.ts";
import { HEAD_ID, OTHER_ID, PHONE_ID, type Signing, signing } from "./signing.test-data.ts";

let world: Signing;
let store: Store;
let id: string;
let lines: (readonly [string, Readonly<Record<string, unknown>>])[];
async function open(...[options, about]: Parameters<typeof signing>): Promise<void> {
	store = memoryStore();
	lines = [];
	const log = (event: string, values: Readonly<Record<string, unknown>>) =>
		void lines.push([event, values]);
	world = await signing(options, { store, log, ...about });
	id = await world.applied();
}
beforeEach(() => open());
afterEach(() => world.stop());

const statesOf = async (who = HEAD_ID) =>
	((await world.mayor(who).getCase(id)).signings ?? []).map(({ state }) => state);
const signedPdf = async () => world.read((await world.permitOf(id))?.pdf_href);
const verdict = async (pdf: Uint8Array) => verifySignedPdf(pdf, { trust: [world.provider.root] });

describe("a permit that the mayor signs at a provider", () => {
	it("is confirmed at its page, and what the musician gets is the signed PDF", async () => {
		const asked = await world.asked(id);
		expect(asked.signings).toMatchObject([{ state: "pending", step: "signature" }]);
		expect(await world.permitOf(id)).toBeUndefined();
		await world.server.as(HEAD_ID).dev.setClock({ advance: "1 hours" });
		const back = await world.confirm(asked);
		expect([back.status, back.headers.get("Location")]).toEqual([
			303,
			`${world.address}/cases/${id}`,
		]);
		expect(await world.musician.getCase(id)).toMatchObject({ status: "ended", result: "granted" });
		expect(await verdict(await signedPdf())).toMatchObject([
			{ faults: [], signer: { id: HEAD_ID, name: "Ann Head" } },
		]);
		expect(await statesOf()).toEqual(["signed"]);
		expect(world.provider.book).toHaveLength(1);
	});

	it("is found on a telephone by asking, when no callback comes", async () => {
		const { signings } = await world.asked(id, PHONE_ID);
		expect(signings?.[0]).not.toHaveProperty("confirm_href");
		await world.provider.answerOnTelephone("confirm");
		await world.later();
		expect(await verdict(await signedPdf())).toMatchObject([
			{ faults: [], signer: { id: PHONE_ID } },
		]);
	});

	it("is one signature, though every callback of it comes twice", async () => {
		await world.stop();
		await open({ later: true });
		world.provider.faults.doubled = true;
		await world.asked(id, PHONE_ID);
		await world.provider.answerOnTelephone("confirm");
		await world.later();
		await expect.poll(() => world.provider.answers.length).toBe(2);
		await world.later();
		expect(world.provider.answers).toEqual([204, 204]);
		expect((await world.musician.getCase(id)).papers).toHaveLength(1);
		const events = await store.events(id);
		expect(events.filter(({ kind }) => kind === "signed")).toHaveLength(1);
	});

	it("is the same when the browser comes back twice", async () => {
		const asked = await world.asked(id);
		const page = asked.signings?.[0]?.confirm_href ?? "";
		const back = await world.provider.visit(page, "confirm");
		const [one, other] = await Promise.all(
			[back, back].map((address) => fetch(address, { redirect: "manual" })),
		);
		expect([one?.status, other?.status]).toEqual([303, 303]);
		expect((await world.musician.getCase(id)).papers).toHaveLength(1);
		expect(world.provider.book).toHaveLength(1);
	});

	it("stays open when the mayor declines there, and may be signed after all", async () => {
		await world.confirm(await world.asked(id), "decline");
		const view = await world.mayor().getCase(id);
		expect(view).toMatchObject({ status: "open", steps: ["signature"] });
		expect(view.tasks[0]?.outcomes).toContain("signed");
		expect(await statesOf()).toEqual(["declined"]);
		await world.confirm(await world.asked(id));
		expect(await statesOf()).toEqual(["declined", "signed"]);
		expect((await world.musician.getCase(id)).result).toBe("granted");
	});

	it("runs out when nobody confirms it, and is asked for anew", async () => {
		await world.stop();
		await open({ validMs: 30 });
		const asked = await world.asked(id);
		await new Promise((resolve) => setTimeout(resolve, 40));
		await world.later();
		expect(await statesOf()).toEqual(["expired"]);
		// Too late: nothing is made of it any more.
		await world.confirm(asked);
		expect(world.provider.book).toEqual([]);
		expect((await world.asked(id)).signings?.at(-1)).toMatchObject({ state: "pending" });
	});

	it("is not signed by another than the mayor, nor over another hash", async () => {
		world.provider.faults.instead = OTHER_ID;
		await world.asked(id);
		expect((await world.mayor().getCase(id)).signings).toMatchObject([
			{ state: "failed", why: "other_holder" },
		]);
		world.provider.faults.instead = undefined;
		world.provider.faults.otherHash = true;
		await world.confirm(await world.asked(id));
		expect((await world.mayor().getCase(id)).signings?.at(-1)).toMatchObject({
			state: "failed",
			why: "wrong_signature",
		});
		expect((await world.musician.getCase(id)).papers).toEqual([]);
	});

	it("waits while the provider is out of reach, and goes on when it is back", async () => {
		world.provider.faults.outage = true;
		await world.asked(id, PHONE_ID);
		expect(await statesOf(PHONE_ID)).toEqual(["unknown"]);
		world.provider.faults.outage = false;
		await world.later();
		expect(await statesOf(PHONE_ID)).toEqual(["pending"]);
		await world.provider.answerOnTelephone("confirm");
		await world.later();
		expect((await world.musician.getCase(id)).result).toBe("granted");
	});
});

describe("what comes to the callback", () => {
	it("is nothing without the state that the provider was given, and says so in the log", async () => {
		await world.asked(id);
		const before = (await store.load(id))?.version;
		for (const [method, query, status] of [
			["GET", "", 401],
			["GET", "?code=x&state=forged", 401],
			["POST", "?state=forged", 401],
		] as const) {
			const got = await fetch(`${world.address}/api/callbacks/signature${query}`, {
				method,
				redirect: "manual",
			});
			expect(got.status).toBe(status);
		}
		expect((await store.load(id))?.version).toBe(before);
		expect(lines).toContainEqual([
			"callback_refused",
			{ adapter: "signature", code: "wrong_signature" },
		]);
	});

	it("and what goes out: no log line has a secret, a number or a name", async () => {
		world.provider.faults.outage = true;
		await world.asked(id);
		world.provider.faults.outage = false;
		await world.later();
		await world.confirm(await world.mayor().getCase(id));
		const text = JSON.stringify(lines);
		for (const secret of [HEAD_ID, "Ann", world.provider.client.secret])
			expect(text).not.toContain(secret);
	});

	it("leads only whoever was asked to where it is confirmed", async () => {
		await world.asked(id);
		const other = await world.mayor(OTHER_ID).getCase(id);
		expect(other.signings).toMatchObject([{ state: "pending" }]);
		expect(other.signings?.[0]).not.toHaveProperty("confirm_href");
		expect(await world.musician.getCase(id)).not.toHaveProperty("signings");
	});
});

describe("a copy that somebody sends to be checked", () => {
	async function checked(copy: Uint8Array, accept = "application/json"): Promise<Response> {
		const letter = Buffer.from(await world.read((await world.permitOf(id))?.href)).toString();
		const code = /verify\/([0-9A-Z-]{19})/.exec(letter)?.[1];
		return fetch(`${world.address}/verify/${code}`, {
			method: "POST",
			headers: { Accept: accept, "Content-Type": "application/pdf" },
			body: Uint8Array.from(copy),
		});
	}
	const said = async (copy: Uint8Array) =>
		((await (await checked(copy)).json()) as { checked: unknown }).checked;

	it("is the signed PDF, with who signed it, or says what was done to it", async () => {
		await world.confirm(await world.asked(id));
		const pdf = await signedPdf();
		const signatures = [
			{ faults: [], signer: { name: "Ann Head", issuer: "Example Trust Services" } },
		];
		expect(await said(pdf)).toMatchObject({ same: true, as: "letter", signatures });
		expect(JSON.stringify(await said(pdf))).not.toContain(HEAD_ID);
		const page = await (await checked(pdf, "text/html")).text();
		expect(page).toContain("<dt>Signed by</dt><dd><bdi>Ann Head</bdi></dd>");

		const changed = pdf.slice();
		changed[40] = (changed[40] ?? 0) ^ 1;
		expect(await said(changed)).toMatchObject({
			same: false,
			why: "broken_signature",
			signatures: [{ faults: ["altered"] }],
		});
		const added = Buffer.concat([pdf, Buffer.from("\n%%EOF\n")]);
		expect(await said(added)).toMatchObject({ same: false, why: "added_to" });
		expect(await (await checked(changed, "text/html")).text()).not.toContain("Ann Head");

		const first = id;
		id = await world.applied();
		await world.confirm(await world.asked(id));
		const another = await signedPdf();
		id = first;
		expect(await said(another)).toMatchObject({ same: false, why: "another_paper" });
		expect(await said(Buffer.from("%PDF-1.7 nothing"))).toEqual({
			same: false,
			why: "unknown_file",
		});
	});

	it("is the page that was signed, where nobody prints", async () => {
		await world.stop();
		await open({}, { printer: undefined as never });
		await world.confirm(await world.asked(id));
		const paper = await world.permitOf(id);
		const letter = await world.read(paper?.href);
		expect(sha256(letter)).toHaveLength(64);
		expect(paper).not.toHaveProperty("pdf_href");
		const kept = await store.filesOf(id);
		expect(kept.filter(({ type }) => type === "application/jose+json")).toHaveLength(1);
	});
});
