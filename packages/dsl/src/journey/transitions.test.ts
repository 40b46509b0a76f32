import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import type { Definition } from "../bundle/index.ts";
import { checkFiles } from "../check-files.ts";
import { transitionsOf } from "./transitions.ts";
import { WayFinder } from "./way-finder.ts";

const house = definitionIn("house");

test("each way a case may move has one name, in the order of the file", () => {
	const ids = transitionsOf(house).map(({ id }) => id);
	expect(ids).toEqual([...new Set(ids)]);
	expect(ids.slice(0, 8)).toEqual([
		"application.submit",
		"co_owners_consent.items_0",
		"co_owners_consent.items_1",
		"co_owners_consent.items_2",
		"co_owners_consent.done/all_agree",
		"co_owners_consent.done/somebody_objects",
		"co_owners_consent.each.confirmed",
		"co_owners_consent.each.objected",
	]);
	expect(ids).toContain("school.skipped");
	expect(ids).toContain("visit.late");
});

test("of several ways after one act each names its rule, and where it leads", () => {
	const good = transitionsOf(house).find(({ id }) => id === "examination.done/good");
	expect(good).toMatchObject({ step: "examination", to: "visit", rules: [{ op: "and" }] });
	const bad = transitionsOf(house).find(({ id }) => id === "examination.done/bad");
	expect(bad).toMatchObject({ to: "refused", rules: [{ op: "not" }] });
});

test("the shortest way counts waiting as a detour, and names the rules on it", () => {
	const finder = new WayFinder(house);
	expect(finder.distance("visit", ["fire_safety"])).toBe(1);
	expect(finder.distance("fire_safety", ["refused"])).toBe(3);
	expect(finder.distance("granted", ["visit"])).toBe(Number.POSITIVE_INFINITY);
	expect(finder.rulesOnTheWay("visit")).toHaveLength(2);
});

function definitionIn(folder: string): Definition {
	const at = join(import.meta.dirname, "../../test/examples", folder);
	const files = readdirSync(at)
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(at, path), "utf8") }));
	const [definition] = checkFiles(files).library.definitions;
	if (!definition) throw new Error(`nothing in ${folder}`);
	return definition;
}
