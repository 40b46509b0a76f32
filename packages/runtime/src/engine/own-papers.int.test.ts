import { afterEach, beforeEach, expect, test } from "vitest";

import {
	ANN,
	asking,
	FORM,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "../http/licence-server.test-data.ts";

/** A licence that asks for the licence one had, or for the proof of an earlier case. */
const ASKS = `
results:
  licence:
    kind: old_licence
    valid_for: 1 year
documents:
  proof:
    satisfied_by:
      - earlier_case
      - upload
  former:
    title: Former licence
    kind: old_licence
    if_missing: warn
    satisfied_by:
      - repository
      - upload
${asking("former")}`;

let server: LicenceServer;
beforeEach(async () => {
	server = await licenceServer(ASKS);
});
afterEach(() => server.stop());

async function granted(): Promise<string> {
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	await server.of(ANN).dev.setClock({ advance: "1 minutes" });
	await server.act(OFFICER, id, "decision.grant");
	await server.of(ANN).dev.setClock({ advance: "1 minutes" });
	await server.of(ANN).pay(id, "payment");
	await server.of(ANN).dev.setClock({ advance: "1 minutes" });
	await server.act(HEAD, id, "signature.signed");
	await server.of(ANN).dev.setClock({ advance: "1 minutes" });
	return id;
}

test("a result in the repository and an earlier paper need not be brought again", async () => {
	const before = await server.of(ANN).getCase(await granted());
	expect(before).toMatchObject({ status: "ended", result: "granted" });
	const number = before.papers.find(({ kind }) => kind === "result")?.number;

	const { proof: _proof, ...form } = FORM;
	const { id } = await server.of(ANN).openCase({ procedure: "licence", data: form });
	const draft = await server.of(ANN).getDraft(id, "application");
	expect(draft.data).toMatchObject({ former: { by: "repository" }, proof: { by: "earlier_case" } });
	expect(draft.sources.former).toMatchObject({ source: "repository", from: number });
	expect(draft.sources.proof).toMatchObject({ source: "earlier_case", from: before.number });

	const sent = await server.act(ANN, id, "application.submit");
	expect(sent.sources.former?.source).toBe("repository");
	expect(sent.data.proof).toEqual({ by: "earlier_case" });
});

test("nobody finds the papers of somebody else, and nothing that is no longer valid", async () => {
	await granted();
	const other = server.of("098765432109");
	const data = { ...FORM, applicant_id: "098765432109" };
	const { id } = await other.openCase({ procedure: "licence", data });
	expect((await other.getDraft(id, "application")).sources.former).toBeUndefined();

	await server.of(ANN).dev.setClock({ advance: "13 months" });
	const late = await server.of(ANN).openCase({ procedure: "licence", data: FORM });
	expect((await server.of(ANN).getDraft(late.id, "application")).sources.former).toBeUndefined();
});
