import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { type Row, roundFigure } from "./row.ts";

const OUT = "packages/form-renderer/dist/element";

/** What a page with `<onedoor-case>` loads before its first page of questions, as a server that compresses sends it. */
export function elementSizes(): readonly Row[] {
	execFileSync(process.execPath, ["scripts/build-element.ts"]);
	const modules = readdirSync(`${OUT}/onedoor-case`);
	const sent = (file: string): number =>
		gzipSync(readFileSync(`${OUT}/${file}`), { level: 9 }).length;
	const sumOf = (files: readonly string[]): number =>
		roundFigure(files.map(sent).reduce((sum, one) => sum + one, 0));
	const named = (name: RegExp) =>
		modules.filter((file) => name.test(file)).map((file) => `onedoor-case/${file}`);
	// Of the two files of a language the smaller is that of every question page.
	const [words = ""] = named(/^en-/).toSorted((one, other) => sent(one) - sent(other));
	return [
		{
			id: "<onedoor-case>, modules of a page of text fields, gzip",
			value: sumOf(["onedoor-case.js", ...named(/^case-/), words]),
			unit: "B",
			gate: 20 * 1024,
			gateOn: "value",
		},
		{
			id: "<onedoor-case>, all modules, gzip",
			value: sumOf(["onedoor-case.js", ...named(/./)]),
			unit: "B",
		},
		{ id: "onedoor-case.css, gzip", value: sumOf(["onedoor-case.css"]), unit: "B" },
	];
}
