import { beforeEach, expect, test } from "vitest";

import { viewOf } from "../access/view-of.ts";
import { VN } from "../time/vn-calendar.test-data.ts";
import { decide } from "./decide.ts";

import { rule, smallBirth, validatorsOf } from "./small-birth.test-data.ts";
import {
	CIVIL,
	FORM,
	LEADER,
	MOTHER,
	officer,
	RECEIVER,
	SIGNER,
	Story,
} from "./story.test-data.ts";

const bundle = smallBirth();
const validators = await validatorsOf(bundle);

let story: Story;
beforeEach(() => {
	story = new Story(bundle, validators).open();
});

function submitted(data: Readonly<Record<string, unknown>> = {}): Story {
	return story.act(MOTHER, "application", "submit", { data: { ...FORM, ...data } });
}

function accepted(data: Readonly<Record<string, unknown>> = {}): Story {
	return submitted(data).act(RECEIVER, "reception.check", "accepted");
}

function examined(data: Readonly<Record<string, unknown>> = {}): Story {
	return accepted(data)
		.act(CIVIL, "forwarding", "received")
		.answer("parents_lookup", "matches")
		.answer("notice_lookup", "matches");
}

function toSign(data: Readonly<Record<string, unknown>> = {}): Story {
	return examined(data)
		.act(CIVIL, "verify", "correct")
		.act(MOTHER, "draft_confirmation", "confirmed")
		.answer("registration", "recorded", { certificate_number: "123/2026", planted: "x" })
		.answer("personal_number", "issued", { personal_id: "079000000001" });
}

