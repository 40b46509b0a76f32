import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

import { checkFiles, type InputFile } from "../src/check-files.ts";
import { printPretty } from "../src/diagnostic/print/pretty.ts";

const root = join(import.meta.dirname, "fixtures/check");
const base = yamlIn(join(import.meta.dirname, "examples-base"));

const cases = readdirSync(root, { recursive: true, encoding: "utf8" })
	.filter((path) => ["change.txt", "alone.txt"].includes(basename(path)) || path.endsWith(".yaml"))
	.map((path) => dirname(path));

it.each([...new Set(cases)].sort())("%s", (name) => {
	const folder = join(root, name);
	const files = libraryOf(folder);
	const texts = new Map(files.map((file) => [file.path, file.text]));
	const { findings } = checkFiles(files);
	const printed = `${findings.map((found) => printPretty(found, texts.get(found.file))).join("\n\n")}\n`;
	const expected = join(folder, "expected.txt");
	if (process.env.UPDATE) writeFileSync(expected, printed);
	expect(findings.map((found) => found.code)).toContain(dirname(name));
	expect(printed).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : "");
});

/** The base with the case's changes and files; only its own files where it holds an `alone.txt`. */
function libraryOf(folder: string): readonly InputFile[] {
	const own = yamlIn(folder);
	if (existsSync(join(folder, "alone.txt"))) return own;
	const names = new Set(own.map((file) => file.path));
	return [
		...base.filter((file) => !names.has(file.path)).map((file) => changed(file, folder)),
		...own,
	];
}

/** Each three lines of `change.txt` are a file, a text in it, and what stands there instead; `\n` is a new line. */
function changed(file: InputFile, folder: string): InputFile {
	const path = join(folder, "change.txt");
	const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
	let { text } = file;
	for (let at = 0; at + 2 < lines.length; at += 3) {
		const [name, from = "", to = ""] = lines
			.slice(at, at + 3)
			.map((line) => line.replaceAll("\\n", "\n").replaceAll("\\t", "\t"));
		if (name !== file.path) continue;
		if (!text.includes(from))
			throw new Error(`${relative(root, path)}: "${from}" does not stand in ${name}`);
		text = text.replace(from, () => to);
	}
	return { path: file.path, text };
}

function yamlIn(folder: string): readonly InputFile[] {
	return readdirSync(folder)
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
