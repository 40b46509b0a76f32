import { expect, test } from "vitest";

import { fetchedFrom, knownValues, lookupsOf, stillFetched } from "./lookups.ts";
import { smallBirth, validatorsOf } from "./small-birth.test-data.ts";
import { FORM, MOTHER, RECEIVER, Story } from "./story.test-data.ts";

const bundle = smallBirth();
const validators = await validatorsOf(bundle);
const NOW = "2026-11-23T09:00:00+07:00";

function draft() {
	return new Story(bundle, validators).open().case;
}

function look(
	data: Readonly<Record<string, unknown>>,
	fetched = {},
	current = draft(),
	step = "application",
) {
	return lookupsOf(bundle, current, step, data, fetched, NOW);
}

test("from the start only what the identity is the key to", () => {
	expect(look({})).toEqual([
		{
			path: "requester",
			register: "population",
			record: "person",
			by: { personal_id: "012345678901" },
			reads: { "requester.full_name": "full_name" },
			key: '["population","person",["012345678901"]]',
			shown: true,
			document: false,
		},
	]);
});

test("a key that is typed opens the look-ups of everything that hangs on it, the paper too", () => {
	const paths = look({
		birth_kind: "normal",
		birth_notice_code: "BN-1",
		mother: { personal_id: "079" },
	}).map(({ path }) => path);
	expect(paths).toEqual(["requester", "child.birth_date", "mother", "birth_evidence.birth_notice"]);
});

test("hidden fields are not looked up, whatever a draft still holds for them", () => {
	const paths = look({
		birth_kind: "abandoned",
		birth_notice_code: "BN-1",
		mother: { personal_id: "079" },
	}).map(({ path }) => path);
	expect(paths).toEqual(["requester"]);
});

test("a fetch that only the late need is made once the birth date is known to be late", () => {
	const late = { child: { birth_date: "2026-08-01" } };
	expect(look(late).map(({ path, shown }) => [path, shown])).toEqual([
		["requester", true],
		["exemption", false],
	]);
	expect(look({ child: { birth_date: "2026-11-02" } })).toHaveLength(1);
});

test("what was answered for the same key is not read again; another key is", () => {
	const [lookup] = look({});
	if (lookup === undefined) throw new Error("no look-up");
	const fetched = fetchedFrom(lookup, { full_name: "Hoa", planted: "x" }, NOW);
	expect(fetched).toEqual({
		"requester.full_name": {
			value: "Hoa",
			source: "register",
			register: "population",
			as_of: NOW,
			key: lookup.key,
		},
	});
	expect(look({}, fetched)).toEqual([]);
	const data = { birth_kind: "normal", mother: { personal_id: "079" } };
	const mother = look(data, fetched).find(({ path }) => path === "mother");
	const both = { ...fetched, ...(mother && fetchedFrom(mother, { full_name: "Lan" }, NOW)) };
	expect(Object.keys(stillFetched(bundle, draft(), "application", data, both, NOW))).toEqual([
		"requester.full_name",
		"mother.full_name",
	]);
	const other = { ...data, mother: { personal_id: "080" } };
	expect(Object.keys(stillFetched(bundle, draft(), "application", other, both, NOW))).toEqual([
		"requester.full_name",
	]);
	expect(look(other, both).map(({ path }) => path)).toEqual(["mother"]);
});

test("a record that says no does not stand for a paper, and missing members stay away", () => {
	const paper = look({ birth_kind: "normal", birth_notice_code: "BN-1" }).find(
		({ document }) => document,
	);
	if (paper === undefined) throw new Error("no look-up");
	expect(fetchedFrom(paper, { notice: false }, NOW)).toEqual({});
	expect(fetchedFrom(paper, {}, NOW)).toEqual({});
	expect(Object.keys(fetchedFrom(paper, { notice: { issuer: "hospital" } }, NOW))).toEqual([
		"birth_evidence.birth_notice",
	]);
});

test("what is not granted is not read", () => {
	const closed = smallBirth((definition) => {
		const { population, ...others } = definition.registers;
		if (population === undefined) throw new Error("no register");
		const { grant: _grant, ...ungranted } = population;
		return { ...definition, registers: { ...others, population: ungranted } };
	});
	expect(lookupsOf(closed, draft(), "application", {}, {}, NOW)).toEqual([]);
});

test("in a correction only what was marked is read again", () => {
	const story = new Story(bundle, validators)
		.open()
		.act(MOTHER, "application", "submit", { data: FORM });
	story.act(RECEIVER, "reception.check", "incomplete", {
		reason: "x",
		marks: [{ path: "child.birth_date" }],
	});
	expect(look({}, {}, story.case, "reception.supplement").map(({ path }) => path)).toEqual([
		"child.birth_date",
	]);
});

test("values of the identity need no read, and are filed even when nobody passes them in", () => {
	const known = smallBirth((definition) => {
		const { requester } = definition.data;
		const name = requester?.group?.full_name;
		if (requester === undefined || name === undefined) throw new Error("no field");
		const { prefill: _prefill, ...asked } = requester;
		const own = { ...name, prefill: { kind: "identity", field: "full_name" } } as const;
		return {
			...definition,
			data: { ...definition.data, requester: { ...asked, group: { full_name: own } } },
		};
	});
	const story = new Story(known, validators).open();
	expect(knownValues(known, story.case, "application", {}, NOW)).toEqual({
		"requester.full_name": { value: "Nguyễn Thị Hoa", source: "identity" },
	});
	story.act(MOTHER, "application", "submit", {
		data: { ...FORM, requester: { full_name: "Somebody else" } },
	});
	expect(story.case.data).toMatchObject({ requester: { full_name: "Nguyễn Thị Hoa" } });
	expect(story.case.sources["requester.full_name"]).toEqual({ source: "identity" });
});
