import { expect, it } from "vitest";
import { processorTime } from "../../../scripts/testing/processor-time.ts";
import { checkFiles } from "../src/check-files.ts";
import { HOSTILE } from "./hostile-files.ts";

/** Generous, for slow machines: what is wrong here would take minutes, or the memory. */
const MOST_MS = 5000;

it.each(HOSTILE)("$name is answered by $code", ({ name, code, text }) => {
	const file = { path: `${name}.fields.yaml`, text: text() };
	const spent = processorTime();
	const { findings } = checkFiles([file]);

	const codes = new Set(findings.map((found) => found.code));
	expect(codes).toContain(code);
	// One fault, one finding: a file of many faults has many of its own kind, and then the note that there are more.
	if (code === "findings_cut") expect(codes.size).toBe(2);
	else expect([...codes]).toEqual([code]);
	expect(findings.length).toBeLessThanOrEqual(100);
	for (const { message, start } of findings) {
		expect(message.length).toBeLessThan(2000);
		expect(start.line).toBeGreaterThan(0);
	}
	expect(spent()).toBeLessThan(MOST_MS);
	expect({}).not.toHaveProperty("as");
});
