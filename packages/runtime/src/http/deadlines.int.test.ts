import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { CaseClient } from "../client/index.ts";
import { BIRTH, MOTHER, OFFICERS, type TestServer, testServer } from "./test-server.test-data.ts";

let server: TestServer;
let mother: CaseClient;
let receiver: CaseClient;

async function begin(now: string): Promise<string> {
	server = await testServer({ now });
	mother = server.as(MOTHER);
	receiver = server.as(OFFICERS.receiver);
	const { id } = await mother.openCase({ procedure: "birth_registration" });
	await mother.putDraft(id, "application", BIRTH);
	await mother.act(id, "application", "submit");
	return id;
}

const moveTo = (to: string) => mother.dev.setClock({ to });
const kinds = async (id: string) =>
	(await receiver.history(id)).items
		.filter(({ kind }) => kind === "warned" || kind === "late")
		.map(({ kind, step, at }) => ({ kind, step, at }));

describe("over a public holiday", () => {
	// Thursday 31 December 2026 15:30; Friday 1 January is New Year's Day, then a weekend. Office hours are
	// 07:30–11:30 and 13:30–17:00, so 4 working hours end on Monday 4 January at 10:00, the warning one hour before.
	let id: string;
	beforeEach(async () => {
		id = await begin("2026-12-31T15:30:00+07:00");
	});
	afterEach(() => server.stop());

	it("warning and lateness come at the hour the calendar says, and not a minute before", async () => {
		const [task] = (await receiver.tasks()).items;
		expect(task).toMatchObject({
			due: "2027-01-04T10:00:00+07:00",
			warn: "2027-01-04T09:00:00+07:00",
			late: false,
		});

		await moveTo("2027-01-04T08:59:59+07:00");
		expect(await kinds(id)).toEqual([]);
		await moveTo("2027-01-04T09:00:00+07:00");
		expect(await kinds(id)).toEqual([
			{ kind: "warned", step: "reception.check", at: "2027-01-04T09:00:00+07:00" },
		]);
		await moveTo("2027-01-04T09:59:59+07:00");
		expect((await receiver.tasks({ late: true })).items).toEqual([]);
		await moveTo("2027-01-04T10:00:00+07:00");
		expect((await receiver.tasks({ late: true })).items.map(({ case: of }) => of)).toEqual([id]);
		expect((await kinds(id)).at(-1)).toEqual({
			kind: "late",
			step: "reception.check",
			at: "2027-01-04T10:00:00+07:00",
		});
	});

	it("one long move does the same, each at its own instant, once", async () => {
		await moveTo("2027-01-05T12:00:00+07:00");
		await moveTo("2027-01-06T12:00:00+07:00");
		expect(await kinds(id)).toEqual([
			{ kind: "warned", step: "reception.check", at: "2027-01-04T09:00:00+07:00" },
			{ kind: "late", step: "reception.check", at: "2027-01-04T10:00:00+07:00" },
		]);
	});

	it("a working day more is the day after the holiday and the weekend", async () => {
		expect(await mother.dev.setClock({ advance: "1 working day", calendar: "vn" })).toEqual({
			now: "2027-01-04T15:30:00+07:00",
			test: true,
		});
	});
});

describe("a consequence", () => {
	afterEach(() => server.stop());

	it("of silence moves the case: a draft nobody answers counts as confirmed", async () => {
		const id = await begin("2026-11-23T09:00:00+07:00");
		const registrar = server.as(OFFICERS.civil_status_officer);
		await receiver.act(id, "reception.check", "accepted");
		await registrar.act(id, "forwarding", "received");
		await registrar.act(id, "verify", "correct");
		const [task] = (await mother.getCase(id)).tasks;
		expect(task?.due).toBe("2026-11-25T00:00:00+07:00");
		await moveTo("2026-11-24T23:59:59+07:00");
		expect((await mother.getCase(id)).steps).toEqual(["draft_confirmation"]);
		await moveTo("2026-11-25T00:00:00+07:00");
		expect((await mother.getCase(id)).steps).toEqual(["signature"]);
	});
	it("of not correcting ends the case, and says so to the applicant", async () => {
		const id = await begin("2026-11-23T09:00:00+07:00");
		await receiver.act(id, "reception.check", "incomplete", {
			reason: "thiếu",
			marks: [{ path: "child.full_name" }],
		});
		await mother.dev.setClock({ advance: "31 days" });
		expect(await mother.getCase(id)).toMatchObject({ status: "ended", result: "lapsed" });
		expect((await mother.dev.messages(id)).items.map(({ message }) => message)).toContain(
			"outcome_notice",
		);
	});
});

describe("the test clock", () => {
	beforeEach(() => begin("2026-11-23T09:00:00+07:00"));
	afterEach(() => server.stop());

	it("never goes back, and knows what it is told", async () => {
		const refused = (change: Parameters<CaseClient["dev"]["setClock"]>[0]) =>
			mother.dev.setClock(change).then(
				() => "moved",
				(error: { code: string }) => error.code,
			);
		expect(await refused({ to: "2026-11-22T09:00:00+07:00" })).toBe("never_back");
		expect(await refused({ to: "2026-11-24 09:00" })).toBe("unknown_instant");
		expect(await refused({ advance: "soon" })).toBe("unknown_duration");
		expect(await refused({ advance: "1 working day", calendar: "mars" })).toBe("which_calendar");
		expect(await mother.dev.clock()).toEqual({ now: "2026-11-23T09:00:00+07:00", test: true });
	});
});
