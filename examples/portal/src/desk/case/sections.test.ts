import type { CaseView, Definition, Field } from "@onedoor/dsl/bundle";
import { describe, expect, it } from "vitest";

import { type DataRow, sectionsOf, sourceOfAll } from "./sections.ts";

const definition = {
	about: "child.full_name",
	data: {
		relation: field("relation"),
		child: group("child", { full_name: field("child.full_name"), sex: field("child.sex") }),
		mother: group("mother", { full_name: field("mother.full_name") }),
		verify_at: field("verify_at"),
	},
	steps: {
		application: {
			does: "fill_in",
			pages: [
				{ id: "about", title: { en: "About" }, ask: ["relation", "child"] },
				{ id: "parents", title: { en: "Parents" }, ask: ["mother", "birth_evidence"] },
			],
		},
		verify: { does: "decide" },
	},
} as unknown as Definition;

describe("sectionsOf", () => {
	const sections = sectionsOf(definition, {
		data: {
			relation: "mother",
			child: { full_name: "Lê", sex: "F" },
			mother: {},
			verify_at: "48901",
		},
		sources: { "child.sex": { source: "register", register: "health" } },
		compared: { "child.full_name": { value: "Lê Bảo", register: "health", same: false } },
		findings: [{ path: "child.sex", code: "disputed", values: { note: "She is a girl." } }],
	} as unknown as CaseView);

	it("gives the subject, loose questions, each group and what the office added a card; empty ones none", () => {
		expect(sections.map(({ id, rows }) => [id, rows.map((row) => row.field.path)])).toEqual([
			["child", ["child.full_name", "child.sex"]],
			["about", ["relation"]],
			["office", ["verify_at"]],
		]);
	});

	it("puts beside a value what a register and what the applicant say about it", () => {
		expect(sections[0]?.rows.map(({ compared, doubt }) => [compared?.value, doubt])).toEqual([
			["Lê Bảo", undefined],
			[undefined, "She is a girl."],
		]);
		expect(sourceOfAll(sections[0]?.rows ?? [])).toBeUndefined();
	});

	it("keeps the source of a value", () => {
		expect(sections[0]?.rows.map(({ source }) => source?.register)).toEqual([undefined, "health"]);
	});

	it("gives each item of a list its rows, under the field it is in its place", () => {
		const name = field("guests.name");
		const guests = { ...group("guests", { name }), many: { min: 0, max: 3 } };
		const [card] = sectionsOf(
			{
				data: { guests },
				steps: { one: { does: "fill_in", pages: [{ id: "p", title: {}, ask: ["guests"] }] } },
			} as unknown as Definition,
			{
				data: { guests: [{ name: "Ann" }, {}, { name: "Ben" }] },
				sources: { "guests.2.name": { source: "register", register: "population" } },
				findings: [],
			} as unknown as CaseView,
		);
		expect(card?.items?.map(({ path }) => path)).toEqual(["guests.0", "guests.1", "guests.2"]);
		expect(card?.rows.map((row) => [row.field.path, row.value, row.source?.register])).toEqual([
			["guests.0.name", "Ann", undefined],
			["guests.2.name", "Ben", "population"],
		]);
	});

	it("lets the source of a group speak for its members", () => {
		const [section] = sectionsOf(definition, {
			data: { mother: { full_name: "Trần" } },
			sources: { mother: { source: "register", register: "population" } },
			findings: [],
		} as unknown as CaseView);
		expect(section?.rows[0]?.source?.register).toBe("population");
	});
});

describe("sourceOfAll", () => {
	const of = (...sources: (DataRow["source"] | "typed")[]): ReturnType<typeof sourceOfAll> =>
		sourceOfAll(
			sources.map((source) => ({
				field: field("x"),
				value: 1,
				source: source === "typed" ? undefined : source,
			})),
		);
	const at = (as_of: string): DataRow["source"] => ({ source: "register", register: "r", as_of });

	it("is there when all rows were fetched together, or all were typed", () => {
		const first = at("2026-11-23T09:02:01+07:00");
		expect(of(first, at("2026-11-23T09:02:59+07:00"))).toEqual({ source: first });
		expect(of("typed", { source: "applicant" })).toEqual({ source: undefined });
	});

	it("is not there when sources differ, or there is one row", () => {
		expect(of(at("2026-11-23T09:02:01+07:00"), "typed")).toBeUndefined();
		expect(of(at("2026-11-23T09:02:01+07:00"), at("2026-11-23T09:03:01+07:00"))).toBeUndefined();
		expect(of("typed")).toBeUndefined();
	});
});

function field(path: string): Field {
	return { id: path.split(".").at(-1), path, title: {} } as unknown as Field;
}

function group(path: string, members: Record<string, Field>): Field {
	return { ...field(path), group: members } as Field;
}
