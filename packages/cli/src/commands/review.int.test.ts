import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { runIn } from "../run-in.test-data.ts";

const SMALL = resolve(import.meta.dirname, "../../../../docs/first-procedure");
const FILE = "procedures/dog_licence.procedure.yaml";

let folder = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-review-"));
	mkdirSync(join(folder, "procedures"));
	cpSync(SMALL, join(folder, "procedures"), {
		recursive: true,
		filter: (path) => !path.endsWith(".md"),
	});
	git("init", "-q", "-b", "main");
	git("add", "-A");
	git("commit", "-q", "-m", "the licence");
});
afterEach(() => git("checkout", "-q", "."));
afterAll(() => rmSync(folder, { recursive: true }));

function git(...args: readonly string[]): string {
	const own = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
	return execFileSync("git", [...own, ...args], { cwd: folder, encoding: "utf8" }).trim();
}

/** Puts other words in place of some, all of which are there. */
function rewrite(...edits: readonly (readonly [from: string, to: string])[]): void {
	const path = join(folder, FILE);
	let text = readFileSync(path, "utf8");
	for (const [from, to] of edits) {
		expect(text).toContain(from);
		text = text.replace(from, to);
	}
	writeFileSync(path, text);
}

function lineOf(words: string): number {
	return (
		readFileSync(join(folder, FILE), "utf8")
			.split("\n")
			.findIndex((line) => line.includes(words)) + 1
	);
}

const review = (...args: readonly string[]) => runIn(folder, ["review", "--base", "main", ...args]);

