import { availableParallelism } from "node:os";

import { libraryFiles } from "../packages/cli/src/library-files.ts";
import { checkFiles, compile } from "../packages/dsl/src/index.ts";
import { loadValidators, simulate } from "../packages/runtime/src/testing/index.ts";
import type { Row } from "./row.ts";

/** Promised: 100,000 cases of birth registration within a minute. */
const GATE_MS = 0.6;
/** More cases cost as much each; so many are enough to tell. `ONEDOOR_BENCH_CASES=100000` simulates them all. */
const CASES = Number(process.env.ONEDOOR_BENCH_CASES ?? 5_000);

/**
 * Processor time of one case of birth registration, with all that a simulation does for it, shared by the threads in
 * which `onedoor simulate` runs the parts of a big simulation. The row says how many they are.
 */
export async function simulating(): Promise<readonly Row[]> {
	const { library } = checkFiles(libraryFiles(["procedures"], process.cwd()));
	const { bundle } = compile(library, "birth_registration");
	const scenarios = library.scenarios.filter(({ procedure }) => procedure === "birth_registration");
	const validators = await loadValidators(bundle);
	const run = (cases: number) => simulate(bundle, { cases, scenarios, validators });
	await run(500);
	const before = process.cpuUsage();
	await run(CASES);
	const { user, system } = process.cpuUsage(before);
	const threads = availableParallelism();
	const value = Number(((user + system) / 1_000 / CASES / threads).toPrecision(3));
	return [
		{
			id: `simulate a case of birth registration, in ${threads} threads`,
			value,
			unit: "ms",
			gate: GATE_MS,
			gateOn: "value",
		},
	];
}
