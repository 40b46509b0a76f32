import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FILE_KINDS } from "@onedoor/dsl/check";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

const HERE = join(import.meta.dirname, "..");

test("it is built into one file that needs VS Code and Node alone", async () => {
	const { build } = await import("vite");
	const outDir = mkdtempSync(join(tmpdir(), "onedoor-vscode-"));
	try {
		await build({
			root: HERE,
			configFile: join(HERE, "vite.config.ts"),
			logLevel: "silent",
			build: { outDir },
		});
		const text = readFileSync(join(outDir, "extension.cjs"), "utf8");
		const needs = [...text.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name = ""]) =>
			name.replace(/^node:/, ""),
		);
		const known = new Set([...builtinModules, "vscode"]);
		expect(needs.filter((name) => !known.has(name))).toEqual([]);
		expect(needs).toContain("vscode");
		expect(text).toMatch(/exports\.activate = /);
		expect(text).toMatch(/exports\.deactivate = /);
	} finally {
		rmSync(outDir, { recursive: true, force: true });
	}
});

test("it begins for every kind of file", () => {
	const [language] = manifest.contributes.languages;
	expect(language?.filenamePatterns).toEqual(FILE_KINDS.map((kind) => `*.${kind}.yaml`));
});
