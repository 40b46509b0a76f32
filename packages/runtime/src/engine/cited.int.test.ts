import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { newKey, ORIGIN } from "../adapters/issuer/issuer.test-data.ts";
import { issuerOf } from "../adapters/issuer/issuer.ts";
import { verifyStore } from "../audit/verify-store.ts";
import {
	ANN,
	asking,
	FORM,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "../http/licence-server.test-data.ts";
import { adapterKey } from "../http/routes/callbacks.ts";
import { ATTESTATION_TYPE } from "../letters/attested.ts";
import { memoryStore } from "../storage/memory/open.ts";
import type { Store } from "../storage/storage.ts";
import { signReport } from "../testing/outside/sign-report.ts";

/** A licence that asks for the one that somebody had, and can be taken back. */
const ASKS = `
results:
  licence:
    kind: old_licence
    letter: granted_notice
documents:
  former:
    title: Former licence
    kind: old_licence
    if_missing: warn
    satisfied_by:
      - repository
      - wallet
      - upload
afterwards:
  take_back:
    who: officer
    from:
      - granted
    reason: required
    go_to: taken_back
${asking("former")}
  taken_back:
    does: end
    result: revoked`;

let store: Store;
let server: LicenceServer;
beforeEach(async () => {
	store = memoryStore();
	const issuer = await issuerOf({ issuer: ORIGIN, key: await newKey("EdDSA") });
	server = await licenceServer(ASKS, { store, issuer });
});
afterEach(() => server.stop());

async function draftSource(): Promise<string | undefined> {
	const { id } = await server.of(ANN).openCase({ procedure: "licence", data: FORM });
	return (await server.of(ANN).getDraft(id, "application")).sources.former?.source;
}

describe("a result that a later case cites", () => {
	it("is offered as it was signed, and not once its data are other", async () => {
		const id = await server.signed();
		expect(await draftSource()).toBe("repository");
		const files = await store.filesOf(id);
		const data = files.find(({ type }) => type === ATTESTATION_TYPE);
		const signed = data && (await store.file(id, data.id));
		if (signed === undefined) throw new Error("nothing was signed");
		const other = await issuerOf({ issuer: ORIGIN, key: await newKey("EdDSA") });
		const content = new TextEncoder().encode(await other.sign(JSON.parse("{}")));
		// As somebody leaves it who may write into the store itself.
		const { file } = store;
		Object.assign(store, {
			file: async (...asked: Parameters<typeof file>) =>
				asked[1] === signed.id ? { ...signed, content } : await file(...asked),
		});
		expect(await draftSource()).toBeUndefined();
	});

	it("is shown to officers as revoked once it is, and written down", async () => {
		const id = await server.signed();
		const { papers } = await server.of(ANN).getCase(id);
		const number = papers.find(({ kind }) => kind === "result")?.number;
		const citing = await server.applied();
		expect((await server.of(OFFICER).getCase(citing.id)).findings).toEqual([]);
		await server.of(OFFICER).caseAction(id, "take_back", { reason: "A mistake" });
		await server.of(ANN).dev.setClock({ advance: "1 minutes" });
		const seen = await server.of(OFFICER).getCase(citing.id);
		expect(seen.findings).toMatchObject([
			{ path: "former", code: "evidence_revoked", values: { number } },
		]);
		expect(seen.sources.former).toMatchObject({ source: "repository", from: number });
		expect(seen.sources.former).toHaveProperty("revoked_at");
		const { items } = await server.of(OFFICER).history(citing.id);
		expect(items.filter(({ kind }) => kind === "evidence_revoked")).toHaveLength(1);
		expect(await draftSource()).toBeUndefined();
		expect((await verifyStore(store)).findings).toEqual([]);
	});

	it("is told by who holds it too, once, and to no case that is over", async () => {
		await server.signed();
		const citing = await server.applied();
		const from = citing.sources.former?.from ?? "";
		const revoked_at = "2026-11-24T00:00:00Z";
		const tell = (adapter: string, body: object) =>
			server.fetch(`/api/callbacks/${adapter}`, {
				method: "POST",
				...signReport(adapterKey(new Uint8Array(32).fill(7), adapter), body),
			});
		expect((await tell("post", { case: citing.id, from, revoked_at })).status).toBe(403);
		for (let n = 0; n < 2; n++)
			expect((await tell("wallet", { case: citing.id, from, revoked_at })).status).toBe(204);
		await tell("repository", { case: citing.id, from: "another", revoked_at });
		const { findings, version } = await server.of(OFFICER).getCase(citing.id);
		expect(findings).toMatchObject([{ values: { number: from, revoked_at } }]);
		expect(version).toBe(citing.version + 1);
	});
});
