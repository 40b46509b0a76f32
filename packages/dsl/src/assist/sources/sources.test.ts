import { expect, test } from "vitest";

import type { InputFile } from "../../check-files.ts";
import { checkFiles } from "../../check-files.ts";
import { applyEdit } from "../../edit/apply-edit.ts";
import {
	fetchingIntents,
	fetchingOf,
	grantIntents,
	knowableOf,
	openLibrary,
	sourceChoices,
} from "../index.ts";

const PROCEDURE = `procedure: shop
edition: 2026-01-01
title: Shop
languages:
  - en
owner: town
channels:
  online:
    identity: level 2
roles:
  applicant:
    is: applicant
data:
  owner:
    group:
      personal_id:
        use: personal_id
      name:
        use: full_name
  place:
    use: address
  remarks:
    as: text
    longest: 100
  helpers:
    many: 1 to 5
    group:
      personal_id:
        use: personal_id
      full_name:
        use: full_name
starts_at: form
steps:
  form:
    does: fill_in
    who: applicant
    ask:
      - owner
      - place
      - remarks
      - helpers
    go_to: done
  done:
    does: end
    result: granted
`;
const FIELDS = `fields:
  personal_id:
    as: text
    title: Personal number
    longest: 12
  full_name:
    as: text
    title: Name
    longest: 100
  address:
    title: Address
    group:
      street:
        as: text
        title: Street
        longest: 100
      town:
        as: text
        title: Town
        longest: 100
`;
const REGISTERS = `registers:
  people:
    title: People
    owner: ministry
    records:
      person:
        found_by:
          - personal_id
        gives:
          full_name: full_name
          mother_full_name: full_name
          residence: address
    grants:
      shop:
        purpose: To know who it is
        may_read:
          - person.full_name
  taxes:
    owner: treasury
    records:
      payer:
        found_by:
          - personal_id
        gives:
          seat: address
`;
const files: readonly InputFile[] = [
	{ path: "x/shop.procedure.yaml", text: PROCEDURE },
	{ path: "x/all.fields.yaml", text: FIELDS },
	{ path: "x/all.registers.yaml", text: REGISTERS },
];
const FILE = "x/shop.procedure.yaml";
const library = openLibrary(files);
const choicesAt = (...at: string[]) => sourceChoices(library, FILE, at, "shop");

test("only what fits is offered, with what finds it, and what may be read comes first", () => {
	const name = choicesAt("data", "owner", "group", "name", "prefill");
	expect(
		name?.registers.map(({ id, values }) => [
			id,
			values.map(({ source, missing, keys }) => [
				source,
				missing,
				keys.map(({ preset }) => preset),
			]),
		]),
	).toEqual([
		[
			"people",
			[
				["people.person.full_name", [], ["owner.personal_id"]],
				["people.person.mother_full_name", ["person.mother_full_name"], ["owner.personal_id"]],
			],
		],
	]);
	expect(name?.silent?.path).toEqual(["data", "owner", "group", "name", "if_silent"]);
	const place = choicesAt("data", "place", "prefill");
	expect(place?.of).toBe("group");
	expect(place?.registers.map(({ id, hasGrant }) => [id, hasGrant])).toEqual([
		["people", true],
		["taxes", false],
	]);
	// Text of no meaning of the catalogue may be any text, and says that it is only alike.
	const remarks = choicesAt("data", "remarks", "prefill");
	expect(remarks?.registers[0]?.values.every(({ fit }) => fit === "alike")).toBe(true);
	expect(choicesAt("data", "place", "title")).toBeUndefined();
});

test("in a list the record is found by the number of the same item", () => {
	const whole = choicesAt("data", "helpers", "prefill")?.registers[0]?.values[0];
	expect([whole?.source, whole?.fills?.map(({ id }) => id), whole?.keys[0]?.preset]).toEqual([
		"people.person",
		["full_name"],
		"this.personal_id",
	]);
	const own = choicesAt("data", "helpers", "group", "full_name", "prefill")?.registers[0]
		?.values[0];
	expect(own?.keys[0]?.paths.map(({ path, full }) => [path, full])).toEqual([
		["this.personal_id", "helpers.personal_id"],
		["owner.personal_id", undefined],
		["identity.personal_id", undefined],
	]);
});

test("what a register has to allow is written into its own file, with a purpose where it allows nothing yet", () => {
	const more = grantIntents(library, {
		register: "people",
		procedure: "shop",
		names: ["person.residence", "person.full_name"],
	});
	expect(more.map(({ file }) => file)).toEqual(["x/all.registers.yaml"]);
	const edited = more[0] && applyEdit(files, more[0]);
	expect(edited?.ok && edited.files[2]?.text).toContain(
		"          - person.full_name\n          - person.residence\n",
	);
	const asking = { register: "taxes", procedure: "shop", names: ["payer.seat"] };
	expect(grantIntents(library, asking)).toEqual([]);
	const [first] = grantIntents(library, { ...asking, purpose: "To find the shop", language: "en" });
	const begun = first && applyEdit(files, first);
	expect(begun?.ok && begun.files[2]?.text).toContain(
		"    grants:\n      shop:\n        purpose:\n          en: To find the shop\n        may_read:\n          - payer.seat\n",
	);
});

test("of what is asked it is told who could answer, also where that has still to be allowed", () => {
	const known = knowableOf(library, FILE, checkFiles(files).findings);
	expect(
		known?.questions.map(({ field, boxes, answers }) => [
			field,
			boxes,
			answers.map(({ source, isAllowed }) => [source, isAllowed]),
		]),
	).toEqual([
		["owner.name", 1, [["people.person.full_name by owner.personal_id", true]]],
		[
			"place",
			2,
			[
				["people.person.residence by owner.personal_id", false],
				["taxes.payer.seat by owner.personal_id", false],
			],
		],
		["helpers.full_name", 1, [["people.person.full_name by this.personal_id", true]]],
	]);
	// Each can be taken as a finding can: with what it touches, and what is asked of the register with it.
	const place = known?.questions[1]?.answers[0]?.finding;
	expect(place && fetchingOf(library, place)?.asking).toEqual({
		owner: "ministry",
		needsPurpose: false,
	});
	expect(
		place && fetchingIntents(library, place, {}).map(({ kind, file }) => [kind, file]),
	).toEqual([
		["fetch_field", FILE],
		["add_value", "x/all.registers.yaml"],
	]);
});
