import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type AnyMachineSnapshot, createMachine, initialTransition, transition } from "xstate";

import { checkFiles } from "../../check-files.ts";
import { machineOf } from "./machine.ts";

/** The machine of the house that becomes flats, walked by plain XState: no runtime, rules by a stub that reads facts. */
const folder = join(import.meta.dirname, "../../../test/examples/house");
const { library } = checkFiles(
	readdirSync(folder).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
);
const [house] = library.definitions;
if (house === undefined) throw new Error("no house");
const config: ReturnType<typeof machineOf> = JSON.parse(JSON.stringify(machineOf(house)));

const ALL_AGREE = "co_owners_consent.objected = 0";
const EMPTY = "co_owners = null or count(co_owners) = 0";
const GOOD = 'structure.answer = "sound" and planning.answer = "fits"';
const MANY_FLATS = "flats > 4";
const ENOUGH = "neighbourhood.finished >= 1";

test("items are one state, left by `done`, or at once when there are none", () => {
	const states = config.states as Readonly<Record<string, Readonly<Record<string, object>>>>;
	const { on, ...each } = states.co_owners_consent ?? {};
	expect(each.states).toBeUndefined();
	expect(Object.keys(on ?? {})).toEqual(["co_owners_consent.done"]);
	expect(walk([], ["application.submit"])).toEqual(["co_owners_consent"]);
	expect(walk([ALL_AGREE], ["application.submit", "co_owners_consent.done"])).toContain("planning");
	expect(walk([], ["application.submit", "co_owners_consent.done"])).toEqual(["refused"]);
	expect(walk([EMPTY, ALL_AGREE], ["application.submit"])).toContain("examination");
});

const INSIDE = ["application.submit"];
const IN = [EMPTY, ALL_AGREE];

test("a branch of several steps is a region that its last step ends", () => {
	const at = (...events: readonly string[]) => walk(IN, [...INSIDE, ...events]);
	expect(at()).toEqual(
		"drawings examination neighbourhood planning street_council structure".split(" "),
	);
	expect(at("drawings.doubtful")).toContain("calculation");
	expect(at("drawings.doubtful", "drawings.sound")).toContain("calculation");
	expect(at("drawings.sound")).not.toContain("structure");
	expect(at("drawings.doubtful", "calculation.sound")).not.toContain("structure");
	expect(at("planning.fits", "drawings.sound", "street_council.confirmed")).toEqual(["refused"]);
});

test("branches meet when all regions are done, and `choose` is asked then", () => {
	const facts = [...IN, GOOD];
	const rest = ["planning.fits", "drawings.sound"];
	expect(walk(facts, [...INSIDE, ...rest, "street_council.confirmed"])).toEqual(["visit"]);
	expect(walk(facts, [...INSIDE, ...rest])).toContain("street_council");
});

test("branches inside a branch: one that is skipped, and one of which some suffice", () => {
	const facts = [...IN, MANY_FLATS];
	expect(walk(facts, INSIDE)).toContain("school");
	expect(walk(facts, [...INSIDE, "school.confirmed"])).toContain("street_council");
	expect(walk([...facts, ENOUGH], [...INSIDE, "school.confirmed"])).not.toContain("street_council");
});

/** Steps the case stands at after these events, in alphabetical order; the rules named hold, and no others. */
function walk(rules: readonly string[], events: readonly string[]): readonly string[] {
	const rule = (_: unknown, params: unknown) =>
		partsOf((params as { readonly rule: string }).rule).every((part) => rules.includes(part));
	const machine = createMachine(config, { guards: { rule } });
	let [snapshot]: [AnyMachineSnapshot, ...unknown[]] = initialTransition(machine);
	for (const type of events) [snapshot] = transition(machine, snapshot, { type });
	return Object.values(snapshot.getMeta())
		.map((meta) => meta.step)
		.sort();
}

/** A guard of several rules is written `(a) and (b)`. */
function partsOf(rule: string): readonly string[] {
	return /^\(.*\) and \(.*\)$/.test(rule) ? rule.slice(1, -1).split(") and (") : [rule];
}
