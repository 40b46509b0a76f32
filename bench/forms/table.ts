import { readFileSync } from "node:fs";

import type { Row } from "../row.ts";
import { ELEMENT, ON_REACT, PEERS, PLAIN } from "./subjects.ts";

// `node bench/forms/table.ts` writes what `pnpm bench forms` measured as the table of the README.
const { rows } = JSON.parse(readFileSync("bench/results/forms.json", "utf8")) as {
	readonly rows: readonly Row[];
};
const subjects = [PLAIN, ON_REACT, ELEMENT, ...PEERS];

const ratio = (name: string) => (subject: string) => {
	const { value, ratio: times } = find(`${name}, ${subject}`);
	return times === undefined ? `${value} ms` : `${times}×`;
};
const value = (name: string) => (subject: string) => `${find(`${name}, ${subject}`).value ?? "–"}`;
const size = (subject: string) => {
	const { value: bytes } = find(`scripts of a page of 20 fields, ${subject}, gzip`);
	return bytes === undefined ? "–" : `${(bytes / 1024).toFixed(1)}`;
};
const isYes = (name: string) => (subject: string) =>
	find(`${name}, ${subject}`).value === 0 ? "yes" : "no";

const LINES: readonly (readonly [string, (subject: string) => string])[] = [
	["a key, 20 fields", ratio("20 fields, a key")],
	["a key, 100 fields", ratio("100 fields, a key")],
	["a key, 300 fields", ratio("300 fields, a key")],
	["scripts of a key, 300 to 20 fields", ratio("300 fields, scripts of a key")],
	["leaving a field, 300 fields", ratio("300 fields, leaving a field")],
	["the worst key, 300 fields, ms", value("300 fields, the worst key of all rounds")],
	["loading, 20 fields", ratio("20 fields, loading")],
	["loading, 300 fields", ratio("300 fields, loading")],
	["scripts of a page of 20 fields, KiB gzip", size],
	["refused by a strict policy", value("refused by a strict policy")],
	["a wrong value shows its error there", isYes("wrong value without an error under that policy")],
	[
		"assistive technology is told of it",
		isYes("wrong value that assistive technology is not told"),
	],
	["rules of axe broken, as opened", value("rules of axe broken as opened")],
	[
		"rules of axe broken, after a failed submission",
		value("rules of axe broken after a failed submission"),
	],
	["references to missing ids then", value("references to missing ids then")],
];

console.log(`| | ${subjects.map(({ id }) => id.replace(/<(.*)>/, "`<$1>`")).join(" | ")} |`);
console.log(`|---|${subjects.map(() => "---:").join("|")}|`);
for (const [name, cell] of LINES)
	console.log(`| ${name} | ${subjects.map(({ id }) => cell(id)).join(" | ")} |`);

function find(id: string): Partial<Row> {
	return rows.find((row) => row.id === id) ?? {};
}
