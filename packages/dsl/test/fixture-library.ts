import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import type { InputFile } from "../src/check-files.ts";

const base = yamlIn(join(import.meta.dirname, "examples-base"));

/** Folders below `root` that hold a case: `step_unknown/in-a-part`. Those of pages hold only what is expected. */
export function fixturesIn(root: string): readonly string[] {
	const folders = readdirSync(root, { recursive: true, encoding: "utf8" })
		.filter(
			(path) => ["change.txt", "alone.txt"].includes(basename(path)) || path.endsWith(".yaml"),
		)
		.map((path) => dirname(path));
	return [...new Set(folders)].sort();
}

/** The base with the case's changes and files; only its own files where it holds an `alone.txt`. */
export function libraryOf(folder: string): readonly InputFile[] {
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
			throw new Error(`${basename(folder)}: "${from}" does not stand in ${name}`);
		text = text.replace(from, () => to);
	}
	return { path: file.path, text };
}

function yamlIn(folder: string): readonly InputFile[] {
	return readdirSync(folder)
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
