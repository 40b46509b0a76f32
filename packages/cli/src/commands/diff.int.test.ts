import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { ALLOTMENT, edited } from "../../../dsl/src/diff/allotment.test-data.ts";
import { runIn } from "../run-in.test-data.ts";

const SMALL = resolve(import.meta.dirname, "../../../../docs/first-procedure");
const FILE = "procedures/dog_licence.procedure.yaml";

let folder = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-diff-"));
	mkdirSync(join(folder, "procedures"));
	cpSync(SMALL, join(folder, "procedures"), {
		recursive: true,
		filter: (path) => !path.endsWith(".md"),
	});
	git("init", "-q", "-b", "main");
	commit("the licence");
});
afterEach(() => git("checkout", "-q", "."));
afterAll(() => rmSync(folder, { recursive: true }));

function git(...args: readonly string[]): string {
	const own = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
	return execFileSync("git", [...own, ...args], { cwd: folder, encoding: "utf8" });
}

function commit(what: string): void {
	git("add", "-A");
	git("commit", "-q", "-m", what);
}

function rewrite(change: (text: string) => string): void {
	const path = join(folder, FILE);
	writeFileSync(path, change(readFileSync(path, "utf8")));
}

const diff = (...args: readonly string[]) => runIn(folder, ["diff", ...args]);

test("what differs from a revision of git, as words and as data", async () => {
	rewrite((text) => text.replace("within: 1 working day", "within: 3 working days"));
	const { code, out } = await diff("main:procedures", "procedures");
	expect(code).toBe(1);
	expect(out).toContain("Clock “Total”: time: 1 working day → 3 working days.");
	const line =
		readFileSync(join(folder, FILE), "utf8").split("\n").indexOf("    within: 3 working days") + 1;
	expect(out).toContain(`${FILE}:${line}`);

	const data = JSON.parse((await diff("main", "procedures", "--format", "json")).out);
	expect(data.changes).toMatchObject([
		{
			procedure: "dog_licence",
			kind: "clock_changed",
			audience: "office",
			direction: "worse",
			severity: "decision",
			values: { key: "within", from: { is: "duration", value: { n: 1 } } },
			file: FILE,
			line,
		},
	]);
	expect(data.burden.before.workingDays.max).toBe(1);
	expect(data.burden.after.workingDays.max).toBe(3);

	const vi = await diff("main:procedures", "procedures", "--lang", "vi");
	expect(vi.out).toContain("thời gian: 1 ngày làm việc → 3 ngày làm việc");
	const { runs } = JSON.parse((await diff("main", "procedures", "--format", "sarif")).out);
	expect(runs[0].results[0]).toMatchObject({ ruleId: "clock_changed", level: "warning" });
});

test("two files of one folder are two states of the same", async () => {
	const text = readFileSync(join(folder, FILE), "utf8");
	writeFileSync(
		join(folder, "procedures/draft.procedure.yaml"),
		text.replace("longest: 40", "longest: 60"),
	);
	const { code, out } = await diff(FILE, "procedures/draft.procedure.yaml");
	expect(out).toContain("longest: 40 → 60");
	expect(code).toBe(0);
	rmSync(join(folder, "procedures/draft.procedure.yaml"));
});

test("whitespace, comments and the order of keys are no change in meaning", async () => {
	rewrite((text) =>
		text
			.replace(
				"owner: town_hall\ncalendar: town\n",
				"calendar: town   # the town's\nowner: town_hall\n",
			)
			.replace("roles:", "\n\nroles:"),
	);
	expect(await diff("main:procedures", "procedures")).toMatchObject({
		code: 0,
		out: "no change in meaning\n",
	});
});

test("what could not be compared is never green", async () => {
	for (const sides of [
		["nowhere", "procedures"],
		["main:nowhere", "procedures"],
		["procedures", "--", "-x"],
	]) {
		const { code, out, err } = await diff(...sides);
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toMatch(/could not compare|there is no/);
	}
	rewrite(() => "procedure: [dog\n  licence");
	commit("spoilt");
	const { code, err } = await diff("main:procedures", "main~1:procedures");
	expect(code).toBe(2);
	expect(err).toContain("could not compare: `main:procedures` cannot be read");
	git("reset", "-q", "--hard", "main~1");
});

test("a side that only fails the check is compared, and said to", async () => {
	rewrite((text) =>
		text.replace("go_to: granted", "go_to: grantd").replace("longest: 40", "longest: 30"),
	);
	const { code, out } = await diff("main:procedures", "procedures");
	expect(code).toBe(1);
	expect(out).toContain("longest: 40 → 30");
	expect(out).toMatch(/procedures has \d+ errors: what could be read of it was compared/);
});

