import { afterEach, describe, expect, it, vi } from "vitest";

import { OFFICER } from "../../http/licence-server.test-data.ts";
import {
	ADA,
	type Asking,
	type AskingOptions,
	asking,
	OF_ANOTHER,
	TYPED,
} from "./asking.test-data.ts";

let world: Asking;
afterEach(async () => {
	vi.useRealTimers();
	await world.stop();
});

const ada = () => world.server.as(ADA, []);
const begin = async (excerpt?: string, about?: AskingOptions) => {
	world = await asking(excerpt, about);
};
/** For a register that is mute: whoever waits for it gives it up soon. */
const IMPATIENT: AskingOptions = { line: { readMs: 500, callMs: 500 } };
const draftOf = (id: string) => ada().getDraft(id, "application");
const stepsOf = async (id: string) => (await ada().getCase(id)).steps;
const rowsOf = async (id: string) =>
	(await ada().lookups(id)).items.map(({ answer, cached }) =>
		cached ? `${answer}, kept` : answer,
	);
const reads = () => world.register.book.reads();
const calls = () => world.register.book.calls();

const CONSENT = {
	files: {
		"base.registers.yaml":
			"registers:\n  population:\n    grants:\n      licence:\n        consent: asked\n",
	},
};
const agree = (id: string) =>
	ada().askConsent({ kind: "register", case: id, register: "population" });
const withdraw = (id: string) => ada().withdrawConsent(`${id}:population`);

describe("what a register may be asked, and what is taken of its answer", () => {
	it("is what the grant names: all else it tells is neither kept nor written down", async () => {
		await begin();
		const id = await world.applied();
		expect((await ada().getCase(id)).data.applicant_name).toBe("Ada Example");
		expect((await ada().getCase(id)).sources.applicant_name).toEqual({
			source: "register",
			register: "population",
			as_of: "2026-11-20T01:00:00+00:00",
		});
		expect(reads()).toMatchObject([
			{
				body: {
					fields: ["full_name"],
					purpose: { en: "Licences" },
					case: { procedure: "licence" },
				},
			},
		]);
		const kept = JSON.stringify([
			await world.store.load(id),
			await world.store.events(id),
			await world.store.lookups(id),
			await world.store.draft(id, "application"),
			world.said,
		]);
		expect(kept).toContain("Ada Example");
		expect(kept).not.toMatch(/Secret Street|religion/);
	});
	it("is written down once for each look-up, with what it was for, also when it came to nothing", async () => {
		await begin(OF_ANOTHER, { line: { cacheMs: 60_000 } });
		const id = await world.opened({ other_id: ADA });
		const [row, ...more] = (await ada().lookups(id)).items;
		expect(more).toEqual([]);
		expect(row).toEqual({
			id: reads()[0]?.id,
			at: "2026-11-23T02:00:00.000Z",
			by: "applicant",
			register: "population",
			record: "person",
			fields: ["full_name"],
			key: "*********001",
			purpose: { en: "Licences" },
			answer: "found",
		});
		const type = (other_id: string) => ada().putDraft(id, "application", { other_id });
		await type("079196870009");
		await type(ADA);
		world.register.faults.says = () => ({ values: { full_name: 7 } });
		await type("079196870009");
		world.register.faults.down = true;
		await type("079196870008");
		expect(await rowsOf(id)).toEqual(["found", "nothing", "found, kept", "unusable", "down"]);
		expect(reads()).toHaveLength(3);
		expect(world.lines()).toEqual(["register_answers_badly", "look_up_failed"]);
	});
	it("of another type than declared is stored nowhere, and the person is asked", async () => {
		await begin();
		world.register.faults.says = () => ({ values: { full_name: ["a wrong answer"] } });
		const id = await world.opened();
		const draft = await draftOf(id);
		expect(draft.data).not.toHaveProperty("applicant_name");
		expect(draft.silent).toMatchObject([{ path: "applicant_name", why: "down" }]);
		expect(JSON.stringify([await world.store.draft(id, "application"), world.said])).not.toContain(
			"a wrong answer",
		);
		expect(world.said).toContainEqual([
			"register_answers_badly",
			{ register: "population", record: "person", at: ["/values/full_name"] },
		]);
		await ada().act(id, "application", "submit", {
			data: { ...draft.data, applicant_name: "Ada" },
		});
		expect((await ada().getCase(id)).sources.applicant_name?.source ?? "applicant").toBe(
			"applicant",
		);
	});
});

