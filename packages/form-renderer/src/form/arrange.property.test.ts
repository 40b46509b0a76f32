import fc from "fast-check";
import { expect, test } from "vitest";

import { arranged, type Item, itemAt, type Order, type Standing } from "./arrange.ts";

/** An item that knows itself: whatever is said of it must go on being said of it. */
interface Told {
	readonly id: number;
}

type Act =
	| { readonly does: "add" | "undo" }
	| { readonly does: "remove" | "type"; readonly at: number }
	| { readonly does: "move"; readonly from: number; readonly to: number };

const act: fc.Arbitrary<Act> = fc.oneof(
	fc.record({ does: fc.constantFrom("add", "undo") }),
	fc.record({ does: fc.constantFrom("remove", "type"), at: fc.nat(9) }),
	fc.record({ does: fc.constant("move" as const), from: fc.nat(9), to: fc.nat(9) }),
);

test("through any acts each item keeps its values, its sources and its errors", () => {
	fc.assert(
		fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
			let standing = EMPTY;
			let model: Told[] = [];
			let removed: { readonly item: Item; readonly told: Told; readonly at: number } | undefined;
			let ids = 0;
			for (const one of acts) {
				const indexes = [...model.keys()];
				let order: Order = indexes;
				if (one.does === "add") {
					const told = { id: ids++ };
					model = [...model, told];
					standing = known(arranged(standing, "guests", [...indexes, itemOf(told)]), model);
					continue;
				}
				if (one.does === "undo" && removed) {
					order = indexes.toSpliced(removed.at, 0, removed.item as never);
					model = model.toSpliced(removed.at, 0, removed.told);
					standing = known(arranged(standing, "guests", order), model);
					removed = undefined;
					continue;
				}
				if (one.does === "remove" && one.at < model.length) {
					const told = model[one.at] as Told;
					removed = { item: itemAt(standing, `guests.${one.at}`), told, at: one.at };
					order = indexes.toSpliced(one.at, 1);
					model = model.toSpliced(one.at, 1);
				}
				if (one.does === "move" && one.from < model.length && one.to < model.length) {
					order = indexes.toSpliced(one.from, 1).toSpliced(one.to, 0, one.from);
					model = order.map((at) => model[at as number] as Told);
				}
				if (removed && removed.at > model.length) removed = undefined;
				standing = arranged(standing, "guests", order);
				expectTold(standing, model);
			}
			expectTold(standing, model);
		}),
		{ numRuns: 500, seed: 55 },
	);
});

test("an index that is not there, or comes twice, adds nothing", () => {
	const two = arranged(EMPTY, "guests", [itemOf({ id: 1 }), itemOf({ id: 2 })]);
	expect(arranged(two, "guests", [1, 1, 7, -1, 0]).data).toEqual({
		guests: [{ id: 2 }, { id: 1 }],
		other: "stays",
	});
});

const EMPTY: Standing = {
	data: { other: "stays" },
	given: { data: {}, sources: { other: { source: "identity" } }, silent: [] },
	findings: [{ path: "other", code: "missing", severity: "error", values: {} }],
};

function itemOf({ id }: Told): Item {
	return { value: { id }, sources: { ".name": { source: "register", register: `r${id}` } } };
}

/** The server answered: an error and a silent register for every second item, as its number says. */
function known(standing: Standing, model: readonly Told[]): Standing {
	const odd = model.flatMap(({ id }, at) => (id % 2 === 1 ? [{ id, at }] : []));
	const keep = standing.findings.filter(({ path }) => !path.startsWith("guests"));
	return {
		...standing,
		given: {
			...standing.given,
			silent: odd.map(({ id, at }) => ({
				path: `guests.${at}.room`,
				register: `s${id}`,
				why: "nothing" as const,
			})),
		},
		findings: [
			...keep,
			...odd.map(({ id, at }) => ({
				path: `guests.${at}.room`,
				code: `wrong_${id}`,
				severity: "error" as const,
				values: {},
			})),
		],
	};
}

function expectTold({ data, given, findings }: Standing, model: readonly Told[]): void {
	expect(data).toEqual({ other: "stays", ...(data.guests ? { guests: model } : {}) });
	expect(given.sources.other).toEqual({ source: "identity" });
	for (const [at, { id }] of model.entries()) {
		expect(given.sources[`guests.${at}.name`]?.register).toBe(`r${id}`);
	}
	expect(Object.keys(given.sources)).toHaveLength(model.length + 1);
	for (const { path, register } of given.silent) expect(register).toBe(`s${idAt(path, model)}`);
	for (const { path, code } of findings) {
		if (path !== "other") expect(code).toBe(`wrong_${idAt(path, model)}`);
	}
	expect(findings.some(({ path }) => path === "other")).toBe(true);
}

function idAt(path: string, model: readonly Told[]): number | undefined {
	return model[Number(path.split(".")[1])]?.id;
}
