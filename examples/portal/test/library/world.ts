import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readSimulators, type SimulatorData } from "@onedoor/runtime";

export type { SimulatorData } from "@onedoor/runtime";

/** The invented people of a library, and what registers hold about them: what somebody who applies knows of themselves. */
export function worldOf(folder: string): SimulatorData {
	const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name === "simulators.json")
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => readFileSync(path, "utf8"));
	return readSimulators(texts);
}
