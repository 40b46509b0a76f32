import { afterEach, expect, test } from "vitest";

import {
	ANN,
	FORM,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "./licence-server.test-data.ts";

let server: LicenceServer;
afterEach(() => server.stop());

test("a form with nothing to ask submits itself, and one with something waits", async () => {
	server = await licenceServer(`
data:
  reason:
    as: text
    longest: 100
    when: hurry
steps:
  application:
    go_to: why
  why:
    does: fill_in
    who: applicant
    deadline:
      within: 5 days
      when_late: go to refused
    pages:
      reasons:
        ask:
          - reason
      empty:
        when: children > 5
        ask:
          - note
    go_to: reception
`);
	expect((await server.applied({ colour: "green" })).steps).toEqual(["reception.check"]);
	const { id, steps } = await server.applied({ colour: "red" });
	expect(steps).toEqual(["why"]);
	const { items } = await server.of(ANN).history(id);
	expect(items.at(-1)).toMatchObject({ kind: "step_entered", step: "why" });
	const after = await server.of(ANN).act(id, "why", "submit", { data: { reason: "A wedding." } });
	expect(after.steps).toEqual(["reception.check"]);
});

const BY_CHILDREN = `
fees:
  licence:
    amount: 10.00 GBP
    times: children
steps:
  payment:
    go_to: second_look
  second_look:
    does: decide
    who: officer
    deadline:
      within: 5 working days
      when_late: tell head
    outcomes:
      fine:
        go_to: second_payment
      wrong:
        marks: required
        at_most: 3 times
        go_to: recount
  recount:
    does: fill_in
    who: applicant
    change: what_was_marked
    deadline:
      within: 30 days
      when_late: go to refused
    go_to: second_look
  second_payment:
    does: pay
    who: applicant
    deadline:
      within: 7 days
      when_late: go to refused
    go_to: signature
`;

/** Paid for three children, then corrected to another number. */
async function corrected(children: number): Promise<string> {
	server = await licenceServer(BY_CHILDREN);
	const { id } = await server.applied({ children: 3 });
	await server.act(OFFICER, id, "reception.check.accepted");
	await server.act(OFFICER, id, "decision.grant");
	await server.of(ANN).pay(id, "payment");
	await server.act(OFFICER, id, "second_look.wrong", { marks: [{ path: "children" }] });
	expect((await server.of(ANN).getDraft(id, "recount")).data).toMatchObject({ children: 3 });
	await server.act(ANN, id, "recount.submit", { data: { children } });
	return id;
}

test("a fee that has fallen is paid back at once, and nothing is due at the next payment", async () => {
	const id = await corrected(1);
	const view = await server.of(ANN).getCase(id);
	expect(view.fees).toMatchObject({ total: 1000, due: 0, lines: [{ id: "licence", paid: 1000 }] });
	const { items } = await server.of(ANN).history(id);
	expect(items.filter(({ kind }) => kind === "refunded")).toHaveLength(1);
	await server.act(OFFICER, id, "second_look.fine");
	expect((await server.of(HEAD).getCase(id)).steps).toEqual(["signature"]);
});

test("a fee that has risen is due at the next payment: the difference, and no more", async () => {
	const id = await corrected(4);
	expect((await server.of(ANN).getCase(id)).fees).toMatchObject({ total: 4000, due: 1000 });
	await server.act(OFFICER, id, "second_look.fine");
	expect(await server.of(ANN).pay(id, "second_payment")).toMatchObject({ amount: 1000 });
	expect((await server.of(ANN).getCase(id)).fees).toMatchObject({ due: 0 });
});

test("a correction shows what was sent, and opens only what was marked", async () => {
	server = await licenceServer("title: Licence\n");
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	expect(await server.refused(server.act(OFFICER, id, "decision.incomplete"))).toMatchObject({
		status: 422,
		code: "marks_required",
	});
	const marks = [{ path: "colour", note: "Which green?" }];
	await server.act(OFFICER, id, "decision.incomplete", { marks });
	expect((await server.of(ANN).getCase(id)).tasks).toMatchObject([{ step: "correction", marks }]);
	expect((await server.of(ANN).getDraft(id, "correction")).data).toMatchObject({
		colour: FORM.colour,
		children: FORM.children,
	});
	const other = server.act(ANN, id, "correction.submit", { data: { children: 2 } });
	expect(await server.refused(other)).toMatchObject({
		code: "not_marked",
		problem: { values: { paths: ["children"] } },
	});
	const view = await server.act(ANN, id, "correction.submit", { data: { colour: "red" } });
	expect(view.data).toMatchObject({ colour: "red", children: FORM.children });
});

test("what was paid goes back whole where an end says so", async () => {
	server = await licenceServer(`
steps:
  withdrawn:
    refund: all
`);
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	await server.act(OFFICER, id, "decision.grant");
	await server.of(ANN).pay(id, "payment");
	const before = await server.of(ANN).getCase(id);
	expect(before.fees.lines).toMatchObject([{ id: "licence", amount: 1000, paid: 1000 }]);
	const after = await server.of(ANN).caseAction(id, "withdraw");
	expect(after).toMatchObject({ result: "withdrawn", fees: { lines: [{ paid: 0 }] } });
});
