import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { CaseClient, ProblemError } from "../client/index.ts";
import { BIRTH, MOTHER, OFFICERS, type TestServer, testServer } from "./test-server.test-data.ts";

let server: TestServer;
let mother: CaseClient;
let receiver: CaseClient;
let registrar: CaseClient;
let leader: CaseClient;

beforeEach(async () => {
	server = await testServer();
	mother = server.as(MOTHER);
	receiver = server.as(OFFICERS.receiver);
	registrar = server.as(OFFICERS.civil_status_officer);
	leader = server.as(OFFICERS.commune_leader);
});
afterEach(() => server.stop());

describe("a birth is registered", () => {
	it("with a correction of what was marked, a silent register, a signature and a certificate", async () => {
		const { id } = await file("vi");

		await receiver.act(id, "reception.check", "incomplete", {
			reason: "Tên và nơi sinh chưa rõ",
			reasons: ["scan_unclear"],
			marks: [
				{ path: "child.full_name", note: "thiếu họ" },
				{ path: "child.birth_place.home.detail" },
			],
		});
		const returned = await mother.getCase(id);
		expect(returned.steps).toEqual(["reception.supplement"]);
		expect(returned.tasks[0]?.marks?.map(({ path }) => path)).toEqual([
			"child.full_name",
			"child.birth_place.home.detail",
		]);
		expect(
			await problem(mother.act(id, "reception.supplement", "submit", { data: { copies: 5 } })),
		).toMatchObject({
			status: 422,
			code: "not_marked",
			values: { paths: ["copies"] },
		});
		await mother.act(id, "reception.supplement", "submit", {
			data: {
				child: { full_name: "Lê Trần Bảo An", birth_place: { home: { detail: "Bệnh viện Mẫu" } } },
			},
		});
		expect((await mother.getCase(id)).about).toBe("Lê Trần Bảo An");

		await mother.dev.setSimulator("health", "silent");
		await receiver.act(id, "reception.check", "accepted");
		await registrar.act(id, "forwarding", "received");
		const waiting = await registrar.getCase(id);
		expect(waiting.steps).toEqual(["birth_notice_lookup"]);
		await mother.dev.setClock({ advance: "4 working hours", calendar: "vn" });
		const verify = await registrar.getCase(id);
		expect(verify.steps).toEqual(["verify"]);
		expect(verify.notices).toContain("verify.birth_notice_silent");

		await registrar.act(id, "verify", "correct");
		await mother.act(id, "draft_confirmation", "confirmed");
		await leader.act(id, "signature", "signed");

		const ended = await mother.getCase(id);
		expect(ended).toMatchObject({ status: "ended", result: "granted" });
		const certificate = ended.papers.find(({ kind }) => kind === "result");
		const html = await fileText(MOTHER, certificate?.href ?? "");
		expect(html).toContain("Lê Trần Bảo An");
		expect(html).toContain(ended.number);
		const code = /verify\/([\w-]+)"/.exec(html)?.[1] ?? "";
		expect(await (await server.fetch(`/verify/${code}`)).json()).toMatchObject({
			genuine: true,
			in_force: true,
			number: certificate?.number,
		});
		expect((await server.fetch("/verify/0000-0000-0000-0000")).status).toBe(404);
	});

	it("in Arabic, with letters that read from right to left", async () => {
		const { id } = await file("ar");
		await receiver.act(id, "reception.check", "accepted");
		const [receipt] = (await mother.getCase(id)).papers;
		const html = await fileText(MOTHER, receipt?.href ?? "");
		expect(html).toContain('<html lang="ar" dir="rtl">');
		expect(html).toMatch(/<h1>.*[\u0600-\u06ff]/);
	});

	it("is revoked afterwards: the certificate is genuine and no longer in force", async () => {
		const { id } = await file("vi");
		await receiver.act(id, "reception.check", "accepted");
		await registrar.act(id, "forwarding", "received");
		await registrar.act(id, "verify", "correct");
		await mother.act(id, "draft_confirmation", "confirmed");
		await leader.act(id, "signature", "signed");
		const href =
			(await mother.getCase(id)).papers.find(({ kind }) => kind === "result")?.href ?? "";
		const code = /verify\/([\w-]+)"/.exec(await fileText(MOTHER, href))?.[1] ?? "";
		await leader.caseAction(id, "revoke", { reason: "Giấy tờ bị làm giả" });
		expect(await (await server.fetch(`/verify/${code}`)).json()).toMatchObject({
			genuine: true,
			in_force: false,
		});
		const page = await server.fetch(`/verify/${code}`, { headers: { Accept: "text/html" } });
		expect(await page.text()).toContain("không còn hiệu lực");
	});
});

