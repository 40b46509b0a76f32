import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { type Row, roundFigure } from "./row.ts";

const OUT = "packages/form-renderer/dist/element";

/** What a page with `<onedoor-case>` loads once, as a server that compresses sends it. */
export function elementSizes(): readonly Row[] {
	execFileSync(process.execPath, ["scripts/build-element.ts"]);
	const sent = (file: string): number =>
		roundFigure(gzipSync(readFileSync(`${OUT}/${file}`), { level: 9 }).length);
	return [
		{
			id: "onedoor-case.js, gzip",
			value: sent("onedoor-case.js"),
			unit: "B",
			gate: 20 * 1024,
			gateOn: "value",
		},
		{ id: "onedoor-case.css, gzip", value: sent("onedoor-case.css"), unit: "B" },
	];
}
