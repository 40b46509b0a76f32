import { afterEach, beforeEach, expect, test } from "vitest";

import {
	ANN,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "./licence-server.test-data.ts";

const BY_RULE = `
steps:
  reception:
    exits:
      accepted:
        go_to: eligibility
  eligibility:
    does: decide
    by: rule
    override:
      who: head
      within: 5 working days
    outcomes:
      many_children:
        when: children > 3 or hurry
        because: You have many children, or are in a hurry.
        go_to: look_ups
      others:
        when: otherwise
        because: Licences are for families with many children.
        tell:
          applicant: granted_notice
        go_to: refused
`;

let server: LicenceServer;
beforeEach(async () => {
	server = await licenceServer(BY_RULE);
});
afterEach(() => server.stop());

async function refusedByRule(): Promise<string> {
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	expect(await server.of(ANN).getCase(id)).toMatchObject({ status: "ended", result: "refused" });
	return id;
}

test("what a rule decided is kept with why and what it read; the applicant reads why", async () => {
	const id = await refusedByRule();
	const because = { en: "Licences are for families with many children." };
	const [own] = (await server.of(ANN).getCase(id)).decisions ?? [];
	expect(own).toEqual({ step: "eligibility", outcome: "others", because, at: expect.any(String) });
	const [seen] = (await server.of(HEAD).getCase(id)).decisions ?? [];
	expect(seen?.input).toEqual({ children: 0, hurry: false, colour: "green" });
});

test("whoever may replaces the outcome with a written reason, and the case goes on from its end", async () => {
	const id = await refusedByRule();
	const [task] = (await server.of(HEAD).getCase(id)).tasks;
	expect(task).toMatchObject({
		step: "eligibility",
		outcomes: ["many_children"],
		replaces: "others",
		due: "2026-11-30T17:00:00+00:00",
	});
	expect(await server.refused(server.act(HEAD, id, "eligibility.many_children"))).toMatchObject({
		status: 422,
		code: "reason_required",
	});
	const after = await server.act(HEAD, id, "eligibility.many_children", {
		reason: "A fifth child was born last week.",
	});
	expect(after).toMatchObject({ status: "open", steps: ["decision"], tasks: [] });
	expect(after.decisions?.[0]).toMatchObject({
		outcome: "others",
		replaced: {
			outcome: "many_children",
			role: "head",
			reason: "A fifth child was born last week.",
		},
	});
	const { items } = await server.of(HEAD).history(id);
	expect(items.filter(({ kind }) => kind === "overridden")).toMatchObject([
		{ step: "eligibility", outcome: "many_children", by: HEAD, role: "head" },
	]);
});

test("it is replaced once, by nobody else, by another outcome, and not after its time", async () => {
	const id = await refusedByRule();
	const reason = "Because.";
	const take = (who: string, outcome: string) =>
		server.refused(server.act(who, id, `eligibility.${outcome}`, { reason }));
	expect((await take(OFFICER, "many_children")).code).toBe("not_this_role");
	expect((await take(ANN, "many_children")).code).toBe("not_this_role");
	expect((await take(HEAD, "others")).code).toBe("not_possible_now");
	expect((await take(HEAD, "something")).code).toBe("unknown_outcome");
	server.clock.moveTo(Date.parse("2026-11-30T17:00:00Z"));
	expect((await take(HEAD, "many_children")).code).toBe("not_possible_now");
	expect((await server.of(HEAD).getCase(id)).tasks).toEqual([]);

	const other = await refusedByRule();
	await server.act(HEAD, other, "eligibility.many_children", { reason });
	const again = server.act(HEAD, other, "eligibility.others", { reason });
	expect((await server.refused(again)).code).toBe("not_possible_now");
});

test("the same input gives the same outcome", async () => {
	const decided = await Promise.all(
		[0, 0, 4, 4].map(async (children) => {
			const { id } = await server.applied({ children });
			await server.act(OFFICER, id, "reception.check.accepted");
			const [decision] = (await server.of(HEAD).getCase(id)).decisions ?? [];
			return [decision?.input?.children, decision?.outcome];
		}),
	);
	expect(decided).toEqual([
		[0, "others"],
		[0, "others"],
		[4, "many_children"],
		[4, "many_children"],
	]);
});
