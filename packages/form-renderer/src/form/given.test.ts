import type { Bundle, DraftView } from "@onedoor/dsl/bundle";
import { fieldAt } from "@onedoor/dsl/form";
import { beforeAll, expect, test } from "vitest";

import { compileBirthRegistration } from "../../test/birth-registration.ts";
import { draftOf } from "./draft.test-data.ts";
import { meetingOf, sourceOf } from "./given.ts";

let bundle: Bundle;
beforeAll(async () => {
	bundle = await compileBirthRegistration();
});

function meeting(path: string, draft: DraftView, data = draft.data) {
	const field = fieldAt(bundle.definition, path);
	if (!field) throw new Error(path);
	return meetingOf({ definition: bundle.definition, given: draft, data, byOffice: false }, field);
}

const register = { source: "register", register: "population" };

test("a value with a source is shown, one without is asked", () => {
	const draft = draftOf({ requester: { full_name: "A" } }, { "requester.full_name": register });
	expect(meeting("requester.full_name", draft)).toBe("shown");
	expect(meeting("child.full_name", draft)).toBe("asked");
});

test("what follows from a number is not asked before the number is typed and looked up", () => {
	const before = draftOf({});
	expect(meeting("father.full_name", before)).toBe("waiting");
	const typed = { father: { personal_id: "048093000002" } };
	expect(meeting("father.full_name", before, typed), "typed, not looked up yet").toBe("waiting");
	const silent = draftOf(typed, {}, [
		{ path: "father.full_name", register: "population", why: "down" },
	]);
	expect(meeting("father.full_name", silent), "the register is down: the form asks").toBe("asked");
	expect(meeting("father.personal_id", before), "the number itself is asked").toBe("asked");
});

test("what an optional number would give is asked at once", () => {
	expect(meeting("child.birth_date", draftOf({}))).toBe("asked");
});

test("what is only fetched is asked where the register is silent and the procedure says so", () => {
	const data = { requester: { personal_id: "079196000001" } };
	const silent = draftOf(data, {}, [{ path: "exemption", register: "social", why: "down" }]);
	expect(meeting("exemption", silent)).toBe("asked");
	expect(meeting("exemption", draftOf({}))).toBe("left_out");
	expect(meeting("own_id_as_mother", draftOf(data)), "left empty, never asked").toBe("left_out");
	const found = draftOf({ ...data, exemption: ["poor"] }, { exemption: register });
	expect(meeting("exemption", found)).toBe("left_out");
});

test("a source of a group speaks for its members; the applicant is no source", () => {
	expect(sourceOf({ mother: register }, "mother.full_name")).toBe(register);
	expect(
		sourceOf({ mother: register, "mother.full_name": { source: "applicant" } }, "mother.full_name"),
	).toBeUndefined();
	expect(sourceOf({}, "constructor.name")).toBeUndefined();
});

test("what the case before gave is shown, whatever the field says of registers", () => {
	const draft = draftOf({ child: { full_name: "A" } }, { "child.full_name": { source: "given" } });
	expect(meeting("child.full_name", draft)).toBe("shown");
});
