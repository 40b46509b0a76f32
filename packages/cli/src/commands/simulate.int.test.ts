import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { runIn } from "../run-in.test-data.ts";

const LINE = fileURLToPath(
	new URL("../../../runtime/src/testing/simulation/line", import.meta.url),
);

const simulate = (...argv: readonly string[]) =>
	runIn(LINE, ["simulate", ".", "--cases", "40", ...argv]);

test("the same seed prints the same bytes, for people and as json", async () => {
	const [one, other] = [await simulate("--seed", "3"), await simulate("--seed", "3")];
	expect([one.code, one.err]).toEqual([0, ""]);
	expect(one.out).toBe(other.out);
	expect(one.out).toMatch(/^line 2026-01-01\n {2}40 cases came from/);
	const json = await simulate("--format", "json", "--seed", "3");
	expect(JSON.parse(json.out)).toMatchObject({ procedure: "line", cases: { came: 40 }, seed: 3 });
	expect((await simulate("--seed", "4")).out).not.toBe(one.out);
});

test("officers are counted by role, and a role that is none is said", async () => {
	const { out } = await simulate("--officers", "clerk=7", "--format", "json");
	expect(JSON.parse(out).roles).toMatchObject([{ role: "clerk", officers: 7 }]);
	const wrong = await simulate("--officers", "clark=7");
	expect([wrong.code, wrong.err]).toEqual([
		2,
		"onedoor simulate: there is no role `clark`, there are applicant, clerk\n",
	]);
	expect((await simulate("--officers", "clerk=0")).code).toBe(2);
	expect((await simulate("--cases", "many")).code).toBe(2);
});

test("two sides stand beside each other, and charts are written", async () => {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-charts-"));
	try {
		const { code, out, err } = await simulate(
			"--against",
			".",
			"--charts",
			folder,
			"--language",
			"vi",
		);
		expect(code).toBe(0);
		expect(out).toContain("a case takes 0 days less (95 % between 0 and 0)");
		expect(err.split("\n")).toHaveLength(4);
		expect(readdirSync(folder).sort()).toEqual([
			"line.days.svg",
			"line.lines.svg",
			"line.load.svg",
		]);
		expect(readFileSync(join(folder, "line.days.svg"), "utf8")).toContain('lang="vi"');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

test("what is assumed stands beside the procedure or is named, and all of it is said", async () => {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-assumed-"));
	try {
		cpSync(LINE, folder, { recursive: true });
		const plain = await runIn(folder, ["simulate", ".", "--cases", "40"]);
		expect(plain.out).toMatch(/ {2}arrivals\* +10 each working day\n/);
		expect(plain.out).toMatch(/ {2}steps\.deciding\.takes\* +15 minutes\n/);
		writeFileSync(join(folder, "line.simulation.yaml"), assumes("busy: 60 percent", 3));
		const wrong = await runIn(folder, ["simulate", ".", "--cases", "40"]);
		expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining("scenario_unknown")]);
		writeFileSync(join(folder, "line.simulation.yaml"), assumes("", 3));
		const beside = await runIn(folder, ["simulate", ".", "--cases", "40"]);
		expect(beside.out).toContain("assumptions of line.simulation.yaml (illustrative)");
		expect(beside.out).toMatch(/ {2}arrivals +6 each day\n/);
		expect(beside.out).toMatch(/ {2}steps\.deciding\.takes +5 minutes\n/);
		expect(beside.out).toMatch(
			/ {2}steps\.deciding\.outcomes +grant 100 percent, refuse 0 percent\n/,
		);
		expect(beside.out).toMatch(/clerk +3 /);
		mkdirSync(join(folder, "others"));
		writeFileSync(join(folder, "others", "quiet.simulation.yaml"), assumes("", 9));
		const named = [
			"simulate",
			".",
			"--cases",
			"40",
			"--assumptions",
			"others/quiet.simulation.yaml",
		];
		expect((await runIn(folder, named)).out).toMatch(/clerk +9 /);
		expect((await runIn(folder, [...named, "--officers", "clerk=2"])).out).toMatch(/clerk +2 /);
		writeFileSync(join(folder, "second.simulation.yaml"), assumes("", 4));
		expect(await runIn(folder, ["simulate", "."])).toMatchObject({
			code: 2,
			err: "onedoor simulate: there are several assumptions, --assumptions says which: line.simulation.yaml, second.simulation.yaml\n",
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

function assumes(cases: string, clerks: number): string {
	return `simulation_for: line
certainty: illustrative
arrivals:
  number: 6
  each: day
${cases === "" ? "" : `cases:\n  ${cases}\n`}officers:
  clerk: ${clerks}
steps:
  deciding:
    takes: 5 minutes
    outcomes:
      grant: 100 percent
`;
}
