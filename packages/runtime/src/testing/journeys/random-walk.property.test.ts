import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles, compileDefinition } from "@onedoor/dsl";
import type { Definition } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { loadValidators } from "../../case/load-validators.ts";
import { randomWalk } from "./random-walk.ts";

const ROOT = join(import.meta.dirname, "../../../../../");
const FOLDERS = [
	"procedures",
	...["fr", "house", "town", "vn"].map((name) => `packages/dsl/test/examples/${name}`),
];

/** In `pnpm test` a share of what `pnpm soak walk` does; another seed with `ONEDOOR_SOAK_SEED`. */
const COMMANDS = Number(process.env.ONEDOOR_SOAK_COMMANDS ?? 80);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_125);
const PATIENT = { timeout: 3_600_000 };

const all = FOLDERS.flatMap(definitionsIn).map(
	(definition) => [`${definition.procedure} ${definition.edition}`, definition] as const,
);

test.each(all)(
	"no command, legal or not, breaks a case of %s",
	PATIENT,
	async (name, definition) => {
		const { bundle } = compileDefinition(definition);
		const started = performance.now();
		const walked = randomWalk(bundle, await loadValidators(bundle), {
			commands: COMMANDS,
			seed: SEED,
		});
		expect(walked.broken).toBeUndefined();
		expect(walked.commands).toBeGreaterThanOrEqual(COMMANDS);
		expect(walked.refused).toBeGreaterThan(0);
		expect(walked.refused).toBeLessThan(walked.commands);
		if (COMMANDS < 1000) return;
		const seconds = (performance.now() - started) / 1000;
		console.log(
			`${name}: ${walked.commands} commands, ${walked.refused} refused, ${walked.cases} cases, ends ${[...walked.ends].join(" ")}, ${seconds.toFixed(0)} s`,
		);
	},
);

function definitionsIn(folder: string): readonly Definition[] {
	const at = join(ROOT, folder);
	const files = readdirSync(at, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(at, path), "utf8") }));
	return checkFiles(files).library.definitions;
}
