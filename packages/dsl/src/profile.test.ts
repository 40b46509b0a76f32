import { expect, it } from "vitest";

import { checkFiles } from "./check-files.ts";
import { readProfile } from "./read-profile.ts";

const LAW = "sources:\n  act:\n    cite: The Act\n    certainty: illustrative\n    ulr: x\n";
const files = [{ path: "a.law.yaml", text: LAW }];

function severities(text: string): readonly string[] {
	const { profile, findings } = readProfile({ path: "house.yaml", text });
	expect(findings).toEqual([]);
	return checkFiles(files, { profile }).findings.map(({ code, severity }) => `${code} ${severity}`);
}

it("counts as a house wants it, from one of the three profiles", () => {
	expect(severities("like: release\n")).toEqual(["fact_illustrative error", "key_unknown error"]);
	expect(severities("key_unknown: warning\n")).toEqual(["key_unknown warning"]);
	expect(severities("like: release\nfact_illustrative: off\n")).toEqual(["key_unknown error"]);
});

it("says what is wrong with a profile, and lets nothing unreadable pass", () => {
	const { findings } = readProfile({
		path: "house.yaml",
		text: "like: strcit\nkey_unknwon: error\nkey_unknown: never\nyaml_broken: warning\n",
	});
	expect(findings.map(({ code, start }) => `${start.line} ${code}`)).toEqual([
		"1 value_malformed",
		"2 key_unknown",
		"3 value_malformed",
		"4 value_malformed",
	]);
});
