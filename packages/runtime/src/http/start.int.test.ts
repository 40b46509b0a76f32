import type { CaseView } from "@onedoor/dsl/bundle";
import { afterEach, beforeEach, expect, test } from "vitest";

import { ProblemError } from "../client/index.ts";
import { MOVE, movingBundles } from "../testing/moving/moving.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const ANN = "079196000001";
const LEASE = { by: "upload", files: ["lease-1"] };
const bundles = movingBundles();

let server: TestServer;
beforeEach(async () => {
	server = await testServer({ bundles });
});
afterEach(() => server.stop());

const ann = () => server.as(ANN);
const officer = () => server.as("079190000901", ["officer"]);
const warden = () => server.as("079190000902", ["warden"]);

/** The move, sent in with its lease. */
async function moved(data: object = MOVE): Promise<CaseView> {
	const { id } = await ann().openCase({ procedure: "moving" });
	await ann().act(id, "application", "submit", { data: { ...data, lease: LEASE } });
	return seen(id);
}

/** The case once the outbox is empty: a development call waits for that. */
async function seen(id: string): Promise<CaseView> {
	await ann().dev.setClock({ advance: "1 minutes" });
	return ann().getCase(id);
}

function childOf({ children = [] }: CaseView, step: string) {
	const child = children.findLast((one) => one.step === step);
	if (child === undefined) throw new Error(`no child of ${step}`);
	return child;
}

test("a step starts a case with a number of its own, which asks nothing that was given", async () => {
	const move = await moved();
	const { case: id = "", ...child } = childOf(move, "address");
	expect(child).toEqual({
		step: "address",
		number: expect.stringMatching(/^A-2026-/),
		procedure: "address",
		status: "open",
	});
	const address = await ann().getCase(id);
	expect(address).toMatchObject({
		status: "open",
		steps: ["check"],
		data: { person: MOVE.mover, lease: LEASE },
		parent: { step: "address", case: move.id, number: move.number, procedure: "moving" },
	});
	expect(address.sources["person.name"]?.source).toBe("given");
	expect(address.sources.lease?.source).toBe("given");
});

test("its end is the answer of the step, with what it gives; what is missing is asked", async () => {
	const move = await moved();
	const { case: address = "" } = childOf(move, "address");
	await officer().act(address, "check", "entered", { data: { register_number: "R-77" } });
	const after = await seen(move.id);
	expect(after.steps).toEqual(["parking"]);
	expect(childOf(after, "address")).toMatchObject({ status: "ended", result: "granted" });

	const { case: parking = "", status } = childOf(after, "parking");
	expect(status).toBe("draft");
	const draft = await ann().getDraft(parking, "application");
	expect(draft.data).toEqual({ name: "Ann Example", register_number: "R-77" });
	expect(Object.keys(draft.sources)).toEqual(["name", "register_number"]);

	const sent = await ann().act(parking, "application", "submit", {
		data: { plate: "EX 1", district: "s1" },
	});
	expect(sent.data).toEqual({
		name: "Ann Example",
		register_number: "R-77",
		plate: "EX 1",
		district: "s1",
	});
	await warden().act(parking, "check", "granted");
	expect(await seen(move.id)).toMatchObject({ status: "ended", result: "granted" });
});

test("a case started without waiting lives on when its parent is granted", async () => {
	const move = await moved({ ...MOVE, with_parking: false });
	const { case: address = "" } = childOf(move, "address");
	await officer().act(address, "check", "entered", { data: { register_number: "R-78" } });
	const granted = await seen(move.id);
	expect(granted).toMatchObject({ status: "ended", result: "granted" });
	expect(childOf(granted, "notice")).toMatchObject({ status: "open" });
});

test("withdrawing the parent withdraws what has not ended, and nothing else", async () => {
	const move = await moved();
	const { case: address = "" } = childOf(move, "address");
	await officer().act(address, "check", "entered", { data: { register_number: "R-79" } });
	await seen(move.id);
	await ann().caseAction(move.id, "withdraw");
	const gone = await seen(move.id);
	expect(gone).toMatchObject({ status: "ended", result: "withdrawn" });
	expect(gone.children?.map(({ step, result }) => [step, result])).toEqual([
		["address", "granted"],
		["notice", "withdrawn"],
		["parking", "withdrawn"],
	]);
});

test("a child that is refused ends its parent; a draft nobody sends in lapses and says so", async () => {
	const move = await moved();
	await officer().act(childOf(move, "address").case ?? "", "check", "wrong", {
		reason: "no lease",
	});
	expect(await seen(move.id)).toMatchObject({ status: "ended", result: "refused" });

	const other = await moved();
	const { case: address = "" } = childOf(other, "address");
	await officer().act(address, "check", "entered", { data: { register_number: "R-80" } });
	await seen(other.id);
	await ann().dev.setClock({ advance: "95 days" });
	expect(await seen(other.id)).toMatchObject({ status: "ended", result: "partly_granted" });
});

test("what was given is not typed over, and others see neither case", async () => {
	const move = await moved();
	const { case: address = "" } = childOf(move, "address");
	await officer().act(address, "check", "entered", { data: { register_number: "R-81" } });
	const { case: parking = "" } = childOf(await seen(move.id), "parking");
	const typed = { name: "Somebody Else", plate: "EX 1", district: "s1" };
	await expect(ann().act(parking, "application", "submit", { data: typed })).resolves.toMatchObject(
		{ data: { name: "Ann Example" } },
	);
	await expect(server.as("079196000009").getCase(address)).rejects.toBeInstanceOf(ProblemError);
	// The warden has no role in the move: the parking case names it, and does not lead to it.
	const shown = await warden().getCase(parking);
	expect(shown.parent).toEqual({ step: "parking", number: move.number, procedure: "moving" });
});
