import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { median, type Row, roundFigure } from "../row.ts";
import { roadWorks } from "./road-works.ts";

const PROGRAM = fileURLToPath(new URL("./start-once.ts", import.meta.url));
const STARTS = 11;
const PROMISED_MS = 150;

/** As an installation loads it, and as this repository does. */
const BUILT = fileURLToPath(new URL("../../packages/runtime/dist/doors/index.js", import.meta.url));
const SOURCES = fileURLToPath(new URL("../../packages/runtime/src/index.ts", import.meta.url));

/** From the first import to the first committed command, in one process that has started already. */
export async function startToFirstCommand(): Promise<readonly Row[]> {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
	const bundle = join(folder, "bundle.json");
	writeFileSync(bundle, JSON.stringify(roadWorks()));
	execFileSync(process.execPath, ["scripts/build-runtime.ts"], { stdio: "inherit" });
	const [built, sources]: readonly [number[], number[]] = [[], []];
	for (let start = -1; start < STARTS; start++) {
		const ms = await startOnce(BUILT, bundle, folder);
		const msOfSources = await startOnce(SOURCES, bundle, folder);
		// The first fills the cache of compiled modules, as an installation does once.
		if (start < 0) continue;
		built.push(ms);
		sources.push(msOfSources);
	}
	rmSync(folder, { recursive: true });
	const of = (id: string, took: readonly number[]) => ({
		id,
		value: roundFigure(median(took)),
		unit: "ms" as const,
	});
	return [
		{ ...of("embedded start to first command", built), gate: PROMISED_MS, gateOn: "value" },
		of("embedded start to first command, from the sources", sources),
	];
}

async function startOnce(runtime: string, bundle: string, folder: string): Promise<number> {
	const child = fork(PROGRAM, [runtime, bundle, folder], {
		execArgv: ["--disable-warning=ExperimentalWarning"],
		env: { ...process.env, NODE_COMPILE_CACHE: join(folder, "compiled") },
	});
	const exited = once(child, "exit");
	const [ms] = (await once(child, "message")) as [number];
	await exited;
	return ms;
}