test("the whole story: returned with two marks, corrected, one register silent, granted, revoked", () => {
	submitted();
	expect(story.case.status).toBe("open");
	expect(story.case.received_on).toBe("2026-11-23");
	expect(story.case.clocks.duty?.ended_at).toBe("2026-11-23T09:00:00+07:00");
	expect(story.case.clocks.duty?.late_at).toBeUndefined();

	story.now = "2026-11-23T09:30:00+07:00";
	const marks = [{ path: "child.full_name", note: "as on the notice" }, { path: "birth_evidence" }];
	story.act(RECEIVER, "reception.check", "incomplete", {
		marks,
		reason: "unreadable",
		reasons: ["paper_unreadable"],
	});
	expect(story.at).toEqual(["reception.supplement"]);
	const request = story.effects.findLast(({ kind }) => kind === "send_message");
	expect(request).toMatchObject({
		message: "supplement_request",
		paper: { id: "l1", number: "KS-2026-000001-L1" },
		mentions: {
			case: { number: "KS-2026-000001" },
			step: {
				reason: "unreadable",
				due_on: "2026-12-23",
				marks: [{ title: "full_name (vi)", note: "as on the notice" }, { title: "Evidence (vi)" }],
			},
		},
	});

	const correction = {
		...FORM,
		child: { ...FORM.child, full_name: "Trần Bình An" },
		birth_evidence: { undertaking: { by: "upload", files: ["f2"] } },
	};
	const elsewhere = { ...correction, relation: "father" };
	expect(
		story.refused(
			{ kind: "act", step: "reception.supplement", outcome: "submit", data: elsewhere },
			MOTHER,
		),
	).toMatchObject({
		code: "not_marked",
		values: { paths: ["relation"] },
	});
	story
		.until("2026-11-23T10:00:00+07:00")
		.act(MOTHER, "reception.supplement", "submit", { data: correction });
	expect(story.case.data).toMatchObject({
		child: { full_name: "Trần Bình An" },
		birth_evidence: { undertaking: { files: ["f2"] } },
	});

	story.act(RECEIVER, "reception.check", "accepted");
	expect(story.case.clocks.total?.due_at).toBe("2026-11-23T17:00:00+07:00");
	expect(story.effects.findLast(({ kind }) => kind === "send_message")).toMatchObject({
		message: "receipt",
		mentions: { clocks: { total: { due_on: "2026-11-23" } } },
	});
	expect(story.case.steps.reception).toMatchObject({ outcome: "accepted", times: 1 });

	story.act(CIVIL, "forwarding", "received").answer("notice_lookup", "matches");
	expect(story.at).toEqual(["parents_lookup"]);
	story.until("2026-11-23T16:00:00+07:00");
	expect(story.at).toEqual(["verify"]);
	expect(story.case.steps.parents_lookup).toMatchObject({
		answer: "no_answer",
		by: "clock",
		done_at: "2026-11-23T16:00:00+07:00",
	});
	expect(viewOf(bundle, story.case, CIVIL, story.now).notices).toEqual(["verify.silent"]);

	story.act(CIVIL, "verify", "correct");
	expect(story.at).toEqual(["draft_confirmation"]);
	expect(story.case.clocks.total?.due_at).toBeUndefined();
	story.until("2026-11-24T08:00:00+07:00").act(MOTHER, "draft_confirmation", "confirmed");
	expect(story.case.clocks.total?.due_at).toBe("2026-11-24T17:00:00+07:00");
	story.answer("registration", "recorded", { certificate_number: "123/2026", planted: "x" });
	expect(story.case.steps.registration?.gives).toEqual({ certificate_number: "123/2026" });
	story.answer("personal_number", "issued", { personal_id: "079000000001" });

	story.act(SIGNER, "signature", "signed");
	expect(story.at).toEqual(["signature"]);
	expect(story.effects.at(-1)).toMatchObject({
		kind: "request_signature",
		by: "s1",
		papers: [{ of: "birth_certificate", number: "KS-2026-000001-R1" }],
		mentions: {
			child: { full_name: "Trần Bình An" },
			personal_number: { personal_id: "079000000001" },
		},
	});
	story.answer("signature", "signed");
	expect(story.case.steps.copies_payment).toMatchObject({ outcome: "nothing_due" });
	expect(story.at).toEqual(["result.electronically"]);
	expect(story.effects.at(-1)).toMatchObject({
		kind: "deliver",
		by: "electronic",
		results: ["r1"],
	});
	expect(story.case.papers.at(-1)).toMatchObject({
		kind: "result",
		number: "KS-2026-000001-R1",
		signed_by: "s1",
	});

	story.answer("result.electronically", "delivered");
	expect(story.case).toMatchObject({
		status: "ended",
		result: "granted",
		steps: { result: { outcome: "delivered" } },
	});
	expect(story.effects.at(-1)).toMatchObject({
		message: "outcome_notice",
		mentions: { case: { result: "granted" } },
	});

	expect(story.refused({ kind: "case_action", action: "revoke" }, SIGNER).code).toBe(
		"reason_required",
	);
	story.send({ kind: "case_action", action: "revoke", reason: "forged" }, SIGNER);
	expect(story.case).toMatchObject({ status: "ended", result: "revoked" });
	expect(story.case.papers.at(-1)).toMatchObject({ kind: "result", revoked_at: story.now });
});

test("silence on the draft is consent, at 24:00 of the next day, and stops the office's clock until then", () => {
	examined().act(CIVIL, "verify", "correct").until("2026-11-25T09:00:00+07:00");
	expect(story.at).toEqual(["registration"]);
	expect(story.case.steps.draft_confirmation).toMatchObject({
		outcome: "confirmed",
		by: "clock",
		done_at: "2026-11-25T00:00:00+07:00",
	});
	expect(story.case.clocks.total?.due_at).toBe("2026-11-25T17:00:00+07:00");
});

test("an act at the due instant is late: what silence takes has already happened", () => {
	examined().act(CIVIL, "verify", "correct");
	story.now = "2026-11-25T00:00:00+07:00";
	const late = story.refused(
		{ kind: "act", step: "draft_confirmation", outcome: "objected", reason: "wrong" },
		MOTHER,
	);
	expect(late.code).toBe("not_possible_now");
	story.answer("registration", "recorded");
	expect(story.case.steps.draft_confirmation).toMatchObject({ outcome: "confirmed", by: "clock" });
});