describe("a register whose grant wants consent", () => {
	it("gets no question before it is given, none after it is taken back, and is told since when", async () => {
		await begin("title: Licence\n", CONSENT);
		const id = await world.opened();
		await draftOf(id);
		expect(world.register.seen).toEqual([]);
		await agree(id);
		await draftOf(id);
		expect(reads()).toMatchObject([
			{ body: { consent: { given_at: "2026-11-23T02:00:00+00:00" } } },
		]);
		await withdraw(id);
		await ada().putDraft(id, "application", { other_id: "079196870009" });
		await draftOf(id);
		expect(reads()).toHaveLength(1);
		expect(await rowsOf(id)).toEqual(["found"]);
	});
	it("gets no call at a step before it is given, and one after", async () => {
		await begin("title: Licence\n", CONSENT);
		const id = await world.applied({ applicant_name: "Ada Typed" });
		await world.server.act(OFFICER, id, "reception.check.accepted");
		await world.later();
		expect(world.register.seen).toEqual([]);
		await agree(id);
		expect(await stepsOf(id)).toEqual(["decision"]);
		expect(calls()).toMatchObject([
			{ times: 1, body: { consent: { given_at: expect.any(String) } } },
		]);
	});
	it("gets no call that waited in the outbox while it was taken back, and one when it is given again", async () => {
		await begin("title: Licence\n", CONSENT);
		const id = await world.opened();
		await agree(id);
		await ada().act(id, "application", "submit");
		world.register.faults.down = true;
		await world.server.act(OFFICER, id, "reception.check.accepted");
		expect(await stepsOf(id)).toEqual(["look_up"]);
		await withdraw(id);
		world.register.mend();
		await world.later();
		await world.later();
		expect([calls(), await stepsOf(id)]).toEqual([[], ["look_up"]]);
		expect(world.said).toContainEqual([
			"register_not_asked",
			{ case: id, register: "population", service: "confirm_person", why: "consent" },
		]);
		await agree(id);
		await world.later();
		expect(await stepsOf(id)).toEqual(["decision"]);
		expect(calls()).toMatchObject([{ times: 1 }]);
	});
});

describe("a register that is down", () => {
	it("is asked of the person, who is not kept waiting twice, and again when it is back", async () => {
		await begin(undefined, IMPATIENT);
		world.register.faults.mute = 99;
		const id = await world.opened();
		expect((await draftOf(id)).silent).toMatchObject([{ path: "applicant_name", why: "down" }]);
		const before = world.register.seen.length;
		const from = performance.now();
		for (let again = 0; again < 5; again++) await draftOf(id);
		// As many that waited would have waited for more than two seconds.
		expect(performance.now() - from).toBeLessThan(2_000);
		expect(world.register.seen).toHaveLength(before);

		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16_000 });
		await draftOf(id);
		const probed = world.register.seen.length;
		expect(probed).toBeGreaterThan(before);
		vi.setSystemTime(Date.now() + 16_000);
		await draftOf(id);
		expect(world.register.seen).toHaveLength(probed);

		world.register.mend();
		vi.setSystemTime(Date.now() + 16_000);
		expect((await draftOf(id)).data.applicant_name).toBe("Ada Example");
		await draftOf(id);
		expect(reads().filter(({ times }) => times === 1).length).toBeGreaterThan(0);
	});
	it.each([
		["ask", "applicant"],
		["leave_empty", undefined],
		["officer", "officer"],
	])("leaves what it would have said to what the field says: %s", async (if_silent, by) => {
		await begin(
			`data:\n  applicant_name:\n    if_silent: ${if_silent}\n${by === "applicant" ? "" : "checks:\n  named:\n    when: applicant_name != null\n"}`,
		);
		world.register.faults.down = true;
		const id = await world.opened();
		const submit = (more = {}) =>
			ada().act(id, "application", "submit", { data: { ...TYPED, ...more } });
		if (by === "applicant") {
			expect(await world.server.refused(submit())).toMatchObject({
				problem: { findings: [{ path: "applicant_name", code: "missing" }] },
			});
			await submit({ applicant_name: "Ada Typed" });
		} else await submit();
		world.register.mend();
		if (by === "officer")
			expect(
				await world.server.refused(world.server.act(OFFICER, id, "reception.check.accepted")),
			).toMatchObject({ problem: { findings: [{ path: "applicant_name", code: "missing" }] } });
		const data = by === "officer" ? { data: { applicant_name: "Ada Typed" } } : {};
		const after = await world.server.act(OFFICER, id, "reception.check.accepted", data);
		expect(after.data.applicant_name).toBe(by === undefined ? undefined : "Ada Typed");
	});
	it("gives way to paper: the document that it would have been is uploaded", async () => {
		await begin(PAPER, GRANTS_PAPER);
		world.register.faults.down = true;
		const { proof: _none, ...typed } = TYPED;
		const id = await world.opened({ proof: undefined });
		const submit = (proof?: object) =>
			ada().act(id, "application", "submit", {
				data: { ...typed, applicant_name: "Ada Typed", ...(proof && { proof }) },
			});
		expect(await world.server.refused(submit())).toMatchObject({
			problem: { findings: [{ path: "proof" }] },
		});
		expect((await submit({ by: "upload", files: ["f1"] })).status).toBe("open");
	});
	it("needs no paper while it answers", async () => {
		await begin(PAPER, GRANTS_PAPER);
		world.register.book.put("person", ADA, { full_name: "Ada Example", proof: { number: "P-1" } });
		const id = await world.opened({ proof: undefined });
		expect((await ada().act(id, "application", "submit")).status).toBe("open");
		expect((await world.store.load(id))?.data.proof).toEqual({ by: "register" });
		expect(JSON.stringify(await world.store.load(id))).not.toContain("P-1");
	});
	it("lets the deadline of a step answer, and is sent no call that nobody waits for any more", async () => {
		await begin();
		world.register.faults.down = true;
		const id = await world.asked({ applicant_name: "Ada Typed" });
		expect(await stepsOf(id)).toEqual(["look_up"]);
		await ada().dev.setClock({ advance: "2 days" });
		expect(await stepsOf(id)).toEqual(["decision"]);
		world.register.mend();
		await world.later();
		expect(calls()).toEqual([]);
		expect((await world.store.figures()).effectsWaiting).toBe(0);
	});
	it("keeps a case waiting for as long as it takes, and is then written to once", async () => {
		await begin();
		const id = await world.asked();
		world.register.faults.down = true;
		await world.server.act(OFFICER, id, "decision.grant");
		for (let tried = 0; tried < 15; tried++) await world.later();
		expect(await stepsOf(id)).toEqual(["registration"]);
		expect(await world.store.figures()).toMatchObject({ effectsWaiting: 1, effectsDead: 0 });
		world.register.mend();
		await world.later();
		await world.later();
		expect(await stepsOf(id)).toEqual(["payment"]);
		expect(calls().map(({ service, times }) => [service, times])).toEqual([
			["confirm_person", 1],
			["record_licence", 1],
		]);
	});
});

