import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { CaseClient } from "../client/index.ts";
import { BIRTH, MOTHER, type TestServer, testServer } from "./test-server.test-data.ts";

const AGENT = "079092000106";

let server: TestServer;
let mother: CaseClient;
let agent: CaseClient;
beforeEach(async () => {
	server = await testServer();
	mother = server.as(MOTHER);
	agent = server.as(AGENT);
});
afterEach(() => server.stop());

describe("an agent who files for a mother", () => {
	let id: string;
	beforeEach(async () => {
		const asked = await agent.askConsent({
			kind: "agent",
			applicant: { personal_id: MOTHER },
			method: "one_time_code",
		});
		const [sent] = server.simulators.messages();
		const code = /\d{6}/.exec(sent?.text ?? "")?.[0] ?? "";
		const { id: consent } = await agent.confirmConsent(asked.id, code);
		const opened = await agent.openCase({
			procedure: "birth_registration",
			channel: "agent",
			applicant: { personal_id: MOTHER },
			consent,
			data: BIRTH,
		});
		id = opened.id;
	});
	const submit = () =>
		server.fetch(`/api/cases/${id}/application/submit`, {
			method: "POST",
			headers: { Authorization: `Bearer ${server.tokenOf({ id: AGENT })}` },
		});

	it("has done nothing until she has confirmed it", async () => {
		expect((await submit()).status).toBe(202);
		expect((await mother.getCase(id)).status).toBe("draft");
		expect((await mother.getCase(id)).tasks[0]?.outcomes).toContain("confirmed");
		await mother.act(id, "application", "confirmed");
		expect(await mother.getCase(id)).toMatchObject({
			status: "open",
			steps: ["reception.check"],
			about: BIRTH.child.full_name,
		});
	});
	it("does it again when she objects", async () => {
		await submit();
		await mother.act(id, "application", "objected", { reason: "Tên sai" });
		expect(await agent.getCase(id)).toMatchObject({ status: "draft", steps: ["application"] });
	});
	it("cannot confirm it in her place", async () => {
		await submit();
		await expect(agent.act(id, "application", "confirmed")).rejects.toThrow("unknown_outcome");
		expect((await mother.getCase(id)).status).toBe("draft");
	});
	it("names her", async () => {
		await expect(
			agent.openCase({ procedure: "birth_registration", channel: "agent" }),
		).rejects.toMatchObject({ status: 422, code: "applicant_missing" });
	});
});

describe("the counter", () => {
	it("types what is on paper: the case is hers, the clerk sees it as a draft", async () => {
		const clerk = server.as("079190000101");
		const { id } = await clerk.openCase({
			procedure: "birth_registration",
			channel: "counter",
			applicant: { personal_id: MOTHER },
		});
		expect(await mother.getCase(id)).toMatchObject({
			channel: "counter",
			applicant: { personal_id: MOTHER },
		});
		expect((await clerk.getDraft(id, "application")).data).toMatchObject({
			requester: { full_name: "Trần Thị Mẫu" },
		});
	});
});
