import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * `pnpm test`: builds what browsers load, runs every test, and ends with one line, `N passed, N failed`.
 * A run that did not come to its end counts as failed, whatever it counted before.
 * Arguments go to the test runner: `pnpm test packages/dsl`.
 */
interface Report {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numFailedTestSuites: number;
	readonly success: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "onedoor-test-"));
const report = join(folder, "report.json");

const built = node(["scripts/build-web.ts"]);
const ran =
	built &&
	node([
		"node_modules/vitest/vitest.mjs",
		"run",
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${report}`,
		...process.argv.slice(2),
	]);

const { passed, failed } = count(ran);
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function node(args: readonly string[]): boolean {
	return spawnSync(process.execPath, args, { stdio: "inherit" }).status === 0;
}

function count(succeeded: boolean): { passed: number; failed: number } {
	const result = read();
	if (result === undefined) return { passed: 0, failed: 1 };
	// A file that does not load fails as a suite without a failed test in it; an unhandled error only as the whole.
	const failed = Math.max(
		result.numFailedTests,
		result.numFailedTestSuites > 0 || !succeeded ? 1 : 0,
	);
	return { passed: result.numPassedTests, failed };
}

function read(): Report | undefined {
	try {
		return JSON.parse(readFileSync(report, "utf8")) as Report;
	} catch {
		return undefined;
	}
}
