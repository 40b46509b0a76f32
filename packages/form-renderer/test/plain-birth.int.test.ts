import { afterAll, beforeAll, expect, it } from "vitest";

import {
	BIRTH,
	MOTHER,
	OFFICERS,
	type TestServer,
	testServer,
} from "../../runtime/src/http/test-server.test-data.ts";
import { renderStep } from "../src/server/index.ts";
import { type Visitor, visitorOf } from "./visitor.ts";

/** What a mother does of a birth registration besides its form, without script. */
let server: TestServer;
let mother: Visitor;
beforeAll(async () => {
	server = await testServer({ pages: renderStep });
	mother = visitorOf((path, init) => server.fetch(path, init));
	await mother.raw("/api/dev/session", {
		method: "POST",
		body: JSON.stringify({ id: MOTHER }),
		headers: { "Content-Type": "application/json" },
	});
	await mother.go("/forms?lang=en");
});
afterAll(() => server.stop());

const as = (role: keyof typeof OFFICERS) => server.as(OFFICERS[role]);

async function begun(): Promise<string> {
	const { id } = await server.as(MOTHER).openCase({ procedure: "birth_registration" });
	return id;
}

/** A case that waits for the mother to agree to what will be written. */
async function toConfirm(): Promise<string> {
	const id = await begun();
	await server.as(MOTHER).act(id, "application", "submit", { data: BIRTH });
	await as("receiver").act(id, "reception.check", "accepted");
	await as("civil_status_officer").act(id, "forwarding", "received");
	await as("civil_status_officer").act(id, "verify", "correct");
	return id;
}

it("agrees to the draft, and finds the certificate when it is signed", async () => {
	const id = await toConfirm();
	await mother.go(`/forms/${id}`);
	expect(mother.at().html).toContain(`href="/forms/${id}/draft_confirmation"`);
	await mother.go(`/forms/${id}/draft_confirmation`);
	expect(mother.at().text).toContain(BIRTH.child.full_name);
	await mother.send({}, "act:confirmed");
	expect(mother.at().path).toBe(`/forms/${id}?page=sent`);
	await as("commune_leader").act(id, "signature", "signed");
	const { html, text } = await mother.go(`/forms/${id}`);
	expect(text).toContain("Your result is ready.");
	const [, href = ""] = /href="(\/api\/cases\/[^"]+\/files\/[^"]+)"/.exec(html) ?? [];
	expect((await mother.raw(href)).status).toBe(200);
});

it("objects with what is wrong, and not without", async () => {
	const id = await toConfirm();
	await mother.go(`/forms/${id}/draft_confirmation`);
	await mother.send({}, "ask:objected");
	expect(mother.at().path).toContain("ask=objected");
	const empty = await mother.send({ reason: " " });
	expect(empty.html).toContain('aria-invalid="true"');
	expect((await server.as(MOTHER).getCase(id)).steps).toEqual(["draft_confirmation"]);
	await mother.send({ reason: "The name lacks a mark." });
	expect((await server.as(MOTHER).getCase(id)).steps).not.toContain("draft_confirmation");
});

it("doubts what a register says", async () => {
	const id = await begun();
	const { html } = await mother.go(`/forms/${id}/application?page=about_you`);
	const [, act = ""] = /value="(dispute:[^"]+)"/.exec(html) ?? [];
	const about = act.slice("dispute:".length);
	await mother.send({ [`dispute-note:${about}`]: "My name is written otherwise." }, act);
	expect(mother.at().path).toContain("said=dispute");
	const { items } = await server.as(MOTHER).history(id);
	expect(items.map(({ kind }) => kind)).toContain("disputed");
});

it("is asked for the commune of the province that was just chosen, and for no other", async () => {
	const id = await begun();
	const page = `/forms/${id}/application?page=about_child`;
	await mother.go(page);
	const place = "f-child-native_place-home";
	await mother.send({ [`${place}-province`]: "79", [`${place}-commune`]: "" }, "leave");
	await mother.go(page);
	expect(mother.at().html).toMatch(new RegExp(`name="${place}-commune"[\\s\\S]*?value="79901"`));
	await mother.send({ [`${place}-commune`]: "79901" }, "leave");
	await mother.go(page);
	// The browser still sends the commune that was chosen under the other province.
	await mother.send({ [`${place}-province`]: "48" }, "leave");
	const { data } = await server.as(MOTHER).getDraft(id, "application");
	expect((data.child as typeof BIRTH.child).native_place.home).toEqual({ province: "48" });
});

it("is shown what an answer brings up before anything is said to be missing", async () => {
	const id = await begun();
	await server.as(MOTHER).putDraft(id, "application", { ...BIRTH, delivery: undefined });
	await mother.go(`/forms/${id}/application?page=result`);
	const before = mother.at().html;
	const [, codes = ""] = /name="f-delivery-method"([\s\S]*?)<\/fieldset>/.exec(before) ?? [];
	expect(codes).toContain('value="post"');
	const seen = await mother.send({ "f-delivery-method": "post" });
	expect(seen.path).toContain("page=result");
	expect(seen.html).not.toContain("od-summary");
	expect(seen.html).toContain("f-delivery-address");
	expect((await mother.send()).html).toContain("od-summary");
});

it("is told that a register has nothing for a number, and what it says instead of what was typed", async () => {
	const id = await begun();
	const child = { ...BIRTH.child, birth_date: "2026-11-07", sex: "F" };
	await server.as(MOTHER).putDraft(id, "application", { ...BIRTH, child, birth_notice_code: null });
	await mother.go(`/forms/${id}/application?page=about_child`);
	expect(mother.at().text, "what a code looks like").toContain("79A01.GCS.00417.26");
	const unknown = await mother.send({ "f-birth_notice_code": "1234" });
	expect(unknown.path).toContain("page=about_child");
	expect(unknown.text).toContain("Health data has nothing under what you typed here.");
	const known = await mother.send({ "f-birth_notice_code": "79A01.GCS.00417.26" });
	expect(known.text).not.toContain("has nothing under");
	expect(known.text).toContain("you typed 7 November 2026; Health data says 2 November 2026.");
	expect((await mother.send()).path).toContain("page=parents");
	const father = await mother.send({ "f-father-personal_id": "048093000999" });
	expect(father.text).toContain("National Population Database has nothing under");
	await server.as(MOTHER).dev.setSimulator("population", "down");
	const down = await mother.send({ "f-father-personal_id": "048093000998" });
	await server.as(MOTHER).dev.setSimulator("population", "answers");
	expect(down.text).toContain("National Population Database does not answer at the moment");
});
