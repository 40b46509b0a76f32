import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checkFiles, type InputFile } from "../src/check-files.ts";
import { compile } from "../src/compile/compile.ts";

const root = join(import.meta.dirname, "examples");

/** Whole procedures of two countries, each folder a library: between them they use nearly every construct. */
describe.each(readdirSync(root).filter((name) => !name.includes(".")))("%s", (name) => {
	const checked = checkFiles(filesIn(join(root, name)));

	it("checks without an error", () => {
		const errors = checked.findings.filter(({ severity }) => severity === "error");
		expect(errors.map(({ code, file, message }) => `${file}: ${code}: ${message}`)).toEqual([]);
	});

	const procedures = checked.library.definitions.map(({ procedure }) => procedure);
	it.each(procedures)("compiles %s", (procedure) => {
		const { bundle } = compile(checked.library, procedure);
		expect(Object.keys(bundle.definition.steps).length).toBeGreaterThan(3);
		expect(bundle.machine.states).toBeDefined();
	});
});

describe("what an overlay sets", () => {
	const { library } = checkFiles(filesIn(join(root, "vn")));

	it("holds in the procedure as its units carry it out, and nowhere else", () => {
		const [overlay] = library.overlays;
		expect(overlay).toMatchObject({
			overlay: "hcmc_birth_fee",
			of: "birth_registration",
			where: [{ list: "province", code: "79" }],
		});
		expect(overlay?.definition.fees.late_registration?.dated).toEqual({
			amount: [{ from: "2027-01-01", value: { amount: 5000, currency: "VND" } }],
		});
		const national = library.definitions.findLast(
			({ procedure }) => procedure === "birth_registration",
		);
		expect(national?.fees.late_registration?.dated).toBeUndefined();
	});
});

function filesIn(folder: string): readonly InputFile[] {
	return readdirSync(folder)
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
