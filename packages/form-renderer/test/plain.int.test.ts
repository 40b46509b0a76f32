import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
	ANN,
	asking,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "../../runtime/src/http/licence-server.test-data.ts";
import { memoryFiles } from "../../runtime/src/index.ts";
import { renderStep } from "../src/server/index.ts";
import { attributeOf, type Typed, type Visitor, visitorOf } from "./visitor.ts";

/** Forms that a browser sends by itself, over a real service. Ann is invented. */
const BEN = "012345678902";

let server: LicenceServer;
beforeAll(async () => {
	server = await licenceServer(MORE, {
		pages: renderStep,
		fileStore: memoryFiles(),
		people: { population: { person: { [ANN]: { full_name: "Ann Nowhere" } } } },
	});
});
afterAll(() => server.stop());

/** The small licence, asking for one of each kind. */
const MORE = `data:
  price:
    as: money
    answer: optional
  weight:
    as: number
    answer: optional
  grown:
    as: yes_no
    answer: optional
  colours:
    as: choices
    list: colours
    answer: optional
${asking("price\n      - weight\n      - grown\n      - colours")}
`;

async function visitorAs(id: string): Promise<Visitor> {
	const visitor = visitorOf((path, init) => server.fetch(path, init));
	const said = await visitor.raw("/api/dev/session", {
		method: "POST",
		body: JSON.stringify({ id, roles: id === OFFICER ? ["officer"] : [] }),
		headers: { "Content-Type": "application/json" },
	});
	expect(said.status).toBe(200);
	return visitor;
}

/** A case that Ann has begun, on its page of questions. */
async function begun(): Promise<{ readonly ann: Visitor; readonly id: string }> {
	const ann = await visitorAs(ANN);
	await ann.go("/forms/procedures/licence?lang=en");
	const { path } = await ann.send({}, undefined);
	const [, , id = ""] = path.split("/");
	await ann.go(questions(id));
	return { ann, id };
}

const step = (id: string): string => `/forms/${id}/application`;
const questions = (id: string): string => `${step(id)}?page=application`;
const draftOf = async (id: string) => (await server.of(ANN).getDraft(id, "application")).data;

/** What Ann types besides her guest and her paper. */
const TYPED: Typed = {
	"f-colour": "green",
	"f-children": "2",
	"f-born_on": "2",
	"f-born_on-m": "11",
	"f-born_on-y": "1990",
	"f-price": "30,50",
	"f-weight": "45,5",
	"f-grown": "yes",
	"f-colours": ["red", "green"],
};

const PDF = new File(["%PDF-1.7\n"], "proof.pdf", { type: "application/pdf" });

