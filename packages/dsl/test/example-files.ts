import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Example } from "../scripts/message-pages.ts";
import type { InputFile } from "../src/check-files.ts";
import { type HouseProfile, IN_RELEASE, type Profile } from "../src/profile.ts";
import { overlay } from "./overlay.ts";

const folder = join(import.meta.dirname, "examples-base");

/** The small library that the examples of the pages are laid over. */
export const base: readonly InputFile[] = readdirSync(folder).map((path) => ({
	path,
	text: readFileSync(join(folder, path), "utf8"),
}));

/** Codes whose wrong example would have to be huge to be wrong: here it is made so. */
const GROWN: Readonly<Record<string, (text: string) => string>> = {
	file_too_large: (text) => text + "# a line\n".repeat(20_001),
	findings_cut: (text) => text + Array.from({ length: 120 }, (_, n) => `  Field-${n}:\n`).join(""),
};

/** A house that demands citations. */
export const CITING: HouseProfile = {
	like: "strict",
	severities: new Map(),
	citations: "required",
};

/** The profile in which a code can be found. */
export function profileFor(code: string): Profile {
	if (code === "citation_missing") return CITING;
	return IN_RELEASE.has(code) ? "release" : "strict";
}

/** The small library with the examples of a page, right or wrong, laid over it or beside it. */
export function exampleFiles(code: string, examples: readonly Example[]): readonly InputFile[] {
	let files = base;
	for (const [index, { kind, whole, text }] of examples.entries()) {
		const ending = `.${kind}.yaml`;
		const grown = GROWN[code]?.(text) ?? text;
		files = whole
			? files.concat({ path: `example_${index}${ending}`, text: grown })
			: files.map((file) =>
					file.path.endsWith(ending) ? { ...file, text: overlay(file.text, text) } : file,
				);
	}
	return files;
}
