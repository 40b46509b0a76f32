import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

import { run } from "../../packages/cli/src/main.ts";
import { consoleBlocks, printedIn } from "./printed.ts";

/** Everything that a newcomer reads first. Fenced text that names its file must be in that file, word for word. */
const documents = [
	"README.md",
	"ARCHITECTURE.md",
	"CONTRIBUTING.md",
	"docs/glossary.md",
	"docs/operate.md",
	"docs/storage-adapter.md",
	"docs/tutorial/README.md",
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

describe.each(["docs/tutorial/README.md", "docs/reference/commands.md", "docs/reference/edits.md"])(
	"%s",
	(document) => {
		const text = readFileSync(document, "utf8");

		it("prints what its commands print (`pnpm run docs` writes it)", async () => {
			const { filled, all } = consoleBlocks(text);
			expect(filled).toBe(all);
			expect(await printedIn(text)).toBe(text);
		});
	},
);

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
