import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { InputFile } from "../src/check-files.ts";
import { overlay } from "./overlay.ts";

const folder = join(import.meta.dirname, "examples-base");

/** The small library of the examples, with excerpts laid over some of its files. */
export function laid(excerpts: Readonly<Record<string, string>>): readonly InputFile[] {
	return readdirSync(folder).map((path) => {
		const text = readFileSync(join(folder, path), "utf8");
		const excerpt = excerpts[path];
		return { path, text: excerpt === undefined ? text : overlay(text, excerpt) };
	});
}
