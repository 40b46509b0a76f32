import { createHmac } from "node:crypto";

import { afterEach, expect, it } from "vitest";

import { small } from "../case/licence.test-data.ts";
import type { CaseClient } from "../client/index.ts";
import { adapterKey } from "./routes/callbacks.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const ANN = "012345678901";
const BEN = "012345678902";
let server: TestServer;
afterEach(() => server.stop());

/** A case of a small procedure, past its form; the clock stands at nine on a Monday in London. */
async function begin(body: string): Promise<{ readonly id: string; readonly ann: CaseClient }> {
	server = await testServer({ bundle: small(body), now: "2026-11-23T09:00:00+00:00" });
	return { id: await submitted(ANN), ann: server.as(ANN) };
}

async function submitted(who: string): Promise<string> {
	const client = server.as(who);
	const { id } = await client.openCase({ procedure: "licence" });
	const guests = [
		{ name: "One", age: 1 },
		{ name: "Two", age: 2 },
	];
	await client.act(id, "application", "submit", { data: { guests } });
	return id;
}

const APPLICATION = `
data:
  guests:
    many: 0 to 5
    group:
      name:
        use: full_name
      age:
        as: whole
anytime:
  withdraw:
    who: applicant
    go_to: withdrawn
steps:
  granted:
    does: end
    result: granted
  refused:
    does: end
    result: refused
  withdrawn:
    does: end
    result: withdrawn
  application:
    does: fill_in
    who: applicant
    ask:
      - guests
`;

it("a step done for each item is done item by item, by the nth one's own address", async () => {
	const { id, ann } = await begin(`${APPLICATION}    go_to: opinions
  opinions:
    does: for_each
    of: guests
    as: guest
    step:
      does: confirm
      who: officer
      shows:
        - guest.name
      deadline:
        within: 5 days
        when_late: take objected
    choose:
      fine:
        when: opinions.objected = 0
        go_to: granted
      not_fine:
        when: otherwise
        go_to: refused
`);
	const desk = server.as("o1", ["officer"]);
	expect((await ann.getCase(id)).steps).toEqual(["opinions.1", "opinions.2"]);
	const tasks = (await desk.tasks()).items.filter((task) => task.case === id);
	expect(tasks.map(({ step }) => step)).toEqual(["opinions.1", "opinions.2"]);
	await desk.claim(`${id}:opinions.1:1`);
	await expect(
		server.as("o2", ["officer"]).act(id, "opinions.1", "confirmed"),
	).rejects.toMatchObject({ status: 409, code: "claimed_by_another" });
	expect((await desk.act(id, "opinions.2", "confirmed")).steps).toEqual(["opinions.1"]);
	await expect(desk.act(id, "opinions.3", "confirmed")).rejects.toMatchObject({ status: 409 });
	await expect(desk.act(id, "opinions.x", "confirmed")).rejects.toMatchObject({ status: 404 });
	expect((await desk.act(id, "opinions.1", "objected")).steps).toEqual(["refused"]);
});

const VISIT = `${APPLICATION}    go_to: visit
  visit:
    does: attend
    who: applicant
    at: competent
    because: You have to show your face.
    led_by: officer
    signs:
      - licence
    appointment: chosen by applicant
    deadline:
      within: 10 days
      when_late: take absent
    outcomes:
      held:
        go_to: granted
      absent:
        go_to: refused
`;

