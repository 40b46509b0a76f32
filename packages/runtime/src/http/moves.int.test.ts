import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles, compile } from "@onedoor/dsl";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { Case } from "../case/case.ts";
import { evolve } from "../core.ts";
import { portActor } from "../engine/actors.ts";
import { sqliteStore } from "../storage/sqlite/open.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const folder = join(import.meta.dirname, "../../../dsl/test/examples/vn");
const { library } = checkFiles(
	readdirSync(folder)
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
);
const [plan] = library.moves;
if (plan === undefined) throw new Error("the examples have a plan");
const old = compile(library, plan.procedure, plan.from).bundle;
const next = compile(library, plan.procedure, plan.to).bundle;

const MOTHER = "079196000001";
const by = { actor: portActor("operator") };

let server: TestServer;
let store: ReturnType<typeof sqliteStore>;
beforeEach(async () => {
	store = sqliteStore(":memory:");
	server = await testServer({ bundles: [old], now: "2026-06-30T10:00:00+07:00", store });
});
afterEach(() => server.stop());

const mother = () => server.as(MOTHER);
const officer = (role: string) => server.as(`officer-${role}`, [role]);

const PLACE = { country: "FR", abroad: "1 Example Street, Sample Town" };
const FORM = {
	requester: { personal_id: MOTHER, full_name: "Trần Thị Mẫu", birth_date: "1996-03-02" },
	relation: "guardian",
	birth_kind: "both_unknown",
	child: {
		full_name: "Lê Trần Bảo Thử",
		birth_date: "2026-06-20",
		sex: "F",
		birth_place_kind: "facility",
		birth_place: PLACE,
		ethnicity: "01",
		nationality: "VN",
		native_place: PLACE,
	},
	registration_commune: "27043",
	copies: 0,
	delivery: { method: "electronic" },
};

/** An application of the old edition, handed in. */
async function handedIn(channel: "online" | "counter" = "online"): Promise<string> {
	const { id } = await mother().openCase({ procedure: plan?.procedure ?? "", channel });
	await mother().act(id, "application", "submit", { data: FORM });
	return id;
}

/** The next edition is in force, and offered besides the old one. */
async function nextEdition(): Promise<void> {
	await mother().dev.setClock({ to: "2026-07-01T08:00:00+07:00" });
	await server.service.use([old, next]);
}

async function carryOut(dryRun: boolean) {
	if (plan === undefined) throw new Error("no plan");
	const verdicts = await server.service.moveCases(plan, { dryRun, ...by });
	return Object.fromEntries(verdicts.map(({ case: id, why }) => [id, why?.stays ?? "moves"]));
}

test("a dry run says of every open case whether it fits, and why not, and changes nothing", async () => {
	const [online, counter] = [await handedIn(), await handedIn("counter")];
	const { id: draft } = await mother().openCase({ procedure: "birth_registration" });
	await nextEdition();
	const before = await store.load(online);
	expect(await carryOut(true)).toEqual({
		[online]: "moves",
		[counter]: "not_meant",
		[draft]: "step_not_listed",
	});
	expect(await store.load(online)).toEqual(before);
});

test("a case goes on where the plan says, with its promise, its data and what was done so far", async () => {
	const id = await handedIn();
	await nextEdition();
	const before = await store.load(id);
	await carryOut(false);
	const moved = await store.load(id);
	expect(moved).toMatchObject({
		edition: "2026-07-01",
		bundle: next.hash,
		state: { reception: "check" },
		data: { ...FORM, declaration: true },
	});
	expect(moved?.active.map(({ step }) => step)).toEqual(["reception", "reception.check"]);
	expect(moved?.active[1]?.deadline).toEqual(before?.active[0]?.deadline);
	expect(moved?.clocks.total).toEqual(before?.clocks.total);
	expect(moved?.clocks.duty?.started_on).toBe("2026-06-20");

	const events = await store.events(id);
	expect(events.at(-1)).toMatchObject({ kind: "moved", by: "port:operator" });
	expect(events.reduce<Case | undefined>(evolve, undefined)).toEqual(moved);

	// It goes on under the new text: reception is accepted, and the papers are handed over.
	expect((await officer("receiver").getCase(id)).tasks[0]?.outcomes).toContain("accepted");
	await officer("receiver").act(id, "reception.check", "accepted");
	expect((await mother().getCase(id)).steps).toEqual(["forwarding"]);
	expect(await carryOut(false)).toEqual({});
});

