import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { kindOf } from "../src/source/source-file.ts";

const vn = join(import.meta.dirname, "../../../procedures/vn");
const library = readdirSync(vn, { recursive: true, encoding: "utf8" })
	.filter((path) => kindOf(path) !== undefined)
	.map((path) => ({ path, text: readFileSync(join(vn, path), "utf8") }));

/** What a third province would like to set of birth registration. */
const wrong = (set: string) => ({
	path: "overlays/province_01.overlay.yaml",
	text: `overlay: province_01_birth
of: birth_registration
where:
  - province "01"
set:
  ${set}
`,
});

const codesOf = (set: string) =>
	checkFiles([...library, wrong(set)])
		.findings.filter(({ file }) => file === wrong(set).path)
		.map(({ code }) => code);

describe("a local overlay of the library", () => {
	it("may set a fee that the national definition opens", () => {
		expect(codesOf("fees.late_registration.amount: 6000 VND")).toEqual([]);
	});

	it.each([
		["a requirement", "documents.authorisation.when: 'true'", "set_not_open"],
		["who decides", "steps.verify.who: receiver", "set_not_open"],
		[
			"a longer time than the law gives",
			"clocks.total.within: 5 working days",
			"set_outside_limit",
		],
		["a negative fee", "fees.late_registration.amount: -1 VND", "set_outside_limit"],
	])("may not change %s", (_what, set, code) => {
		expect(codesOf(set)).toContain(code);
	});
});