test("a second return needs the head of the centre, with a written reason", () => {
	const incomplete = {
		kind: "act",
		step: "reception.check",
		outcome: "incomplete",
		marks: [{ path: "copies" }],
		reason: "again",
	} as const;
	submitted()
		.send(incomplete, RECEIVER)
		.act(MOTHER, "reception.supplement", "submit", { data: {} });
	expect(story.refused(incomplete, RECEIVER)).toMatchObject({
		code: "too_often",
		allowed: ["reception.check.accepted", "reception.check.not_eligible"],
	});
	const { reason: _reason, ...unreasoned } = incomplete;
	expect(story.refused(unreasoned, LEADER).code).toBe("reason_required");
	expect(viewOf(bundle, story.case, LEADER, story.now).tasks).toMatchObject([
		{ role: "centre_leader", outcomes: ["incomplete"] },
	]);
	story.send(incomplete, LEADER);
	expect(story.at).toEqual(["reception.supplement"]);
});

test("what an act must bring, and who may bring it", () => {
	submitted();
	const check = {
		kind: "act",
		step: "reception.check",
		outcome: "incomplete",
		reason: "x",
		marks: [{ path: "copies" }],
	} as const;
	expect(story.refused({ ...check, marks: [] }, RECEIVER).code).toBe("marks_required");
	expect(story.refused({ ...check, reason: " " }, RECEIVER).code).toBe("reason_required");
	expect(story.refused({ ...check, marks: [{ path: "no.such" }] }, RECEIVER).code).toBe(
		"unknown_path",
	);
	expect(story.refused({ ...check, reasons: ["no_such"] }, RECEIVER).code).toBe("unknown_reason");
	expect(story.refused({ ...check, outcome: "no_such" }, RECEIVER).code).toBe("unknown_outcome");
	expect(story.refused({ ...check, step: "no_such" }, RECEIVER).code).toBe("unknown_step");
	expect(story.refused({ ...check, step: "verify", outcome: "correct" }, CIVIL).code).toBe(
		"not_possible_now",
	);
	expect(story.refused(check, MOTHER).code).toBe("not_this_role");
	expect(story.refused({ ...check, step: "constructor" }, RECEIVER).code).toBe("unknown_step");
	expect(story.refused({ kind: "case_action", action: "constructor" }, MOTHER).code).toBe(
		"unknown_action",
	);
});

test("who checked does not examine, and answers of systems come from ports", () => {
	const both = { ...RECEIVER, roles: ["receiver", "civil_status_officer"] };
	accepted().act(CIVIL, "forwarding", "received");
	expect(
		story.refused({ kind: "act", step: "parents_lookup", outcome: "matches" }, both).code,
	).toBe("only_from_ports");
	expect(
		story.refused({ kind: "report", step: "parents_lookup", answer: "matches" }, CIVIL).code,
	).toBe("only_from_ports");
	story.answer("parents_lookup", "matches").answer("notice_lookup", "matches");
	expect(story.refused({ kind: "act", step: "verify", outcome: "correct" }, both)).toMatchObject({
		code: "separation_of_duties",
		values: { step: "reception.check" },
	});
});

test("an identity too weak, a role only delegated, another's claim", () => {
	const weak = { ...MOTHER, level: 1 } as const;
	expect(
		story.refused({ kind: "act", step: "application", outcome: "submit", data: FORM }, weak),
	).toMatchObject({
		code: "assurance_too_low",
		values: { needs: "level 2" },
	});
	submitted().act(RECEIVER, "reception.check", "not_eligible", { reason: "not here" });
	const deputy = { ...LEADER, delegated: ["centre_leader"] };
	expect(
		story.refused({ kind: "act", step: "reception.refusal", outcome: "signed" }, deputy).code,
	).toBe("delegation_refused");
	story.act(LEADER, "reception.refusal", "sent_back", { reason: "look again" });
	story.send({ kind: "claim", step: "reception.check" }, RECEIVER);
	const other = { ...RECEIVER, id: "r2" };
	expect(
		story.refused({ kind: "act", step: "reception.check", outcome: "accepted" }, other).code,
	).toBe("claimed_by_another");
	story
		.send({ kind: "assign", step: "reception.check", to: "r2" }, RECEIVER)
		.act(other, "reception.check", "accepted");
});

