import { afterEach, beforeEach, expect, test } from "vitest";

import { portActor } from "../engine/actors.ts";
import { sqliteStore } from "../storage/sqlite/open.ts";
import { stallEditions } from "./stall-editions.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const { old, next, plan } = stallEditions();
const TYPED = { goods: "x".repeat(60), kind: "toys", seller_name: "Ada Example", fax: "00 11 22" };

let server: TestServer;
beforeEach(async () => {
	const store = sqliteStore(":memory:");
	server = await testServer({ bundles: [old], now: "2026-06-30T10:00:00+02:00", store });
});
afterEach(() => server.stop());

const seller = () => server.as("000000000001");

async function begun(data: object = TYPED): Promise<string> {
	const { id } = await seller().openCase({ procedure: "stall_permit" });
	await seller().putDraft(id, "application", { ...data });
	return id;
}

async function moved(): Promise<void> {
	await seller().dev.setClock({ to: "2026-07-01T08:00:00+02:00" });
	await server.service.use([old, next]);
	const verdicts = await server.service.moveCases(plan, {
		dryRun: false,
		actor: portActor("operator"),
	});
	expect(verdicts.map(({ why }) => why)).toEqual([undefined]);
}

test("a draft says what has changed for what was typed in it, and holds all of that", async () => {
	const id = await begun();
	await moved();
	const draft = await seller().getDraft(id, "application");
	expect(draft.data).toMatchObject({ trader_name: "Ada Example", goods: TYPED.goods });
	expect(draft.edition_change).toEqual({
		from: "2026-01-01",
		to: "2026-07-01",
		added: ["metres"],
		removed: [{ path: "fax", title: { en: "Fax number" }, value: "00 11 22" }],
		stricter: ["goods", "note"],
		gone: [{ path: "kind", said: { en: "Toys" } }],
	});
});

test("saving goes on telling it, and a form that is still open in the old edition writes over nothing", async () => {
	const id = await begun();
	const { version } = await seller().getDraft(id, "application");
	await moved();
	const stale = seller().putDraft(id, "application", { ...TYPED, fax: "1" }, { version });
	await expect(stale).rejects.toMatchObject({ status: 412 });
	// It puts both together and saves again: what is not asked any more is kept all the same.
	await seller().putDraft(id, "application", { ...TYPED, fax: "33 44 55", metres: 4 });
	const draft = await seller().putDraft(id, "application", { goods: "Jam", metres: 4 });
	expect(draft.data).toEqual({ goods: "Jam", metres: 4 });
	expect(draft.edition_change?.removed).toEqual([
		{ path: "fax", title: { en: "Fax number" }, value: "33 44 55" },
	]);
});

test("nothing is told of a form that was begun on the edition it is on, nor after it was sent", async () => {
	await server.service.use([next]);
	await seller().dev.setClock({ to: "2026-07-01T08:00:00+02:00" });
	const id = await begun({ goods: "Jam" });
	expect(await seller().getDraft(id, "application")).not.toHaveProperty("edition_change");
	const data = { goods: "Jam", kind: "food", trader_name: "Ada", metres: 2, note: "none" };
	const sent = await seller().act(id, "application", "submit", { data });
	expect(sent).toMatchObject({ status: "ended", result: "granted" });
});

test("whoever had typed nothing is told nothing", async () => {
	const { id } = await seller().openCase({ procedure: "stall_permit" });
	await moved();
	expect(await seller().getDraft(id, "application")).not.toHaveProperty("edition_change");
});
