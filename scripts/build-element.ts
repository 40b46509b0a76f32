import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin } from "vite";

import { ON_PREACT } from "./on-preact.ts";

/**
 * Builds `<onedoor-case>` as one file that needs nothing else, with its style sheet beside it. The same pages as for
 * React, on Preact; of RJSF only how it calls a widget is left (docs/decisions/0100).
 */
const PACKAGE = "packages/form-renderer";
const OUT = `${PACKAGE}/dist/element`;
const source = (file: string): string => resolve(PACKAGE, "src/element", file);

/** Rules that a whole window of ours has for the page itself: in an element they would change the host's. */
const INSIDE: readonly (readonly [RegExp, string])[] = [
	[/:root, :host(, \[data-\w+\])* \{/g, "onedoor-case {"],
	[/:root:lang\((\w+)\)/g, "onedoor-case > div > :lang($1)"],
	[/^(\[data-\w+="\w+"\])(?:, .*)? \{/gm, "$1 onedoor-case, onedoor-case$1 {"],
	[/^\*, \*::before, \*::after \{/gm, "onedoor-case :is(*, *::before, *::after) {"],
	[/^html \{.*$/gm, ""],
	[/^body\.od[^{]*\{[^}]*\}$/gm, ""],
	[/body\.od \{ background: none; \}/g, ""],
];

const SHEETS = [
	"theme/tokens.css",
	"theme/govuk.css",
	"theme/base.css",
	"theme/parts.css",
	"element/element.css",
];

/** One sheet of all, kept inside the element. */
const inside: Plugin = {
	name: "inside-the-element",
	load(id) {
		if (!id.endsWith("/element.css")) return;
		const all = SHEETS.map((name) => readFileSync(`${PACKAGE}/src/${name}`, "utf8")).join("\n");
		return INSIDE.reduce(
			(text, [what, instead]) => text.replaceAll(what, instead),
			all.replaceAll(/@import .*$/gm, ""),
		);
	},
};

// A test that builds it must get what everybody gets.
Object.assign(process.env, { NODE_ENV: "production" });
rmSync(OUT, { recursive: true, force: true });
await build({
	root: PACKAGE,
	configFile: false,
	logLevel: "warn",
	plugins: [inside],
	define: { "process.env.NODE_ENV": '"production"' },
	resolve: { alias: [...ON_PREACT] },
	build: {
		target: "es2022",
		outDir: "dist/element",
		assetsInlineLimit: 0,
		modulePreload: false,
		rollupOptions: {
			input: { "onedoor-case": source("built.ts") },
			preserveEntrySignatures: "exports-only",
			output: {
				codeSplitting: false,
				entryFileNames: "[name].js",
				assetFileNames: "[name][extname]",
			},
		},
	},
});
