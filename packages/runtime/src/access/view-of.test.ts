import { beforeEach, expect, test } from "vitest";

import type { Actor } from "../case/case.ts";
import { smallBirth, validatorsOf } from "../case/small-birth.test-data.ts";
import {
	CIVIL,
	FORM,
	LEADER,
	MOTHER,
	officer,
	RECEIVER,
	SIGNER,
	Story,
} from "../case/story.test-data.ts";
import { canSee } from "./can-see.ts";
import { viewOf } from "./view-of.ts";

const bundle = smallBirth();
const validators = await validatorsOf(bundle);
const STRANGER = { ...MOTHER, id: "099999999999", identity: { personal_id: "099999999999" } };

let story: Story;
beforeEach(() => {
	story = new Story(bundle, validators).open();
});

function view(actor: Actor = MOTHER) {
	return viewOf(bundle, story.case, actor, story.now);
}

function submit(data: Readonly<Record<string, unknown>> = {}): Story {
	return story.act(MOTHER, "application", "submit", { data: { ...FORM, ...data } });
}

function spine(actor: Actor = MOTHER): readonly string[] {
	return view(actor).track.map(({ step, state }) => `${state} ${step}`);
}

test("a draft: one task, the whole way ahead, seen by nobody else", () => {
	expect(view()).toMatchObject({
		status: "draft",
		steps: ["application"],
		tasks: [{ id: "case-1:application:1", role: "applicant", outcomes: ["submit"] }],
		actions: [],
		due: null,
	});
	expect(spine()).toEqual([
		"now application",
		"next reception.check",
		"next forwarding",
		"next lookups",
		"next verify",
		"next draft_confirmation",
		"next registration",
		"next personal_number",
		"next signature",
		"skip copies_payment",
		"next result.electronically",
		"next granted",
	]);
	expect(canSee(bundle, story.case, MOTHER, story.now)).toBe(true);
	expect([RECEIVER, STRANGER].some((actor) => canSee(bundle, story.case, actor, story.now))).toBe(
		false,
	);
});

test("the spine: done in the order of the log, now, the expected way; what is free is skipped", () => {
	submit().act(RECEIVER, "reception.check", "incomplete", {
		marks: [{ path: "copies" }],
		reason: "why",
	});
	story.now = "2026-11-23T10:00:00+07:00";
	expect(spine()).toEqual([
		"done application",
		"done reception.check",
		"now reception.supplement",
		"next reception.check",
		"next forwarding",
		"next lookups",
		"next verify",
		"next draft_confirmation",
		"next registration",
		"next personal_number",
		"next signature",
		"skip copies_payment",
		"next result.electronically",
		"next granted",
	]);
	expect(view().track[1]).toEqual({
		step: "reception.check",
		state: "done",
		role: "receiver",
		at: "2026-11-23T09:00:00+07:00",
		outcome: "incomplete",
	});
	expect(view().track[2]).toMatchObject({ stopped: true, due: "2026-12-24T00:00:00+07:00" });
	expect(view().tasks).toMatchObject([
		{ reason: "why", marks: [{ path: "copies" }], warn: "2026-12-17T00:00:00+07:00", late: false },
	]);
});

test("branches beside each other: done, now, skipped", () => {
	submit({ birth_kind: "father_unknown" })
		.act(RECEIVER, "reception.check", "accepted")
		.act(CIVIL, "forwarding", "received");
	const lookups = () => view().track.find(({ step }) => step === "lookups");
	expect(view().steps).toEqual(["parents_lookup"]);
	expect(lookups()).toMatchObject({
		state: "now",
		branches: [
			{ step: "parents_lookup", state: "now" },
			{ step: "notice_lookup", state: "skip" },
		],
	});
	story.answer("parents_lookup", "matches");
	expect(lookups()).toMatchObject({
		state: "done",
		branches: [
			{ step: "parents_lookup", outcome: "matches" },
			{ step: "notice_lookup", state: "skip" },
		],
	});
});

test("before its clock begins the promise is foreseen: every office takes the time it has", () => {
	const seen = () => view().promise;
	// Monday 9:00, four working hours for the check: 15:00 is the cut-off, so the day that counts is Tuesday.
	const tuesday = { started_on: "2026-11-24", due: "2026-11-24T17:00:00+07:00", foreseen: true };
	expect(seen()).toMatchObject(tuesday);
	submit();
	expect(seen()).toMatchObject(tuesday);
	expect(view().due).toBeNull();
	story.now = "2026-11-23T10:00:00+07:00";
	story.act(RECEIVER, "reception.check", "accepted");
	expect(seen()).toMatchObject({ due: "2026-11-23T17:00:00+07:00" });
	expect(seen()).not.toHaveProperty("foreseen");
});

