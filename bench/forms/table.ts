import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Row } from "../row.ts";
import { ELEMENT, ON_REACT, PEERS, PLAIN } from "./subjects.ts";

/** What `pnpm bench forms` measured last, as the table of the README: `node bench/forms/table.ts` prints it. */
export function formsTable(): string {
	const { rows } = JSON.parse(readFileSync(RESULTS, "utf8")) as { readonly rows: readonly Row[] };
	const subjects = [PLAIN, ON_REACT, ELEMENT, ...PEERS];
	const names = subjects.map(({ id }) => id.replace(/<(.*)>/, "`<$1>`"));
	return [
		`| | ${names.join(" | ")} |`,
		`|---|${subjects.map(() => "---:").join("|")}|`,
		...LINES.map(
			([name, cell]) => `| ${name} | ${subjects.map(({ id }) => cell(rows, id)).join(" | ")} |`,
		),
	].join("\n");
}

const RESULTS = fileURLToPath(new URL("../results/forms.json", import.meta.url));

type Cell = (rows: readonly Row[], subject: string) => string;

const ratio =
	(name: string): Cell =>
	(rows, subject) => {
		const { value, ratio: times } = find(rows, `${name}, ${subject}`);
		return times === undefined ? `${value} ms` : `${times}×`;
	};
const value =
	(name: string): Cell =>
	(rows, subject) =>
		`${find(rows, `${name}, ${subject}`).value ?? "–"}`;
const size: Cell = (rows, subject) => {
	const { value: bytes } = find(rows, `scripts of a page of 20 fields, ${subject}, gzip`);
	return bytes === undefined ? "–" : `${(bytes / 1024).toFixed(1)}`;
};
const isYes =
	(name: string): Cell =>
	(rows, subject) =>
		find(rows, `${name}, ${subject}`).value === 0 ? "yes" : "no";

const LINES: readonly (readonly [string, Cell])[] = [
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

function find(rows: readonly Row[], id: string): Partial<Row> {
	return rows.find((row) => row.id === id) ?? {};
}

if (import.meta.main) console.log(formsTable());
