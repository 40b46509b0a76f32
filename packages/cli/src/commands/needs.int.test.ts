import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runIn } from "../run-in.test-data.ts";

const BASE = join(import.meta.dirname, "../../../dsl/test/examples-base");
let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-needs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const having = (deployment: unknown): readonly string[] => {
	const path = join(folder, "deployment.json");
	writeFileSync(path, typeof deployment === "string" ? deployment : JSON.stringify(deployment));
	return ["--deployment", path];
};
const LICENCE = join(BASE, "licence.procedure.yaml");

test("what a procedure needs, each thing once", async () => {
	const { code, out } = await runIn(folder, ["needs", LICENCE]);
	expect(code).toBe(0);
	expect(out).toContain(
		"the register `population`: 1 cannot do without, 2 say what happens without\n",
	);
	expect(out).toContain("online payment: 1 cannot do without\n");
});

test("what a deployment lacks, with the place in the text and what happens instead", async () => {
	const without = having({ payment: true, signature: true, uploads: true, notification: true });
	const { code, out } = await runIn(folder, ["needs", LICENCE, ...without]);
	expect(out).toMatch(
		/licence\.procedure\.yaml:\d+:\d+: data\.applicant_name\.prefill: lacks the register `population`; instead: the applicant is asked\n/,
	);
	expect(code).toBe(1);
});

test("a procedure that cannot be carried out is said by the exit code", async () => {
	const { code, out } = await runIn(folder, [
		...["needs", LICENCE, "--format", "json"],
		...having({ registers: "all" }),
	]);
	expect(code).toBe(1);
	const [{ lacks }] = JSON.parse(out).procedures;
	const payment = lacks.find(({ path }: { readonly path: string }) => path === "steps.payment");
	expect(payment).toMatchObject({ lacks: { kind: "payment" }, start: { column: 3 } });
	expect(payment.instead).toBeUndefined();
});

test.each([
	["{", "deployment.json"],
	[{ payments: true }, "a deployment has no `payments`"],
])("a deployment that says nothing sensible is refused: %j", async (said, why) => {
	const { code, err } = await runIn(folder, ["needs", LICENCE, ...having(said)]);
	expect(code).toBe(2);
	expect(err).toContain(why);
});
