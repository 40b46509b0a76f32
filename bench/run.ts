import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

import { forms } from "./forms.ts";
import { language } from "./language.ts";
import { judged, type Row } from "./row.ts";
import { runtime } from "./runtime.ts";
import { seconds } from "./seconds.ts";
import { sizes } from "./sizes.ts";
import { storage } from "./storage.ts";
import { studio } from "./studio.ts";

/** `pnpm bench [area]`: all areas when none is named. Exit code 1 when a gate is missed. */
const AREAS: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
	language,
	runtime,
	storage,
	sizes,
	forms,
	seconds,
	studio,
};

const asked = process.argv.slice(2);
const unknown = asked.find((area) => !Object.hasOwn(AREAS, area));
if (unknown !== undefined) {
	console.error(`no benchmark \`${unknown}\`; there are ${Object.keys(AREAS).join(", ")}`);
	process.exit(2);
}

for (const [area, run] of Object.entries(AREAS)) {
	if (asked.length > 0 && !asked.includes(area)) continue;
	const rows = judged(await run());
	console.log(`\n${area}`);
	console.table(Object.fromEntries(rows.map(({ id, ...rest }) => [id, rest])));
	save(area, rows);
	for (const { id } of rows.filter(({ ok }) => ok === false)) {
		console.error(`missed: ${id}`);
		process.exitCode = 1;
	}
}

function save(area: string, rows: readonly Row[]): void {
	const machine = `${cpus()[0]?.model ?? "unknown"} × ${cpus().length}, Node ${process.version}`;
	const day = new Date().toISOString().slice(0, 10);
	mkdirSync("bench/results", { recursive: true });
	writeFileSync(
		`bench/results/${area}.json`,
		`${JSON.stringify({ area, day, machine, rows }, null, 2)}\n`,
	);
}
