import { defineConfig, type ViteUserConfig } from "vitest/config";

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

/** As long as a page waits for what it looks for: a test is never about speed. */
const patient = { poll: { timeout: 15_000 } };

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
					// Property tests take their time on a busy machine; a test is never about speed.
					testTimeout: 60_000,
					include: filesOf("test"),
					exclude: [...notTests, ...filesOf("int.test"), ...filesOf("e2e.test")],
				},
			},
			{
				test: {
					name: "int",
					...allAtOnce,
					...loadedOnce,
					expect: patient,
					include: filesOf("int.test"),
					exclude: notTests,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					name: "e2e",
					...allAtOnce,
					include: filesOf("e2e.test"),
					exclude: notTests,
					testTimeout: 300_000,
					hookTimeout: 180_000,
					expect: patient,
				},
			},
		],
	},
});

export default config;
