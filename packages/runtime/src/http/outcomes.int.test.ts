import { afterEach, describe, expect, test } from "vitest";

import {
	ANN,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "./licence-server.test-data.ts";

let server: LicenceServer;
afterEach(() => server.stop());

async function accepted(excerpt: string, data = {}): Promise<string> {
	server = await licenceServer(excerpt);
	const { id } = await server.applied(data);
	await server.act(OFFICER, id, "reception.check.accepted");
	return id;
}

describe("an outcome", () => {
	test("is offered only while its rule holds", async () => {
		const id = await accepted(`
steps:
  decision:
    outcomes:
      grant:
        allowed: hurry
`);
		expect((await server.of(OFFICER).getCase(id)).tasks[0]?.outcomes).toEqual([
			"incomplete",
			"refuse",
		]);
		expect(await server.refused(server.act(OFFICER, id, "decision.grant"))).toMatchObject({
			status: 409,
			code: "not_possible_now",
			problem: { allowed: ["decision.incomplete", "decision.refuse"] },
		});
	});

	test("takes its reasons from its list, besides the words", async () => {
		const id = await accepted(`
steps:
  decision:
    outcomes:
      refuse:
        reasons: colours
`);
		const refuse = (body: object) => server.act(OFFICER, id, "decision.refuse", body);
		expect((await server.refused(refuse({}))).code).toBe("reason_required");
		const unknown = refuse({ reason: "No.", reasons: ["blue"] });
		expect(await server.refused(unknown)).toMatchObject({ status: 422, code: "unknown_reason" });
		const other = server.act(OFFICER, id, "decision.grant", { reasons: ["red"] });
		expect((await server.refused(other)).code).toBe("unknown_reason");
		expect((await refuse({ reason: "No.", reasons: ["red"] })).result).toBe("refused");
	});

	test("marks what has to be corrected, where it may and must, and only what there is", async () => {
		const id = await accepted("title: Licence\n");
		const mark = (what: string, ...paths: readonly string[]) =>
			server.act(OFFICER, id, what, { marks: paths.map((path) => ({ path })) });
		expect((await server.refused(mark("decision.incomplete"))).code).toBe("marks_required");
		expect((await server.refused(mark("decision.grant", "colour"))).code).toBe("marks_not_asked");
		expect((await server.refused(mark("decision.incomplete", "nothing"))).code).toBe(
			"unknown_path",
		);
		expect((await mark("decision.incomplete", "colour", "proof")).status).toBe("open");
		expect((await server.of(ANN).getCase(id)).steps).toEqual(["correction"]);
	});

	test("is used up, and allowed once more by whom it says, with a written reason", async () => {
		const id = await accepted(`
steps:
  decision:
    outcomes:
      incomplete:
        beyond: head
`);
		const marks = [{ path: "colour" }];
		const back = async (who: string, body: object = {}) => {
			await server.act(who, id, "decision.incomplete", { marks, ...body });
			await server.act(ANN, id, "correction.submit", { data: { colour: "red" } });
		};
		await back(OFFICER);
		expect((await server.of(OFFICER).getCase(id)).tasks[0]).toMatchObject({
			outcomes: ["grant", "refuse"],
			left: { incomplete: 0 },
		});
		expect((await server.refused(back(OFFICER))).code).toBe("too_often");
		expect((await server.of(HEAD).getCase(id)).tasks[0]).toMatchObject({
			role: "head",
			outcomes: ["incomplete"],
		});
		expect((await server.refused(back(HEAD))).code).toBe("reason_required");
		await back(HEAD, { reason: "New facts." });
		const { items } = await server.of(HEAD).history(id);
		expect(items.findLast(({ outcome }) => outcome === "incomplete")).toMatchObject({
			by: HEAD,
			reason: "New facts.",
		});
	});

	test("tells whom it says, and so does a step when it is entered", async () => {
		const id = await accepted(`
steps:
  payment:
    tell:
      applicant: granted_notice
  decision:
    outcomes:
      grant:
        tell:
          head: granted_notice
`);
		await server.act(OFFICER, id, "decision.grant");
		expect(server.simulators.messages(id).map(({ message, to }) => [message, to])).toEqual([
			["granted_notice", "head"],
			["granted_notice", ANN],
		]);
	});
});

test("a share of the cases, drawn by their numbers, goes to a person before any rule", async () => {
	server = await licenceServer(`
steps:
  reception:
    exits:
      accepted:
        go_to: eligibility
  eligibility:
    does: decide
    by: rule
    sample: 50 percent to decision
    outcomes:
      any:
        when: otherwise
        because: Everybody may.
        go_to: look_ups
  look_ups:
    go_to: sorting
  sorting:
    choose:
      in_a_hurry:
        go_to: registration
      others:
        go_to: registration
`);
	const at = await Promise.all(
		Array.from({ length: 8 }, async () => {
			const { id } = await server.applied();
			await server.act(OFFICER, id, "reception.check.accepted");
			const { steps, decisions } = await server.of(OFFICER).getCase(id);
			return steps[0] === "decision" ? "person" : `rule: ${decisions?.[0]?.outcome}`;
		}),
	);
	expect(new Set(at)).toEqual(new Set(["person", "rule: any"]));
});

test("somebody named in the data signs in, sees their task and what it shows, and nothing else", async () => {
	server = await licenceServer(`
roles:
  owner:
    is: person
    found_by: note
steps:
  application:
    go_to: consent
  consent:
    does: confirm
    who: owner
    shows:
      - colour
    deadline:
      within: 7 days
      when_late: take objected
    outcomes:
      confirmed:
        go_to: reception
      objected:
        go_to: refused
`);
	const { id } = await server.applied({ note: "owner-1" });
	const owner = server.as("owner-1", []);
	expect(await owner.getCase(id)).toMatchObject({
		data: { colour: "green" },
		applicant: {},
		tasks: [{ step: "consent", role: "owner", outcomes: ["confirmed", "objected"] }],
	});
	expect((await owner.getCase(id)).data).toEqual({ colour: "green" });
	expect((await server.refused(server.as("owner-2", []).getCase(id))).status).toBe(404);
	expect((await server.refused(server.act(ANN, id, "consent.confirmed"))).code).toBe(
		"not_this_role",
	);
	await owner.act(id, "consent", "confirmed");
	expect((await server.of(OFFICER).getCase(id)).steps).toEqual(["reception.check"]);
});
