import { decodeJwt } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { licence } from "../../case/licence.test-data.ts";
import type { ProblemError } from "../../client/index.ts";
import { ANN, asking, FORM, OFFICER } from "../../http/licence-server.test-data.ts";
import { OFFICERS } from "../../http/test-server.test-data.ts";
import { NOTO } from "../pdf/fonts.test-data.ts";
import { pdfPrinter } from "../pdf/pdf-printer.ts";
import { type Keeping, keeping, MOTHER, registered } from "./keeping.test-data.ts";

let all: Keeping;
afterEach(() => all.stop());

describe("a result in the repository of its owner", () => {
	beforeEach(async () => {
		all = await keeping(undefined, { printer: pdfPrinter({ fonts: NOTO }) });
	});

	it("lies there once as page, PDF and signed data, for whom it was granted to", async () => {
		await all.stop();
		all = await keeping(undefined, { printer: pdfPrinter({ fonts: NOTO }) }, 500);
		all.other.faults.mute = 1;
		const { id } = await registered(all.server);
		await expect
			.poll(async () => {
				// The first call was carried out and never answered: the same order comes again.
				await all.server.as(MOTHER).dev.setClock({ advance: "1 minutes" });
				return (await all.server.as(MOTHER).getCase(id)).status;
			})
			.toBe("ended");
		expect(all.other.held).toHaveLength(1);
		const [paper] = all.other.held;
		expect(paper).toMatchObject({ owner: MOTHER, kind: "birth_certificate" });
		expect(paper?.files.map(({ type }) => type.split(";")[0])).toEqual([
			"text/html",
			"application/pdf",
			"application/jose",
		]);
		const signed = Buffer.from(paper?.files[2]?.content ?? "", "base64").toString();
		expect(decodeJwt(signed)).toMatchObject({ number: paper?.number });
	});

	it("is said to be there later, by a signed report", async () => {
		all.other.faults.later = true;
		const { id, steps } = await registered(all.server);
		expect(steps).toHaveLength(1);
		await expect
			.poll(async () => {
				await all.other.report();
				return all.other.answers;
			})
			.toEqual([204]);
		expect(await all.server.as(MOTHER).getCase(id)).toMatchObject({ status: "ended" });
	});

	it("is taken back there when it is revoked", async () => {
		const { id } = await registered(all.server);
		const status = async () => (await all.server.as(MOTHER).getCase(id)).status;
		await expect.poll(status).toBe("ended");
		all.other.faults.failing = 1;
		await all.server.as(OFFICERS.commune_leader).caseAction(id, "revoke", { reason: "Forged" });
		await expect
			.poll(async () => {
				await all.server.as(MOTHER).dev.setClock({ advance: "1 minutes" });
				return all.other.held[0]?.revoked_at;
			})
			.toMatch(/^2026-11-23T/);
	});
});

/** A licence that asks for the licence somebody had, from wherever they have it. */
const ASKS = `
documents:
  former:
    title: Former licence
    kind: old_licence
    if_missing: warn
    satisfied_by:
      - wallet
      - upload
${asking("former")}`;

describe("a paper of another issuer", () => {
	let form = "";
	beforeEach(async () => {
		all = await keeping(licence(ASKS));
		form = (await all.server.as(ANN).openCase({ procedure: "licence", data: FORM })).id;
	});

	const OLD = { kind: "old_licence", holder: { personal_id: ANN } };
	const present = (signed?: string) =>
		all.server.as(ANN).present(form, "application", "former", signed);
	const why = (signed?: string) =>
		present(signed).then(
			() => "taken",
			(error: ProblemError) => error.problem.values?.why,
		);

	it("is fetched from where its owner keeps it, and the office sees who issued it", async () => {
		all.other.lay(ANN, "old_licence", await all.elsewhere.issue({ ...OLD, number: "X-9" }));
		const draft = await present();
		expect(draft.sources.former).toMatchObject({
			source: "wallet",
			from: "X-9",
			presented: { issuer: all.elsewhere.origin },
		});
		const sent = await all.server.as(ANN).act(form, "application", "submit");
		const seen = await all.server.as(OFFICER, ["officer"]).getCase(sent.id);
		expect(seen.sources.former?.presented?.claims).toContainEqual({
			name: "full_name",
			value: "Ann Example",
		});
	});

	it("is taken from its owner's hand as signed data", async () => {
		const draft = await present(await all.elsewhere.issue(OLD));
		expect(draft.sources.former).toMatchObject({ source: "wallet" });
	});

	it("comes later, when its owner has agreed elsewhere, and is checked here all the same", async () => {
		all.other.faults.asking = true;
		all.other.lay(ANN, "old_licence", await all.elsewhere.forge(OLD));
		expect((await present()).sources.former).toBeUndefined();
		await all.other.report();
		all.other.lay(ANN, "old_licence", await all.elsewhere.issue(OLD));
		await present();
		await all.other.report();
		expect(all.other.answers).toEqual([422, 204]);
		const draft = await all.server.as(ANN).getDraft(form, "application");
		expect(draft.sources.former).toMatchObject({ source: "wallet" });
	});

	it("is refused with the reason, each told apart", async () => {
		const { issue, forge, statuses } = all.elsewhere;
		expect(await why()).toBe("nothing");
		expect(await why(await forge(OLD))).toBe("broken");
		expect(await why("a.b.c")).toBe("broken");
		expect(await why(await issue({ ...OLD, iss: "https://elsewhere.example" }))).toBe(
			"unknown_issuer",
		);
		expect(await why(await issue({ ...OLD, kind: "passport" }))).toBe("unknown_issuer");
		expect(await why(await issue({ ...OLD, holder: { personal_id: "098765432109" } }))).toBe(
			"another_holder",
		);
		const over = { ...OLD, valid_until: "2026-11-01T00:00:00+07:00" };
		expect(await why(await issue(over))).toBe("expired");
		const revoked = await issue({ ...OLD, number: "X-66" });
		statuses.set("X-66", "revoked");
		expect(await why(revoked)).toBe("revoked");
		const unknown = await issue({ ...OLD, number: "X-67" });
		statuses.delete("X-67");
		expect(await why(unknown)).toBe("revoked");
		all.elsewhere.faults.down = true;
		expect(await why(await issue(OLD))).toBe("down");
	});

	it("makes nobody ask an address that a stranger chose", async () => {
		const { issue, asked, origin } = all.elsewhere;
		const before = asked.length;
		await why(await issue({ ...OLD, iss: "https://elsewhere.example" }));
		expect(asked.slice(before)).toEqual([]);
		expect(await why(await issue({ ...OLD, verify: "http://127.0.0.1:1/verify/X" }))).toBe(
			"broken",
		);
		expect(await why(await issue({ ...OLD, verify: `${origin}.evil.example/x` }))).toBe("broken");
	});
});