test("an earlier submission is foreseen earlier", () => {
	story.now = "2026-11-23T08:00:00+07:00";
	expect(view().promise).toMatchObject({ due: "2026-11-23T17:00:00+07:00", foreseen: true });
});

test("the promise: days, due instant, standing still", () => {
	submit();
	story.now = "2026-11-20T15:01:00+07:00";
	story.act(RECEIVER, "reception.check", "accepted");
	expect(view()).toMatchObject({
		due: "2026-11-23T17:00:00+07:00",
		promise: {
			clock: "total",
			started_on: "2026-11-23",
			stopped: false,
			late: false,
			days: [{ date: "2026-11-23", open: true }],
		},
	});
	story
		.act(CIVIL, "forwarding", "received")
		.answer("parents_lookup", "matches")
		.answer("notice_lookup", "matches");
	story.act(CIVIL, "verify", "correct");
	story.now = "2026-11-24T09:00:00+07:00";
	expect(view()).toMatchObject({
		due: null,
		promise: { stopped: true, due: "2026-11-24T17:00:00+07:00" },
	});
});

test("each sees what is theirs: applicants all of their own, officers no sensitive data, others nothing", () => {
	submit();
	expect(view().data).toMatchObject({ child: { ethnicity: "Kinh" } });
	expect(view(RECEIVER).data).not.toMatchObject({ child: { ethnicity: "Kinh" } });
	expect(view(RECEIVER).data).toMatchObject({ child: { full_name: "Trần An" } });
	expect(view(STRANGER)).toMatchObject({
		data: {},
		sources: {},
		papers: [],
		tasks: [],
		findings: [],
		applicant: {},
	});
	expect(canSee(bundle, story.case, STRANGER, story.now)).toBe(false);
	expect(canSee(bundle, story.case, SIGNER, story.now)).toBe(true);
});

test("an officer of another office sees and does nothing", () => {
	submit();
	const inOffice = (unit: string): Actor => ({
		...officer("c9", "civil_status_officer"),
		office: { kind: "commune_committee", unit },
	});
	expect(canSee(bundle, story.case, inOffice("00002"), story.now)).toBe(false);
	expect(canSee(bundle, story.case, inOffice("00001"), story.now)).toBe(true);
});

test("`sees` narrows what a task shows", () => {
	const narrow = smallBirth((definition) => {
		const check = definition.steps["reception.check"];
		if (check === undefined) throw new Error("no step");
		return {
			...definition,
			steps: {
				...definition.steps,
				"reception.check": { ...check, sees: ["child", "birth_evidence"] },
			},
		};
	});
	story = new Story(narrow, validators).open();
	submit();
	expect(Object.keys(viewOf(narrow, story.case, RECEIVER, story.now).data)).toEqual([
		"child",
		"birth_evidence",
	]);
	expect(viewOf(narrow, story.case, RECEIVER, story.now).data).toMatchObject({
		child: { ethnicity: "Kinh" },
	});
});

test("officers see advice that was not followed and values that are doubted", () => {
	submit({ child: { ...FORM.child, full_name: "Nguyễn Thị Hoa" } });
	story.send({ kind: "dispute", path: "child.birth_date", note: "it was the 3rd" }, MOTHER);
	expect(view(RECEIVER).findings).toMatchObject([
		{
			path: "child.full_name",
			code: "check_broken",
			severity: "warning",
			values: { check: "same_name" },
		},
		{ path: "child.birth_date", code: "disputed", values: { note: "it was the 3rd" } },
	]);
	expect(view().findings).toEqual([]);
	expect(story.refused({ kind: "dispute", path: "no.such", note: "x" }, MOTHER).code).toBe(
		"unknown_path",
	);
	expect(story.refused({ kind: "dispute", path: "copies", note: "x" }, RECEIVER).code).toBe(
		"not_this_role",
	);
});

test("how often an outcome is left, who claimed, what the name of the case is", () => {
	submit().send({ kind: "claim", step: "reception.check" }, RECEIVER);
	expect(view(RECEIVER)).toMatchObject({
		about: "Trần An",
		tasks: [{ claimed_by: "r1", left: { incomplete: 1 } }],
	});
	story.send({ kind: "release", step: "reception.check" }, RECEIVER);
	expect(view(RECEIVER).tasks[0]).not.toHaveProperty("claimed_by");
});

test("letters are for whom they are addressed to, results for the applicant, the file for officers", () => {
	submit().act(RECEIVER, "reception.check", "accepted");
	expect(view().papers).toMatchObject([
		{ id: "l1", kind: "letter", of: "receipt", href: "/api/cases/case-1/files/l1" },
	]);
	expect(view(LEADER).papers).toHaveLength(1);
	expect(view(STRANGER).papers).toEqual([]);
});