test("an answer that comes twice, or too late, changes nothing", () => {
	accepted().act(CIVIL, "forwarding", "received");
	const effect = story.case.active.find(({ step }) => step === "parents_lookup")?.effect ?? "";
	story.answer("parents_lookup", "matches");
	const again = { kind: "report", step: "parents_lookup", answer: "differs", effect } as const;
	const port = { id: "port:x", kind: "port", roles: [], level: 3, identity: {} } as const;
	expect(story.try(again, port)).toMatchObject({
		events: [],
		effects: [],
		next: { version: story.case.version },
	});
	expect(
		story.refused(
			{
				...again,
				effect: story.case.active.find(({ step }) => step === "notice_lookup")?.effect ?? "",
				step: "notice_lookup",
				answer: "maybe",
			},
			port,
		).code,
	).toBe("unknown_outcome");
});

test("effects have stable ids: case, event, index", () => {
	accepted().act(CIVIL, "forwarding", "received");
	const ids = story.effects.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.every((id) => /^case-1:\d+:\d+$/.test(id))).toBe(true);
});

test("a fee for copies is paid once, and given back when the case is withdrawn", () => {
	toSign({ copies: 2 }).act(SIGNER, "signature", "signed").answer("signature", "signed");
	expect(story.at).toEqual(["copies_payment"]);
	expect(story.effects.at(-1)).toMatchObject({
		message: "payment_due",
		mentions: { fees: { total: 16000 } },
	});
	story.send({ kind: "pay", step: "copies_payment" }, MOTHER);
	expect(story.effects.at(-1)).toMatchObject({
		kind: "start_payment",
		amount: 16000,
		currency: "VND",
		lines: { copies: 16000 },
	});
	expect(story.try({ kind: "pay", step: "copies_payment" }, MOTHER)).toMatchObject({
		events: [],
		effects: [],
	});
	expect(viewOf(bundle, story.case, MOTHER, story.now).tasks).toMatchObject([
		{ step: "copies_payment", outcomes: [], waiting: "payment" },
	]);
	story
		.answer("copies_payment", "failed")
		.send({ kind: "pay", step: "copies_payment" }, MOTHER)
		.answer("copies_payment", "paid");
	expect(story.case.paid).toEqual({ copies: 16000 });
	expect(story.at).toEqual(["result.electronically"]);
});

test("a fee nobody pays: warned, then the result goes out without it", () => {
	toSign({ copies: 1 }).act(SIGNER, "signature", "signed").answer("signature", "signed");
	story.until("2026-12-01T08:00:00+07:00");
	expect(story.events.filter(({ kind }) => kind === "warned").map(({ at }) => at)).toEqual([
		"2026-11-29T00:00:00+07:00",
	]);
	expect(story.at).toEqual(["result.electronically"]);
	expect(story.case.steps.copies_payment?.outcome).toBeUndefined();
});

test("withdrawing is possible until the signature, and ends every clock", () => {
	accepted().send({ kind: "case_action", action: "withdraw" }, MOTHER);
	expect(story.case).toMatchObject({ status: "ended", result: "withdrawn", waiting: {} });
	expect(story.case.clocks.total?.ended_at).toBe(story.now);
	const signed = new Story(bundle, validators).open();
	story = signed;
	toSign().act(SIGNER, "signature", "sent_back", { reason: "spelling" });
	expect(viewOf(bundle, story.case, MOTHER, story.now).actions).toEqual(["withdraw"]);
});

test("an extension moves the promise once, with a reason, and says so in a letter", () => {
	accepted();
	expect(story.refused({ kind: "case_action", action: "extend" }, SIGNER).code).toBe(
		"reason_required",
	);
	story.send({ kind: "case_action", action: "extend", reason: "flood" }, SIGNER);
	expect(story.case.clocks.total?.due_at).toBe("2026-11-26T17:00:00+07:00");
	expect(story.effects.at(-1)).toMatchObject({
		message: "apology_slip",
		mentions: { clocks: { total: { due_on: "2026-11-26" } } },
	});
	expect(
		story.refused({ kind: "case_action", action: "extend", reason: "again" }, SIGNER).code,
	).toBe("too_often");
});

