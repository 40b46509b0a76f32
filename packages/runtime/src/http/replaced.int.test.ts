import { afterAll, beforeAll, expect, it } from "vitest";

import { BIRTH, MOTHER, type TestServer, testServer } from "./test-server.test-data.ts";

const FORM = "application";
const NOTICE = "79A01.GCS.00417.26";

let server: TestServer;
beforeAll(async () => {
	server = await testServer();
});
afterAll(() => server.stop());

it("says with a register's answer what it took the place of, until the case is sent", async () => {
	const mother = server.as(MOTHER);
	const { id } = await mother.openCase({ procedure: "birth_registration" });
	const child = { ...BIRTH.child, birth_date: "2026-11-07", sex: "F" };
	const typed = { relation: "mother", birth_kind: "normal", child };
	const first = await save(id, typed);
	expect(first.sources).not.toHaveProperty(["child.birth_date"]);

	const answered = await save(id, { ...typed, birth_notice_code: NOTICE });
	expect(answered.sources["child.birth_date"]).toMatchObject({
		source: "register",
		instead_of: "2026-11-07",
	});
	expect(answered.sources["child.sex"], "the same was typed").not.toHaveProperty("instead_of");
	const again = await save(id, { ...answered.data, birth_notice_code: NOTICE });
	expect(again.sources["child.birth_date"]).toMatchObject({ instead_of: "2026-11-07" });

	await mother.act(id, FORM, "submit", { data: BIRTH });
	const sent = await server.as(MOTHER).getCase(id);
	expect(JSON.stringify(sent)).not.toContain("2026-11-07");
	expect(JSON.stringify(await mother.history(id))).not.toContain("2026-11-07");
});

it("takes what another number gave for nothing that was typed", async () => {
	const mother = server.as(MOTHER);
	const { id } = await mother.openCase({ procedure: "birth_registration" });
	const typed = { relation: "mother", birth_kind: "normal" };
	const first = await save(id, { ...typed, father: { personal_id: "048093000002" } });
	const father = { ...(first.data.father as object), personal_id: "048099000005" };
	const other = await save(id, { ...first.data, father });
	expect(other.data.father).toMatchObject({ full_name: "Đặng Văn Thí Dụ" });
	expect(other.sources["father.full_name"]).not.toHaveProperty("instead_of");
	const unknown = await save(id, {
		...other.data,
		father: { ...(other.data.father as object), personal_id: "048093000999" },
	});
	expect(unknown.data.father, "nobody's name stands beside an unknown number").not.toHaveProperty(
		"full_name",
	);
	expect(unknown.silent).toContainEqual({
		path: "father.full_name",
		register: "population",
		why: "nothing",
	});
});

async function save(id: string, data: Readonly<Record<string, unknown>>) {
	const mother = server.as(MOTHER);
	const { version } = await mother.getDraft(id, FORM);
	return mother.putDraft(id, FORM, data, { version });
}
