import { spawnSync } from "node:child_process";

/**
 * Builds what a browser loads: the example portal with the desk, and the studio; and the pages that a server makes
 * for browsers without script. Quiet unless it fails.
 */
const faces = ["examples/portal", "packages/studio"];

for (const folder of faces) {
	const started = performance.now();
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`${process.cwd()}/node_modules/vite/bin/vite.js`, "build", "--logLevel", "warn"],
		{ cwd: folder, encoding: "utf8" },
	);
	if (status !== 0) {
		console.error(`${stdout}${stderr}`);
		console.error(`could not build ${folder}`);
		process.exit(1);
	}
	console.log(`built ${folder} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const started = performance.now();
await import("./build-pages.ts");
console.log(
	`built the pages without script in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
