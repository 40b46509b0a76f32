import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { checkFiles } from "../../check-files.ts";

const folder = join(import.meta.dirname, "../../../test/constructs/school");

test.each([
	["", ["move_lacks_data"]],
	["    was: rider\n", []],
])("a field that says what it was needs not be given: %s", (was, expected) => {
	const files = readdirSync(folder).map((path) => {
		const text = readFileSync(join(folder, path), "utf8");
		const isNew = path === "bus_seat.2027-02-01.procedure.yaml";
		const renamed = text
			.replace("  rider:\n", `  passenger:\n${was}`)
			.replaceAll(/\brider\b(?=\n)(?<!was: rider)/g, "passenger");
		return { path, text: isNew ? renamed : text };
	});
	const { findings } = checkFiles(files);
	expect(
		findings.filter(({ file }) => file.endsWith(".moves.yaml")).map(({ code }) => code),
	).toEqual(expected);
});