describe("an answer that does not come as it should", () => {
	it("is lost: the call is sent again under its key, and carried out once", async () => {
		await begin(undefined, IMPATIENT);
		world.register.faults.mute = 2;
		const id = await world.opened({ applicant_name: "Ada" });
		world.register.mend();
		await world.later();
		await ada().act(id, "application", "submit");
		world.register.faults.mute = 1;
		await world.server.act(OFFICER, id, "reception.check.accepted");
		expect(await stepsOf(id)).toEqual(["look_up"]);
		await world.later();
		expect(await stepsOf(id)).toEqual(["decision"]);
		expect(calls()).toMatchObject([{ times: 2 }]);
		expect((await timesAnswered(id)).length).toBe(1);
	});
	it("comes later, by callback, twice, and with another answer: the first one counts, once", async () => {
		await begin();
		world.register.faults.later = true;
		const id = await world.asked();
		expect(await stepsOf(id)).toEqual(["look_up"]);
		const [call] = calls();
		const send = (as = {}) => world.register.answerLater(call?.id ?? "", as);
		expect(await send({ answer: "granted" })).toBe(404);
		expect([await send(), await send(), await send()]).toEqual([204, 204, 204]);
		expect(await stepsOf(id)).toEqual(["decision"]);
		await world.later();
		expect(calls()).toMatchObject([{ times: 1 }]);
		expect((await timesAnswered(id)).length).toBe(1);
		expect((await world.store.figures()).effectsWaiting).toBe(0);
	});
	it("comes by callback after the deadline has answered, and changes nothing", async () => {
		await begin();
		world.register.faults.later = true;
		const id = await world.asked();
		await ada().dev.setClock({ advance: "2 days" });
		expect(await stepsOf(id)).toEqual(["decision"]);
		const before = await ada().getCase(id);
		expect(await world.register.answerLater(calls()[0]?.id ?? "")).toBe(204);
		expect(await ada().getCase(id)).toEqual(before);
	});
	it("was taken and its callback lost: it is asked for again, and is the same", async () => {
		await begin();
		world.register.faults.later = true;
		const id = await world.asked();
		world.register.faults.later = false;
		await world.later();
		expect(await stepsOf(id)).toEqual(["decision"]);
		expect(calls()).toMatchObject([{ times: 2 }]);
	});
	it("to a call is none that its service has: it is refused, tried again, and stored nowhere", async () => {
		await begin();
		const id = await world.applied();
		world.register.faults.says = () => ({ answer: "granted", data: { secret: "a wrong answer" } });
		await world.server.act(OFFICER, id, "reception.check.accepted");
		expect(await stepsOf(id)).toEqual(["look_up"]);
		expect(world.said).toContainEqual([
			"register_answers_badly",
			{ register: "population", service: "confirm_person", at: ["/answer"] },
		]);
		expect(JSON.stringify([await world.store.events(id), world.said])).not.toContain(
			"a wrong answer",
		);
		world.register.mend();
		await world.later();
		expect(await stepsOf(id)).toEqual(["decision"]);
		expect(calls()).toMatchObject([{ times: 2 }]);
	});
});

