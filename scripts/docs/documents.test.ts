import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

import { run } from "../../packages/cli/src/main.ts";
import * as runtime from "../../packages/runtime/src/index.ts";
import { consoleBlocks, printedIn } from "./printed.ts";

/** Everything that a newcomer reads first. Fenced text that names its file must be in that file, word for word. */
const documents = [
	"README.md",
	"ARCHITECTURE.md",
	"CONTRIBUTING.md",
	"docs/embed.md",
	"docs/forms.md",
	"docs/glossary.md",
	"docs/operate.md",
	"docs/review.md",
	"ci/README.md",
	"docs/security.md",
	"docs/storage-adapter.md",
	"docs/tutorial/README.md",
	"packages/form-renderer/README.md",
	...readdirSync("docs/adapters").map((name) => join("docs/adapters", name)),
	...readdirSync("docs/reference").map((name) => join("docs/reference", name)),
	...readdirSync("docs/decisions").map((name) => join("docs/decisions", name)),
];

describe.each(documents)("%s", (document) => {
	const text = readFileSync(document, "utf8");

	it("links only to what exists", () => {
		const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, link = ""]) => link);
		const missing = links.filter((link) => !existsSync(join(dirname(document), link)));
		expect(missing).toEqual([]);
	});

	it("quotes its files word for word", () => {
		for (const [, path = "", quoted = ""] of text.matchAll(QUOTED)) {
			expect(readFileSync(path, "utf8")).toContain(quoted);
		}
	});
});

describe.each([
	"docs/tutorial/README.md",
	"docs/review.md",
	"docs/reference/commands.md",
	"docs/reference/edits.md",
])("%s", (document) => {
	const text = readFileSync(document, "utf8");

	it("prints what its commands print (`pnpm run docs` writes it)", async () => {
		const { filled, all } = consoleBlocks(text);
		expect(filled).toBe(all);
		expect(await printedIn(text)).toBe(text);
	});
});

describe("docs/operate.md", () => {
	const text = readFileSync("docs/operate.md", "utf8");
	const sources = globSync("packages/{runtime/src,cli/src/serve}/**/*.ts")
		.filter((path) => !/test(-data)?\.ts$/.test(path))
		.map((path) => readFileSync(path, "utf8"))
		.join("\n");
	const namesIn = (pattern: RegExp) => [
		...new Set([...sources.matchAll(pattern)].map(([, name = ""]) => name)),
	];

	it("says what every line of the log means", () => {
		const lines = namesIn(/\blog(?:\)?\(|, )"([a-z_]{4,})"/g);
		expect(lines).toContain("request_refused");
		expect(lines).toContain("effect_given_up");
		expect(lines.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
	});

	it("says what every figure means", () => {
		const figures = namesIn(/"(onedoor_[a-z_]+)"/g).filter((name) => name !== "onedoor_session");
		expect(figures).toContain("onedoor_cases");
		expect(figures.filter((name) => !text.includes(`\`${name}`))).toEqual([]);
	});

	it("names each figure of OpenTelemetry with its unit, and what it is told apart by", () => {
		const rows = tableOf(text, "figure").map(([figure = "", unit = ""]) => [figure, unit]);
		const { GAUGES, HISTOGRAMS } = runtime;
		const gauges = Object.entries(GAUGES).map(([name, unit]) => [
			`\`${name}\``,
			unit.replace(/^\{(\w+)\}$/, "$1s"),
		]);
		expect(rows).toEqual([
			...Object.keys(HISTOGRAMS).map((name) => [`\`${name}\``, "s"]),
			...gauges,
		]);
		const said: Readonly<Record<string, string>> = {
			"http.request.method": "method",
			"http.route": "route",
			"http.response.status_code": "status",
		};
		for (const [figure = "", , by = ""] of tableOf(text, "figure")) {
			const names: readonly string[] | undefined =
				HISTOGRAMS[figure.slice(1, -1) as runtime.HistogramName];
			const words = names?.map((name) => said[name] ?? name.replace(/^onedoor\./, ""));
			if (words) expect(by.replaceAll("`", "").split(", "), figure).toEqual(words);
		}
	});

	it("names every attribute of OpenTelemetry, and no other", () => {
		const named = tableOf(text, "attribute").flatMap(([names = ""]) =>
			[...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
		);
		expect(named.sort()).toEqual([...runtime.ATTRIBUTES]);
	});

	it("says every status of readiness", () => {
		const named = tableOf(text, "`status`").map(([status = ""]) => status.slice(1, -1));
		const [, ready = ""] = readFileSync(OPERATIONS, "utf8").split("async function ready");
		const [body = ""] = ready.split("\n}\n");
		expect(named.sort()).toEqual(namesOf(body).sort());
	});
});

const OPERATIONS = "packages/runtime/src/http/routes/operations.ts";

function namesOf(code: string): string[] {
	return [...code.matchAll(/status: "(\w+)"/g)].map(([, name = ""]) => name);
}

/** Cells of each row of the table that begins with this heading. */
function tableOf(text: string, heading: string): readonly (readonly string[])[] {
	const [, table = ""] = text.split(`| ${heading} |`);
	const rows = table.split("\n\n")[0]?.split("\n").slice(2) ?? [];
	return rows.map((row) =>
		row
			.slice(1)
			.split("|")
			.map((cell) => cell.trim()),
	);
}

describe("docs/security.md", () => {
	const text = readFileSync("docs/security.md", "utf8");
	const shown = [...text.matchAll(/\[([^\]]+)\]\(\.\.\/(\S+\.test\.ts)\)/g)];

	it("names a test for each threat, by words that stand in it", () => {
		const [, table = ""] = text.split("| threat |");
		const threats = table.split("\n\n")[0]?.split("\n").slice(2) ?? [];
		expect(threats.length).toBeGreaterThan(30);
		expect(threats.filter((row) => !/\.test\.ts\)/.test(row))).toEqual([]);
		for (const [, words = "", path = ""] of shown) {
			const titles = [...readFileSync(path, "utf8").matchAll(TITLE)].map(([, title]) => title);
			expect(
				titles.filter((title) => title?.includes(words)),
				`${path}: ${words}`,
			).not.toEqual([]);
		}
	});

	it("names every file of hostile attempts", () => {
		const folder = "packages/runtime/src/http/hostile";
		const files = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
		const named = new Set(shown.map(([, , path]) => path));
		expect(files.filter((name) => !named.has(join(folder, name)))).toEqual([]);
	});
});

