import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";

/** `pnpm run pack`: builds what a host installs, and packs it into `dist/packages`, one archive a package. */
const OUT = resolve("dist/packages");

const run = (script: string, ...more: string[]): void => {
	execFileSync(process.execPath, [script, ...more], { stdio: "inherit" });
};

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
run("scripts/build-dsl.ts");
run("scripts/build-runtime.ts", "--types");
run("scripts/build-renderer.ts", "--types");
run("scripts/build-element.ts");
run("scripts/build-pages.ts");
for (const name of ["dsl", "runtime", "form-renderer"])
	execFileSync("npx", ["--yes", "pnpm@12", "pack", "--pack-destination", OUT], {
		cwd: `packages/${name}`,
		stdio: "inherit",
	});