test("who did a step before counts as having done the step it has become", async () => {
	const id = await handedIn();
	await officer("civil_status_officer").act(id, "officer_check", "complete");
	await nextEdition();
	expect(await carryOut(false)).toEqual({ [id]: "moves" });
	expect((await mother().getCase(id)).steps).toEqual(["verify"]);
	await expect(officer("civil_status_officer").act(id, "verify", "correct")).rejects.toMatchObject({
		code: "separation_of_duties",
	});
});

test("an open draft goes with its step", async () => {
	const id = await handedIn();
	await officer("civil_status_officer").act(id, "officer_check", "incomplete", {
		marks: [{ path: "child.full_name", note: "một chữ sai" }],
	});
	await mother().putDraft(id, "correction", { child: { full_name: "Lê Trần Bảo" } });
	await nextEdition();
	expect(await carryOut(false)).toEqual({ [id]: "moves" });
	const draft = await mother().getDraft(id, "reception.supplement");
	expect(draft.data).toEqual({ child: { full_name: "Lê Trần Bảo" } });
	const { tasks } = await mother().getCase(id);
	// The new edition wants a paper that the old one did not ask for.
	expect(tasks[0]?.marks).toEqual([
		{ path: "child.full_name", note: "một chữ sai" },
		{ path: "birth_evidence" },
	]);
	await mother().act(id, "reception.supplement", "submit", {
		data: {
			child: { full_name: "Lê Trần Bảo Thử Hai" },
			birth_evidence: { undertaking: { by: "upload", files: ["f1"] } },
		},
	});
	expect((await mother().getCase(id)).steps).toEqual(["reception.check"]);
});

test("data that the new edition cannot have is a reason to stay", async () => {
	const id = await handedIn();
	await nextEdition();
	const kase = await store.load(id);
	if (kase === undefined || plan === undefined) throw new Error("no case");
	// A plan that forgets what the new form asks.
	const forgetful = {
		...plan,
		steps: Object.fromEntries(
			Object.entries(plan.steps).map(([step, move]) => [step, { ...move, give: {} }]),
		),
	};
	const [verdict] = await server.service.moveCases(forgetful, { dryRun: false, ...by });
	expect(verdict?.why).toMatchObject({
		stays: "data_wrong",
		findings: [{ path: "declaration", code: "must_be_yes" }],
	});
	expect(await store.load(id)).toEqual(kase);
});

test("a plan that is not proved moves nothing, and a dry run still says what it would do", async () => {
	const id = await handedIn();
	await nextEdition();
	const files = readdirSync(folder)
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
	const unaccepted = files.map(({ path, text }) => ({
		path,
		text: path.endsWith(".moves.yaml")
			? text.replace(/^accepts:\n {2}move_not_safe: .*\n/m, "")
			: text,
	}));
	const [unproved] = checkFiles(unaccepted).library.moves;
	if (unproved === undefined) throw new Error("the examples have a plan");
	expect(unproved.unsafe).toMatchObject({ decision: ["data_refused", "own_choice"] });
	const before = await store.load(id);
	const moving = server.service.moveCases(unproved, { dryRun: false, ...by });
	await expect(moving).rejects.toMatchObject({
		code: "plan_not_proved",
		unsafe: { decision: ["data_refused", "own_choice"] },
	});
	expect(await store.load(id)).toEqual(before);
	const verdicts = await server.service.moveCases(unproved, { dryRun: true, ...by });
	expect(verdicts.map(({ why }) => why?.stays)).toEqual([undefined]);
});

test("cases are moved in batches: called again, it goes on with those that are left", async () => {
	const ids = [await handedIn(), await handedIn(), await handedIn()];
	await nextEdition();
	if (plan === undefined) throw new Error("no plan");
	const moved = async () =>
		(await server.service.moveCases(plan, { dryRun: false, most: 2, ...by })).length;
	expect([await moved(), await moved(), await moved()]).toEqual([2, 1, 0]);
	for (const id of ids) expect((await store.load(id))?.edition).toBe("2026-07-01");
});
