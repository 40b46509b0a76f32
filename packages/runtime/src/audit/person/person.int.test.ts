import { afterEach, beforeEach, expect, it } from "vitest";

import {
	BIRTH,
	MOTHER,
	OFFICERS,
	type TestServer,
	testServer,
} from "../../http/test-server.test-data.ts";
import { sqliteStore } from "../../storage/sqlite/open.ts";
import type { Store } from "../../storage/storage.ts";
import { eraseCase } from "../erasure/erase-case.ts";
import { type PersonData, personData } from "./person-data.ts";
import { personPage } from "./person-page.ts";

const MADE = "2026-12-01T00:00:00Z";

let server: TestServer;
let store: Store;
let id = "";
beforeEach(async () => {
	store = sqliteStore(":memory:");
	server = await testServer({ store });
	const mother = server.as(MOTHER);
	({ id } = await mother.openCase({ procedure: "birth_registration", data: BIRTH }));
	await mother.act(id, "application", "submit");
	await mother.dev.setClock({ to: "2026-11-24T09:00:00+07:00" });
	await server.as(OFFICERS.receiver).act(id, "reception.check", "incomplete", {
		reason: "thiếu",
		marks: [{ path: "child.full_name" }],
	});
	await mother.act(id, "reception.supplement", "submit", {
		data: { child: { full_name: "<b>Lê Trần Bảo An</b>" } },
	});
});
afterEach(() => server.stop());

const valueAt = ({ cases: [first] }: PersonData, path: string) =>
	first?.values.find((one) => one.path === path);

it("gives each value with its case, where it came from, and since when", async () => {
	const data = await personData(store, MOTHER, MADE);
	expect(data.cases).toMatchObject([{ id, as: "applicant", status: "open" }]);
	expect(valueAt(data, "child.full_name")).toMatchObject({
		value: "<b>Lê Trần Bảo An</b>",
		personal: "ordinary",
		source: { source: "applicant" },
		at: "2026-11-24T09:00:00+07:00",
	});
	expect(valueAt(data, "father.full_name")).toMatchObject({
		source: { source: "register", register: "population" },
		at: "2026-11-23T09:00:00+07:00",
	});
	expect(valueAt(data, "applicant.personal_id")).toMatchObject({ value: MOTHER });
});

it("says who looked what up about the person, when and what for, and what they did themselves", async () => {
	const [first] = (await personData(store, MOTHER, MADE)).cases;
	expect(first?.lookups.length).toBeGreaterThan(0);
	expect(first?.lookups[0]).toMatchObject({ seq: 1, by: MOTHER, register: "population" });
	expect(first?.lookups[0]?.purpose).toHaveProperty("vi");
	expect(first?.acts.filter(({ outcome }) => outcome === "submit").map(({ step }) => step)).toEqual(
		["application", "reception.supplement"],
	);
});

it("gives another what stands about them in it, and not the rest", async () => {
	const data = await personData(store, BIRTH.father.personal_id, MADE);
	expect(data.cases).toMatchObject([{ id, as: "named", files: [], lookups: [] }]);
	expect(valueAt(data, "father.full_name")).toBeDefined();
	expect(valueAt(data, "child.full_name")).toBeUndefined();
	expect((await personData(store, "nobody", MADE)).cases).toEqual([]);
});

it("is a page in the person's language, in which nothing becomes markup", async () => {
	const data = await personData(store, MOTHER, MADE);
	const page = personPage(data, "vi");
	expect(page).toContain('<html lang="vi">');
	expect(page).toContain("Dữ liệu được lưu về bạn");
	expect(page).toContain("&#60;b&#62;Lê Trần Bảo An&#60;/b&#62;");
	expect(page).not.toContain("<b>");
	expect(personPage(data, "fr")).toContain('<html lang="en">');
});

it("says codes, days and sources in words, and whose value each is", async () => {
	const data = await personData(store, MOTHER, MADE);
	expect(valueAt(data, "child.sex")?.words).toMatchObject({ vi: "Nữ", en: "Female" });
	const page = personPage(data, "en");
	for (const words of [
		"Child: Child&#39;s full name",
		"2 November 2026",
		"Register: Health data",
		"National Population Database: found",
		"Full birth name, Date of birth",
	])
		expect(page).toContain(words);
	expect(page).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
});

it("says what was erased, and when", async () => {
	await server.as(MOTHER).caseAction(id, "withdraw", { reason: "x" });
	await eraseCase(store, id, { classes: ["ordinary"], by: "operator", at: MADE });
	const data = await personData(store, MOTHER, MADE);
	expect(data.cases[0]?.erased).toEqual({ ordinary: MADE });
	expect(valueAt(data, "child.full_name")).toBeUndefined();
	expect(personPage(data, "en")).toContain("Erased");
});
