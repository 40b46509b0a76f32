import { afterEach, expect, test } from "vitest";

import { ANN, type LicenceServer, licenceServer, OFFICER } from "./licence-server.test-data.ts";

let server: LicenceServer;
afterEach(() => server.stop());

const ASKS = `
data:
  seen_on:
    as: date
    title: Seen on
  seen_by:
    as: text
    title: Seen by
    longest: 80
    when: seen_on >= date("2026-01-01")
documents:
  record:
    title: Record
    satisfied_by:
      - upload
      - show
steps:
  decision:
    ask:
      - seen_on
    outcomes:
      grant:
        ask:
          - seen_by
          - record
`;

async function atDecision(): Promise<string> {
	server = await licenceServer(ASKS);
	const { id } = await server.applied({});
	await server.act(OFFICER, id, "reception.check.accepted");
	return id;
}

test("what is typed for an outcome is kept apart from the step's own, and filed with the act", async () => {
	const id = await atDecision();
	const officer = server.of(OFFICER);
	await officer.putDraft(id, "decision", { seen_on: "2026-11-02" });
	await officer.putDraft(id, "decision.grant", { seen_by: "An", record: { by: "show" } });
	expect((await officer.getDraft(id, "decision")).data).toEqual({ seen_on: "2026-11-02" });
	expect((await officer.getDraft(id, "decision.grant")).data).toMatchObject({ seen_by: "An" });
	await officer.act(id, "decision", "grant");
	expect((await officer.getCase(id)).data).toMatchObject({
		seen_on: "2026-11-02",
		seen_by: "An",
		record: { by: "show" },
	});
});

test("what the step's answers hide is no longer asked of the outcome", async () => {
	const id = await atDecision();
	const officer = server.of(OFFICER);
	const act = (seen_on: string) =>
		officer.act(id, "decision", "grant", { data: { seen_on, record: { by: "show" } } });
	expect(await server.refused(act("2026-11-02"))).toMatchObject({
		code: "wrong_data",
		problem: { findings: [{ path: "seen_by", code: "missing" }] },
	});
	await act("2025-11-02");
	expect((await officer.getCase(id)).data).not.toHaveProperty("seen_by");
});

test("a draft is for whoever may choose the outcome", async () => {
	const id = await atDecision();
	expect(await server.refused(server.of(ANN).getDraft(id, "decision.grant"))).toMatchObject({
		status: 403,
	});
	expect(await server.refused(server.of(OFFICER).getDraft(id, "decision.none"))).toMatchObject({
		status: 409,
	});
});
