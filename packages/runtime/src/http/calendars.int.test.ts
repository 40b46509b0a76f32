import type { Bundle } from "@onedoor/dsl/bundle";
import { afterEach, expect, test, vi } from "vitest";

import { rebuildCases } from "../audit/rebuild-cases.ts";
import { verifyStore } from "../audit/verify-store.ts";
import { sqliteStore } from "../storage/sqlite/open.ts";
import type { Store } from "../storage/storage.ts";
import { movingBundles, movingLibrary } from "../testing/moving/moving.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const ANN = "079196000001";
/** A Monday. */
const NOW = "2026-11-23T09:00:00+00:00";
const DAYS = ["2026-11-26", "2026-12-03"].map(
	(day) => `\n  ${day}:\n    is: closed\n    why: a decree`,
);

const old = movingBundles();
const decreed = movingBundles(
	movingLibrary(({ path, text }) => ({
		path,
		text:
			path === "office.calendar.yaml" ? text.replace("\ndays:", `\ndays:${DAYS.join("")}`) : text,
	})),
);
const retitled = decreed.map((bundle) => ({
	...bundle,
	hash: `${bundle.hash.slice(1)}0`,
	definition: { ...bundle.definition, title: { en: "Another title" } },
}));

let server: TestServer;
afterEach(() => server.stop());

const serve = async (bundles: readonly Bundle[], store: Store): Promise<TestServer> => {
	server = await testServer({ bundles, store, now: NOW });
	return server;
};
const ann = () => server.as(ANN);
const officer = () => server.as("079190000901", ["officer"]);

async function draft(): Promise<string> {
	return (await ann().openCase({ procedure: "address" })).id;
}

/** At `check`, due in three working days. */
async function handedIn(): Promise<string> {
	const id = await draft();
	const person = { name: "Ann Example", moved_on: "2026-11-20" };
	const lease = { by: "upload", files: ["lease-1"] };
	await ann().act(id, "application", "submit", { data: { person, lease } });
	return id;
}

async function refused(): Promise<string> {
	const id = await handedIn();
	await officer().act(id, "check", "wrong", { reason: "the lease is not signed" });
	return id;
}

const taken = (store: Store, ids: readonly string[]) =>
	vi.waitFor(async () => {
		for (const id of ids) expect(await changes(store, id)).toEqual(1);
	});
const changes = async (store: Store, id: string) =>
	(await store.events(id)).filter(({ kind }) => kind === "calendar_changed").length;
const dueAtDesk = async () => (await officer().tasks()).items.map(({ due }) => due);

test("a calendar changed by a decree moves the dates of open cases, and the desk shows them", async () => {
	const store = sqliteStore(":memory:");
	await serve(old, store);
	const [open, ended, typing] = [await handedIn(), await refused(), await draft()];
	expect(await dueAtDesk()).toEqual(["2026-11-26T17:00:00+00:00"]);
	expect((await ann().getCase(ended)).closes_at).toBe("2026-12-04T00:00:00+00:00");

	await server.service.use(decreed);
	await taken(store, [open, ended, typing]);
	expect(await dueAtDesk()).toEqual(["2026-11-27T17:00:00+00:00"]);
	expect((await officer().getCase(open)).promise?.due).toBe("2026-12-01T17:00:00+00:00");
	expect((await ann().getCase(ended)).closes_at).toBe("2026-12-05T00:00:00+00:00");
	expect(
		(await officer().history(open)).items
			.slice(-3)
			.map(({ kind, step, clock }) => [kind, step ?? clock]),
	).toEqual([
		["calendar_changed", undefined],
		["clock_changed", "total"],
		["clock_changed", "check"],
	]);
	expect(await rebuildCases(store, { check: true })).toMatchObject({ differing: [] });
	expect(await verifyStore(store)).toMatchObject({ findings: [] });

	// The case goes on, and late is what is late by the new calendar.
	await ann().dev.setClock({ to: "2026-11-27T16:59:00+00:00" });
	expect((await officer().tasks({ late: true })).items).toEqual([]);
	await ann().dev.setClock({ to: "2026-11-27T17:00:00+00:00" });
	expect((await officer().tasks({ late: true })).items).toHaveLength(1);
	expect(await changes(store, open)).toBe(1);
});

test("a case stays where it is when its edition differs in more than the calendar", async () => {
	const store = sqliteStore(":memory:");
	await serve(old, store);
	const id = await handedIn();
	await server.service.use(retitled);
	await officer().dev.setClock({ to: "2026-11-26T17:00:00+00:00" });
	expect((await officer().tasks({ late: true })).items).toHaveLength(1);
	expect((await store.load(id))?.bundle).toBe(
		old.find(({ definition }) => definition.procedure === "address")?.hash,
	);
});

test("a case that cannot be changed does not stop the others, and a new start goes on with it", async () => {
	const whole = sqliteStore(":memory:");
	let failing: readonly string[] = [];
	const store: Store = {
		...whole,
		commit: (version, change) => {
			if (failing.includes(change.case.id)) throw new Error("the disk is full");
			return whole.commit(version, change);
		},
		close: async () => {},
	};
	await serve(old, store);
	const ids = [await handedIn(), await handedIn(), await handedIn(), await handedIn()].toSorted();
	failing = ids.slice(1, 3);
	await server.service.use(decreed);
	await taken(whole, [ids[0] ?? "", ids[3] ?? ""]);
	expect((await dueAtDesk()).toSorted()).toEqual([
		"2026-11-26T17:00:00+00:00",
		"2026-11-26T17:00:00+00:00",
		"2026-11-27T17:00:00+00:00",
		"2026-11-27T17:00:00+00:00",
	]);
	await server.stop();

	await serve(decreed, whole);
	await taken(whole, ids);
	expect(await dueAtDesk()).toEqual(Array(4).fill("2026-11-27T17:00:00+00:00"));
	expect(await rebuildCases(whole, { check: true })).toMatchObject({ differing: [] });
});

test("a case that no round has reached yet is not judged by a calendar that no longer holds", async () => {
	const whole = sqliteStore(":memory:");
	await serve(old, { ...whole, boundCases: async () => [] });
	const [waiting, done] = [await handedIn(), await handedIn()];
	await server.service.use(decreed);
	await ann().dev.setClock({ to: "2026-11-26T17:30:00+00:00" });
	expect((await officer().tasks({ late: true })).items).toEqual([]);
	await officer().act(done, "check", "wrong", { reason: "the lease is not signed" });
	for (const id of [waiting, done]) {
		expect(await changes(whole, id)).toBe(1);
		expect((await whole.events(id)).some(({ kind }) => kind === "late")).toBe(false);
	}
});

test("a server that still has the calendar from before takes nothing back", async () => {
	const whole = sqliteStore(":memory:");
	const before = await testServer({
		bundles: old,
		store: { ...whole, close: async () => {} },
		now: NOW,
	});
	await serve(decreed, whole);
	const id = await handedIn();
	expect(await before.as(ANN).caseAction(id, "withdraw")).toMatchObject({ status: "ended" });
	expect(await changes(whole, id)).toBe(0);
	await before.stop();
});