/** What stands under a heading, up to the next one. */
function under(heading: string, text: string): string {
	const [, rest = ""] = text.split(`### ${heading}\n`);
	return rest.split(/^#/m)[0] ?? "";
}

/** As a code host shows it, which keeps HTML of its own: GitHub's Markdown, without what it cleans away. */
function asShown(markdown: string): string {
	return micromark(markdown, {
		allowDangerousHtml: true,
		extensions: [gfm()],
		htmlExtensions: [gfmHtml()],
	});
}

/** How many elements of a kind are opened, and each closed. */
function tagsIn(html: string, name: string): number {
	const [opened, closed] = [`<${name}>`, `</${name}>`].map((tag) => html.split(tag).length - 1);
	expect(opened).toBe(closed);
	return opened ?? 0;
}

const LONGER = ["within: 1 working day", "within: 3 working days"] as const;
const A_FIELD = [
	[
		"  born_on:\n",
		"  colour:\n    as: text\n    longest: 20\n    title: Colour of the dog\n  born_on:\n",
	],
	["          - born_on\n", "          - born_on\n          - colour\n"],
] as const;
const A_STEP = [
	[
		"    go_to: granted\n",
		"    go_to: look\n\n  look:\n    does: confirm\n    who: keeper\n    title: Look once more\n    deadline:\n      within: 5 days\n      when_late: go_to granted\n    go_to: granted\n",
	],
] as const;

test("the two questions of those who review are answered by what stands under them", async () => {
	rewrite(...A_FIELD, LONGER);
	const counts = join(folder, "counts.json");
	writeFileSync(counts, JSON.stringify({ dog_licence: { "2026-01-01": { application: 42 } } }));
	const { code, out } = await review("--cases", counts);
	expect(code).toBe(1);
	expect(out.split("\n").slice(0, 2)).toEqual([
		"<!-- onedoor-review -->",
		"## 🟡 2 changes need a decision",
	]);
	const citizens = under("What do citizens notice?", out);
	expect(citizens).toContain("🟡 Field “Colour of the dog” is new");
	expect(citizens).toContain("| fields typed | 2 | **3** | ▲ 1 |");
	expect(citizens).toContain("| visits | 0 | 0 | – |");
	const cases = under("What happens to the cases we have?", out);
	expect(cases).toContain("42 cases are open.");
	expect(cases).toContain("They finish by the rules they began with (edition 2026-01-01)");
	expect(cases).toMatch(/\| Application \| 42 \| [🟢🟡🔴] /u);
	const others = under("What do offices and other systems notice?", out);
	expect(others).toContain("time: 1 working day → 3 working days");
	rmSync(counts);
});

test("and in the other languages of a review", async () => {
	rewrite(...A_FIELD, LONGER);
	const vi = await review("--lang", "vi");
	expect(vi.out).toContain("## 🟡 2 thay đổi cần quyết định");
	expect(under("Người dân nhận thấy điều gì?", vi.out)).toContain(
		"Trường “Colour of the dog”: mới",
	);
	expect(vi.out).toContain("### Các hồ sơ đang có sẽ ra sao?");
	const ar = await review("--lang", "ar");
	expect(ar.out).toContain("### ماذا يلاحظ المواطنون؟");
});

test("each change leads to its line, at the commit that a code host shows", async () => {
	rewrite(LONGER);
	const line = lineOf("within: 3 working days");
	expect((await review()).out).toContain(
		`[\`dog_licence.procedure.yaml:${line}\`](${FILE}#L${line})`,
	);
	const head = git("rev-parse", "HEAD");
	const inJob = async (env: Readonly<Record<string, string>>) =>
		(await runIn(folder, ["review", "--base", "main"], { env })).out;
	expect(
		await inJob({ GITHUB_SERVER_URL: "https://github.test", GITHUB_REPOSITORY: "town/forms" }),
	).toContain(`(https://github.test/town/forms/blob/${head}/${FILE}#L${line})`);
	expect(await inJob({ CI_PROJECT_URL: "https://gitlab.test/town/forms" })).toContain(
		`(https://gitlab.test/town/forms/-/blob/${head}/${FILE}#L${line})`,
	);
	expect(await inJob({ CI_PROJECT_URL: "javascript:alert(1)//" })).not.toContain("javascript");
});

test("nothing is said where nothing changed its meaning", async () => {
	rewrite(["roles:\n", "\n# who takes part\nroles:\n"]);
	for (const format of ["md", "github"])
		expect(await review("--format", format)).toEqual({ code: 0, out: "", err: "" });
});

test("what could not be compared is never green", async () => {
	const unknown = await runIn(folder, ["review", "--base", "nowhere"]);
	expect(unknown).toMatchObject({ code: 2, out: "" });
	rewrite(["procedure: dog_licence", "procedure: [dog_licence"]);
	expect(await review()).toMatchObject({ code: 2, out: "" });
	expect(await runIn(folder, ["review"])).toMatchObject({ code: 2 });
});

test("both editions in one picture, which code hosts draw", async () => {
	rewrite(...A_STEP);
	const { out } = await review();
	const [, picture = ""] = out.split("```mermaid\n");
	expect(picture).toContain('["2 Look once more #40;added#41;"]');
	expect(picture).toMatch(/s1 -\.->\|"#40;removed#41;"\| s3/);
	expect(picture).toMatch(/class s2 added/);
	expect(out).toContain("<details><summary>Picture: added, thick line");
});

test("the new text is checked, and a repair is offered as the host takes it", async () => {
	rewrite(["go_to: granted", "go_to: grantd"]);
	const { code, out } = await review();
	expect(code).toBe(1);
	expect(out).toContain("## 🔴 Not ready: ");
	const checks = under("Checks", out);
	expect(checks).toContain("| ❌ Definition | ");
	expect(checks).toContain("| ❔ Scenarios | not played: the new text has errors |");
	expect(checks).toContain("  ```suggestion\n      go_to: granted\n  ```");
	const { suggestions } = JSON.parse((await review("--format", "json")).out);
	const line = lineOf("go_to: grantd");
	expect(suggestions).toContainEqual(
		expect.objectContaining({ path: FILE, line, endLine: line, text: "    go_to: granted" }),
	);
});

test("scenarios are played, and missing words are counted against before", async () => {
	writeFileSync(
		join(folder, "procedures/dog_licence.scenarios.yaml"),
		"scenarios_for: dog_licence\nscenarios:\n  plain:\n    given:\n      dog_name: Rex\n      born_on: 2025-01-01\n    happens:\n      application: submit\n    expect:\n      ends_in: granted\n",
	);
	rewrite(["languages:\n  - en\n", "languages:\n  - en\n  - vi\n"], LONGER);
	const { out } = await review();
	rmSync(join(folder, "procedures/dog_licence.scenarios.yaml"));
	expect(out).toMatch(/✅ Scenarios \| 1 of 1 pass/);
	expect(out).toMatch(/⚠️ Translations \| vi: \d+ missing \(before: 0\)/);
});

test("the old scenarios and recorded cases are played on the new text, and what goes otherwise is said", async () => {
	git("checkout", "-q", "-b", "told");
	writeFileSync(join(folder, "procedures/dog_licence.scenarios.yaml"), STORY);
	git("add", "-A");
	git("commit", "-q", "-m", "a story");
	rewrite(["longest: 40", "longest: 2"]);
	const ways = [{ procedure: "dog_licence", edition: "2026-01-01", channel: "online" }].map(
		(one) => ({ ...one, acts: ["application: submit"], result: "granted", count: 7 }),
	);
	writeFileSync(join(folder, "ways.json"), JSON.stringify(ways));
	const told = (...args: readonly string[]) =>
		runIn(folder, ["review", "--base", "told", "--replay", "ways.json", ...args]);
	const { out } = await told();
	expect(under("Checks", out)).toContain("| ⚠️ Played again | 0 of 2 go the same way |");
	expect(under("Checks", out)).toContain(
		"- 🔁 Dog licence: `granted_at_once`: ends: granted → at application\n- 🔁 Dog licence: `application: submit (7)`: refused: application: submit",
	);
	expect(JSON.parse((await told("--format", "json")).out).checks.replay).toMatchObject([
		{ procedure: "dog_licence", replayed: [{ of: "scenario" }, { of: "recorded", count: 7 }] },
	]);
	const { out: page } = await told("--format", "html", "--lang", "vi");
	expect(page).toContain("<dt>Chạy lại</dt>");
	expect(page).toContain("bị từ chối: application: submit");
	expect((await told("--replay", "nowhere.json")).code).toBe(2);
	git("checkout", "-q", "-f", "main");
	rmSync(join(folder, "ways.json"));
});

const STORY = `scenarios_for: dog_licence
scenarios:
  granted_at_once:
    given:
      dog_name: Rex
      born_on: 2024-05-01
    happens:
      application: submit
    expect:
      ends_in: granted
`;

test("steps of which the same is to be said share a row, and one that holds cases has its own", async () => {
	rewrite(
		[
			"  granted:\n",
			["one", "two", "three", "four"]
				.map(
					(name, index, all) =>
						`  ${name}:\n    does: confirm\n    who: keeper\n    title: Look ${name}\n    shows:\n      - dog_name\n    deadline:\n      within: 5 days\n      when_late: go to granted\n    outcomes:\n      done:\n        title: Done\n        go_to: ${all[index + 1] ?? "granted"}\n\n`,
				)
				.join("") + "  granted:\n",
		],
		["    go_to: granted\n", "    go_to: one\n"],
	);
	git("commit", "-q", "-a", "-m", "looks");
	rewrite(["longest: 40", "longest: 2"]);
	const of = async (counts: object) => {
		writeFileSync(
			join(folder, "counts.json"),
			JSON.stringify({ dog_licence: { "2026-01-01": counts } }),
		);
		const args = ["review", "--base", "HEAD", "--cases", "counts.json"];
		return under("What happens to the cases we have?", (await runIn(folder, args)).out);
	};
	const why = "A value of `dog_name` that the old edition took may be refused by the new one.";
	expect(await of({})).toContain(
		`| 4 steps: Look one, Look two, and 2 more | 0 | 🔴 not possible: ${why} |`,
	);
	expect(await of({ two: 3 })).toMatch(
		/\| Look two \| 3 \| 🔴 not possible: .*\n\| Look one, Look three, Look four \| 0 \| 🔴/,
	);
	rmSync(join(folder, "counts.json"));
	git("reset", "-q", "--hard", "HEAD~1");
});

test("as data: the verdict, what differs, what the checks came to", async () => {
	rewrite(...A_FIELD, LONGER);
	const data = JSON.parse((await review("--format", "json")).out);
	expect(data).toMatchObject({
		verdict: { is: "decide", count: 2 },
		base: git("rev-parse", "HEAD"),
		burden: { before: { fieldsTyped: { max: 2 } }, after: { fieldsTyped: { max: 3 } } },
		shared: [],
		checks: { scenarios: { passed: 0, failed: [] } },
	});
	expect(
		data.changes.map(({ kind, steps }: { kind: string; steps: string[] }) => [kind, steps]),
	).toEqual([
		["field_added", ["application"]],
		["clock_changed", []],
	]);
	const { runs } = JSON.parse((await review("--format", "sarif")).out);
	expect(runs.map(({ tool }: { tool: { driver: { name: string } } }) => tool.driver.name)).toEqual([
		"onedoor diff",
		"onedoor",
	]);
});

test("a file is written where one is asked for", async () => {
	rewrite(LONGER);
	const { out } = await review("--out", "review.md", "--report", "https://reports.test/1");
	expect(out).toBe("");
	const text = readFileSync(join(folder, "review.md"), "utf8");
	expect(text).toContain("[full report](https://reports.test/1)");
	rmSync(join(folder, "review.md"));
	expect(await review("--report", "javascript:alert(1)")).toMatchObject({ code: 2 });
});

test("what many procedures share is said once, and so is that all their cases are safe", async () => {
	const library = mkdtempSync(join(tmpdir(), "onedoor-review-"));
	const run = (...args: readonly string[]) =>
		execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], {
			cwd: library,
		});
	cpSync(resolve(SMALL, "../../packages/dsl/test/examples/vn"), join(library, "procedures"), {
		recursive: true,
	});
	run("init", "-q", "-b", "main");
	run("add", "-A");
	run("commit", "-q", "-m", "the library");
	const path = join(library, "procedures/vn.calendar.yaml");
	writeFileSync(path, readFileSync(path, "utf8").replace("07:30-11:30", "08:30-11:30"));
	const { out } = await runIn(library, ["review", "--base", "main"]);
	rmSync(library, { recursive: true });
	expect(out).toContain("## 🟡 1 change needs a decision");
	expect(under("What do citizens notice?", out).match(/^- /gm)).toHaveLength(1);
	expect(under("What do citizens notice?", out)).toMatch(/hours of opening: .*\*in \d+ procedures/);
	expect(under("What happens to the cases we have?", out)).toMatch(
		/^\| in \d+ procedures: \d+ steps \| – \| 🟢 safe, proved \|$/m,
	);
	expect(under("What else uses what changed?", out)).toMatch(
		/used by (\d+) procedures; \1 change meaning/,
	);
	expect(out).not.toContain("mermaid");
});

