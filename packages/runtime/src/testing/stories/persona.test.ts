import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles, compileDefinition } from "@onedoor/dsl";
import { type BurdenReport, burdenReport, type Persona } from "@onedoor/dsl/burden";
import { expect, test } from "vitest";

import { tellStories } from "./tell-stories.ts";

const ROOT = join(import.meta.dirname, "../../../../../procedures");
const report = await reportOf();

/** Typed by hand from the scenario: what has no `.source` and does not stand there already. */
const TYPED_ON_TIME = [
	"relation",
	"birth_kind",
	"birth_notice_code",
	"child.full_name",
	"child.birth_place_kind",
	"child.birth_place.home.province",
	"child.birth_place.home.commune",
	"child.birth_place.home.detail",
	"child.ethnicity",
	"child.native_place.home.province",
	"child.native_place.home.commune",
	"father.personal_id",
	"registration_commune",
	"delivery.method",
	"declaration",
];

test("what a register, the identity or a default gives is not typed, and what is hidden is not asked", () => {
	const { fieldsTyped } = persona("on_time_hospital_birth");
	expect(really(fieldsTyped.counts).sort()).toEqual([...TYPED_ON_TIME].sort());
	expect(fieldsTyped.typical).toBe(TYPED_ON_TIME.length);
	const seen = fieldsTyped.counts.map(({ id }) => id);
	for (const hidden of ["own_id_as_mother", "parents_marriage", "delivery.address.province"])
		expect(seen).not.toContain(hidden);
});

test("an optional field that was left empty counts in the most only", () => {
	const { fieldsTyped } = persona("on_time_hospital_birth");
	const optional = fieldsTyped.counts.find(({ id }) => id === "child.native_place.home.detail");
	expect(optional).toMatchObject({ min: 0, typical: 0, max: 1 });
});

test("papers, visits, fee and hand-overs are those of the path", () => {
	expect(persona("late_and_incomplete")).toMatchObject({
		documents: { typical: 0 },
		visits: { typical: 0 },
		// 8000 for being late, two copies of 8000 each.
		fee: { min: 24_000, typical: 24_000, max: 24_000, currency: "VND" },
		again: [{ step: "reception.check", times: 2 }],
	});
	const surrogacy = persona("born_through_surrogacy").documents;
	expect(really(surrogacy.counts)).toEqual(["surrogacy_confirmation"]);
	// Filed there, and collected there.
	const counter = persona("at_the_counter");
	expect(really(counter.visits.counts)).toEqual(["application", "result.at_counter"]);
	expect(persona("refused_at_reception").handOvers.typical).toBe(0);
});

test("promised days count what really extended the promise, waiting what really was waited", () => {
	// The same working day, and three more by the apology.
	expect(persona("new_date_with_apology").workingDays).toMatchObject({ min: 4, max: 4 });
	const asked = persona("marital_status_not_answered");
	expect(asked.waiting).toMatchObject({ min: 4, typical: 4, max: 4 });
	expect(asked.late).toContain("external_verification");
	expect(persona("on_time_hospital_birth").waiting.typical).toBe(0);
});

test("officers: who really did what, and systems what nobody looked up", () => {
	const { officers, lookUps } = persona("on_time_hospital_birth");
	const acts = Object.fromEntries(officers.map(({ role, acts: { typical } }) => [role, typical]));
	expect(acts).toMatchObject({
		receiver: 2,
		civil_status_officer: 2,
		commune_leader: 1,
		other_commune: 0,
	});
	expect(really(lookUps.counts)).toContain("parents_lookup");
	expect(really(lookUps.counts)).toContain("population.person");
});

test("the typical number is the median of the personas that are compared", () => {
	const compared = report.personas.filter((one) => one.compared);
	const typed = compared
		.flatMap(({ fieldsTyped }) => fieldsTyped.typical ?? [])
		.sort((a, b) => a - b);
	// Of eighteen the ninth and the tenth.
	expect([typed.length, typed[8], typed[9]]).toEqual([18, 15, 15]);
	expect(report.total.fieldsTyped.typical).toBe(15);
	const left = report.personas.filter((one) => !one.compared).map(({ id }) => id);
	expect(left).toContain("supplement_lapsed");
	expect(left).toContain("at_the_counter");
	expect(report.channels.counter?.fieldsTyped.typical).toBe(15);
});

test("every number says where what it counts is written", () => {
	const line = report.total.fieldsTyped.counts.find(({ id }) => id === "relation");
	expect(line?.file).toBe("vn/birth_registration/birth_registration.procedure.yaml");
	const text = readFileSync(join(ROOT, line?.file ?? ""), "utf8").split("\n");
	expect(text[(line?.start.line ?? 0) - 1]?.trim()).toBe("relation:");
});

function persona(id: string): Persona {
	const found = report.personas.find((one) => one.id === id);
	if (found === undefined) throw new Error(`no scenario ${id}`);
	return found;
}

function really(counts: Persona["visits"]["counts"]): string[] {
	return counts.flatMap(({ id, typical = 0 }) => (typical > 0 ? [id] : []));
}

async function reportOf(): Promise<BurdenReport> {
	const { library } = checkFiles(
		readdirSync(ROOT, { recursive: true, encoding: "utf8" })
			.filter((path) => /\.\w+\.yaml$/.test(path))
			.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") })),
	);
	const linked = library.linked.find(
		({ definition }) => definition.procedure === "birth_registration",
	);
	if (linked === undefined) throw new Error("no birth registration");
	const { bundle } = compileDefinition(linked.definition);
	const stories = await tellStories(bundle, linked.scenarios);
	return burdenReport(linked, { all: library.linked, stories });
}
