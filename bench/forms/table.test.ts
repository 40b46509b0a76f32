import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { formsTable } from "./table.ts";

test("the table of the README is of the results that are kept", () => {
	expect(readFileSync("bench/README.md", "utf8")).toContain(`\n${formsTable()}\n`);
});