test("officers enter only what an outcome asks, and it is theirs", () => {
	examined();
	const ask = { kind: "act", step: "verify", outcome: "verify_marital_status" } as const;
	expect(story.refused(ask, CIVIL)).toMatchObject({
		code: "wrong_data",
		findings: [{ path: "verify_at", code: "missing" }],
	});
	expect(story.refused({ ...ask, data: { verify_at: "00002", copies: 9 } }, CIVIL)).toMatchObject({
		findings: [{ path: "copies", code: "not_asked" }],
	});
	story.send({ ...ask, data: { verify_at: "00002" } }, CIVIL);
	expect(story.case.sources.verify_at).toMatchObject({ source: "officer" });
	expect(story.case.clocks.total?.extended).toHaveLength(1);
	const there = {
		...CIVIL,
		id: "o1",
		roles: ["other_commune"],
		office: { kind: "commune_committee", unit: "00003" },
	};
	expect(
		story.refused({ kind: "act", step: "external_verification", outcome: "confirmed" }, there).code,
	).toBe("not_this_role");
	story.act(
		{ ...there, office: { kind: "commune_committee", unit: "00002" } },
		"external_verification",
		"confirmed",
	);
	expect(story.at).toEqual(["verify"]);
	expect(viewOf(bundle, story.case, MOTHER, story.now).data).not.toHaveProperty("verify_at");
});

test("an applicant cannot plant what nobody asks them", () => {
	expect(
		story.refused(
			{
				kind: "act",
				step: "application",
				outcome: "submit",
				data: { ...FORM, verify_at: "00009" },
			},
			MOTHER,
		),
	).toMatchObject({
		code: "wrong_data",
		findings: [{ path: "verify_at", code: "not_asked" }],
	});
	const planted = JSON.parse('{"__proto__":{"x":1},"constructor":{"x":1}}') as Record<
		string,
		unknown
	>;
	submitted(planted);
	expect(Object.hasOwn(story.case.data, "constructor")).toBe(false);
	expect(({} as { x?: number }).x).toBeUndefined();
});

test("what registers gave cannot be typed over, and hidden values are not kept", () => {
	const fetched = {
		"child.birth_date": {
			value: "2026-11-01",
			source: "register",
			register: "health",
			as_of: story.now,
		},
	} as const;
	story.act(MOTHER, "application", "submit", {
		data: { ...FORM, birth_kind: "father_unknown", exemption: "merit" },
		fetched,
	});
	expect(story.case.data).toMatchObject({ child: { birth_date: "2026-11-01" } });
	expect(story.case.data).not.toHaveProperty("birth_notice_code");
	expect(story.case.data).not.toHaveProperty("exemption");
	expect(story.case.sources).toEqual({
		"child.birth_date": { source: "register", register: "health", as_of: story.now },
	});
	expect(story.case.data).not.toHaveProperty("exemption");
});

test("a marked value that is left as it was keeps its source; a typed one is the applicant's", () => {
	const from = { source: "register", register: "health", as_of: story.now } as const;
	const fetched = { "child.birth_date": { value: "2026-11-01", ...from } };
	story.act(MOTHER, "application", "submit", { data: FORM, fetched });
	const marks = [{ path: "child" }];
	story.act(RECEIVER, "reception.check", "incomplete", { marks, reason: "name" });
	story.act(MOTHER, "reception.supplement", "submit", {
		data: { child: { full_name: "Trần Bình" } },
	});
	expect(story.case.sources["child.birth_date"]).toEqual(from);
	story.act(LEADER, "reception.check", "incomplete", { marks, reason: "date" });
	story.act(MOTHER, "reception.supplement", "submit", {
		data: { child: { birth_date: "2026-11-03" } },
	});
	expect(story.case.sources).not.toHaveProperty("child.birth_date");
	expect(story.case.data).toMatchObject({
		child: { full_name: "Trần Bình", birth_date: "2026-11-03" },
	});
	expect(story.case.clocks.duty).toMatchObject({
		started_on: "2026-11-03",
		ended_at: "2026-11-23T09:00:00+07:00",
	});
});