describe("who may do what", () => {
	it("a stranger does not learn that the case exists", async () => {
		const { id } = await file("vi");
		const stranger = server.as("048300000004");
		for (const call of [
			stranger.getCase(id),
			stranger.history(id),
			stranger.getDraft(id, "application"),
			stranger.act(id, "application", "submit"),
		])
			expect(await problem(call)).toMatchObject({ status: 404, code: "not_found" });
		expect(await problem(stranger.getCase("no-such-case"))).toMatchObject({
			status: 404,
			code: "not_found",
		});
	});
	it("an officer of another role is refused, and told what is allowed", async () => {
		const { id } = await file("vi");
		expect(await problem(registrar.act(id, "reception.check", "accepted"))).toMatchObject({
			status: 403,
			code: "not_this_role",
		});
		expect(await problem(receiver.act(id, "verify", "correct"))).toMatchObject({
			status: 409,
			code: "not_possible_now",
			allowed: expect.arrayContaining(["reception.check.accepted"]),
		});
		expect(await problem(receiver.act(id, "reception.check", "nonsense"))).toMatchObject({
			status: 404,
		});
	});
	it("an officer sees nothing of a draft", async () => {
		const draft = await mother.openCase({ procedure: "birth_registration" });
		expect(await problem(receiver.getCase(draft.id))).toMatchObject({ status: 404 });
	});
	it("too low an assurance is refused, saying what is needed", async () => {
		const low = server.as(MOTHER, [], 1);
		expect(await problem(low.openCase({ procedure: "birth_registration" }))).toMatchObject({
			status: 403,
			code: "assurance_too_low",
			needs: "level 2",
		});
	});
	it("what a register answers comes from ports only", async () => {
		const { id } = await file("vi");
		await mother.dev.setSimulator("population", "silent");
		await receiver.act(id, "reception.check", "accepted");
		await registrar.act(id, "forwarding", "received");
		expect(await problem(registrar.act(id, "parents_lookup", "matches"))).toMatchObject({
			status: 403,
			code: "only_from_ports",
		});
		await mother.dev.answer({ case: id, step: "parents_lookup", answer: "differs" });
		expect((await registrar.getCase(id)).notices).toContain("verify.parents_differ");
	});
	it("nobody signed in: 401", async () => {
		expect(await problem(server.as().listCases())).toMatchObject({ status: 401, code: "sign_in" });
		expect(await server.as().session()).toBeUndefined();
	});
	it("lists show each their own", async () => {
		const { id } = await file("vi");
		await mother.openCase({ procedure: "birth_registration" });
		expect((await mother.listCases()).items).toHaveLength(2);
		expect((await server.as("048300000004").listCases()).items).toHaveLength(0);
		expect((await receiver.listCases()).items.map((view) => view.id)).toEqual([id]);
	});
	it("the applicant's log names no officer; the office's does", async () => {
		const { id } = await file("vi");
		await receiver.act(id, "reception.check", "accepted");
		const by = async (client: CaseClient) =>
			(await client.history(id)).items.find(
				({ step, kind }) => step === "reception.check" && kind === "step_done",
			)?.by;
		expect(await by(mother)).toBe("receiver");
		expect(await by(receiver)).toBe(OFFICERS.receiver);
	});
	it("the log says what was sent to whom, and how much was sent back", async () => {
		const { id } = await file("vi");
		await receiver.act(id, "reception.check", "incomplete", {
			reason: "Tên chưa rõ",
			reasons: ["scan_unclear"],
			marks: [{ path: "child.full_name", note: "thiếu họ" }],
		});
		const { items } = await receiver.history(id);
		expect(items.find(({ outcome }) => outcome === "incomplete")).toMatchObject({ marks: 1 });
		const sent = items.find(({ kind }) => kind === "message_sent");
		expect(Object.keys(server.bundle.definition.messages)).toContain(sent?.message);
		expect(sent?.to).toBe("applicant");
	});
});

describe("the desk", () => {
	it("claims, releases and assigns; what another has claimed is 409", async () => {
		const { id } = await file("vi");
		const [task] = (await receiver.tasks({ role: "receiver" })).items;
		expect(task).toMatchObject({
			case: id,
			step: "reception.check",
			late: false,
			about: BIRTH.child.full_name,
		});
		expect((await receiver.claim(task?.id ?? "")).claimed_by).toBe(OFFICERS.receiver);
		const colleague = server.as("079190000999", ["receiver"]);
		expect(await problem(colleague.act(id, "reception.check", "accepted"))).toMatchObject({
			status: 409,
			code: "claimed_by_another",
		});
		expect((await receiver.release(task?.id ?? "")).claimed_by).toBeUndefined();
		await colleague.act(id, "reception.check", "accepted");
		expect((await receiver.tasks()).items).toEqual([]);
		expect(await problem(mother.claim(task?.id ?? ""))).toMatchObject({ status: 404 });
	});
});

async function file(language: string): Promise<{ readonly id: string }> {
	const { id } = await mother.openCase({ procedure: "birth_registration", language });
	await mother.putDraft(id, "application", BIRTH);
	await mother.act(id, "application", "submit");
	return { id };
}

async function fileText(id: string, href: string): Promise<string> {
	const response = await server.fetch(href, {
		headers: { Authorization: `Bearer ${server.tokenOf({ id })}` },
	});
	expect(response.headers.get("Content-Security-Policy")).toContain("sandbox");
	return response.text();
}

async function problem(call: Promise<unknown>): Promise<unknown> {
	return call.then(
		() => "no problem",
		(error: ProblemError) => error.problem,
	);
}
