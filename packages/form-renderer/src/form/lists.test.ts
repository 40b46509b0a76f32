import type { Bundle, DraftView, FormValidators } from "@onedoor/dsl/bundle";
import { fieldIn, isList } from "@onedoor/dsl/form";
import { beforeAll, describe, expect, test } from "vitest";

import { loadValidators } from "../../test/birth-registration.ts";
import { correctionsOf } from "./corrections.ts";
import { DRAFT_CASE, draftOf } from "./draft.test-data.ts";
import { controlPath } from "./fields.ts";
import { createFormStore, type FormStore } from "./form-store.ts";
import { journeyOf, pageAsking } from "./journey.ts";
import { planList } from "./plan.ts";
import { restored, withoutSensitive } from "./restore.ts";
import { newItem } from "./shape.ts";
import { compileStay } from "./stay.test-data.ts";

let bundle: Bundle;
let validators: FormValidators;

beforeAll(async () => {
	bundle = await compileStay();
	validators = await loadValidators(bundle, "notify");
});

const ANNA = { personal_id: "048093000002", full_name: "Lê Văn Thử" };
const BENN = { personal_id: "079196000001", full_name: "Trần Thị Mẫu" };
const REGISTER = { source: "register", register: "population" };

function storeOf(
	data: DraftView["data"] = {},
	sources: DraftView["sources"] = {},
	silent: DraftView["silent"] = [],
): FormStore {
	return createFormStore({
		bundle,
		formKey: "notify",
		view: DRAFT_CASE,
		draft: draftOf(data, sources, silent),
		validators: () => validators,
		now: () => "2026-11-23T09:00:00+07:00",
	});
}

const guests = () => {
	const field = fieldIn(bundle.definition, "guests");
	if (!field || !isList(field)) throw new Error("guests is a list");
	return field;
};
const planningOf = (store: FormStore) => ({
	definition: store.definition,
	shape: store.shape(),
	given: store.given(),
	data: store.data(),
	byOffice: store.byOffice,
});
const kindsOf = (store: FormStore, index: number) =>
	planList(planningOf(store), guests()).items[index]?.blocks.map((block) => [
		block.kind,
		block.kind === "question" ? block.field.path : "",
	]);

describe("what is asked of an item", () => {
	test("nothing that a register says once it is asked with the item's own key", () => {
		const store = storeOf(
			{ guests: [ANNA, { personal_id: "1" }] },
			{ "guests.0.full_name": REGISTER },
			[{ path: "guests.1.full_name", register: "population", why: "nothing" }],
		);
		expect(kindsOf(store, 0)).toEqual([
			["question", "guests.0.personal_id"],
			["facts", ""],
			["question", "guests.0.room"],
		]);
		expect(kindsOf(store, 1)?.map(([, path]) => path)).toContain("guests.1.full_name");
	});

	test("a new item is empty, and what it lacks is said at its own fields", () => {
		const store = storeOf({ guests: [ANNA] });
		store.arrange("guests", [0, { value: newItem(guests()), sources: {} }]);
		const found = store.check((path) => path.startsWith("guests"));
		expect(found.map(({ path, code }) => [path, code])).toEqual([
			["guests.1.personal_id", "missing"],
			["guests.1.full_name", "missing"],
		]);
		store.arrange("guests", [1, 0]);
		expect(store.shown().map(({ path }) => path)).toEqual([
			"guests.0.personal_id",
			"guests.0.full_name",
		]);
		store.arrange("guests", [1]);
		expect(store.shown()).toEqual([]);
	});

	test("what all items have in common is said at their list", () => {
		const store = storeOf({ guests: [ANNA, ANNA] });
		const [found] = store.check((path) => path.startsWith("guests"));
		expect(found?.code).toBe("check_broken");
		expect(controlPath(store.definition, found?.path ?? "")).toBe("guests");
		expect(controlPath(store.definition, "guests.1.room")).toBe("guests.1.room");
		store.set("guests.1.personal_id", BENN.personal_id);
		expect(store.shown(), "it goes as soon as they differ").toEqual([]);
	});
});

describe("limits", () => {
	test("none is too few where there must be one, and is done where there need not be", () => {
		const store = storeOf({ guests: [] });
		const [page] = journeyOf(planningOf(store), store);
		expect(page?.state).not.toBe("done");
		expect(pageAsking(page ? [page] : [], "guests.personal_id")).toBe(page);
		expect(store.check((path) => path === "guests")).toMatchObject([
			{ code: "too_few_items", values: { least: 1 } },
		]);
	});
});

