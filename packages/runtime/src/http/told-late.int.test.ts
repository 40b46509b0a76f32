import { afterEach, expect, test } from "vitest";

import { ANN, type LicenceServer, licenceServer, OFFICER } from "./licence-server.test-data.ts";

let server: LicenceServer;
afterEach(() => server.stop());

const told = () =>
	server.simulators.messages().map(({ message, to, text }) => ({ message, to, text }));
const moveTo = (to: string) => server.of(ANN).dev.setClock({ to });

test("lateness really tells the role, with the step and its day; the applicant's history is spared", async () => {
	server = await licenceServer(`
steps:
  decision:
    deadline:
      warn: 1 working day before
`);
	const { id, number } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	await moveTo("2026-11-30T17:00:00Z");
	expect(told()).toEqual([
		{
			message: "step_near_due",
			to: "officer",
			text: `The step “Decision” of case ${number} is due on 2026-11-30.`,
		},
		{
			message: "step_late",
			to: "head",
			text: `The step “Decision” of case ${number} was due on 2026-11-30 and is not done.`,
		},
	]);
	const sent = async (who: string) =>
		(await server.of(who).history(id)).items.filter(({ kind }) => kind === "message_sent");
	expect(await sent(OFFICER)).toMatchObject([
		{ step: "decision", message: "step_near_due", to: "officer" },
		{ step: "decision", message: "step_late", to: "head" },
	]);
	expect(await sent(ANN)).toEqual([]);
});

test("a warning of an applicant's step reaches the applicant, in their language", async () => {
	server = await licenceServer(`
steps:
  payment:
    deadline:
      warn: 2 days before
`);
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	await server.act(OFFICER, id, "decision.grant");
	await moveTo("2026-11-29T12:00:00Z");
	expect(told()).toMatchObject([{ message: "step_near_due", to: ANN }]);
});

test("a late clock tells who answers for the case, and a warning whoever has it in hand", async () => {
	server = await licenceServer(`
accountable: head
clocks:
  total:
    warn: at 50 percent
`);
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	await moveTo("2026-12-08T12:00:00Z");
	expect(told().filter(({ message }) => message.startsWith("clock"))).toMatchObject([
		{ message: "clock_near_due", to: "officer" },
		{ message: "clock_late", to: "head" },
	]);
});

test("what is late may go elsewhere, take an outcome, or leave a part", async () => {
	server = await licenceServer(`
steps:
  decision:
    deadline:
      when_late: take grant
`);
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	await moveTo("2026-11-30T17:00:00Z");
	expect((await server.of(ANN).getCase(id)).steps).toEqual(["payment"]);
	await moveTo("2026-12-08T00:00:00Z");
	expect(await server.of(ANN).getCase(id)).toMatchObject({ status: "ended", result: "refused" });
	await server.stop();

	server = await licenceServer("title: Licence\n", {
		files: {
			"reception.part.yaml": `
steps:
  check:
    deadline:
      when_late: leave refused
`,
		},
	});
	const other = await server.applied();
	await moveTo("2026-11-26T00:00:00Z");
	expect(await server.of(ANN).getCase(other.id)).toMatchObject({ result: "refused" });
});
