import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { small } from "../../runtime/src/case/licence.test-data.ts";
import {
	ANN,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "../../runtime/src/http/licence-server.test-data.ts";
import { type TestServer, testServer } from "../../runtime/src/http/test-server.test-data.ts";
import { memoryFiles } from "../../runtime/src/index.ts";
import { renderStep } from "../src/server/index.ts";
import { type Seen, type Visitor, visitorOf } from "./visitor.ts";

const BEN = "012345678902";

async function visitorAs(server: TestServer, id?: string, roles: string[] = []): Promise<Visitor> {
	const visitor = visitorOf((path, init) => server.fetch(path, init));
	if (id === undefined) return visitor;
	await visitor.raw("/api/dev/session", {
		method: "POST",
		body: JSON.stringify({ id, roles }),
		headers: { "Content-Type": "application/json" },
	});
	return visitor;
}

/** Ten thousand codes, as many as a customs tariff has. */
const GOODS = `lists:
  goods:
    certainty: illustrative
    codes:
${Array.from({ length: 10_000 }, (_, n) => `      "${String(n).padStart(4, "0")}.10":`).join("\n")}
`;
const STALL = `data:
  goods:
    as: choice
    list: goods
documents:
  plan:
    title: Plan of the stall
steps:
  application:
    does: fill_in
    who: applicant
    ask:
      - goods
      - plan
    go_to: visit
  visit:
    does: attend
    who: applicant
    at: competent
    because: You have to show your stall.
    led_by: officer
    appointment: chosen by applicant
    deadline:
      within: 10 days
      when_late: take absent
    outcomes:
      held:
        go_to: signature
      absent:
        go_to: refused
  signature:
    does: sign
    who: applicant
    signs:
      - plan
    deadline:
      within: 14 days
      when_late: go to refused
    outcomes:
      signed:
        go_to: granted
      declined:
        go_to: refused
  granted:
    does: end
    result: granted
  refused:
    does: end
    result: refused
`;

describe("without script, with ten thousand codes, a time to choose and a paper to sign", () => {
	let server: TestServer;
	let ann: Visitor;
	let id: string;
	beforeAll(async () => {
		server = await testServer({
			bundle: small(STALL, { "goods.codes.yaml": GOODS }),
			pages: renderStep,
			fileStore: memoryFiles(),
			now: "2026-11-23T09:00:00+00:00",
		});
		ann = await visitorAs(server, ANN);
		({ id } = await server.as(ANN).openCase({ procedure: "licence" }));
	});
	afterAll(() => server.stop());
	const draft = async () => (await server.as(ANN).getDraft(id, "application")).data;

	it("a code is found by a part of its name and chosen, and the page never holds them all", async () => {
		const page = `/forms/${id}/application?page=application&lang=en`;
		const first = await ann.go(page);
		expect(first.html.length).toBeLessThan(60_000);
		expect(first.html).not.toContain("4711.10");
		const found = await ann.send({ "f-goods-q": "4711" }, "find:f-goods");
		expect(found.text).toContain("4711.10");
		expect(found.html).toContain('value="4711.10"');
		const none = await ann.send({ "f-goods-q": "no such goods" }, "find:f-goods");
		expect(none.text).toContain("no such goods");
		expect(none.html).not.toContain('type="radio" name="f-goods"');
		await ann.send({ "f-goods-q": "4711" }, "find:f-goods");
		await ann.send({ "f-goods": "4711.10" });
		expect(await draft()).toMatchObject({ goods: "4711.10" });
		// A paper is still missing: the page comes back, with the code that was chosen and no other.
		expect(ann.at().html).toMatch(/value="4711.10"[^>]*checked|checked[^>]*value="4711.10"/);
		expect(ann.at().html.match(/name="f-goods" /g) ?? []).toHaveLength(1);
	});

	it("a code that is not in the list is no answer, whoever sends it", async () => {
		const seen = await ann.raw(`/forms/${id}/application?page=application`);
		const proof = /name="proof" value="([^"]+)"/.exec(await seen.text())?.[1] ?? "";
		const body = new FormData();
		for (const [name, value] of [
			["proof", proof],
			["asked", "goods"],
			["f-goods", "9999.99"],
			["do", "continue"],
		] as const)
			body.append(name, value);
		await ann.raw(`/forms/${id}/application?page=application`, { method: "POST", body });
		const wrong = await ann.go(`/forms/${id}/application?page=check`);
		await ann.send();
		expect((await server.as(ANN).getCase(id)).status).toBe("draft");
		expect(wrong.status).toBe(200);
		await ann.go(`/forms/${id}/application?page=application`);
		await ann.send({ "f-goods-q": "4711" }, "find:f-goods");
		await ann.send({ "f-goods": "4711.10" }, "leave");
		expect(await draft()).toMatchObject({ goods: "4711.10" });
	});

	it("the paper is brought, and the form is sent", async () => {
		await ann.go(`/forms/${id}/application?page=application`);
		await ann.send({ "file:plan": new File(["%PDF-1.7\n"], "plan.pdf") }, "upload");
		await ann.send();
		await ann.send();
		expect(ann.at().path).toBe(`/forms/${id}?page=sent`);
		expect((await server.as(ANN).getCase(id)).steps).toEqual(["visit"]);
	});

	it("a day is chosen, then a time of it; one that somebody else took is refused in words", async () => {
		const day = await ann.go(`/forms/${id}/visit?lang=en`);
		expect(day.text).toContain("You have to show your stall.");
		const times = await ann.send({ day: "2026-11-24" }, "day");
		expect(times.path).toContain("day=2026-11-24");
		expect(times.html).toContain('value="2026-11-24T09:00:00+00:00"');
		expect(times.html).not.toContain('value="2026-11-25T09:00:00+00:00"');

		const { id: bens } = await server.as(BEN).openCase({ procedure: "licence" });
		const { plan } = (await server.as(ANN).getCase(id)).data as { plan: unknown };
		await server.as(BEN).act(bens, "application", "submit", {
			data: { goods: "0001.10", plan: { ...(plan as object), files: ["f1"] } },
		});
		await server.as(BEN).book(bens, "visit", "2026-11-24T09:00:00+00:00");
		const taken = await ann.send({ at: "2026-11-24T09:00:00+00:00" });
		expect(taken.status).toBe(409);
		expect(taken.text).toContain("Somebody else has just taken this time");
		expect(taken.html).not.toContain('value="2026-11-24T09:00:00+00:00"');
		expect(taken.html, "the day that was chosen stays").toContain(
			'value="2026-11-24T09:30:00+00:00"',
		);

		await ann.go(`/forms/${id}/visit?day=2026-11-24`);
		const booked = await ann.send({ at: "2026-11-24T09:30:00+00:00" });
		expect(booked.text).toContain("You are expected");
		await ann.again();
		expect((await server.as(ANN).appointment(id, "visit")).at).toBe("2026-11-24T09:30:00+00:00");
	});

	it("the paper is signed, once", async () => {
		await server.as(OFFICER, ["officer"]).act(id, "visit", "held");
		const seen = await ann.go(`/forms/${id}/signature?lang=en`);
		expect(seen.text).toContain("Plan of the stall");
		expect(seen.html).toMatch(/href="[^"]*\/files\//);
		await ann.send({}, "act:signed");
		expect(ann.at().path).toBe(`/forms/${id}`);
		const signed = await server.as(ANN).getCase(id);
		expect(signed).toMatchObject({ status: "ended", result: "granted" });
		await ann.again();
		expect((await server.as(ANN).getCase(id)).version).toBe(signed.version);
	});
});

