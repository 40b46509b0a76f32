import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Definition } from "@onedoor/dsl/bundle";
import { type Compared, chartsOf, drawChart, type Simulated } from "@onedoor/runtime/testing";

import type { Io } from "../io.ts";

/** Writes `<procedure>.<chart>.svg` for each chart of a simulation. Default language: the procedure's own. */
export function writeCharts(
	io: Io,
	folder: string,
	shown: Simulated | Compared,
	definition: Definition,
	language: string = definition.languages[0] ?? "en",
): void {
	const into = resolve(io.cwd, folder);
	mkdirSync(into, { recursive: true });
	for (const chart of chartsOf(shown, definition, language)) {
		const name = `${definition.procedure}.${chart.id}.svg`;
		writeFileSync(join(into, name), `${drawChart(chart)}\n`);
		io.err(`${join(folder, name)}\n`);
	}
}
