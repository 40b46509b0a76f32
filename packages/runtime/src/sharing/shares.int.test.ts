import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { ORIGIN } from "../adapters/issuer/issuer.test-data.ts";
import { eraseCase } from "../audit/erasure/erase-case.ts";
import { personData } from "../audit/person/person-data.ts";
import { personPage } from "../audit/person/person-page.ts";
import { verifyStore } from "../audit/verify-store.ts";
import { ANN, OFFICER, OTHER } from "../http/licence-server.test-data.ts";
import { SHARE_VIEWS } from "../http/rate-limit.ts";
import { memoryStore } from "../storage/memory/open.ts";
import type { Store } from "../storage/storage.ts";
import { type SeasonServer, seasonServer } from "./season.test-data.ts";

const WISH = {
	to: "Bank of Examples",
	purpose: "An account",
	claims: ["shows.applicant_name", "gives.grown_up"],
	days: 7,
};

let store: Store;
let server: SeasonServer;
let logged: string[];
let id = "";
let paper = "";
beforeEach(async () => {
	store = memoryStore();
	logged = [];
	server = await seasonServer({ store, log: (...line) => logged.push(JSON.stringify(line)) });
	const granted = await server.granted();
	({ id } = granted);
	paper = granted.paper.id;
});
afterEach(() => server.stop());

async function shared(wish: Partial<typeof WISH> = {}): Promise<{ id: string; code: string }> {
	const share = await server.of(ANN).share(id, paper, { ...WISH, ...wish });
	const { hash } = new URL(share.link ?? "");
	return { id: share.id, code: hash.slice(1) };
}

const see = (code: string, headers: Record<string, string> = {}): Promise<Response> =>
	server.fetch("/shared", {
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: JSON.stringify({ code }),
	});

describe("a result that its owner shares", () => {
	it("can be shared in the parts that its letter shows and its procedure gives", async () => {
		const { items, claims } = await server.of(ANN).shares(id, paper);
		expect(items).toEqual([]);
		expect(claims.map(({ name }) => name)).toEqual([
			"holder",
			"shows.applicant_name",
			"shows.colour",
			"shows.guests",
			"gives.colour",
			"gives.grown_up",
		]);
		expect(claims[1]?.title).toHaveProperty("en");
	});

	it("is seen by whoever has the link, in the parts that were chosen and no other", async () => {
		const { code } = await shared();
		const response = await see(code);
		const seen = (await response.json()) as { signed: string; claims: { name: string }[] };
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		expect(seen).toMatchObject({ status: "in_force", to: WISH.to, purpose: WISH.purpose });
		expect(seen.claims.map(({ name }) => name)).toEqual(WISH.claims);
		expect(JSON.stringify(seen)).not.toContain(ANN);
		expect(JSON.stringify(decodeJwt(seen.signed))).not.toContain(ANN);
	});

	it("is signed anew in that part, for that reader, until the share ends", async () => {
		const { code } = await shared();
		const { signed } = (await (await see(code)).json()) as { signed: string };
		const keys = await server.fetch("/.well-known/onedoor/jwks.json");
		const { payload } = await jwtVerify(
			signed,
			createLocalJWKSet((await keys.json()) as JSONWebKeySet),
			{
				issuer: ORIGIN,
				audience: WISH.to,
				typ: "onedoor-result-part+jwt",
				currentDate: new Date("2026-11-24T00:00:00Z"),
			},
		);
		expect(payload).toMatchObject({
			schema: "onedoor-result-part/1",
			gives: { grown_up: expect.any(Boolean) },
			shows: { applicant_name: expect.any(String) },
		});
		expect(new Date(Number(payload.exp) * 1000).toISOString().slice(0, 10)).toBe("2026-11-30");
		for (const name of ["holder", "case", "letter"]) expect(payload).not.toHaveProperty(name);
		const checked = await server.fetch(new URL(String(payload.verify)).pathname, {
			method: "POST",
			body: signed,
		});
		// A part is not what was issued, and is not taken for it.
		expect(await checked.json()).toMatchObject({ checked: { same: false, why: "unreadable" } });
	});

	it("says to its owner each time that somebody looked, in a log that cannot be changed", async () => {
		const { id: share, code } = await shared();
		await see(code);
		await server.of(ANN).dev.setClock({ advance: "1 minutes" });
		await see(code);
		const { items } = await server.of(ANN).shares(id, paper);
		expect(items).toMatchObject([{ id: share, to: WISH.to }]);
		expect(items[0]?.seen).toHaveLength(2);
		const lookups = (await server.of(ANN).lookups(id)).items.filter((row) => row.share);
		expect(lookups).toMatchObject([
			{ share, record: "licence", fields: WISH.claims, purpose: { en: WISH.purpose } },
			{ share },
		]);
		expect((await verifyStore(store)).findings).toEqual([]);
	});

	it("is gone at once when its owner stops it, for good, and looks like a link that never was", async () => {
		const { id: share, code } = await shared();
		expect((await see(code)).status).toBe(200);
		await server.of(ANN).stopShare(id, paper, share);
		await server.of(ANN).stopShare(id, paper, share);
		const stopped = await see(code);
		const unknown = await see("x".repeat(27));
		expect(stopped.status).toBe(404);
		expect(await stopped.text()).toBe(await unknown.text());
		expect((await server.of(ANN).shares(id, paper)).items[0]).toHaveProperty("stopped_at");
	});

	it("is gone when its time is over", async () => {
		const { code } = await shared({ days: 1 });
		await server.of(ANN).dev.setClock({ to: "2026-11-24T08:50:00+07:00" });
		expect((await see(code)).status).toBe(200);
		await server.of(ANN).dev.setClock({ advance: "20 minutes" });
		expect((await see(code)).status).toBe(404);
	});

	it("says that it was revoked to whoever has the link, and signs nothing any more", async () => {
		const { code } = await shared();
		await server.of(OFFICER).caseAction(id, "take_back", { reason: "A mistake" });
		const seen = (await (await see(code)).json()) as object;
		expect(seen).toMatchObject({ status: "revoked" });
		expect(seen).not.toHaveProperty("signed");
		expect((await server.of(ANN).shares(id, paper)).claims).toEqual([]);
		const { problem } = await server.refused(server.of(ANN).share(id, paper, WISH));
		expect(problem).toMatchObject({ status: 409, code: "not_shareable" });
	});

	it("is shared and stopped by its owner alone", async () => {
		const { id: share } = await shared();
		const officer = server.of(OFFICER);
		for (const tried of [
			officer.shares(id, paper),
			officer.share(id, paper, WISH),
			officer.stopShare(id, paper, share),
		])
			expect((await server.refused(tried)).problem.code).toBe("not_this_role");
		const stranger = await server.refused(server.of(`${OTHER}x`).shares(id, paper));
		expect(stranger.problem.status).toBe(404);
	});

	it("is shared in nothing that it does not say, and not with everybody", async () => {
		const ann = server.of(ANN);
		const refused = async (wish: object) =>
			(await server.refused(ann.share(id, paper, { ...WISH, ...wish }))).problem.code;
		expect(await refused({ claims: ["shows.applicant_id"] })).toBe("unknown_claim");
		expect(await refused({ days: 91 })).toBe("wrong_shape");
		expect(await refused({ to: "" })).toBe("wrong_shape");
		for (let n = 0; n < 20; n++) await ann.share(id, paper, WISH);
		expect(await refused({})).toBe("too_many_shares");
		expect((await server.refused(ann.stopShare(id, "another", "x"))).problem.status).toBe(404);
		expect((await server.refused(ann.stopShare(id, paper, "x"))).problem.status).toBe(404);
	});

	it("keeps no code: neither in the store nor in a log", async () => {
		const { code } = await shared();
		await see(code);
		await see(`${code}x`);
		const kept = JSON.stringify([await store.sharesOf(id), await store.log(id)]);
		expect(kept).not.toContain(code);
		expect(logged.join()).toContain("share_over");
		expect(logged.join()).not.toContain(code);
	});

	it("fills no log, however often its link is opened", async () => {
		const { code } = await shared();
		for (let n = 0; n < SHARE_VIEWS.burst; n++) expect((await see(code)).status).toBe(200);
		expect((await see(code)).status).toBe(429);
		expect((await see(code, { Accept: "text/html" })).status).toBe(429);
		expect((await store.lookups(id)).filter((row) => row.share)).toHaveLength(SHARE_VIEWS.burst);
	});

	it("is part of what is kept about its owner, and goes with their words", async () => {
		const { code } = await shared();
		await see(code);
		const { cases } = await personData(store, ANN, "2026-12-01T00:00:00Z");
		expect(cases[0]?.shares).toMatchObject([{ to: WISH.to, purpose: WISH.purpose }]);
		expect(cases[0]?.shares[0]).not.toHaveProperty("code");
		const page = personPage(await personData(store, ANN, "2026-12-01T00:00:00Z"), "en");
		expect(page).toContain("Bank of Examples");
		expect(page).toContain("Seen by a link of yours");
		const order = { classes: ["ordinary"], by: "operator", at: "2026-12-01T00:00:00Z" } as const;
		expect(await eraseCase(store, id, order)).toBe("erased");
		expect(await store.sharesOf(id)).toEqual([]);
		expect(JSON.stringify(await store.log(id))).not.toContain("An account");
		expect((await see(code)).status).toBe(404);
	});
});

