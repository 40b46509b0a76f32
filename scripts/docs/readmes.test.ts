import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { readmes } from "./readmes.ts";

it("every procedure has a README that says what its text says (`pnpm run docs` writes it)", () => {
	const all = readmes();
	expect(all.size).toBeGreaterThan(20);
	const stale = [...all].filter(
		([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text,
	);
	expect(stale.map(([path]) => path)).toEqual([]);
});