/** Without the bar, in which the signed-in person is named. */
const mainOf = ({ html }: Seen): string => html.slice(html.indexOf("<h1"));

describe("without script, a register that is read only with consent", () => {
	const MOTHER = "079196000001";
	const ASKED = `
registers:
  population:
    grants:
      licence:
        consent: asked
`;
	let server: LicenceServer;
	beforeAll(async () => {
		server = await licenceServer("title: Licence\n", {
			files: { "base.registers.yaml": ASKED },
			pages: renderStep,
			fileStore: memoryFiles(),
		});
	});
	afterAll(() => server.stop());

	it("says which register and what for; is read after one agrees, and not before", async () => {
		const mother = await visitorAs(server, MOTHER);
		const { id } = await server.as(MOTHER).openCase({ procedure: "licence" });
		const page = `/forms/${id}/application?page=application&lang=en`;
		const before = await mother.go(page);
		expect(mainOf(before)).not.toContain("Trần Thị Mẫu");
		expect(before.html).toContain('id="f-applicant_name"');
		expect(before.text).toContain("Licences");
		await mother.send({ "f-note": "typed before" }, "consent:population");
		const after = await mother.go(page);
		expect(mainOf(after)).toContain("Trần Thị Mẫu");
		expect(after.html).not.toContain('id="f-applicant_name"');
		expect(after.html).toContain("typed before");
	});
});