describe("a form without script", () => {
	it("is filled in, checked and sent, as with script", async () => {
		const { ann, id } = await begun();
		await ann.send(TYPED, "add:guests:0");
		expect(ann.at().path).toContain("field=guests.0");
		await ann.send({ "f-guests-0-name": "Guest Nowhere", "f-guests-0-age": "7" }, "close:guests.0");
		expect(ann.at().html).not.toContain('name="f-guests-0-name"');
		await ann.send({ "file:proof": PDF });
		expect(ann.at().path).toBe(`${step(id)}?page=check`);
		expect(await draftOf(id)).toMatchObject({
			colour: "green",
			children: 2,
			born_on: "1990-11-02",
			price: 3050,
			weight: "45.5",
			grown: true,
			colours: expect.arrayContaining(["red", "green"]),
			guests: [{ name: "Guest Nowhere", age: 7 }],
			proof: { by: "upload", files: [expect.any(String)] },
		});
		expect(ann.at().text).toContain("Guest Nowhere");
		const sent = await ann.send();
		expect(sent.path).toBe(`/forms/${id}?page=sent`);
		expect(sent.html).toMatch(/<h1[^>]*>.*Sent<\/h1>/);
		const { number } = await server.of(ANN).getCase(id);
		expect(sent.text).toContain(number);
		expect(sent.text).toMatch(/To\s*Licence office/);
		// Whoever comes back finds where it stands.
		expect((await ann.go(`/forms/${id}`)).text).not.toContain("Case number");
		expect((await server.of(ANN).getCase(id)).status).toBe("open");
	});

	it("says what is wrong, at the field and above, and keeps what was typed", async () => {
		const { ann, id } = await begun();
		const seen = await ann.send({ ...TYPED, "f-born_on-m": "13", "f-children": "many" });
		expect(seen.path).toBe(`${questions(id)}&wrong=page`);
		expect(seen.html).toMatch(/<title>Error: /);
		const [summary = ""] = /<div[^>]*class="od-summary"[\s\S]*?<\/div>/.exec(seen.html) ?? [];
		expect(summary).toMatch(/\sautofocus/i);
		const links = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to);
		expect(links).toEqual(
			expect.arrayContaining(["f-children", "f-born_on", "f-guests", "f-proof"]),
		);
		for (const link of links) expect(seen.html).toContain(`id="${link}"`);
		const [input = ""] = /<input[^>]*id="f-children"[^>]*>/.exec(seen.html) ?? [];
		expect(attributeOf(input, "value")).toBe("many");
		expect(attributeOf(input, "aria-invalid")).toBe("true");
		const told = attributeOf(input, "aria-describedby") ?? "";
		expect(seen.html).toContain(`id="${told.split(" ").at(-1)}"`);
		expect(/<input[^>]*id="f-born_on-m"[^>]*value="13"/.test(seen.html)).toBe(true);
		// It is a page like any other: loading it again sends nothing.
		expect((await ann.go(seen.path)).html).toContain("od-summary");
	});

	it("keeps what was typed for later", async () => {
		const { ann, id } = await begun();
		const seen = await ann.send({ "f-note": "half a\r\nthought" }, "leave");
		expect(seen.path).toBe(step(id));
		expect(await draftOf(id)).toMatchObject({ note: "half a\nthought" });
	});

	it("takes nothing that its page does not ask", async () => {
		const { ann, id } = await begun();
		const form = new FormData();
		const proof = /name="proof" value="([^"]+)"/.exec(ann.at().html)?.[1] ?? "";
		for (const [name, value] of Object.entries({
			proof,
			does: "leave",
			"f-note": "asked",
			"f-applicant_name": "Somebody Else",
			"f-__proto__-x": "1",
		}))
			form.append(name, value);
		for (const path of ["note", "applicant_name", "__proto__.x", "proof", "guests"])
			form.append("asked", path);
		await ann.raw(questions(id), { method: "POST", body: form });
		const { applicant_name, note, guests } = await draftOf(id);
		expect({ applicant_name, note, guests }).toEqual({
			applicant_name: "Ann Nowhere",
			note: "asked",
			guests: undefined,
		});
	});

	it("is corrected where it was marked, and nowhere else", async () => {
		const { id } = await server.applied({ note: "before", colour: "green" });
		await server.act(OFFICER, id, "reception.check.accepted");
		await server.act(OFFICER, id, "decision.incomplete", {
			marks: [{ path: "note", note: "Say more." }],
		});
		const ann = await visitorAs(ANN);
		await ann.go(`/forms/${id}?lang=en`);
		expect(ann.at().text).toContain("We need something from you.");
		const seen = await ann.go(`/forms/${id}/correction`);
		expect(seen.text).toContain("Say more.");
		const names = [...seen.html.matchAll(/name="(f-[^"]+)"/g)].map(([, name]) => name);
		expect(new Set(names)).toEqual(new Set(["f-note"]));
		await ann.send({ "f-note": "after" });
		expect(ann.at().path).toBe(`/forms/${id}?page=sent`);
		expect((await server.of(ANN).getCase(id)).data.note).toBe("after");
	});

	it("leads to the bank and back", async () => {
		const { id } = await server.applied();
		await server.act(OFFICER, id, "reception.check.accepted");
		await server.act(OFFICER, id, "decision.grant");
		await server.as().dev.setSimulator("payment", "silent");
		const ann = await visitorAs(ANN);
		await ann.go(`/forms/${id}/payment?lang=en`);
		await ann.send({}, "pay:payment");
		await ann.go(`/forms/pay/${id}`);
		await ann.send({}, "paid");
		expect(ann.at().text).toContain("Paid on");
	});

	it("asks once more before a draft is thrown away, and not once it was sent", async () => {
		const { ann, id } = await begun();
		await ann.go("/forms");
		expect(ann.at().html).toContain(`/forms/${id}/application?page=discard`);
		await ann.go(`/forms/${id}/application?page=discard`);
		expect(ann.at().text).toContain("everything you typed in it");
		expect((await ann.send()).path).toBe("/forms?discarded=1");
		expect(ann.at().text).toContain("The draft was thrown away");
		expect(ann.at().html).not.toContain(id);
		await expect(server.of(ANN).getCase(id)).rejects.toMatchObject({ status: 404 });
	});

	it("asks once more before a case is given up", async () => {
		const { id } = await server.applied();
		const ann = await visitorAs(ANN);
		await ann.go(`/forms/${id}?lang=en`);
		expect(ann.at().html).toContain(`href="/forms/${id}?ask=withdraw"`);
		await ann.go(`/forms/${id}?ask=withdraw`);
		expect(ann.at().text, "what follows is said before").toContain("It cannot be taken back.");
		await ann.send({});
		expect(ann.at().text).toContain("You withdrew this application.");
	});
});