describe("a value of a register", () => {
	it("older than the procedure allows is flagged where it says so", async () => {
		await begin(`checks:
  fresh:
    when: applicant_name.as_of != null
    must: days_between(date_of(applicant_name.as_of), today) <= 30
    if_broken: warn
    say: The name in the register is old.
`);
		const fresh = await world.applied();
		const findings = async (id: string) =>
			(await world.server.of(OFFICER).getCase(id)).findings ?? [];
		expect(await findings(fresh)).toEqual([]);
		world.register.book.put("person", ADA, { full_name: "Ada Old" }, "2026-09-01T08:00:00+07:00");
		const stale = await world.applied();
		expect(await findings(stale)).toMatchObject([
			{ code: "check_broken", severity: "warning", values: { check: "fresh" } },
		]);
		expect((await ada().getCase(stale)).sources.applicant_name?.as_of).toBe(
			"2026-09-01T02:00:00+01:00",
		);
	});
	it("that was kept is as old as it is, and not as the look-up", async () => {
		await begin(OF_ANOTHER, { line: { cacheMs: 60_000 } });
		world.register.faults.says = (said) => {
			const { as_of: _none, ...rest } = said as { readonly as_of: string };
			return rest;
		};
		vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-23T02:00:00Z") });
		const id = await world.opened({ other_id: ADA });
		await ada().putDraft(id, "application", { other_id: "079196870009" });
		vi.setSystemTime(Date.now() + 30_000);
		const view = await ada().putDraft(id, "application", { other_id: ADA });
		expect(view.sources.applicant_name?.as_of).toBe("2026-11-23T02:00:00+00:00");
		expect(await rowsOf(id)).toEqual(["found", "nothing", "found, kept"]);
	});
	it("that the applicant disputes is flagged to the office, and stays", async () => {
		await begin();
		const id = await world.applied();
		await ada().dispute(id, { path: "applicant_name", note: "I have married." });
		const seen = await world.server.of(OFFICER).getCase(id);
		expect(seen.findings).toMatchObject([
			{ path: "applicant_name", code: "disputed", values: { note: "I have married." } },
		]);
		expect(seen.data.applicant_name).toBe("Ada Example");
	});
	it("that was typed while it was down is put beside what it says now, once it is back", async () => {
		await begin();
		world.register.faults.down = true;
		const id = await world.applied({ applicant_name: "Ada Exampel" });
		world.register.mend();
		await world.later();
		expect((await world.server.of(OFFICER).getCase(id)).compared).toMatchObject({
			applicant_name: { value: "Ada Example", register: "population", same: false },
		});
		const rows = await world.store.lookups(id);
		expect(rows.at(-1)).toMatchObject({ by: OFFICER, answer: "found", key: "*********001" });
		expect((await ada().lookups(id)).items.at(-1)?.by).toBe("office");
	});
});

const PAPER = `data:
  applicant_name:
    if_silent: ask
documents:
  proof:
    satisfied_by:
      - population.person.proof by applicant_id
      - upload
`;
const GRANTS_PAPER = {
	files: {
		"base.fields.yaml": "fields:\n  proof_paper:\n    as: document\n",
		"base.registers.yaml":
			"registers:\n  population:\n    records:\n      person:\n        gives:\n          proof: proof_paper\n    grants:\n      licence:\n        may_read:\n          - person.full_name\n          - person.proof\n",
	},
};

async function timesAnswered(id: string) {
	const { items } = await ada().history(id);
	return items.filter(({ kind, step }) => kind === "answered" && step === "look_up");
}
