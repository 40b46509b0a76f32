import { defineConfig, type ViteUserConfig } from "vitest/config";

import { PATIENCE_MS } from "./scripts/testing/patience.ts";

const everywhere = ["packages", "examples", "scripts", "bench", "ci"];

/** Test files of one kind, beside the code or in a package's `test` folder. */
function filesOf(kind: string): string[] {
	return everywhere.map((folder) => `${folder}/**/*.${kind}.{ts,tsx}`);
}

const notTests = ["**/node_modules/**", "**/dist/**"];

/**
 * Three kinds by what they need: `x.test.ts` nothing, `x.int.test.ts` real storage and HTTP, `x.e2e.test.ts` a real
 * browser. Two files run at once, each with its own servers, store and browser, and all kinds in one go. The runner goes
 * by the names of the kinds: pages, which take longest, come first, then what has real storage, and small files fill
 * both cores to the end.
 */
const allAtOnce = { maxWorkers: 2, sequence: { groupOrder: 1 } };

/** `vi.waitFor` has no setting of its own: a file that is read before each test file gives it the same patience. */
const patient = {
	expect: { poll: { timeout: PATIENCE_MS } },
	setupFiles: ["scripts/testing/be-patient.ts"],
};

/**
 * Files share what they import: to load it anew for each took as long as the tests of most of them. What a test replaces
 * for the whole process, it puts back.
 */
const loadedOnce = { isolate: false };

const config: ViteUserConfig = defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					...allAtOnce,
					...loadedOnce,
					...patient,
					// Property tests take their time on a busy machine; a test is never about speed.
					testTimeout: 120_000,
					hookTimeout: 120_000,
					include: filesOf("test"),
					exclude: [...notTests, ...filesOf("int.test"), ...filesOf("e2e.test")],
				},
			},
			{
				test: {
					name: "int",
					...allAtOnce,
					...loadedOnce,
					...patient,
					include: filesOf("int.test"),
					exclude: notTests,
					testTimeout: 300_000,
					hookTimeout: 180_000,
				},
			},
			{
				test: {
					name: "e2e",
					...allAtOnce,
					...loadedOnce,
					include: filesOf("e2e.test"),
					exclude: notTests,
					testTimeout: 300_000,
					hookTimeout: 180_000,
					...patient,
				},
			},
		],
	},
});

export default config;
