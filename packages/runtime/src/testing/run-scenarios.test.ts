import type { Scenario } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { smallBirth } from "../case/small-birth.test-data.ts";
import { runScenarios } from "./run-scenarios.ts";

const bundle = smallBirth();

type Script = Scenario["happens"][string];
type Act = Script["acts"][number];

function take(take: string, more: Partial<Act> = {}): Act {
	return { take, with: {}, marks: [], ...more };
}

/** The short form, done on every visit. */
function always(outcome: string): Script {
	return { acts: [take(outcome)], repeats: true };
}

function inTurn(...acts: readonly Act[]): Script {
	return { acts, repeats: false };
}

const ON_TIME: Scenario = {
	id: "on_time",
	procedure: "small_birth",
	title: { en: "On time" },
	given: {
		"requester.full_name": "Trần Thị Mẫu",
		relation: "mother",
		birth_kind: "normal",
		birth_notice_code: "BN-1",
		"child.full_name": "Lê Thử",
		"child.birth_date": "2026-11-02",
		"mother.personal_id": "079196000001",
		"mother.full_name": "Trần Thị Mẫu",
		registration_commune: "00001",
		copies: 0,
		"delivery.method": "electronic",
	},
	sources: {
		"requester.full_name": "register",
		"child.birth_date": "register",
		"birth_evidence.birth_notice": "register",
	},
	channel: "online",
	submitted_at: "2026-11-23 09:00",
	facts: {},
	happens: {
		application: always("submit"),
		"reception.check": always("accepted"),
		forwarding: always("received"),
		parents_lookup: always("matches"),
		notice_lookup: always("matches"),
		verify: always("correct"),
		draft_confirmation: always("silence"),
		registration: always("recorded"),
		personal_number: always("issued"),
		signature: always("signed"),
		"result.electronically": always("delivered"),
	},
	actions: [],
	expect: {
		fee: { amount: 0, currency: "VND" },
		asked: ["relation", "mother", "birth_evidence"],
		not_asked: ["exemption", "verify_at"],
		due_on: { total: "2026-11-25" },
		done_by: {
			application: "applicant",
			verify: "civil_status_officer",
			draft_confirmation: "clock",
		},
		told: ["receipt", "draft_ready"],
		ends_in: "granted",
	},
};

const { ends_in: _granted, ...STANDING } = ON_TIME.expect;
const NOTHING = { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [] };

async function why(change: Partial<Scenario>): Promise<string | undefined> {
	const [result] = await runScenarios(bundle, [{ ...ON_TIME, ...change }]);
	expect(result?.ok).toBe(result?.why === undefined);
	return result?.why;
}

function happens(change: Readonly<Record<string, Script>>): Pick<Scenario, "happens"> {
	return { happens: { ...ON_TIME.happens, ...change } };
}

test("a scenario that fits", async () => {
	expect(await why({})).toBeUndefined();
});

test("a story may stop where the case stands", async () => {
	const { application, forwarding } = ON_TIME.happens as Record<string, Script>;
	const expected = { ...STANDING, told: [], due_on: {}, done_by: {}, stands_at: "parents_lookup" };
	const acts = { application, forwarding, "reception.check": always("accepted") };
	expect(
		await why({ happens: acts as Scenario["happens"], expect: { ...expected } }),
	).toBeUndefined();
});

test("what a register gave is not asked", async () => {
	expect(
		await why({ expect: { ...ON_TIME.expect, not_asked: ["requester.full_name"] } }),
	).toBeUndefined();
	expect(await why({ expect: { ...ON_TIME.expect, asked: ["requester.full_name"] } })).toBe(
		'"requester.full_name" should be asked, but never was',
	);
});

test("returned, corrected after three days, late, two copies paid, revoked", async () => {
	const script: Partial<Scenario> = {
		given: { ...ON_TIME.given, "child.birth_date": "2026-08-01", copies: 2 },
		sources: { ...ON_TIME.sources, "child.birth_date": "applicant" },
		...happens({
			"reception.check": inTurn(
				take("incomplete", { marks: [], refused: "marks_required" }),
				take("incomplete", { marks: ["child.full_name"], reason: "unreadable" }),
				take("accepted"),
			),
			"reception.supplement": inTurn(
				take("submit", { with: { relation: "father" }, refused: "not_marked" }),
				take("submit", { with: { "child.full_name": "Lê Thử An" }, after: { n: 3, unit: "days" } }),
			),
			draft_confirmation: always("confirmed"),
			copies_payment: always("paid"),
		}),
		actions: [{ ...take("revoke", { reason: "forged" }), kind: "afterwards" }],
		expect: {
			...ON_TIME.expect,
			fee: { amount: 24_000, currency: "VND" },
			asked: ["exemption"],
			not_asked: [],
			due_on: { duty: "2026-09-30", total: "2026-11-26" },
			done_by: {},
			told: ["supplement_request", "payment_due"],
			ends_in: "revoked",
		},
	};
	expect(await why(script)).toBeUndefined();
	const [result = ""] = Object.keys(bundle.definition.results);
	expect(
		await why({
			...script,
			expect: { ...ON_TIME.expect, ...script.expect, valid_until: { [result]: "2030-01-01" } },
		}),
	).toBe(`"${result}" should be valid until 2030-01-01, but was revoked on 2026-11-26`);
});