describe("while a register answers", () => {
	test("an answer about items that stand elsewhere by now is not taken for these", () => {
		const store = storeOf(
			{ guests: [ANNA, BENN] },
			{ "guests.0.full_name": REGISTER, "guests.1.full_name": REGISTER },
		);
		store.arrange("guests", [1]);
		const late = draftOf(
			{ guests: [{ ...ANNA, full_name: "of the first" }, BENN] },
			{ "guests.0.full_name": REGISTER, "guests.1.full_name": REGISTER },
		);
		store.receive(late);
		expect(store.data().guests).toEqual([BENN]);
		expect(store.given().sources).toEqual({ "guests.0.full_name": REGISTER });
	});

	test("nor is one about another order, or about an item that has gone", () => {
		const store = storeOf(
			{ guests: [ANNA, BENN] },
			{ "guests.0.full_name": { ...REGISTER, register: "first" } },
		);
		const late = draftOf(
			{ guests: [ANNA, BENN] },
			{ "guests.0.full_name": REGISTER, "guests.1.full_name": REGISTER },
		);
		store.arrange("guests", [1, 0]);
		store.receive(late);
		expect(store.data().guests).toEqual([BENN, ANNA]);
		expect(Object.keys(store.given().sources)).toEqual(["guests.1.full_name"]);
		store.arrange("guests", [1]);
		store.receive(late);
		expect(Object.keys(store.given().sources)).toEqual(["guests.0.full_name"]);
	});

	test("an answer about these is taken, also of what follows from what a register said", () => {
		const store = storeOf({ guests: [{ personal_id: ANNA.personal_id }] });
		store.receive(draftOf({ guests: [ANNA] }, { "guests.0.full_name": REGISTER }));
		expect(store.data().guests).toEqual([ANNA]);
	});

	test("an upload follows its item, and has no place once it is gone", () => {
		const store = storeOf({ guests: [ANNA, BENN] });
		const [first, second] = ["guests.0.room", "guests.1.room"].map((path) => store.follow(path));
		store.arrange("guests", [1]);
		expect([first?.path(), second?.path()]).toEqual([undefined, "guests.0.room"]);
	});
});

describe("on the device", () => {
	const form = () => bundle.forms.notify as NonNullable<Bundle["forms"][string]>;
	const kept = (items: readonly unknown[]) => ({
		data: { guests: items },
		at: "2026-11-23T09:05:00+07:00",
	});

	test("items come back in their places, without what was said of others", () => {
		const draft = draftOf({ guests: [ANNA, BENN] }, { "guests.0.full_name": REGISTER });
		const back = restored(bundle, form(), draft, kept([{ ...BENN, room: "2" }])).draft;
		expect(back.data.guests).toEqual([{ ...BENN, room: "2" }]);
		expect(back.sources).toEqual({});
	});

	test("what is sensitive never rests there, and returns to the item of the same name only", () => {
		const secret = withSecretRoom(bundle);
		const data = { guests: [{ ...ANNA, room: "7" }, BENN] };
		expect(withoutSensitive(secret, form(), data)).toEqual({ guests: [ANNA, BENN] });
		const both = kept([ANNA, { ...ANNA, full_name: "x" }]);
		const back = restored(secret, form(), draftOf(data), both).draft;
		expect(back.data.guests).toEqual([
			{ ...ANNA, room: "7" },
			{ ...ANNA, full_name: "x" },
		]);
		const moved = restored(secret, form(), draftOf(data), kept([BENN])).draft;
		expect(moved.data.guests).toEqual([BENN]);
	});
});

describe("in a correction", () => {
	const opens = (path: string) => {
		const store = storeOf({ guests: [ANNA, BENN] });
		const { asked, accepted } = correctionsOf(store, [{ path }], store.shape());
		return { opens: asked[0]?.opens, accepted: accepted.filter((each) => /guest/.test(each)) };
	};

	test("a list opens as a whole, one item alone, one answer of it alone", () => {
		expect(opens("guests")).toEqual({ opens: ["guests"], accepted: [] });
		expect(opens("guests.1").opens).toEqual([
			"guests.1.personal_id",
			"guests.1.full_name",
			"guests.1.room",
		]);
		expect(opens("guests.1.room").opens).toEqual(["guests.1.room"]);
		expect(opens("guests.1.room").accepted).not.toContain("guests");
		expect(opens("guests.1.room").accepted).toContain("guests.0.room");
	});
});

/** The room as something that may not rest on a device. */
function withSecretRoom(all: Bundle): Bundle {
	const list = all.definition.data.guests;
	const room = list?.group?.room;
	if (!list?.group || !room) throw new Error("guests have rooms");
	const group = { ...list.group, room: { ...room, personal: "sensitive" as const } };
	const data = { ...all.definition.data, guests: { ...list, group } };
	return { ...all, definition: { ...all.definition, data } };
}
