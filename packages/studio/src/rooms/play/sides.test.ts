import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { checkFiles } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { usualIn, whoseIn } from "./run.ts";
import { isActedOn } from "./sides.ts";

const FOLDER = fileURLToPath(new URL("../../../../../procedures/vn", import.meta.url));

test("the first example is one in which an office acts, where a procedure has one", () => {
	const { definition, scenarios } = libraryOf("stay_notification");
	const [first] = scenarios;
	expect(first && isActedOn(definition, first)).toBe(false);
	const stage = { bundle: { definition } as Bundle, scenarios };
	expect(usualIn(stage)?.id).toBe("unknown_guest_goes_to_an_officer");
	expect(whoseIn(stage, {})).toBe(usualIn(stage));
	expect(whoseIn(stage, { who: first?.id ?? "" })).toBe(first);
	// Where none acts anywhere, the first one is as good as another.
	const automatic = scenarios.filter((each) => !isActedOn(definition, each));
	expect(usualIn({ ...stage, scenarios: automatic })).toBe(first);
});

function libraryOf(procedure: string) {
	const files = readdirSync(FOLDER, { recursive: true })
		.map(String)
		.filter((path) => path.endsWith(".yaml") && (!path.includes("/") || BESIDE.test(path)))
		.map((path) => ({ path, text: readFileSync(join(FOLDER, path), "utf8") }));
	const { definitions, scenarios } = checkFiles(files).library;
	const definition = definitions.find((each) => each.procedure === procedure);
	if (definition === undefined) throw new Error(`there is no ${procedure}`);
	return { definition, scenarios: scenarios.filter((each) => each.procedure === procedure) };
}

/** What the procedure stands on. */
const BESIDE = /^(?:catalogue|registers|parts|stay_notification)\//;
