import { afterEach, expect, test } from "vitest";

import {
	ANN,
	FORM,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "../http/licence-server.test-data.ts";

const ASKS_OFFICER =
	"data:\n  applicant_name:\n    if_silent: officer\nchecks:\n  named:\n    when: applicant_name != null\n";

let server: LicenceServer;
afterEach(() => server.stop());

test("what a silent register left open is asked of the next office, and has to be answered", async () => {
	server = await licenceServer(ASKS_OFFICER);
	const { applicant_name: _name, ...form } = FORM;
	const { id } = await server.of(ANN).openCase({ procedure: "licence", data: form });
	await server.act(ANN, id, "application.submit");
	expect(await server.refused(server.act(OFFICER, id, "reception.check.accepted"))).toMatchObject({
		problem: { findings: [{ path: "applicant_name", code: "missing" }] },
	});
	const data = { applicant_name: "Ann Example" };
	const after = await server.act(OFFICER, id, "reception.check.accepted", { data });
	expect(after.data.applicant_name).toBe("Ann Example");
});

test("what the register said is asked of nobody", async () => {
	const people = { population: { person: { [ANN]: { full_name: "Ann of the Register" } } } };
	server = await licenceServer(ASKS_OFFICER, { people });
	const { applicant_name: _name, ...form } = FORM;
	const { id } = await server.of(ANN).openCase({ procedure: "licence", data: form });
	await server.act(ANN, id, "application.submit");
	const after = await server.act(OFFICER, id, "reception.check.accepted");
	expect(after.data.applicant_name).toBe("Ann of the Register");
});

test("what is of another type than the field counts as not said; what only breaks its pattern is taken", async () => {
	const wrong = { population: { person: { [ANN]: { full_name: ["Ann"] } } } };
	server = await licenceServer(ASKS_OFFICER, { people: wrong });
	const { applicant_name: _name, ...form } = FORM;
	const { id } = await server.of(ANN).openCase({ procedure: "licence", data: form });
	const draft = await server.of(ANN).getDraft(id, "application");
	expect(draft.data).not.toHaveProperty("applicant_name");
	expect(draft.silent).toMatchObject([{ path: "applicant_name", why: "nothing" }]);
	await server.stop();

	const long = "Ann of the Register ".repeat(20).trim();
	const unusual = { population: { person: { [ANN]: { full_name: long } } } };
	server = await licenceServer("", { people: unusual });
	const other = await server.of(ANN).openCase({ procedure: "licence", data: form });
	await server.act(ANN, other.id, "application.submit");
	expect((await server.of(ANN).getCase(other.id)).data.applicant_name).toBe(long);
});
