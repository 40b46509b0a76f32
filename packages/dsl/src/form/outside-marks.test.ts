import { expect, test } from "vitest";

import { outsideMarks } from "./outside-marks.ts";

const BEFORE = {
	name: "Mai",
	child: { name: "An", sex: "f" },
	guests: [{ room: "1" }, { room: "2" }],
	proof: { by: "upload", files: ["a"] },
};

test("the same, in whatever order, is no change", () => {
	expect(
		outsideMarks(
			BEFORE,
			{
				proof: { files: ["a"], by: "upload" },
				guests: [{ room: "1" }, { room: "2" }],
				child: { sex: "f", name: "An", note: "" },
				name: "Mai",
			},
			[],
		),
	).toEqual([]);
});

test("what is marked may change, with all inside it", () => {
	const after = {
		...BEFORE,
		child: { name: "Anh", sex: "m" },
		guests: [{ room: "3" }],
		proof: { by: "upload", files: ["b", "c"] },
	};
	expect(outsideMarks(BEFORE, after, ["child.name", "guests", "proof"])).toEqual(["child.sex"]);
	expect(outsideMarks(BEFORE, after, ["child", "guests.0.room", "proof"])).toEqual([
		"guests.1.room",
	]);
});

test("a mark does not reach its neighbour", () => {
	expect(outsideMarks({ name: "a", name_2: "b" }, { name: "a", name_2: "c" }, ["name"])).toEqual([
		"name_2",
	]);
});

test("adding, removing and replacing are changes", () => {
	expect(
		outsideMarks(BEFORE, { name: { first: "Mai" }, child: BEFORE.child, extra: 1 }, []),
	).toEqual(["extra", "guests.0.room", "guests.1.room", "name", "proof.by", "proof.files.0"]);
});

test("what a marked change shows or hides may follow", () => {
	expect(outsideMarks(BEFORE, { ...BEFORE, name: "" }, [], new Set(["name"]))).toEqual([]);
});

test("values nested without end do not exhaust the stack", () => {
	const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`) as never;
	expect(outsideMarks({}, { deep }, [])).toHaveLength(1);
});