describe("annotations of a workflow", () => {
	test("the worst first, each at its line in the repository", async () => {
		rewrite(...A_FIELD, LONGER, ["title: Name of the dog", "title: 'Name, of: %0A the dog'"]);
		const lines = (await review("--format", "github")).out.trimEnd().split("\n");
		expect(lines[0]).toBe(
			`::warning file=${FILE},line=${lineOf("colour:")},title=citizens%3A to decide::Field “Colour of the dog” is new.`,
		);
		expect(lines.at(-1)).toMatch(/^::notice file=.*::Field “.*%250A the dog”: other words/);
	});

	test("at most ten of a kind, the last of which counts the rest", async () => {
		const names = Array.from({ length: 14 }, (_, n) => `extra_${n}`);
		rewrite(
			[
				"  born_on:\n",
				`${names.map((name) => `  ${name}:\n    as: text\n    longest: 9\n    title: ${name}\n`).join("")}  born_on:\n`,
			],
			[
				"          - born_on\n",
				`          - born_on\n${names.map((name) => `          - ${name}\n`).join("")}`,
			],
		);
		const lines = (await review("--format", "github")).out.trimEnd().split("\n");
		const warnings = lines.filter((line) => line.startsWith("::warning"));
		expect(warnings).toHaveLength(10);
		expect(warnings.at(-1)).toBe("::warning title=Review of the procedure::and 19 more");
	});
});

