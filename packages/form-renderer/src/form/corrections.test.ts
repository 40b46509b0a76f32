import type { Bundle, FormValidators } from "@onedoor/dsl/bundle";
import { beforeAll, expect, test } from "vitest";
import { compileBirthRegistration, loadValidators } from "../../test/birth-registration.ts";
import { correctionsOf } from "./corrections.ts";
import { DRAFT_CASE, draftOf } from "./draft.test-data.ts";
import { createFormStore } from "./form-store.ts";

let bundle: Bundle;
let validators: FormValidators;
beforeAll(async () => {
	bundle = await compileBirthRegistration();
	validators = await loadValidators(bundle, "reception.supplement");
});

test("a mark opens its leaves, what appears through them opens too, and the rest stays closed", () => {
	const store = createFormStore({
		bundle,
		formKey: "reception.supplement",
		view: DRAFT_CASE,
		draft: draftOf({
			birth_kind: "normal",
			child: { full_name: "A" },
			delivery: { method: "electronic" },
		}),
		validators: () => validators,
		now: () => "2026-11-23T09:00:00+07:00",
	});
	const before = store.shape();
	store.set("delivery.method", "post");
	const corrections = correctionsOf(
		store,
		[{ path: "delivery.method", note: "?" }, { path: "child" }, { path: "birth_evidence" }],
		before,
	);
	const [method, child, evidence] = corrections.asked;
	expect(method?.opens).toEqual(["delivery.method"]);
	expect(child?.opens).toContain("child.full_name");
	expect(evidence?.opens).toEqual(["birth_evidence"]);
	expect(corrections.appeared).toContain("delivery.address.province");
	expect(corrections.accepted).toContain("mother.full_name");
	expect(corrections.accepted).not.toContain("child.full_name");
	expect(corrections.accepted, "what appeared is open").not.toContain("delivery.address.province");
});