describe("what is sent twice", () => {
	it("is submitted once, one after the other and at once", async () => {
		const { ann, id } = await begun();
		await ann.send(TYPED, "add:guests:0");
		await ann.send({ "f-guests-0-name": "Guest Nowhere", "f-guests-0-age": "7" });
		await ann.go(questions(id));
		await ann.send({ "file:proof": PDF });
		expect(ann.at().path).toContain("page=check");
		const { html } = ann.at();
		const proof = /name="proof" value="([^"]+)"/.exec(html)?.[1] ?? "";
		const key = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? "";
		const form = (): FormData => {
			const body = new FormData();
			for (const [name, value] of Object.entries({ proof, key, does: "submit" }))
				body.append(name, value);
			return body;
		};
		const send = () => ann.raw(`${step(id)}?page=check`, { method: "POST", body: form() });
		const answers = await Promise.all([send(), send(), send()]);
		answers.push(await send());
		for (const { status, headers } of answers) {
			expect(status).toBe(303);
			expect(headers.get("Location")).toBe(`/forms/${id}?page=sent`);
		}
		const { items } = await server.of(ANN).history(id);
		expect(items.filter(({ outcome }) => outcome === "submit")).toHaveLength(1);
	});

	it("adds one item, removes one, and brings a file once", async () => {
		const { ann, id } = await begun();
		await ann.send({}, "add:guests:0");
		await ann.again();
		expect((await draftOf(id)).guests).toHaveLength(1);
		await ann.go(questions(id));
		await ann.send({}, "add:guests:1");
		await ann.go(questions(id));
		await ann.send({}, "ask:remove:guests.0");
		expect((await draftOf(id)).guests).toHaveLength(2);
		await ann.send({}, "remove:guests.0:2");
		await ann.again();
		expect((await draftOf(id)).guests).toHaveLength(1);
		await ann.go(questions(id));
		await ann.send({ "file:proof": PDF }, "upload");
		await ann.again();
		expect(await draftOf(id)).toMatchObject({ proof: { files: [expect.any(String)] } });
		const { proof } = (await draftOf(id)) as { proof: { files: readonly string[] } };
		await ann.go(questions(id));
		await ann.send({}, `drop:proof:${proof.files[0]}`);
		expect(await draftOf(id)).toMatchObject({ proof: { files: [] } });
	});
});

