import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { runIn, type Said } from "./run-in.test-data.ts";

const library = join(import.meta.dirname, "../../dsl/test/examples-base");
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-"));
	cpSync(library, join(folder, "procedures/uk"), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("onedoor check", () => {
	it("answers 0 for a library without faults, `procedures` unless said", async () => {
		expect(await onedoor("check")).toEqual({
			code: 0,
			out: "licence 2026-01-01: 14 steps, fully online\n13 files checked: 0 errors, 0 warnings\n",
			err: "",
		});
	});

	it("names line, column, what was expected and the closest name, and answers 1", async () => {
		change("licence.procedure.yaml", "go_to: sorting", "go_to: sortign");
		const { code, out } = await onedoor("check", "procedures");
		expect(code).toBe(1);
		expect(out).toContain(
			"procedures/uk/licence.procedure.yaml:108:12: unknown step `sortign`, did you mean `sorting`?",
		);
		expect(out).toContain("108 |     go_to: sortign\n    |            ^~~~~~~");
	});

	it("prints JSON as the contract has it", async () => {
		change("licence.procedure.yaml", "go_to: sorting", "go_to: sortign");
		const { out } = await onedoor("check", "--format", "json");
		const { findings, procedures } = JSON.parse(out);
		expect(findings).toMatchObject([
			{
				code: "step_unknown",
				severity: "error",
				values: { name: "sortign", closest: "sorting" },
				file: "procedures/uk/licence.procedure.yaml",
				start: { line: 108, column: 12 },
				end: { line: 108, column: 19 },
				path: "steps.look_ups.go_to",
				related: [],
				fix: { kind: "replace", text: "sorting" },
			},
		]);
		expect(procedures).toMatchObject([
			{
				id: "licence",
				edition: "2026-01-01",
				steps: 14,
				online: "full",
				blockers: [],
				burden: { fieldsTyped: {}, fee: { currency: "GBP" } },
			},
		]);
	});

	it("says findings and what stands round them in Vietnamese, and keeps code and values", async () => {
		change("licence.procedure.yaml", "go_to: sorting", "go_to: sortign");
		const { code, out } = await onedoor("check", "--lang", "vi");
		expect(code).toBe(1);
		expect(out).toContain(":108:12: không có bước `sortign`, có phải là `sorting`?");
		expect(out).toContain("đã kiểm tra 13 tệp: 1 lỗi, 0 điểm cần xem\n");
		const [english, vietnamese] = await Promise.all(
			["en", "vi"].map(async (lang) =>
				JSON.parse((await onedoor("check", "--format", "json", "--lang", lang)).out),
			),
		);
		const { message } = vietnamese.findings[0];
		expect(message).toMatch(/^không có bước/);
		expect({ ...vietnamese.findings[0], message: "" }).toEqual({
			...english.findings[0],
			message: "",
		});
		expect((await onedoor("check", "--lang", "fr")).err).toContain("unknown language `fr`");
	});

	it("prints workflow commands for GitHub", async () => {
		change("licence.procedure.yaml", "go_to: sorting", "go_to: sortign");
		const { out } = await onedoor("check", "--format", "github");
		expect(out).toMatch(
			/^::error file=procedures\/uk\/licence\.procedure\.yaml,line=108,endLine=108,col=12,endColumn=18,/,
		);
	});

	it("reads a broken file as a finding, not as a failure", async () => {
		change("licence.procedure.yaml", "edition: ", "\tedition: [");
		const { code, out, err } = await onedoor("check");
		expect([code, err]).toEqual([1, ""]);
		expect(out).toContain("licence.procedure.yaml:2:");
		expect(out).toContain("[yaml_broken]");
		expect(out).toContain("1 error");
	});

	it("reads shared files above a path, and reports only what was asked for", async () => {
		change("base.law.yaml", "cite:", "sight:");
		const { code, out } = await onedoor("check", "procedures/uk/licence.procedure.yaml");
		expect(out).toContain("1 file checked: 0 errors");
		expect(code).toBe(0);
	});

	it("is lenient in a draft and strict for a release", async () => {
		change(
			"licence.procedure.yaml",
			"    amount: 10.00 GBP",
			"    certainty: illustrative\n    amount: 10.00 GBP",
		);
		expect((await onedoor("check")).code).toBe(0);
		expect((await onedoor("check", "--profile", "release")).code).toBe(1);
		change("licence.procedure.yaml", "go_to: sorting", "go_to: sortign");
		expect((await onedoor("check", "--profile", "draft")).code).toBe(0);
	});

	it("answers 2 when it could not run", async () => {
		expect(await onedoor("check", "nowhere")).toMatchObject({
			code: 2,
			out: "",
			err: "onedoor check: there is no `nowhere`\n",
		});
		expect((await onedoor("check", "--profile", "strickt")).err).toContain(
			"unknown profile `strickt`",
		);
		expect((await onedoor("check", "--colour")).code).toBe(2);
	});
});

describe("onedoor burden", () => {
	it("counts what a procedure asks of people, in words and as json", async () => {
		const { code, out } = await onedoor("burden", "procedures");
		expect(code).toBe(0);
		expect(out).toMatch(/^licence 2026-01-01\n {2}filed online +least +typical +most/);
		expect(out).toMatch(/\n {2}fields typed +\d/);
		expect(out).toMatch(/fee +0\.00 GBP +\S+.* 10\.00 GBP/);
		expect(out).toMatch(/\nfor offices\n {2}role +acts +minutes +look-ups +hand-overs\n/);
		const { out: json } = await onedoor("burden", "procedures", "--format", "json");
		expect(JSON.parse(json)).toMatchObject({
			id: "licence",
			edition: "2026-01-01",
			total: { fee: { min: 0, max: 1000, currency: "GBP" }, workingDays: { min: 10, max: 10 } },
		});
	});

	it("opens every number, with the place where each thing is written", async () => {
		const { out } = await onedoor("burden", "procedures", "--items");
		expect(out).toMatch(/\nfields typed: \d+ to \d+\n {2}what counts/);
		expect(out).toMatch(/field colour at application +\d +\d +procedures\/uk\/\S+:\d+:\d+\n/);
	});

	it("compares with how it was, in words, as Markdown and as json", async () => {
		cpSync(join(folder, "procedures"), join(folder, "before"), { recursive: true });
		change("licence.procedure.yaml", "within: 10 working days", "within: 8 working days");
		const { code, out } = await onedoor("burden", "procedures", "--against", "before");
		expect(code).toBe(0);
		expect(out).toMatch(/working days promised +10 +8 +less\n/);
		const { out: md } = await onedoor(
			"burden",
			"procedures",
			"--against",
			"before",
			"--format",
			"md",
		);
		expect(md).toContain("| working days promised | 10 | 8 | less |");
		const { out: json } = await onedoor(
			"burden",
			"before",
			"--against",
			"procedures",
			"--format",
			"json",
		);
		expect(JSON.parse(json).changes).toContainEqual(
			expect.objectContaining({ number: "workingDays", direction: "more" }),
		);
	});

	it("does not count a library with errors", async () => {
		change("licence.procedure.yaml", "go_to: sorting", "go_to: sortign");
		const { code, out, err } = await onedoor("burden", "procedures");
		expect([code, out]).toEqual([2, ""]);
		expect(err).toContain("unknown step `sortign`");
	});
});

describe("onedoor fmt", () => {
	it("writes the canonical text, and says nothing the second time", async () => {
		change("base.law.yaml", "sources:\n  licence_act:", "sources:\n      licence_act:");
		change(
			"base.law.yaml",
			"    cite: Licence Act",
			"          url: x\n          cite: 'Licence Act'   # as printed",
		);
		expect((await onedoor("fmt", "--check")).code).toBe(1);
		expect((await onedoor("fmt")).code).toBe(0);
		const path = join(folder, "procedures/uk/base.law.yaml");
		expect(readFileSync(path, "utf8")).toBe(
			"sources:\n  licence_act:\n    cite: Licence Act           # as printed\n    url: x\n",
		);
		expect(await onedoor("fmt", "--check")).toMatchObject({
			code: 0,
			out: "0 of 13 files to be formatted\n",
		});
	});

	it("leaves a file that cannot be read, and answers 1", async () => {
		change("base.law.yaml", "sources:", "sources: [");
		const before = readFileSync(join(folder, "procedures/uk/base.law.yaml"), "utf8");
		const { code, out } = await onedoor("fmt", "procedures/uk/base.law.yaml");
		expect(code).toBe(1);
		expect(out).toContain("[yaml_broken]");
		expect(readFileSync(join(folder, "procedures/uk/base.law.yaml"), "utf8")).toBe(before);
	});
});

describe("onedoor explain", () => {
	it("shows why, a wrong and a right example", async () => {
		const { code, out } = await onedoor("explain", "grant_missing");
		expect(code).toBe(0);
		expect(out).toContain("grant_missing (error)");
		expect(out).toContain("Wrong:\n\n    data:\n");
		expect(out).toContain("Right:\n\n    data:\n");
	});

	it("says the sentence in Vietnamese", async () => {
		const { out } = await onedoor("explain", "loop_unbounded", "--lang", "vi");
		expect(out).toContain("{loop} có thể lặp mãi không dừng");
		expect(out).toContain("Sai:\n\n");
		expect((await onedoor("explain", "--lang", "vi")).out).toMatch(
			/^step_unknown +error +không có bước/m,
		);
	});

	it("lists every code with its sentence when none is named", async () => {
		const { code, out } = await onedoor("explain");
		expect(code).toBe(0);
		expect(out).toMatch(/^step_unknown +error +unknown step/m);
		const codes = out
			.trimEnd()
			.split("\n")
			.map((line) => line.split(" ")[0]);
		expect(codes.length).toBeGreaterThan(100);
		expect(codes).toEqual(codes.toSorted());
	});

	it("names the closest code", async () => {
		expect((await onedoor("explain", "grant_mising")).err).toContain(
			"did you mean `grant_missing`?",
		);
	});
});

describe("onedoor test", () => {
	it("plays the scenarios, and says why one goes another way", async () => {
		const { out: whole } = await onedoor("test");
		expect(whole).toMatch(/journeys: (\d+) passed, 0 failed/);
		expect(whole).toMatch(/transitions: (\d+) of \1 covered/);
		expect(whole).toMatch(/\d+ passed, 0 failed\n$/);
		change("licence.scenarios.yaml", "ends_in: refused", "ends_in: withdrawn");
		const { code, out } = await onedoor("test", "--format", "json");
		expect(code).toBe(1);
		const { summary, procedures } = JSON.parse(out);
		expect(summary).toEqual({ passed: 1 + procedures[0].journeys.passed, failed: 1 });
		expect({ procedures }).toMatchObject({
			procedures: [
				{
					id: "licence",
					journeys: { failed: 0, failures: [] },
					coverage: { transitions: { missing: [] }, steps: { missing: [] } },
					scenarios: [
						{ id: "granted", ok: true },
						{ id: "refused", ok: false },
					],
				},
			],
		});
	});

	it("fails where no way to a transition is found, and not where it is proved that there is none", async () => {
		const { code, out } = await onedoor("test", "--format", "json", "--seed", "7");
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ seed: 7, procedures: [{ findings: [] }] });
		expect((await onedoor("test", "--seed", "x")).err).toContain("`--seed x`");
	});

	it("names first the form that no journey could fill in, and once what lies behind it", async () => {
		change(
			"licence.procedure.yaml",
			"  note:\n",
			"  paper:\n    as: document\n    title: Paper\n  note:\n",
		);
		change("licence.procedure.yaml", "      - note\n", "      - note\n      - paper\n");
		const { code, out } = await onedoor("test");
		expect(code).toBe(1);
		expect(out).toContain("FAIL  `application` could not be filled in: paper: missing\n");
		expect(out.match(/behind it: /g)).toHaveLength(1);
		expect(out.match(/decision\.grant\b/g)).toHaveLength(1);
		expect(out).not.toContain("no way to it was found");
	});

	it("cannot run on a library with errors", async () => {
		change("licence.procedure.yaml", "go_to: sorting", "go_to: sortign");
		expect(await onedoor("test")).toMatchObject({ code: 2, out: "" });
	});
});

it("knows its commands", async () => {
	expect((await onedoor()).code).toBe(2);
	expect((await onedoor("--help")).out).toContain("onedoor check [path…]");
	expect((await onedoor("chek")).err).toContain("unknown command `chek`, did you mean `check`?");
	expect((await onedoor("check", "--help")).out).toMatch(/^onedoor check /);
});

function onedoor(...argv: readonly string[]): Promise<Said> {
	return runIn(folder, argv);
}

function change(file: string, from: string, to: string): void {
	const path = join(folder, "procedures/uk", file);
	const text = readFileSync(path, "utf8");
	if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${file}`);
	writeFileSync(path, text.replace(from, to));
}
