import { execFileSync } from "node:child_process";
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

import { run } from "../../packages/cli/src/main.ts";

/**
 * Console blocks of a page, with what their command really prints. A block names its files in the comment above it:
 * `<!-- garden: docs/tutorial/town docs/tutorial/2-form -->` copies these folders into a folder `garden`, and
 * `; with "a" as "b"` first puts a mistake into them. `; then "a" as "b"` is a change: what stood there before is the
 * branch `main` of a repository.
 */
const BLOCK =
	/<!-- (?<folder>\w+): (?<sources>[^;\n]+?)(?:; (?<how>with|then) "(?<right>[^"\n]+)" as "(?<wrong>[^"\n]*)")? -->\n```console\n\$ npx pnpm@12 onedoor (?<command>[^\n]+)\n[\s\S]*?```/g;

type Block = Readonly<Record<"folder" | "sources" | "command", string>> & {
	readonly how?: string;
	readonly right?: string;
	readonly wrong?: string;
};

/** The page with every console block filled anew; the same text when the page tells the truth. */
export async function printedIn(page: string): Promise<string> {
	let filled = "";
	let from = 0;
	for (const match of page.matchAll(BLOCK)) {
		const block = match.groups as Block;
		const head = match[0].slice(0, match[0].indexOf("$ "));
		const printed = await print(block);
		filled += `${page.slice(from, match.index)}${head}$ npx pnpm@12 onedoor ${block.command}\n${printed}\`\`\``;
		from = match.index + match[0].length;
	}
	return filled + page.slice(from);
}

/** How many console blocks of a page are filled here, and how many there are. */
export function consoleBlocks(page: string): { readonly filled: number; readonly all: number } {
	return { filled: [...page.matchAll(BLOCK)].length, all: page.split("```console\n").length - 1 };
}

async function print({ folder, sources, command, how, right, wrong = "" }: Block): Promise<string> {
	const cwd = mkdtempSync(join(tmpdir(), "onedoor-docs-"));
	try {
		mkdirSync(join(cwd, folder));
		for (const source of sources.split(" ")) cpSync(source, join(cwd, folder), { recursive: true });
		if (how === "then") keepIn(cwd);
		if (right !== undefined) mistake(join(cwd, folder), right, wrong);
		let out = "";
		const write = (text: string): void => {
			out += text;
		};
		await run(wordsOf(command), { out: write, err: write, env: {}, cwd });
		return out.endsWith("\n") || out === "" ? out : `${out}\n`;
	} finally {
		rmSync(cwd, { recursive: true });
	}
}

/** The same commit wherever and whenever it is made, for its name is printed. */
function keepIn(cwd: string): void {
	const [name, email] = ["Docs", "docs@example.org"];
	const when = "2026-01-01T00:00:00Z";
	const env = {
		...process.env,
		...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: when },
		...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: when },
	};
	for (const args of [
		["init", "-q", "-b", "main"],
		["add", "-A"],
		["-c", "core.autocrlf=false", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "as it was"],
	])
		execFileSync("git", args, { cwd, env });
}

/** @throws Error when the page plants its mistake in words that are not there */
function mistake(folder: string, right: string, wrong: string): void {
	const holding = readdirSync(folder)
		.map((name) => join(folder, name))
		.find((path) => readFileSync(path, "utf8").includes(right));
	if (holding === undefined) throw new Error(`no file holds \`${right}\``);
	writeFileSync(holding, readFileSync(holding, "utf8").replace(right, wrong));
}

/** As a shell splits them, with double quotes and nothing else. */
function wordsOf(command: string): readonly string[] {
	return [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}