describe("files without script", () => {
	it.each([
		["an ending that is not wanted", new File(["x"], "proof.exe"), "another kind"],
		["a content that is something else", new File(["MZ…"], "proof.pdf"), ""],
		["nothing in it", new File([""], "proof.pdf"), "empty"],
	])("are refused for %s", async (_, file) => {
		const { ann, id } = await begun();
		const seen = await ann.send({ "file:proof": file }, "upload");
		expect(seen.status).toBe(422);
		expect(seen.text).toContain(`${file.name}:`);
		expect(seen.html).toContain('href="#f-proof-up"');
		expect((await draftOf(id)).proof).toBeUndefined();
	});

	it("are refused when all together are too much", async () => {
		const { ann, id } = await begun();
		const huge = new File([new Uint8Array(49 * 1024 * 1024)], "huge.pdf");
		const seen = await ann.send({ "file:proof": huge }, "upload");
		expect(seen.status).toBe(413);
		expect(seen.text).toContain("The files together are too large");
		expect((await draftOf(id)).proof).toBeUndefined();
	});
});

describe("whoever is not meant to", () => {
	it("is led to the sign-in, and back to one of these pages only", async () => {
		const { id } = await begun();
		const stranger = visitorOf((path, init) => server.fetch(path, init));
		const response = await stranger.raw(step(id));
		expect(response.status).toBe(303);
		expect(response.headers.get("Location")).toBe(
			`/forms/sign-in?to=${encodeURIComponent(step(id))}`,
		);
		for (const to of ["https://evil.example", "//evil.example", "/\\evil.example", "/desk", "x"]) {
			const { html } = await stranger.go(`/forms/sign-in?to=${encodeURIComponent(to)}`);
			expect(/name="to" value="([^"]*)"/.exec(html)?.[1]).toBe("/forms");
		}
	});

	it("sees nothing of a case that is somebody else's, and does nothing to it", async () => {
		const { ann, id } = await begun();
		await ann.send({ "f-note": "Ann's own secret" }, "leave");
		const ben = await visitorAs(BEN);
		for (const path of [`/forms/${id}`, step(id), questions(id), `/forms/${id}/decision`]) {
			const seen = await ben.go(path);
			expect(seen.status).toBe(404);
			expect(seen.text).not.toContain("secret");
		}
		await ann.go(questions(id));
		const proof = /name="proof" value="([^"]+)"/.exec(ann.at().html)?.[1] ?? "";
		const body = new FormData();
		body.append("proof", proof);
		body.append("f-note", "Ben was here");
		body.append("asked", "note");
		// Ann's proof is not Ben's.
		expect((await ben.raw(questions(id), { method: "POST", body })).status).toBe(403);
		expect((await draftOf(id)).note).toBe("Ann's own secret");
	});

	it("is shown in words no more than the API shows in data", async () => {
		const { id } = await server.applied({ note: "Ann's own secret" });
		const officer = await visitorAs(OFFICER);
		const own = await server.of(OFFICER).getCase(id);
		const seen = await officer.go(`/forms/${id}?page=answers`);
		expect(seen.status).toBe(200);
		for (const secret of ["Ann's own secret", "Ann Nowhere"]) {
			const isTold = JSON.stringify(own.data).includes(secret);
			if (!isTold) expect(seen.text).not.toContain(secret);
		}
		// A step of the office is none of these pages'.
		expect((await officer.go(`/forms/${id}/reception.check`)).path).toBe(`/forms/${id}`);
	});

	it("is refused from another site, without the proof, and with an old one", async () => {
		const { ann, id } = await begun();
		const form = (proof: string): FormData => {
			const body = new FormData();
			body.append("proof", proof);
			body.append("asked", "note");
			body.append("f-note", "forged");
			return body;
		};
		const proof = /name="proof" value="([^"]+)"/.exec(ann.at().html)?.[1] ?? "";
		const sends = (body: FormData, headers: Record<string, string> = {}) =>
			ann.raw(questions(id), { method: "POST", body, headers });
		for (const site of ["cross-site", "same-site", "none"])
			expect((await sends(form(proof), { "Sec-Fetch-Site": site })).status).toBe(403);
		for (const wrong of ["", `${proof}x`, proof.slice(1)]) {
			const refused = await sends(form(wrong));
			expect(refused.status).toBe(403);
			expect(refused.headers.get("Content-Type")).toContain("text/html");
			expect(await refused.text()).toContain("This page was open for too long");
		}
		expect((await draftOf(id)).note).toBeUndefined();
		expect((await sends(form(proof))).status).toBe(303);
		expect((await draftOf(id)).note).toBe("forged");
	});
});