/** Who comes, and what each page of one case answers: the page, or where it leads, or that there is none. */
describe("who sees what without script", () => {
	let server: LicenceServer;
	const cases = { draft: "", decided: "" };
	const visitors: Record<string, Visitor> = {};
	beforeAll(async () => {
		server = await licenceServer("title: Licence\n", {
			pages: renderStep,
			fileStore: memoryFiles(),
		});
		cases.draft = (await server.of(ANN).openCase({ procedure: "licence" })).id;
		cases.decided = (await server.applied()).id;
		await server.act(OFFICER, cases.decided, "reception.check.accepted");
		visitors.nobody = await visitorAs(server);
		visitors.applicant = await visitorAs(server, ANN);
		visitors.another = await visitorAs(server, BEN);
		visitors.officer = await visitorAs(server, OFFICER, ["officer"]);
		visitors.head = await visitorAs(server, "head-1", ["head"]);
	});
	afterAll(() => server.stop());

	const WHO = ["nobody", "applicant", "another", "officer", "head"] as const;
	const SIGN_IN = "sign in";
	const CASE = "the case";
	const PAGE = "the page";
	const NONE = "none";

	it.each<[keyof typeof cases, string, readonly string[]]>([
		["draft", "", [SIGN_IN, CASE, NONE, NONE, NONE]],
		["draft", "/application", [SIGN_IN, PAGE, NONE, NONE, NONE]],
		["draft", "/application?page=application", [SIGN_IN, PAGE, NONE, NONE, NONE]],
		["draft", "/application?page=check", [SIGN_IN, PAGE, NONE, NONE, NONE]],
		["draft", "/decision", [SIGN_IN, CASE, NONE, NONE, NONE]],
		["decided", "", [SIGN_IN, PAGE, NONE, PAGE, PAGE]],
		["decided", "?page=answers", [SIGN_IN, PAGE, NONE, PAGE, PAGE]],
		["decided", "?ask=withdraw", [SIGN_IN, PAGE, NONE, PAGE, PAGE]],
		["decided", "/application", [SIGN_IN, CASE, NONE, CASE, CASE]],
		["decided", "/decision", [SIGN_IN, CASE, NONE, CASE, CASE]],
		["decided", "/payment", [SIGN_IN, CASE, NONE, CASE, CASE]],
	])("%s%s", async (which, rest, expected) => {
		const path = `/forms/${cases[which]}${rest}`;
		const got = await Promise.all(
			WHO.map(async (who) => {
				const response = await (visitors[who] as Visitor).raw(path);
				const to = response.headers.get("Location") ?? "";
				if (to.startsWith("/forms/sign-in")) return SIGN_IN;
				if (response.status === 303) return to.startsWith(`/forms/${cases[which]}`) ? CASE : to;
				return response.status === 200 ? PAGE : response.status === 404 ? NONE : response.status;
			}),
		);
		expect(Object.fromEntries(WHO.map((who, at) => [who, got[at]]))).toEqual(
			Object.fromEntries(WHO.map((who, at) => [who, expected[at]])),
		);
	});

	it.each([
		"submit",
		"act:grant",
		"act:refuse",
		"act:signed",
		"act:confirmed",
		"object",
		"correct",
		"pay:payment",
		"book",
		"add:guests",
		"upload",
	])("whoever sends “%s” where it is not theirs to do changes nothing", async (act) => {
		for (const who of WHO) {
			const visitor = visitors[who] as Visitor;
			for (const step of ["", "/application", "/decision", "/payment", "/signature"]) {
				const id = cases.decided;
				const before = await server.of(OFFICER).getCase(id);
				// Its own proof, where it has a page that gives one.
				const html = await (await visitor.raw("/forms/procedures/licence")).text();
				const body = new FormData();
				body.append("proof", /name="proof" value="([^"]+)"/.exec(html)?.[1] ?? "none");
				body.append("key", crypto.randomUUID());
				body.append("reason", "because");
				body.append("do", act);
				const { status } = await visitor.raw(`/forms/${id}${step}`, { method: "POST", body });
				expect(status, `${who} ${step}`).toBeLessThan(500);
				const after = await server.of(OFFICER).getCase(id);
				expect([after.version, after.steps], `${who} ${step}`).toEqual([
					before.version,
					before.steps,
				]);
			}
		}
	});
});
