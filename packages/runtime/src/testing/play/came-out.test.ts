import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkFiles, compile } from "@onedoor/dsl";
import { expect, test } from "vitest";

import { loadValidators } from "../../case/load-validators.ts";
import { adopted, cameOut, partingOf } from "./index.ts";

const HOUSE = fileURLToPath(new URL("../../../../dsl/test/examples/house/", import.meta.url));

test("a story that ends elsewhere says where it parts from before, and can be taken as it comes out now", async () => {
	const before = await house();
	const after = await house(["held:\n        go_to: fire_safety", "held:\n        go_to: refused"]);
	const [was, now] = [before.out("all_agree"), after.out("all_agree")];
	expect(was.result).toEqual({ id: "all_agree", ok: true });
	expect(now.result.differs?.map(({ code, step, values }) => ({ code, step, values }))).toEqual([
		{ code: "other_end", step: undefined, values: { expected: "granted", found: "refused" } },
		{
			code: "never_took_place",
			step: "fire_safety",
			values: { take: "passed", act: "1", of: "1", came: "false" },
		},
	]);
	expect(now.result.why).toBe(now.result.differs?.map(({ why }) => why).join("; "));
	expect(partingOf(was, now)).toEqual({
		step: "visit",
		was: "fire_safety",
		now: "refused",
		moves: now.moves,
	});
	// What is answered passes: each change was played.
	expect(after.adopted("all_agree")).toEqual([
		{ path: ["expect", "ends_in"], value: "refused" },
		{ path: ["happens", "fire_safety"] },
	]);
	expect(partingOf(was, before.out("all_agree"))).toBeUndefined();
});

test("a story that stands still is told on by people, and not taken as it is", async () => {
	const before = await house();
	const after = await house(["co_owners_consent.objected = 0", "co_owners_consent.objected < 2"]);
	const now = after.out("one_objects");
	expect(now.result.differs?.map(({ code }) => code)).toEqual(["stands_still"]);
	const parting = partingOf(before.out("one_objects"), now);
	expect(parting).toMatchObject({ step: "co_owners_consent", was: "refused", now: "examination" });
	// The form, and both owners: then it goes on to the examination.
	expect(parting?.moves).toBe(3);
	expect(after.adopted("one_objects")).toBeUndefined();
});

/** The example, in which some words stand instead of others. */
async function house(change: readonly [from: string, to: string] = ["", ""]) {
	const files = readdirSync(HOUSE).map((path) => {
		const text = readFileSync(HOUSE + path, "utf8");
		return { path, text: path.endsWith(".procedure.yaml") ? text.replace(...change) : text };
	});
	const { library } = checkFiles(files);
	const { bundle } = compile(library, "house_conversion");
	const validators = await loadValidators(bundle);
	const told = (id: string) => {
		const scenario = library.scenarios.find((one) => one.id === id);
		if (scenario === undefined) throw new Error(`no scenario ${id}`);
		return scenario;
	};
	return {
		out: (id: string) => cameOut(bundle, told(id), validators),
		adopted: (id: string) => adopted(bundle, told(id), validators),
	};
}
