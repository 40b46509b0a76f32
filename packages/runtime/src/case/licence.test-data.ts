import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bundle } from "@onedoor/dsl/bundle";

import { checkFiles } from "../../../dsl/src/check-files.ts";
import { compile } from "../../../dsl/src/compile/compile.ts";
import { overlay } from "../../../dsl/test/overlay.ts";

const folder = join(import.meta.dirname, "../../../dsl/test/examples-base");

/** The small library of the checker's examples, with an excerpt laid over its procedure, and others over other files. It has to check. */
export function licence(excerpt: string, others: Readonly<Record<string, string>> = {}): Bundle {
	const laid: Readonly<Record<string, string>> = { ...others, "licence.procedure.yaml": excerpt };
	const files = readdirSync(folder).map((path) => {
		const text = readFileSync(join(folder, path), "utf8");
		const over = laid[path];
		return { path, text: over === undefined ? text : overlay(text, over) };
	});
	const { findings, library } = checkFiles(files);
	const errors = findings.filter(({ severity }) => severity === "error");
	if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
	return compile(library, "licence").bundle;
}

export const FORM = {
	applicant_id: "012345678901",
	applicant_name: "Ann Example",
	colour: "green",
	children: 0,
	born_on: "2026-12-01",
	guests: [{ name: "Guest One", age: 30 }],
	proof: { by: "upload", files: ["f1"] },
} as const;