describe("words of a file", () => {
	const HOSTILE = `</details><img src=x onerror=alert(1)> @all [here](https://evil.test) "x" \`\`\`mermaid | #1 %%{init} click`;

	test("are no mark-up, mention, link or picture of their own, wherever they stand", async () => {
		const title = JSON.stringify(HOSTILE);
		rewrite(
			["title: Dog licence", `title: ${title}`],
			["title: Name of the dog", `title: ${title}`],
			["      your_dog:\n", `      your_dog:\n        title: ${title}\n`],
			...A_STEP,
			["title: Look once more", `title: ${title}`],
			LONGER,
		);
		const { out } = await review();
		const shown = asShown(out);
		expect(shown).not.toMatch(/<img|<em>x|<a href="https?:\/\/evil/);
		expect(tagsIn(shown, "details")).toBe(1);
		expect(
			[...shown.matchAll(/<a href="([^"]*)"/g)].every(([, to]) => to?.startsWith("procedures/")),
		).toBe(true);
		expect(shown.match(/<pre>/g)).toHaveLength(1);
		expect(shown.replace(/<code>[^<]*<\/code>/g, "")).not.toMatch(/@all|#1\b/);
	});
});

test("a review that is longer than hosts take says less of each, and where the rest is", async () => {
	const names = Array.from({ length: 900 }, (_, n) => `extra_${n}`);
	const long = "A title that goes on and on ".repeat(4);
	rewrite(
		[
			"  born_on:\n",
			`${names.map((name) => `  ${name}:\n    as: text\n    longest: 9\n    title: ${long}${name}\n`).join("")}  born_on:\n`,
		],
		[
			"          - born_on\n",
			`          - born_on\n${names.map((name) => `          - ${name}\n`).join("")}`,
		],
	);
	const { out } = await review("--report", "https://reports.test/1");
	expect(out.length).toBeLessThanOrEqual(60_000);
	expect(under("What do citizens notice?", out)).toMatch(/^- and \d{3} more$/m);
	expect(out).toContain("**There is more than fits here.** [full report](https://reports.test/1)");
	expect(out).toContain("### What happens to the cases we have?");
});
