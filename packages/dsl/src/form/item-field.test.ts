import { expect, test } from "vitest";

import { definition, fields, fillIn, steps } from "./fixture.test-data.ts";
import { fieldIn, isList, itemField, itemPlace, itemsAt, pathBeside } from "./item-field.ts";

const stay = definition({
	data: fields({
		guests: {
			many: { min: 1, max: 3 },
			group: {
				number: {},
				name: {
					prefill: {
						kind: "register",
						register: "people",
						record: "person",
						by: ["guests.number"],
					},
				},
				home: { group: { province: {}, commune: { narrowed_by: "this.province" } } },
				nearby: { narrowed_by: "this.number" },
			},
		},
		child: { group: { name: {} } },
	}),
	steps: steps(fillIn({ one: { ask: ["guests"] } })),
});

test("the field of an item is no list, and carries its index in every path", () => {
	const second = fieldIn(stay, "guests.1");
	expect(second).toMatchObject({
		path: "guests.1",
		group: {
			number: { path: "guests.1.number" },
			name: { path: "guests.1.name", prefill: { by: ["guests.1.number"] } },
			home: {
				group: {
					commune: { path: "guests.1.home.commune", narrowed_by: "guests.1.home.province" },
				},
			},
			nearby: { narrowed_by: "guests.1.number" },
		},
	});
	expect(second).not.toHaveProperty("many");
});

test("the same item has the same field each time, and so have its members", () => {
	const list = fieldIn(stay, "guests");
	expect(list && isList(list) && itemField(list, 1)).toBe(fieldIn(stay, "guests.1"));
	expect(fieldIn(stay, "guests.1.home.commune")).toBe(
		fieldIn(stay, "guests.1")?.group?.home?.group?.commune,
	);
	expect(fieldIn(stay, "guests.2.number")).not.toBe(fieldIn(stay, "guests.1.number"));
});

test("outside lists nothing changes", () => {
	expect(fieldIn(stay, "child.name")).toBe(stay.data.child?.group?.name);
	expect(fieldIn(stay, "guests.name")?.path).toBe("guests.name");
	expect(fieldIn(stay, "nobody.0.name")).toBeUndefined();
});

test("paths say in which item they lie", () => {
	expect(itemPlace("guests.10.home.commune")).toEqual({
		list: "guests",
		index: 10,
		item: "guests.10",
	});
	expect(itemPlace("guests.name")).toBeUndefined();
	expect(pathBeside("guests.home.commune", "guests.2.number")).toBe("guests.2.home.commune");
	expect(pathBeside("child.name", "guests.2.number")).toBe("child.name");
});

test("what is no list has no items", () => {
	expect(itemsAt({ guests: [1, 2] }, "guests")).toEqual([1, 2]);
	expect(itemsAt({ guests: "x" }, "guests")).toEqual([]);
	expect(itemsAt({}, "guests")).toEqual([]);
});