/** The words of a test or of a group of them. */
const TITLE = /(?:\bit|\btest|\bdescribe|\)|\])\(\s*["'`]([^\n]+?)["'`],/g;

const QUOTED = /<!-- from (\S+) -->\n```\w*\n([\s\S]*?)```/g;

/** A line that the words themselves tell: "`application` now leads to `check`". */
function isTold(line: string, text: string): boolean {
	const target = /^ {4}go_to: (\w+)$/.exec(line)?.[1];
	return target !== undefined && text.includes(`now leads to \`${target}\``);
}

describe("docs/tutorial", () => {
	const text = readFileSync("docs/tutorial/README.md", "utf8");

	it("shows only texts of its files", () => {
		expect(text.split("```yaml\n").length).toBe(text.split("<!-- from ").length);
	});

	it("shows every line that a stage has and the one before has not", () => {
		const stages = readdirSync("docs/tutorial").filter((name) => /^\d-/.test(name));
		let before: readonly string[] = [];
		for (const stage of stages) {
			const path = join("docs/tutorial", stage, "garden_plot.procedure.yaml");
			const lines = readFileSync(path, "utf8").split("\n");
			const quoted = [...text.matchAll(QUOTED)]
				.filter(([, from]) => from === path)
				.flatMap(([, , lines = ""]) => lines.split("\n"));
			const told = new Set([...before, ...quoted]);
			const added = lines.filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
			expect(
				added.filter((line) => !told.has(line) && !isTold(line, text)),
				stage,
			).toEqual([]);
			before = lines;
		}
	});

	it("is written in canonical form, and each stage but the first checks", async () => {
		const stages = readdirSync("docs/tutorial").filter((name) => /^\d-/.test(name));
		expect(stages).toHaveLength(6);
		for (const stage of stages) {
			expect(await onedoor("fmt", "--check", join("docs/tutorial", stage)), stage).toBe(0);
			const checked = await onedoor("check", "docs/tutorial/town", join("docs/tutorial", stage));
			expect(checked, stage).toBe(stage === "1-empty" ? 1 : 0);
		}
	});
});

describe("README.md", () => {
	const text = readFileSync("README.md", "utf8");
	const scripts = Object.keys(
		(JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> })
			.scripts,
	);

	it("names only commands of this repository", () => {
		const commands = [...text.matchAll(/^npx pnpm@12 (\S+)/gm)].map(([, name = ""]) => name);
		expect(commands).toEqual(expect.arrayContaining(["start", "test", "onedoor"]));
		expect(commands.filter((name) => !scripts.includes(name))).toEqual([]);
	});

	it("shows a first procedure in ten lines", () => {
		const block = /<!-- from docs\/first-procedure\/\S+ -->\n```yaml\n([\s\S]*?)```/.exec(
			text,
		)?.[1];
		expect(block?.trimEnd().split("\n")).toHaveLength(10);
	});
});

describe("ARCHITECTURE.md", () => {
	const text = readFileSync("ARCHITECTURE.md", "utf8");

	it("names every folder of the packages it maps", () => {
		for (const name of ["dsl", "runtime"]) {
			const folders = readdirSync(`packages/${name}/src`, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.map((entry) => entry.name);
			const missing = folders.filter((folder) => !text.includes(`\`${folder}\``));
			expect(missing, name).toEqual([]);
		}
	});
});

function onedoor(...argv: readonly string[]): Promise<number> {
	const quiet = (): void => undefined;
	return run(argv, { out: quiet, err: quiet, env: {}, cwd: process.cwd() });
}
