import { defineConfig, type ViteUserConfig } from "vitest/config";

const everywhere = ["packages", "examples", "scripts", "bench", "ci"];

/** Test files of one kind, beside the code or in a package's `test` folder. */
function filesOf(kind: string): string[] {
	return everywhere.map((folder) => `${folder}/**/*.${kind}.{ts,tsx}`);
}

const notTests = ["**/node_modules/**", "**/dist/**"];

/** What kills databases and servers, fills disks and watches memory. */
const byForce = [
	"packages/runtime/**/*crash*.int.test.ts",
	"packages/runtime/src/testing/real-faults/*.int.test.ts",
	"packages/runtime/src/http/load/*.int.test.ts",
];

/**
 * Three kinds by what they need: `x.test.ts` nothing, `x.int.test.ts` real storage and HTTP, `x.e2e.test.ts` a real
 * browser. Those of the second kind that use force come first and one after the other: they own processes, disks and the
 * two cores. Of everything else two files run at once, each with its own servers, store and browser.
 */
const config: ViteUserConfig = defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					// Nothing is shared, so both cores have work; those with real storage come first, pages last.
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					// Property tests take their time on a busy machine; a test is never about speed.
					testTimeout: 60_000,
					include: filesOf("test"),
					exclude: [...notTests, ...filesOf("int.test"), ...filesOf("e2e.test")],
				},
			},
			{
				test: {
					name: "int-force",
					maxWorkers: 1,
					include: byForce,
					exclude: notTests,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					name: "int",
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					include: filesOf("int.test"),
					exclude: [...notTests, ...byForce],
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					name: "e2e",
					include: filesOf("e2e.test"),
					exclude: notTests,
					testTimeout: 300_000,
					hookTimeout: 180_000,
					maxWorkers: 2,
					sequence: { groupOrder: 2 },
				},
			},
		],
	},
});

export default config;
