import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, expect, test } from "vitest";

import {
	ANN,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
	OTHER,
} from "./licence-server.test-data.ts";

const folder: string = mkdtempSync(join(tmpdir(), "onedoor-paper-"));
afterAll(() => rmSync(folder, { recursive: true }));

let server: LicenceServer;
afterEach(() => server.stop());

const CONFIRM = `
steps:
  application:
    go_to: neighbour
  neighbour:
    does: confirm
    who: neighbour
    shows:
      - colour
    methods:
      - app
      - letter
    deadline:
      within: 30 days
      when_late: go to refused
    outcomes:
      confirmed:
        go_to: reception
      objected:
        reason: required
        go_to: refused
roles:
  neighbour:
    is: person
    found_by: applicant_id
`;

test("what a person writes in a letter is entered by an officer, with the letter", async () => {
	server = await licenceServer(CONFIRM, { uploads: folder });
	const { id } = await server.applied();
	const [task] = (await server.of(OFFICER).getCase(id)).tasks;
	expect(task).toMatchObject({ step: "neighbour", role: "officer", methods: ["letter"] });
	const enter = (body: object) => server.act(OFFICER, id, "neighbour.confirmed", body);
	expect((await server.refused(enter({}))).code).toBe("not_this_role");
	expect((await server.refused(enter({ method: "form" }))).code).toBe("not_this_role");
	expect(await server.refused(enter({ method: "letter" }))).toMatchObject({
		status: 422,
		code: "files_required",
	});
	const unknown = enter({ method: "letter", files: ["nowhere"] });
	expect((await server.refused(unknown)).code).toBe("unknown_file");

	const letter = new Blob(["%PDF-1.7\n"], { type: "application/pdf" });
	const about = { case: id, field: "neighbour", name: "letter.pdf", type: "application/pdf" };
	const file = await server.of(OFFICER).upload(letter, about);
	const after = await enter({ method: "letter", files: [file] });
	expect(after.steps).toEqual(["reception.check"]);
	const { items } = await server.of(OFFICER).history(id);
	expect(items.filter(({ step }) => step === "neighbour").at(-1)).toMatchObject({
		kind: "step_done",
		outcome: "confirmed",
		by: OFFICER,
		role: "officer",
		method: "letter",
		files: [file],
	});
	const read = (who: string, roles: readonly string[]) =>
		server.fetch(`/api/cases/${id}/files/${file}`, {
			headers: { Authorization: `Bearer ${server.tokenOf({ id: who, roles })}` },
		});
	expect((await read(OTHER, ["officer"])).status).toBe(200);
	expect((await read(ANN, [])).status).toBe(404);
});

test("the person themselves confirms in the app, and in no other way", async () => {
	server = await licenceServer(CONFIRM);
	const { id } = await server.applied();
	const byLetter = server.act(ANN, id, "neighbour.confirmed", { method: "letter", files: [] });
	expect((await server.refused(byLetter)).code).toBe("not_this_role");
	expect((await server.act(ANN, id, "neighbour.confirmed")).steps).toEqual(["reception.check"]);
});

const HAND_OVER = `
steps:
  reception:
    exits:
      accepted:
        go_to: forwarding
  decision:
    outcomes:
      grant:
        go_to: archive
  forwarding:
    does: hand_over
    from: officer
    to: head
    papers:
      - proof
    deadline:
      within: 1 working day
      when_late: tell officer
    go_to: look_ups
  archive:
    does: hand_over
    from: head
    to: officer
    deadline:
      within: 1 working day
      when_late: tell officer
    go_to: registration
`;

test("both sides of a hand-over are stamped: whoever sent it on has handed it over", async () => {
	server = await licenceServer(HAND_OVER);
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	expect((await server.of(HEAD).tasks()).items).toMatchObject([
		{ step: "forwarding", role: "head" },
	]);
	await server.act(HEAD, id, "forwarding.received");

	await server.act(OFFICER, id, "decision.grant");
	expect((await server.of(HEAD).getCase(id)).tasks).toMatchObject([
		{ step: "archive", role: "head", outcomes: ["handed_over"] },
	]);
	expect((await server.of(OFFICER).getCase(id)).tasks).toEqual([]);
	expect((await server.of(OFFICER).tasks()).items).toEqual([]);
	const early = server.act(OFFICER, id, "archive.received");
	expect(await server.refused(early)).toMatchObject({ status: 409, code: "not_handed_over" });
	expect((await server.refused(server.act(OFFICER, id, "archive.handed_over"))).code).toBe(
		"not_this_role",
	);
	await server.act(HEAD, id, "archive.handed_over");
	expect((await server.act(OFFICER, id, "archive.received")).steps).toEqual(["payment"]);
	const { items } = await server.of(OFFICER).history(id);
	expect(
		items.filter(({ step, kind }) => step === "archive" && kind !== "step_entered"),
	).toMatchObject([
		{ kind: "handed_over", by: HEAD, role: "head", to: "officer" },
		{ kind: "step_done", outcome: "received", by: OFFICER, role: "officer" },
	]);
});

test("papers taken in return for a result are in the file with who took them", async () => {
	server = await licenceServer(`
documents:
  old_licence:
    satisfied_by:
      - hand_in
  old_permit:
    when: children > 5
    satisfied_by:
      - hand_in
steps:
  signature:
    outcomes:
      signed:
        go_to: collection
  collection:
    does: deliver
    by: counter
    who: officer
    receives:
      - old_licence
      - old_permit
    deadline:
      within: 30 days
      when_late: go to granted
    outcomes:
      collected:
        go_to: granted
`);
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	await server.act(OFFICER, id, "decision.grant");
	await server.of(ANN).pay(id, "payment");
	await server.act(HEAD, id, "signature.signed");
	const view = await server.act(OFFICER, id, "collection.collected");
	expect(view.result).toBe("granted");
	expect(view.data).toMatchObject({ old_licence: { by: "hand_in" } });
	expect(view.data).not.toHaveProperty("old_permit");
	expect(view.sources.old_licence).toMatchObject({ source: "officer" });
});

test("a delivery by post is told by the post alone; what it says leads on", async () => {
	server = await licenceServer(`
steps:
  signature:
    outcomes:
      signed:
        go_to: parcel
  parcel:
    does: deliver
    by: post
    to: note
    deadline:
      within: 10 working days
      when_late: tell officer
    outcomes:
      delivered:
        go_to: granted
      returned:
        go_to: refused
      lost:
        go_to: signature
`);
	server.simulators.setMode("post", "silent");
	const { id } = await server.applied({ note: "Street 1" });
	await server.act(OFFICER, id, "reception.check.accepted");
	await server.act(OFFICER, id, "decision.grant");
	await server.of(ANN).pay(id, "payment");
	await server.act(HEAD, id, "signature.signed");
	expect((await server.refused(server.act(OFFICER, id, "parcel.delivered"))).code).toBe(
		"only_from_ports",
	);
	await server.of(OFFICER).dev.answer({ case: id, step: "parcel", answer: "lost" });
	expect((await server.of(HEAD).getCase(id)).steps).toEqual(["signature"]);
	await server.act(HEAD, id, "signature.signed");
	await server.of(OFFICER).dev.answer({ case: id, step: "parcel", answer: "delivered" });
	expect((await server.of(ANN).getCase(id)).result).toBe("granted");
});
