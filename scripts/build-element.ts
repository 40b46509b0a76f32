import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type BuildEnvironmentOptions, build, type Plugin } from "vite";

import { compileAhead } from "../packages/form-renderer/src/vite/compile-ahead.ts";
import { CHECKS, onDemand, RULES } from "../packages/form-renderer/src/vite/on-demand.ts";
import { intoPlace } from "./into-place.ts";
import { ON_PREACT } from "./on-preact.ts";

/**
 * Builds `<onedoor-case>`: a small file that a page names, the folder of modules that it fetches, and its style sheet.
 * The same pages as for React, on Preact; of RJSF only how it calls a widget is left (docs/decisions/0101).
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
	// A window's head and foot.
	[/^\.od-(?:skip|bar|brand|lang|foot)\b.*$/gm, ""],
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

/** Chunks are fetched by plain `import()`: a module of ours has no style sheet that would have to come first. */
const plainImport: Plugin = {
	name: "plain-import",
	enforce: "pre",
	load: (id) =>
		id.includes("vite/preload-helper")
			? "export const __vitePreload = (load) => load();"
			: undefined,
};

/** What the bundler adds is asked for beside the first module, and not once that has come. */
const besideFirst: Plugin = {
	name: "beside-first",
	enforce: "post",
	generateBundle(_options, bundle) {
		const files = Object.values(bundle).filter((file) => file.type === "chunk");
		const added = files.find(({ name }) => name === "rolldown-runtime");
		const entry = files.find(({ isEntry, name }) => isEntry && name === "onedoor-case");
		if (added && entry) entry.code = `import "./${added.fileName}";\n${entry.code}`;
	},
};

/** Leaves out whatever is fetched later. */
const withoutLater: Plugin = {
	name: "without-later",
	enforce: "pre",
	resolveDynamicImport: () => ({ id: "later", external: true }),
};

const ENTRY = { "onedoor-case": source("built.ts") };

type Output = Extract<Awaited<ReturnType<typeof build>>, { readonly output: unknown }>;

async function buildWith(
	plugins: readonly Plugin[],
	more: BuildEnvironmentOptions,
): Promise<Output> {
	const built = await build({
		root: PACKAGE,
		configFile: false,
		logLevel: "warn",
		plugins: [
			inside,
			onDemand,
			plainImport,
			compileAhead(({ name }) => name === "case"),
			besideFirst,
			...plugins,
		],
		define: { "process.env.NODE_ENV": '"production"' },
		resolve: { alias: [...ON_PREACT] },
		build: {
			target: "es2022",
			assetsInlineLimit: 0,
			modulePreload: false,
			...more,
			rollupOptions: {
				input: ENTRY,
				// What the element has for RJSF's field of several values is in the first module already.
				checks: { ineffectiveDynamicImport: false },
				preserveEntrySignatures: "exports-only",
				...more.rollupOptions,
			},
		},
	});
	return built as Output;
}

/** The modules that some stand on: all that is reached from them without `import()`. */
async function modulesUnder(input: Readonly<Record<string, string>>): Promise<ReadonlySet<string>> {
	const { output } = await buildWith([withoutLater], {
		write: false,
		minify: false,
		rollupOptions: { input },
	});
	return new Set(
		output.flatMap((file) =>
			file.type === "chunk"
				? Object.entries(file.modules).flatMap(([id, { code }]) => (code ? [id] : []))
				: [],
		),
	);
}

// A test that builds it must get what everybody gets.
Object.assign(process.env, { NODE_ENV: "production" });
const first = await modulesUnder(ENTRY);
const checks = await modulesUnder({
	...Object.fromEntries([...CHECKS].map((path, at) => [`check-${at}`, path])),
});
const start = await modulesUnder({ start: source("Start.tsx") });
await intoPlace(OUT, (outDir) =>
	buildWith([], {
		outDir: resolve(outDir),
		rollupOptions: {
			output: {
				entryFileNames: "[name].js",
				// The entry is tiny and keeps its name; all others may be kept by browsers for ever.
				chunkFileNames: "onedoor-case/[name]-[hash].js",
				assetFileNames: "[name][extname]",
				codeSplitting: {
					groups: [
						{ debugName: "by need", name: groupOf, priority: 2 },
						{ debugName: "rules", name: (id) => (RULES.has(id) ? "rules" : null), priority: 1 },
						// What several pages share is one file more, and not a dozen.
						{ debugName: "shared", name: (id) => (isOwn(id) ? null : "shared"), minShareCount: 2 },
					],
				},
			},
		},
	}),
);

/** A first page of questions; what its answers are checked with; and what one begins with. */
function groupOf(id: string): string | null {
	if (first.has(id)) return "case";
	if (checks.has(id)) return "checks";
	return start.has(id) ? "start" : null;
}

/** Controls and words are fetched one by one. */
function isOwn(id: string): boolean {
	return /\/(widgets|words)\//.test(id);
}