test("a late registration costs, unless exempt; the duty is judged at the submission", () => {
	submitted({ child: { ...FORM.child, birth_date: "2026-09-01" } });
	expect(story.case.clocks.duty?.late_at).toBe("2026-11-03T00:00:00+07:00");
	expect(viewOf(bundle, story.case, MOTHER, story.now).fees).toMatchObject({
		total: 8000,
		due: 8000,
	});
});

test("what a helper files counts only when the citizen has confirmed it", () => {
	const agent = officer("a1", "agent");
	story = new Story(bundle, validators).open(agent, {
		channel: "agent",
		consent: { id: "k1", method: "one_time_code", expires_at: "2026-11-23T17:00:00+07:00" },
	});
	const submit = { kind: "act", step: "application", outcome: "submit", data: FORM } as const;
	story.send(submit, agent);
	expect(story.case.status).toBe("draft");
	expect(viewOf(bundle, story.case, agent, story.now).tasks).toMatchObject([
		{ outcomes: [], waiting: "applicant" },
	]);
	expect(viewOf(bundle, story.case, MOTHER, story.now)).toMatchObject({
		tasks: [{ outcomes: ["confirmed", "objected"] }],
		data: { child: { full_name: "Trần An" } },
	});
	story
		.act(MOTHER, "application", "objected", { reason: "another name" })
		.send(submit, agent)
		.send(submit, agent);
	expect(story.case.status).toBe("draft");
	expect(
		story.refused({ kind: "act", step: "application", outcome: "confirmed" }, agent).code,
	).toBe("unknown_outcome");
	story.act(MOTHER, "application", "confirmed");
	expect(story.case).toMatchObject({
		status: "open",
		steps: { application: { by: "a1", role: "agent" } },
	});
	expect(story.events).toContainEqual(
		expect.objectContaining({ kind: "confirmed", step: "application", by: MOTHER.id }),
	);
	const stranger = officer("a2", "agent");
	expect(story.refused({ kind: "case_action", action: "withdraw" }, stranger).code).toBe(
		"not_this_role",
	);
});

test("a counter takes no paper on its closed days, except from some", () => {
	const closing = smallBirth((definition) => ({
		...definition,
		channels: {
			...definition.channels,
			counter: {
				...definition.channels.counter,
				closed_on: "fridays",
				except_for: "exempt_from_online",
			},
		},
		conditions: { ...definition.conditions, exempt_from_online: rule('relation = "father"') },
		calendars: {
			vn: { ...VN, day_sets: { fridays: { weekdays: ["friday"], dates: [], from: "2026-10-01" } } },
		},
	}));
	story = new Story(closing, validators).open(RECEIVER, { channel: "counter" });
	story.now = "2026-11-27T09:00:00+07:00";
	const submit = { kind: "act", step: "application", outcome: "submit", data: FORM } as const;
	expect(story.refused(submit, RECEIVER)).toMatchObject({
		code: "channel_closed",
		values: { day: "2026-11-27" },
	});
	story.send({ ...submit, data: { ...FORM, relation: "father" } }, RECEIVER);
	expect(story.case.steps.application).toMatchObject({ role: "receiver" });
});

test("a draft that nobody sends in lapses after the time for drafts", () => {
	story.until("2027-02-21T23:00:00+07:00");
	expect(story.case.status).toBe("draft");
	story.until("2027-02-23T00:00:00+07:00");
	expect(story.case).toMatchObject({ status: "ended", result: "lapsed", active: [] });
	expect(
		story.refused({ kind: "act", step: "application", outcome: "submit", data: FORM }, MOTHER).code,
	).toBe("not_possible_now");
});

test("an unreadable state and a foreign bundle never reach the machine", () => {
	const env = { now: story.now, actor: MOTHER, id: "", number: "", validators };
	const command = { kind: "claim", step: "application" } as const;
	expect(story.case.bundle).toBe(bundle.hash);
	const lost = { ...story.case, state: { reception: "no_such" } };
	expect(() => decide(bundle, lost, command, env)).toThrow("no step");
	expect(() => decide(bundle, { ...story.case, bundle: "other" }, command, env)).toThrow(
		"another bundle",
	);
});
