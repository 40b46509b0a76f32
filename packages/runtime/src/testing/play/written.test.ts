import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles, compile } from "@onedoor/dsl";
import { expect, test } from "vitest";

import { writtenForm } from "./written.ts";

const folder = join(import.meta.dirname, "../../../../../docs/examples");
const files = readdirSync(folder)
	.filter((path) => path.endsWith(".yaml"))
	.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));

test("a field that is a document is written down by where it came from, and has no value", () => {
	const { bundle } = compile(checkFiles(files).library, "street_party");
	const from = { source: "register", as_of: "2026-11-23T09:00:00+01:00" } as const;
	const form = {
		data: { stalls: [{ kind: "food" }] },
		fetched: {
			"stalls.0.certificate": { value: { number: "C-1" }, ...from },
			charity: { value: true, ...from },
		},
	};
	expect(writtenForm(bundle, form)).toEqual({
		"stalls.1.kind": "food",
		"stalls.1.certificate.source": "register",
		charity: true,
		"charity.source": "register",
	});
});
