import type { Bundle, DraftView, FormValidators } from "@onedoor/dsl/bundle";
import { fieldIn } from "@onedoor/dsl/form";
import { beforeAll, expect, test } from "vitest";

import { compileBirthRegistration, loadValidators } from "../../test/birth-registration.ts";
import { DRAFT_CASE, draftOf } from "./draft.test-data.ts";
import { createFormStore } from "./form-store.ts";
import { askedInVain, silenceOf } from "./looked-up.ts";

let bundle: Bundle;
let validators: FormValidators;
beforeAll(async () => {
	bundle = await compileBirthRegistration();
	validators = await loadValidators(bundle, "application");
});

const NUMBER = "048093000999";
const SILENT: DraftView["silent"] = [
	{ path: "father.full_name", register: "population", why: "nothing" },
	{ path: "father.ethnicity", register: "population", why: "nothing" },
];

function storeOf(sources: DraftView["sources"], silent: DraftView["silent"]) {
	return createFormStore({
		bundle,
		formKey: "application",
		view: DRAFT_CASE,
		draft: draftOf({ birth_kind: "normal", father: { personal_id: NUMBER } }, sources, silent),
		validators: () => validators,
		now: () => "2026-11-23T09:00:00+07:00",
	});
}

function silenceAt(store: ReturnType<typeof storeOf>, path: string) {
	const field = fieldIn(bundle.definition, path);
	return field && silenceOf(store, field)?.why;
}

test("a number of which a register has nothing is said at the number, until another one is typed", () => {
	const store = storeOf({}, SILENT);
	expect(silenceAt(store, "father.personal_id")).toBe("nothing");
	expect(silenceAt(store, "child.full_name")).toBeUndefined();
	expect(askedInVain(store, ["child.full_name", "father.personal_id"])).toEqual([
		"father.personal_id",
	]);
	store.set("father.personal_id", "048093000002");
	expect(silenceAt(store, "father.personal_id"), "it is looked up only now").toBeUndefined();
});

test("a register that does not reply is another thing than one that has nothing", () => {
	const down = SILENT.map((one) => ({ ...one, why: "down" as const }));
	expect(silenceAt(storeOf({}, down), "father.personal_id")).toBe("down");
});

test("who is known, and has only no ethnicity there, is not called unknown", () => {
	const source = { source: "register", register: "population" };
	const store = storeOf({ "father.full_name": source }, SILENT.slice(1));
	expect(silenceAt(store, "father.personal_id")).toBeUndefined();
});
