import type { Bundle, FormValidators } from "@onedoor/dsl/bundle";
import { parseRule } from "@onedoor/dsl/expression";
import { beforeAll, describe, expect, test, vi } from "vitest";

import { compileBirthRegistration, loadValidators } from "../../test/birth-registration.ts";
import { DRAFT_CASE, draftOf } from "./draft.test-data.ts";
import { createFormStore, type FormStore } from "./form-store.ts";

let bundle: Bundle;
let validators: FormValidators;

beforeAll(async () => {
	bundle = await compileBirthRegistration();
	validators = await loadValidators(bundle, "application");
});

function storeOf(
	data: Readonly<Record<string, unknown>> = {},
	onChange = vi.fn(),
	of = bundle,
): FormStore {
	return createFormStore({
		bundle: of,
		formKey: "application",
		view: DRAFT_CASE,
		draft: draftOf(data),
		validators: () => validators,
		now: () => "2026-11-23T09:00:00+07:00",
		onChange,
	});
}

describe("what is shown", () => {
	test("a key press wakes its own field, and nothing else while nothing depends on it", () => {
		const store = storeOf();
		const [own, other, broad] = [vi.fn(), vi.fn(), vi.fn()];
		store.subscribeTo("child.full_name", own);
		store.subscribeTo("child.sex", other);
		store.subscribe(broad);
		store.set("child.full_name", "L");
		expect(own).toHaveBeenCalledTimes(1);
		expect(other).not.toHaveBeenCalled();
		expect(broad).not.toHaveBeenCalled();
	});

	test("an answer of the server wakes nobody when it says nothing new", () => {
		const store = storeOf();
		const broad = vi.fn();
		store.subscribe(broad);
		const number = { father: { personal_id: "048093000002" } };
		store.receive(draftOf({}));
		expect(broad).not.toHaveBeenCalled();
		store.set("father.personal_id", "048093000002");
		store.receive(draftOf(number));
		expect(broad, "the register was asked about this number").toHaveBeenCalledTimes(1);
		store.receive(draftOf(number, { "father.full_name": { source: "register" } }));
		expect(broad).toHaveBeenCalledTimes(2);
	});

	test("what depends on an answer appears with it, and its value comes back with it", () => {
		const store = storeOf({ birth_kind: "normal", mother: { full_name: "A" } });
		expect(store.shape().fields.has("mother.full_name")).toBe(true);
		store.set("birth_kind", "abandoned");
		expect(store.shape().fields.has("mother.full_name")).toBe(false);
		expect(store.submission()).not.toHaveProperty("mother");
		store.set("birth_kind", "normal");
		expect(store.submission()).toHaveProperty("mother.full_name", "A");
	});

	test("another province takes the commune with it", () => {
		const home = { province: "79", commune: "79901" };
		const store = storeOf({ child: { birth_place: { country: "VN", home } } });
		store.set("child.birth_place.home.province", "48");
		expect(store.field("child.birth_place.home.commune").value).toBeUndefined();
	});

	test("what only the day of receipt asks appears once the form counts from that day", () => {
		const { copies } = bundle.definition.data;
		if (!copies) throw new Error("the form asks for copies");
		const text = 'today >= date("2027-01-01")';
		const { tree } = parseRule(text);
		if (!tree) throw new Error("a rule");
		const data = { ...bundle.definition.data, copies: { ...copies, when: { text, tree } } };
		const later = { ...bundle, definition: { ...bundle.definition, data } };
		const store = storeOf({}, vi.fn(), later);
		expect(store.shape().fields.has("copies")).toBe(false);
		store.countFrom("2027-01-01");
		expect(store.shape().fields.has("copies")).toBe(true);
		expect(store.facts().case.received_on).toBe("2027-01-01");
	});

	test("a question that starts with an answer has it, and keeps another", () => {
		expect(storeOf().field("copies").value).toBe(0);
		expect(storeOf({ copies: 3 }).field("copies").value).toBe(3);
	});
});

describe("what is wrong", () => {
	test("nothing is said before an attempt, and then only of this page", () => {
		const store = storeOf({ birth_kind: "normal" });
		store.set("child.full_name", "");
		expect(store.shown()).toEqual([]);
		const found = store.check((path) => path === "relation");
		expect(found).toMatchObject([{ path: "relation", code: "missing" }]);
		expect(store.field("relation").finding).toMatchObject({ code: "missing" });
	});

	test("a field that shows an error is looked at again while typing; the others stay as they are", () => {
		const store = storeOf({ birth_kind: "normal" });
		store.check((path) => path === "relation" || path === "child.full_name");
		store.set("relation", "mother");
		expect(store.field("relation").finding).toBeUndefined();
		expect(store.field("child.full_name").finding).toMatchObject({ code: "missing" });
		store.set("child.birth_date", "2031-01-01");
		expect(store.field("child.birth_date").finding, "it shows none yet").toBeUndefined();
	});

	test("an unfinished date is kept, and said to be unfinished", () => {
		const store = storeOf();
		store.set("child.birth_date", "2026-11-");
		expect(store.check((path) => path === "child.birth_date")).toMatchObject([
			{ code: "date_invalid" },
		]);
	});
});

describe("what registers give", () => {
	test("it arrives while the person types, and what they typed elsewhere stays", () => {
		const store = storeOf({ birth_kind: "normal" });
		store.set("child.full_name", "Lê Trần Bảo Châu");
		store.receive(
			draftOf(
				{ child: { birth_date: "2026-11-02", full_name: "older" } },
				{ "child.birth_date": { source: "register", register: "health" } },
			),
		);
		expect(store.field("child.birth_date").value).toBe("2026-11-02");
		expect(store.field("child.full_name").value).toBe("Lê Trần Bảo Châu");
	});

	test("it goes again with the key it was found by", () => {
		const store = storeOf();
		const source = { source: "register", register: "health" };
		store.receive(draftOf({ child: { birth_date: "2026-11-02" } }, { "child.birth_date": source }));
		store.receive(draftOf({}));
		expect(store.field("child.birth_date").value).toBeUndefined();
	});
});

test("a birth is in time to the next open day after the 60th, and late from then on", () => {
	const store = storeOf({ birth_kind: "normal" });
	// The 60th day is Saturday, 21 November: Monday still counts.
	store.set("child.birth_date", "2026-09-22");
	expect(store.fees().total).toBe(0);
	// The 60th day was Friday.
	store.set("child.birth_date", "2026-09-21");
	expect(store.fees().total).toBe(8000);
	store.set("exemption", ["poor"]);
	expect(store.fees()).toMatchObject({ total: 0, lines: [{ amount: 0, rate: "exempt" }] });
});
