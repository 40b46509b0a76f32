import { expect, test } from "vitest";

import { merged } from "./merge.ts";

const PATHS = ["name", "sex", "guests", "place.town"];
const base = { name: "A", sex: "f", guests: [{ n: 1 }], place: { town: "x" } };

test("what was changed on one side only is taken from that side", () => {
	const mine = { ...base, name: "B" };
	const theirs = { ...base, guests: [], place: { town: "y" } };
	expect(merged(PATHS, { bases: [base], mine, theirs })).toEqual({
		data: { ...theirs, name: "B" },
		collisions: [],
		taken: ["guests", "place.town"],
	});
});

test("what was changed on both sides to the same is no collision; otherwise it is, and mine stands", () => {
	const mine = { ...base, name: "B", sex: "m" };
	const theirs = { ...base, name: "C", sex: "m" };
	expect(merged(PATHS, { bases: [base], mine, theirs })).toEqual({
		data: mine,
		collisions: [{ path: "name", mine: "B", theirs: "C" }],
		taken: [],
	});
});

test("an answer that was taken back here goes, and one given elsewhere stays", () => {
	const { name: _name, ...mine } = base;
	const found = merged(PATHS, { bases: [base], mine, theirs: { ...base, sex: "m" } });
	expect(found.data).toEqual({ ...mine, sex: "m" });
});

test("what was sent from here and got no answer is nobody else's", () => {
	const sent = { ...base, name: "Ab" };
	const found = merged(PATHS, {
		bases: [base, sent],
		mine: { ...base, name: "Abc" },
		theirs: sent,
	});
	expect(found).toMatchObject({ data: { name: "Abc" }, collisions: [] });
	const takenBack = merged(PATHS, { bases: [base, sent], mine: base, theirs: sent });
	expect(takenBack).toMatchObject({ data: base, taken: [] });
});
