import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
	ANN,
	asking,
	FORM,
	type LicenceServer,
	licenceServer,
	OFFICER,
	PARTNER,
} from "../http/licence-server.test-data.ts";
import { adapterKey } from "../index.ts";
import { presentFrom, type SimulatedPaper } from "../ports/simulators/wallet.ts";

/** A licence that wants the former one, in every way there is, in the order of the author. */
const ASKS = `
results:
  licence:
    kind: old_licence
documents:
  former:
    title: Former licence
    kind: old_licence
    satisfied_by:
      - repository
      - wallet
      - upload
      - show
${asking("former")}`;

const PAPER: SimulatedPaper = {
	kind: "old_licence",
	number: "L-1",
	issuer: "Town of Example",
	issued_on: "2024-05-01",
	valid_until: "2026-12-31",
	claims: { class: "B", points: 3, nested: { secret: true } },
};
const WALLETS: Record<string, SimulatedPaper[]> = {};
const SECRET = new Uint8Array(32).fill(7);

let server: LicenceServer;
let id: string;
beforeEach(async () => {
	for (const owner of Object.keys(WALLETS)) delete WALLETS[owner];
	server = await licenceServer(ASKS, { wallets: WALLETS });
	({ id } = await server.of(ANN).openCase({ procedure: "licence", data: FORM }));
});
afterEach(() => server.stop());

const present = (path = "former") => server.of(ANN).present(id, "application", path);
const whyNot = async (path?: string) => {
	const { problem } = await server.refused(present(path));
	return [problem.status, problem.code, problem.values?.why];
};

describe("a document presented from the owner's wallet", () => {
	it("meets the requirement without an upload, and the office sees who issued it", async () => {
		WALLETS[ANN] = [PAPER];
		const missing = await server.refused(server.act(ANN, id, "application.submit"));
		expect(missing.problem.findings?.map(({ path }) => path)).toEqual(["former"]);

		const draft = await present();
		expect(draft.data.former).toEqual({ by: "wallet" });
		expect(draft.sources.former).toEqual({
			source: "wallet",
			as_of: "2026-11-23T02:00:00+00:00",
			from: "L-1",
			presented: {
				issuer: "Town of Example",
				issued_on: "2024-05-01",
				valid_until: "2026-12-31",
				claims: [
					{ name: "class", value: "B" },
					{ name: "points", value: "3" },
				],
			},
		});
		// Typing on does not lose it.
		await server.of(ANN).putDraft(id, "application", { ...FORM, children: 1 });
		await server.act(ANN, id, "application.submit");
		const seen = await server.of(OFFICER).getCase(id);
		expect(seen.data.former).toEqual({ by: "wallet" });
		expect(seen.sources.former?.presented?.issuer).toBe("Town of Example");
	});
	it("takes the place of an upload that was begun, and cannot be claimed by typing", async () => {
		WALLETS[ANN] = [PAPER];
		const typed = { ...FORM, former: { by: "wallet" } };
		const claimed = server.of(ANN).act(id, "application", "submit", { data: typed });
		expect((await server.refused(claimed)).problem.findings).toMatchObject([
			{ path: "former", code: "document_way_unknown" },
		]);
		await server.of(ANN).putDraft(id, "application", {
			...FORM,
			former: { by: "upload", files: ["f1"] },
		});
		expect((await present()).data.former).toEqual({ by: "wallet" });
	});
	it("counts only if it is there, genuine, of this kind, of this person and in force", async () => {
		expect(await whyNot()).toEqual([422, "not_presented", "nothing"]);
		for (const [paper, why] of [
			[{ signature: "broken" }, "broken"],
			[{ signature: "unknown_issuer" }, "unknown_issuer"],
			[{ signature: "revoked" }, "revoked"],
			[{ holder: "098765432109" }, "another_holder"],
			[{ valid_until: "2026-11-22" }, "expired"],
		] as const) {
			WALLETS[ANN] = [{ ...PAPER, ...paper }];
			expect(await whyNot()).toEqual([422, "not_presented", why]);
		}
		WALLETS[ANN] = [{ ...PAPER, valid_until: "2026-11-23" }];
		expect((await present()).data.former).toEqual({ by: "wallet" });
	});
	it("is asked only for what may come from a wallet, and only of its owner", async () => {
		WALLETS[ANN] = [PAPER];
		expect((await whyNot("proof"))[1]).toBe("unknown_path");
		expect((await whyNot("__proto__"))[1]).toBe("unknown_path");
		for (const who of [OFFICER, PARTNER, "098765432109"])
			await expect(server.of(who).present(id, "application", "former")).rejects.toThrow();
	});
	it("is gone when it has run out before the form is sent", async () => {
		WALLETS[ANN] = [{ ...PAPER, valid_until: "2026-11-24" }];
		await present();
		await server.of(ANN).dev.setClock({ advance: "2 days" });
		const draft = await server.of(ANN).getDraft(id, "application");
		expect(draft.sources.former).toBeUndefined();
	});
	it("keeps nobody waiting where the wallet is down", async () => {
		await server.of(ANN).dev.setSimulator("wallet", "down");
		expect(await whyNot()).toEqual([422, "not_presented", "down"]);
	});
	it("comes later from the owner's own device, and only from there", async () => {
		await server.of(ANN).dev.setSimulator("wallet", "silent");
		expect((await present()).sources.former).toBeUndefined();
		const presentation = presentFrom({ [ANN]: [PAPER] }, { holder: ANN, kind: "old_licence" });
		const said = { case: id, step: "application", path: "former", presentation };
		expect(await called("payment", said)).toBe(403);
		expect(await called("wallet", { ...said, path: "proof" })).toBe(422);
		expect(await called("wallet", said)).toBe(204);
		expect((await server.of(ANN).getDraft(id, "application")).data.former).toEqual({
			by: "wallet",
		});
		await server.act(ANN, id, "application.submit");
		expect(await called("wallet", said)).toBe(409);
	});
});

async function called(adapter: string, said: object): Promise<number> {
	const body = JSON.stringify(said);
	const at = Date.now();
	const mac = createHmac("sha256", adapterKey(SECRET, adapter)).update(`${at}.${body}`);
	const reply = await server.fetch(`/api/callbacks/${adapter}`, {
		method: "POST",
		headers: {
			"Content-Type": "application/json",
			"Onedoor-Signature": `t=${at},v1=${mac.digest("hex")}`,
		},
		body,
	});
	return reply.status;
}
