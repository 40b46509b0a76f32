import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { build } from "vite";
import { expect, it } from "vitest";

const KEYS = "Object.keys(await import(process.argv[1])).sort().join()";

/** What Node itself makes of a door: no test runner in between. */
function keysOf(door: string): string {
	return execFileSync(
		process.execPath,
		["--input-type=module", "--eval", `console.log(${KEYS})`, door],
		{ cwd: "packages/form-renderer", encoding: "utf8" },
	).trim();
}

it("opens a form without a page in Node, from the sources and as an installation has it", async () => {
	await import("../../../scripts/build-renderer.ts");
	const sources = keysOf("@onedoor/form-renderer/form");
	expect(sources).toContain("openForm");
	expect(
		keysOf(`${process.cwd()}/packages/form-renderer/dist/modules/form-renderer/src/form.js`),
	).toBe(sources);
});

it("brings no React with it, and no code of the server's", async () => {
	const seen: string[] = [];
	await build({
		root: "packages/form-renderer",
		configFile: false,
		logLevel: "silent",
		plugins: [{ name: "seen", moduleParsed: ({ id }) => void seen.push(id) }],
		build: { write: false, rollupOptions: { input: "src/form.ts" } },
	});
	expect(seen.some((id) => id.endsWith("/form/form-store.ts"))).toBe(true);
	expect(seen.filter((id) => /\.tsx|node_modules\/react|\/runtime\/src\//.test(id))).toEqual([]);
	const { exports } = JSON.parse(readFileSync("packages/form-renderer/package.json", "utf8"));
	expect(exports["./form"]).toBe("./src/form.ts");
});
