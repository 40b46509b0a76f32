import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runIn } from "../run-in.test-data.ts";

const PROCEDURES = join(import.meta.dirname, "../../../../procedures");
let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-facts-"));
	cpSync(PROCEDURES, join(folder, "procedures"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("nothing in the library is stated without a source or the mark for it", async () => {
	const { code, out } = await runIn(folder, ["facts", "procedures"]);
	expect(out).toContain("everything stated has a source or a mark\n");
	expect(code).toBe(0);
});

test("an amount, a period, a code and a citation planted in a procedure are found, with their places", async () => {
	const path = "procedures/vn/permanent_residence/permanent_residence.procedure.yaml";
	plant(path, "amount: 20000 VND", "amount: 21000 VND");
	plant(path, "within: 7 working days", "within: 6 working days");
	plant(path, "code: 1.004222", "code: 1.004223");
	plant("procedures/vn/vn.law.yaml", "Luật Cư trú 68/2020/QH14", "Luật Cư trú 69/2020/QH14");
	const { code, out } = await runIn(folder, ["facts", "procedures", "--format", "json"]);
	expect(code).toBe(1);
	const faults = JSON.parse(out).unsourced.filter(
		({ why }: { readonly why: string }) => why === "not_in_the_facts",
	);
	expect(faults).toMatchObject([
		{ kind: "citation", value: "residence_law", file: "procedures/vn/vn.law.yaml" },
		{ kind: "code", value: "1.004223", file: path, start: { line: 4, column: 7 } },
		{ kind: "amount", value: "21000", path: "fees.registration.amount" },
		{ kind: "period", value: "6 working days", path: "clocks.total.within" },
	]);
});

test("what is asked for alone is reported alone, and facts have to be there", async () => {
	plant("procedures/vn/new_seal/new_seal.procedure.yaml", "3 working days", "4 working days");
	const other = await runIn(folder, ["facts", "procedures/vn/special_seals"]);
	expect(other.code).toBe(0);
	expect((await runIn(folder, ["facts", "procedures/vn/new_seal"])).code).toBe(1);
	expect(await runIn(folder, ["facts", "procedures", "--against", "none.yaml"])).toMatchObject({
		code: 2,
		err: expect.stringContaining("there is no `none.yaml`"),
	});
});

function plant(path: string, right: string, wrong: string): void {
	const text = readFileSync(join(folder, path), "utf8");
	expect(text).toContain(right);
	writeFileSync(join(folder, path), text.replace(right, wrong));
}
