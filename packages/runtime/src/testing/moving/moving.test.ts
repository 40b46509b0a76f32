import { compile } from "@onedoor/dsl";
import { expect, test } from "vitest";

import { runScenarios } from "../run-scenarios.ts";
import { movingLibrary } from "./moving.test-data.ts";

const library = movingLibrary();

test.each([
	["moving", ["with_parking", "address_refused"]],
	["address", ["corrected_once", "corrected_too_late"]],
])(
	"scenarios of %s say how started cases end, and what is done after an end",
	async (procedure, ids) => {
		const scenarios = library.scenarios.filter((scenario) => scenario.procedure === procedure);
		const results = await runScenarios(compile(library, procedure).bundle, scenarios);
		expect(results).toEqual(ids.map((id) => ({ id, ok: true })));
	},
);