test("words of a file are no mark-up, no mention and no link", async () => {
	rewrite((text) =>
		text.replace(
			"title: Name of the dog",
			'title: "<img src=x> @all [here](http://x.test) `a` | b"',
		),
	);
	const { out } = await diff("main:procedures", "procedures", "--format", "md");
	expect(out).not.toMatch(/<img|@all|\[here\]\(|[^\\]\|/);
});

test("what becomes of open cases is said of each step, with how many there are", async () => {
	rewrite((text) => text.replace("title: Name of the dog", "title: The dog's name"));
	const counts = { dog_licence: { "2026-01-01": { application: 3 } } };
	writeFileSync(join(folder, "counts.json"), JSON.stringify(counts));
	const sides = ["main:procedures", "procedures", "--cases", "counts.json"];
	const data = JSON.parse((await diff(...sides, "--format", "json")).out);
	expect(data.openCases).toMatchObject([
		{ procedure: "dog_licence", step: "application", count: 3, verdict: "safe", why: [] },
	]);
	const { out } = await diff(...sides);
	expect(out).toContain(
		"Open cases (3 now) finish on the edition they began with, 2026-01-01: there is no plan that moves them.",
	);
	expect(out).toMatch(/· safe: “Application” \(3\)/);

	writeFileSync(join(folder, "counts.json"), '{"dog_licence":3}');
	const { code, err } = await diff(...sides);
	expect(code).toBe(2);
	expect(err).toContain("`counts.json` does not hold numbers of cases");
});

test("a step that is gone needs mapping", async () => {
	rewrite((text) => text.replaceAll("application", "request"));
	const { openCases } = JSON.parse((await diff("main", "procedures", "--format", "json")).out);
	expect(openCases.at(-1)).toMatchObject({
		step: "application",
		verdict: "needs-mapping",
		why: [{ code: "step_gone", values: { step: "application" } }],
	});
	const { out } = await diff("main", "procedures", "--format", "md");
	expect(out).toMatch(/^- 🟡 “.+”: needs mapping\n {2}- No step of the new edition/m);
	const { runs } = JSON.parse((await diff("main", "procedures", "--format", "sarif")).out);
	expect(runs[0].results.at(-1)).toMatchObject({
		ruleId: "open_cases_step_gone",
		level: "warning",
	});
});

test("as one page, of any two sides", async () => {
	rewrite((text) => text.replace("within: 1 working day", "within: 3 working days"));
	const { code, out } = await diff(
		"main:procedures",
		"procedures",
		"--format",
		"html",
		"--lang",
		"vi",
	);
	expect(code).toBe(1);
	expect(out).toMatch(/^<!doctype html>\n<html lang="vi">/);
	expect(out).toContain("1 ngày làm việc → 3 ngày làm việc");
	expect(out).toContain("main:procedures");
});

test("what is blocked is shown by a case of the old edition, played on the core", async () => {
	const sides = [ALLOTMENT, edited(["must: size <= 300", "must: size < 300"])].map(
		(files, index) => {
			const side = join(folder, `allotment-${index}`);
			mkdirSync(side, { recursive: true });
			for (const { path, text } of files) writeFileSync(join(side, path), text);
			return `allotment-${index}`;
		},
	);
	const { openCases } = JSON.parse((await diff(...sides, "--format", "json")).out);
	const look = openCases.find(({ step }: { readonly step: string }) => step === "look");
	expect(look).toMatchObject({
		verdict: "blocked",
		why: [
			{
				code: "data_refused",
				values: { check: "not_too_large", case: { size: 300 } },
				example: {
					given: { size: 300 },
					before: ["application: submit"],
					after: [],
					comes_to: { stays: "data_wrong", paths: ["size"] },
				},
			},
		],
	});
	const { out } = await diff(...sides);
	expect(out).toContain("application: submit → it cannot be moved (data_wrong: size)");
});

const STORIES = `scenarios_for: allotment
scenarios:
  small:
    given:
      name: Ann Example
      size: 60
      soil: clay
      hens: no
      plan.source: upload
    happens:
      application: submit
      look: fine
      visit: seen
      payment: paid
    ends_in: let
`;

test("scenarios and recorded ways of the old edition are played on the new one, and what differs is data", async () => {
	const edits = [
		["20.00 EUR", "25.00 EUR"],
		[
			"        title: Seen\n        go_to: sorting\n",
			"        title: Seen\n        go_to: council\n",
		],
	] as const;
	const sides = [ALLOTMENT, edited(...edits)].map((files, index) => {
		const side = join(folder, `stories-${index}`);
		mkdirSync(side, { recursive: true });
		const all = [...files, { path: "allotment.scenarios.yaml", text: STORIES }];
		for (const { path, text } of all) writeFileSync(join(side, path), text);
		return `stories-${index}`;
	});
	const way = ["application: submit", "look: fine", "visit: seen", "payment: paid"];
	const recorded = { procedure: "allotment", edition: "2026-01-01", channel: "online" };
	writeFileSync(
		join(folder, "ways.json"),
		JSON.stringify([{ ...recorded, acts: way, result: "granted", count: 7 }]),
	);
	const { out } = await diff(...sides, "--replay", "ways.json", "--format", "json");
	const [{ replayed }] = JSON.parse(out).replay;
	expect(replayed[0]).toMatchObject({ id: "small", of: "scenario" });
	expect(replayed[0].differences.map(({ code }: { readonly code: string }) => code)).toContain(
		"ends",
	);
	expect(replayed[1]).toEqual({
		id: way.join(", "),
		of: "recorded",
		count: 7,
		differences: [{ code: "refused", at: "payment: paid", after: "not_possible_now" }],
	});
	const pretty = await diff(...sides, "--replay");
	expect(pretty.out).toContain(
		"Replay of allotment, 2026-01-01 → 2026-01-01: 0 of 1 go the same way",
	);
	expect((await diff(...sides)).out).not.toContain("Replay");
	expect((await diff(...sides, "--replay", "no.json")).code).toBe(2);
});
