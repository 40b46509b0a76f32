import { afterEach, beforeEach, expect, test } from "vitest";

import { movingBundles } from "../testing/moving/moving.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const bundles = movingBundles();

let server: TestServer;
beforeEach(async () => {
	server = await testServer({ bundles });
});
afterEach(() => server.stop());

const ann = () => server.as("079196000001");
const officer = () => server.as("079190000901", ["officer"]);
const judge = () => server.as("079190000903", ["judge"]);
const pass = (advance: string) => ann().dev.setClock({ advance });

async function decided(outcome: "entered" | "wrong"): Promise<string> {
	const { id } = await ann().openCase({ procedure: "address" });
	const person = { name: "Ann Example", moved_on: "2026-11-20" };
	const lease = { by: "upload", files: ["lease-1"] };
	await ann().act(id, "application", "submit", { data: { person, lease } });
	const data = { register_number: "R-77" };
	await officer().act(
		id,
		"check",
		outcome,
		outcome === "entered" ? { data } : { reason: "the lease is not signed" },
	);
	return id;
}

test("a case is opened again once, with a reason, and goes where the action says", async () => {
	const id = await decided("entered");
	expect(await ann().getCase(id)).toMatchObject({
		status: "ended",
		closes_at: "2027-01-23T00:00:00+00:00",
	});
	expect((await officer().getCase(id)).actions).toEqual(["correct"]);
	await expect(officer().caseAction(id, "correct")).rejects.toMatchObject({
		code: "reason_required",
	});
	const again = await officer().caseAction(id, "correct", { reason: "a wrong digit" });
	expect(again).toMatchObject({ status: "open", steps: ["check"] });
	expect(again).not.toHaveProperty("closes_at");
	await officer().act(id, "check", "entered", { data: { register_number: "R-78" } });
	expect((await officer().getCase(id)).actions).toEqual([]);
	await expect(officer().caseAction(id, "correct", { reason: "once more" })).rejects.toMatchObject({
		code: "too_often",
	});
});

test("a result is valid for longer, as often as allowed, and the case stays where it is", async () => {
	const id = await decided("entered");
	const [entry] = (await ann().getCase(id)).papers;
	expect(entry?.valid_until).toMatch(/^2027-11-23T/);
	const longer = await ann().caseAction(id, "renew");
	expect(longer).toMatchObject({ status: "ended", result: "granted" });
	expect(longer.papers[0]?.valid_until).toMatch(/^2028-11-23T/);
});

test("an appeal is a case of its own that knows the first, before another body", async () => {
	const id = await decided("wrong");
	await ann().caseAction(id, "appeal");
	await pass("1 minutes");
	const refused = await ann().getCase(id);
	expect(refused.actions).toEqual([]);
	const [appeal] = refused.children ?? [];
	expect(appeal).toMatchObject({ action: "appeal", procedure: "complaint", status: "draft" });
	const complaint = appeal?.case ?? "";
	await ann().act(complaint, "application", "submit", {
		data: { grounds: "The lease is signed." },
	});
	const shown = await judge().getCase(complaint);
	expect(shown.parent).toEqual({ action: "appeal", number: refused.number, procedure: "address" });
	await judge().act(complaint, "hearing", "confirmed");
	await pass("1 minutes");
	expect((await ann().getCase(id)).children?.[0]).toMatchObject({
		status: "ended",
		result: "granted",
	});
});

test("when the last window closes, the case is final", async () => {
	const id = await decided("entered");
	await pass("31 days");
	expect((await officer().getCase(id)).actions).toEqual([]);
	expect((await ann().getCase(id)).actions).toEqual(["renew"]);
	await pass("35 days");
	const final = await ann().getCase(id);
	expect(final.actions).toEqual([]);
	expect(final.final_at).toBe("2027-01-23T00:00:00+00:00");
	const { items } = await officer().history(id);
	expect(items.at(-1)).toMatchObject({ kind: "became_final", by: "clock" });
});
