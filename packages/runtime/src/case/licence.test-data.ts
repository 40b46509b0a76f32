import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bundle } from "@onedoor/dsl/bundle";

import { checkFiles } from "../../../dsl/src/check-files.ts";
import { compile } from "../../../dsl/src/compile/compile.ts";
import { overlay } from "../../../dsl/test/overlay.ts";

const folder = join(import.meta.dirname, "../../../dsl/test/examples-base");

/** The small library of the checker's examples, with an excerpt laid over its procedure, and others over other files or beside them. It has to check. */
export function licence(excerpt: string, others: Readonly<Record<string, string>> = {}): Bundle {
	const laid: Readonly<Record<string, string>> = { ...others, "licence.procedure.yaml": excerpt };
	const base = readdirSync(folder);
	const files = [...new Set([...base, ...Object.keys(laid)])].map((path) => {
		const text = base.includes(path) ? readFileSync(join(folder, path), "utf8") : "";
		const over = laid[path] ?? "";
		return { path, text: text === "" || over === "" ? text + over : overlay(text, over) };
	});
	const { findings, library } = checkFiles(files);
	const errors = findings.filter(({ severity }) => severity === "error");
	if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
	return compile(library, "licence").bundle;
}

/** A procedure of its own beside the same registers, offices and messages, under the name they grant things to; with files of its own where it needs some. */
export function small(body: string, others: Readonly<Record<string, string>> = {}): Bundle {
	const files = readdirSync(folder)
		.filter((path) => !path.startsWith("licence."))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
	const text = `${HEAD}${body}`;
	const own = Object.entries(others).map(([path, said]) => ({ path, text: said }));
	const all = [...files, ...own, { path: "small.procedure.yaml", text }];
	const { findings, library } = checkFiles(all);
	const errors = findings.filter(({ severity }) => severity === "error");
	if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
	return compile(library, "licence").bundle;
}

const HEAD = `procedure: licence
edition: 2026-01-01
title: Licence
owner: licence_office
calendar: office
languages:
  - en
channels:
  online:
roles:
  applicant:
    is: applicant
  officer:
    is: officer
    office: competent
offices:
  competent:
    is: licence_office
results:
  licence:
clocks:
  total:
    within: 60 working days
starts_at: application
`;

export const FORM = {
	applicant_id: "012345678901",
	applicant_name: "Ann Example",
	colour: "green",
	children: 0,
	born_on: "2026-12-01",
	guests: [{ name: "Guest One", age: 30 }],
	proof: { by: "upload", files: ["f1"] },
} as const;