it("a time is chosen within the office's hours, and one that another case has is refused", async () => {
	const { id, ann } = await begin(VISIT);
	const { at, free } = await ann.appointment(id, "visit");
	expect(at).toBeNull();
	expect(free.slice(0, 2)).toEqual(["2026-11-23T09:00:00+00:00", "2026-11-23T09:30:00+00:00"]);
	expect(free).not.toContain("2026-11-28T09:00:00+00:00");
	expect(free.at(-1)).toBe("2026-12-03T16:30:00+00:00");
	const nine = "2026-11-24T09:00:00+00:00";
	expect(await ann.book(id, "visit", nine)).toMatchObject({ at: nine });
	const [task] = (await ann.getCase(id)).tasks;
	expect(task).toMatchObject({
		step: "visit",
		outcomes: [],
		appointment: { by: "chosen", at: nine },
	});

	const other = await submitted(BEN);
	const ben = server.as(BEN);
	expect((await ben.appointment(other, "visit")).free).not.toContain(nine);
	const taken = { status: 409, code: "time_not_free" };
	await expect(ben.book(other, "visit", nine)).rejects.toMatchObject(taken);
	await expect(ben.book(other, "visit", "2026-11-24T09:10:00+00:00")).rejects.toMatchObject(taken);
	await expect(ben.book(other, "visit", "2026-11-28T09:00:00+00:00")).rejects.toMatchObject(taken);
	await expect(ben.book(other, "visit", "soon")).rejects.toMatchObject(taken);
	await expect(
		server.as("o1", ["officer"]).book(id, "visit", "2026-11-25T09:00:00+00:00"),
	).rejects.toMatchObject({ status: 403, code: "not_this_role" });

	await ann.book(id, "visit", "2026-11-25T09:00:00+00:00");
	expect(await ben.book(other, "visit", nine)).toMatchObject({ at: nine });
	await ben.caseAction(other, "withdraw");
	expect((await ann.appointment(id, "visit")).free).toContain(nine);
});

it("who leads says how it went, and what was signed there is signed by them", async () => {
	const { id, ann } = await begin(VISIT);
	await expect(ann.act(id, "visit", "held")).rejects.toMatchObject({ status: 403 });
	const held = await server.as("o1", ["officer"]).act(id, "visit", "held");
	expect(held).toMatchObject({ status: "ended", result: "granted" });
	const [paper] = held.papers.filter(({ kind }) => kind === "result");
	expect(paper).toMatchObject({ of: "licence", signed_at: "2026-11-23T09:00:00+00:00" });
	await expect(ann.appointment(id, "visit")).rejects.toMatchObject({ status: 409 });
});

const NOTICE = `${APPLICATION}    go_to: check
  check:
    does: decide
    who: officer
    deadline:
      within: 5 working days
      when_late: tell officer
    outcomes:
      accepted:
        go_to: notice
  notice:
    does: wait_for
    event: population.confirm_person.matches
    deadline:
      within: 30 days
      when_late: go to refused
    go_to: granted
`;

it("what a register sends unasked is kept until the case waits for it, and taken once", async () => {
	const { id, ann } = await begin(NOTICE);
	const said = { case: id, event: "population.confirm_person.matches" };
	expect((await sent("population", { ...said, event: "population.x.y" })).status).toBe(404);
	expect((await sent("population", said)).status).toBe(204);
	expect((await sent("population", said)).status).toBe(204);
	expect((await ann.getCase(id)).steps).toEqual(["check"]);
	const officer = server.as("o1", ["officer"]);
	expect((await officer.act(id, "check", "accepted")).steps).toEqual(["granted"]);
	expect((await officer.history(id)).items.map(({ kind }) => kind)).toContain("kept");
	expect((await sent("population", said)).status).toBe(204);

	const second = await submitted(ANN);
	await officer.act(second, "check", "accepted");
	expect((await ann.getCase(second)).steps).toEqual(["notice"]);
	await sent("population", { ...said, case: second });
	expect((await ann.getCase(second)).steps).toEqual(["granted"]);
});

it("a simulator's answer by hand does the same", async () => {
	const { id, ann } = await begin(NOTICE);
	const answer = { case: id, step: "notice", answer: "matches" };
	await ann.dev.answer(answer);
	await server.as("o1", ["officer"]).act(id, "check", "accepted");
	expect((await ann.getCase(id)).steps).toEqual(["granted"]);
});

async function sent(adapter: string, body: Readonly<Record<string, unknown>>): Promise<Response> {
	const text = JSON.stringify(body);
	const at = Date.now();
	const key = adapterKey(new Uint8Array(32).fill(7), adapter);
	const mac = createHmac("sha256", key).update(`${at}.${text}`).digest("hex");
	return server.fetch(`/api/callbacks/${adapter}`, {
		method: "POST",
		body: text,
		headers: {
			"Content-Type": "application/json",
			"Onedoor-Signature": `t=${at},v1=${mac}`,
		},
	});
}