describe("the page of a shared result", () => {
	const HTML = { Accept: "text/html", "Accept-Language": "en" };

	it("has the code behind # of its address, and a form for whoever runs no script", async () => {
		const { link = "" } = await server.of(ANN).share(id, paper, WISH);
		const { origin, pathname, search, hash } = new URL(link);
		expect([origin, pathname, search]).toEqual([ORIGIN, "/shared", ""]);
		expect(hash).toMatch(/^#[\w-]{27}$/);
		const page = await server.fetch("/shared", { headers: HTML });
		const policy = page.headers.get("Content-Security-Policy") ?? "";
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toContain("unsafe");
		expect(await page.text()).toContain('<form method="post">');
		const script = await server.fetch("/api/shared.js");
		expect(await script.text()).toContain("location.hash");
		// Nobody looked yet: a page that is fetched ahead says nothing.
		expect((await server.of(ANN).shares(id, paper)).items[0]?.seen).toEqual([]);
	});

	it.each([
		["en", "Bank of Examples", "ltr"],
		["vi", "Mục đích", "ltr"],
		["ar", "الغرض", "rtl"],
	])("says in %s what was chosen, as text", async (language, words, direction) => {
		const { code } = await shared({ purpose: "<b>An account</b>" });
		const response = await server.fetch("/shared", {
			method: "POST",
			headers: { ...HTML, "Accept-Language": language },
			body: new URLSearchParams({ code }),
		});
		const page = await response.text();
		expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
		expect(page).toContain(words);
		expect(page).toContain("&#60;b&#62;An account");
		expect(page).toContain("02:00");
		expect(page).not.toContain(ANN);
	});

	it("says one thing of a code that is wrong, over or stopped", async () => {
		const response = await server.fetch("/shared", {
			method: "POST",
			headers: HTML,
			body: new URLSearchParams({ code: "no such" }),
		});
		expect(response.status).toBe(404);
		expect(await response.text()).toContain("There is nothing to see here");
	});
});