test("who signs in too weakly is refused, before the case is opened or at the step", async () => {
	const weak = { facts: { "identity.level": "level 1" } };
	expect(await why(weak)).toBe(
		'the case cannot be opened on channel "online": assurance_too_low, needs "level 2"',
	);
	const refused = { application: inTurn(take("submit", { refused: "assurance_too_low" })) };
	const stays = { ...NOTHING, stands_at: "application" };
	expect(await why({ ...weak, happens: refused, expect: stays })).toBeUndefined();
	expect(await why({ ...weak, happens: refused, expect: { ...stays, told: ["receipt"] } })).toBe(
		"the case was never opened, so only `stands_at: application` can be expected",
	);
	const other = { application: inTurn(take("submit", { refused: "wrong_data" })) };
	expect(await why({ ...weak, happens: other, expect: stays })).toBe(
		'"submit" at "application" should be refused with "wrong_data", but was with assurance_too_low, needs "level 2"',
	);
	const more = { ...refused, verify: always("correct") };
	expect(await why({ ...weak, happens: more, expect: stays })).toContain("was never reached");
	expect(await why({ facts: { "identity.level": "level 2" } })).toBeUndefined();

	const steps = bundle.definition.steps;
	const application = { ...steps.application, identity: 3 } as (typeof steps)[string];
	const strict = { ...bundle.definition, steps: { ...steps, application } };
	const [atStep] = await runScenarios({ ...bundle, definition: strict }, [
		{ ...ON_TIME, facts: { "identity.level": "level 2" } },
	]);
	expect(atStep?.why).toContain('"submit" at "application" was refused');
	expect(atStep?.why).toContain('assurance_too_low, needs "level 3"');
});

test("an action while the case stands at a step; a silent register; nobody pays", async () => {
	const { application, forwarding, parents_lookup, notice_lookup } = ON_TIME.happens as Record<
		string,
		Script
	>;
	const early = { application, forwarding, parents_lookup, notice_lookup } as Scenario["happens"];
	const withdrawn: Partial<Scenario> = {
		happens: { ...early, "reception.check": always("accepted") },
		actions: [{ ...take("withdraw"), kind: "anytime", during: { step: "verify", visit: 1 } }],
		expect: { ...ON_TIME.expect, due_on: {}, done_by: {}, told: [], ends_in: "withdrawn" },
	};
	expect(await why(withdrawn)).toBeUndefined();
	const silent: Partial<Scenario> = {
		given: { ...ON_TIME.given, copies: 1 },
		...happens({ parents_lookup: always("silence"), copies_payment: always("silence") }),
		expect: {
			...ON_TIME.expect,
			done_by: { parents_lookup: "clock", copies_payment: "clock" },
			due_on: {},
		},
	};
	expect(await why(silent)).toBeUndefined();
});

test("why a scenario fails, in words with values", async () => {
	expect(await why({ expect: { ...ON_TIME.expect, ends_in: "refused" } })).toBe(
		'it should end in "refused", but ended in "granted"',
	);
	expect(
		await why({ expect: { ...ON_TIME.expect, fee: { amount: 8000, currency: "VND" } } }),
	).toContain("8000 VND should be paid");
	expect(await why({ expect: { ...ON_TIME.expect, asked: ["exemption"] } })).toBe(
		'"exemption" should be asked, but never was',
	);
	expect(await why({ expect: { ...ON_TIME.expect, not_asked: ["relation"] } })).toBe(
		'"relation" should not be asked, but was',
	);
	expect(await why({ expect: { ...ON_TIME.expect, due_on: { total: "2026-11-24" } } })).toContain(
		"but is on 2026-11-25",
	);
	expect(await why({ expect: { ...ON_TIME.expect, done_by: { verify: "receiver" } } })).toContain(
		"was done by civil_status_officer",
	);
	expect(await why({ expect: { ...ON_TIME.expect, told: ["apology_slip"] } })).toContain(
		'"apology_slip" should be sent',
	);
	expect(await why({ given: { ...ON_TIME.given, copies: 99 } })).toContain("wrong_data, copies:");
	expect(await why(happens({ copies_payment: always("paid") }))).toBe(
		'"paid" at "copies_payment" never took place: it was never reached',
	);
	expect(await why(happens({ verify: inTurn(take("correct"), take("correct")) }))).toBe(
		'act 2, "correct", at "verify" never took place: the case had moved on before',
	);
	expect(await why({ expect: { ...STANDING, stands_at: "verify" } })).toBe(
		'it should stand at "verify", but stands at "granted"',
	);
	expect(await why(happens({ verify: inTurn() }))).toContain(
		'the case stands at "verify" (visit 1)',
	);
	expect(
		await why(happens({ "reception.check": inTurn(take("accepted", { refused: "too_often" })) })),
	).toContain("but was done");
	expect(await why({ channel: "phone" })).toContain("channel_closed");
	expect(
		await why({
			actions: [{ ...take("revoke"), kind: "anytime", during: { step: "verify", visit: 9 } }],
		}),
	).toBe('"revoke" was never possible');
});