describe("an address or a body that is not ours", () => {
	it.each([
		"/forms/..%2f..%2fapi%2fcases",
		"/forms/x/..%2fdrafts",
		"/forms/nothing/nowhere",
		"/forms/%E0%A4/application",
		"/forms/a%00b",
		"/forms/style-0.css",
		"/forms/..%2fstyle.css",
	])("%s leads nowhere", async (path) => {
		const ann = await visitorAs(ANN);
		expect([404, 401]).toContain((await ann.raw(path)).status);
	});

	it("is no step of the procedure", async () => {
		const { ann, id } = await begun();
		expect((await ann.raw(`/forms/${id}/nothing`)).status).toBe(404);
		const later = await ann.raw(`/forms/${id}/decision`);
		expect(later.headers.get("Location")).toBe(`/forms/${id}`);
	});

	it("is no form", async () => {
		const { ann, id } = await begun();
		const sends = (body: BodyInit, type: string) =>
			ann.raw(questions(id), { method: "POST", body, headers: { "Content-Type": type } });
		expect((await sends("{}", "application/json")).status).toBe(415);
		expect((await sends("--x\r\nbroken", "multipart/form-data; boundary=x")).status).toBe(400);
		expect((await sends("a=%00", "application/x-www-form-urlencoded")).status).toBe(400);
		expect(
			(await sends("a".repeat(1024 * 1024 + 1), "application/x-www-form-urlencoded")).status,
		).toBe(413);
	});
});

describe("every page without script", () => {
	it("runs nothing, and takes nothing from elsewhere", async () => {
		const { ann, id } = await begun();
		for (const path of [
			"/forms",
			"/forms/procedures/licence",
			step(id),
			questions(id),
			"/forms/x",
		]) {
			const { html, headers } = await ann.go(path);
			expect(headers.get("Content-Security-Policy")).toContain("script-src 'none'");
			expect(headers.get("Cache-Control")).toBe("no-store");
			expect(html).not.toMatch(/<script|\son\w+=|javascript:|\sstyle="/i);
		}
	});

	it("finds a service by a paper that it asks for, and says so", async () => {
		const ann = await visitorAs(ANN);
		const { definition } = await server.of(ANN).bundle("licence");
		const [title = ""] = Object.values(definition.documents.proof?.title ?? {});
		const found = await ann.go(`/forms?lang=en&q=${encodeURIComponent(title)}`);
		expect(found.html).toContain("/forms/procedures/licence");
		expect(found.text).toContain(`You need: ${title}`);
		expect((await ann.go("/forms?lang=en&q=nothing+of+the+kind")).text).toContain("No service");
	});

	it("speaks the language that was chosen, and keeps it", async () => {
		const ann = await visitorAs(ANN);
		const first = await ann.go("/forms?lang=ar");
		expect(first.html).toContain('<html lang="ar" dir="rtl">');
		expect((await ann.go("/forms")).html).toContain('<html lang="ar" dir="rtl">');
		expect((await ann.go("/forms?lang=vi")).html).toContain('<html lang="vi" dir="ltr">');
		const other = visitorOf((path, init) => server.fetch(path, init));
		const asked = await other.raw("/forms", { headers: { "Accept-Language": "fr, en;q=0.8" } });
		expect(await asked.text()).toContain('<html lang="en" dir="ltr">');
	});

	it("has its look under an address that may be kept", async () => {
		const ann = await visitorAs(ANN);
		const href = /rel="stylesheet" href="([^"]+)"/.exec((await ann.go("/forms")).html)?.[1] ?? "";
		const style = await ann.raw(href);
		expect(style.headers.get("Content-Type")).toContain("text/css");
		expect(style.headers.get("Cache-Control")).toContain("immutable");
		expect(style.status).toBe(200);
	});
});
