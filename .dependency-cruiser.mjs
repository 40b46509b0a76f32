import { fileURLToPath } from "node:url";

/**
 * Which way things point. Each rule says in a sentence what would break if it did not hold.
 * ARCHITECTURE.md draws the same picture.
 */

/** @param {string} folder */
const dsl = (folder) => `^packages/dsl/src/${folder}/`;

/** Test code may look anywhere. */
const code = { pathNot: "\\.(test|test-data|int\\.test|e2e\\.test)\\.(ts|tsx)$|/test/" };

/**
 * In the compiler each stage reads the ones before it and none after it.
 * @param {string} name @param {string} from @param {string[]} later @param {string} comment
 */
const stage = (name, from, later, comment) => ({
	name,
	comment,
	severity: "error",
	from: { path: dsl(from), ...code },
	to: { path: dsl(`(${later.join("|")})`) },
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
	forbidden: [
		{
			name: "no-cycles",
			comment:
				"Two files that need each other are one file in two halves; one of them should know less.",
			severity: "error",
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
		},
		{
			name: "dsl-depends-on-no-other-package",
			comment:
				"The language is the ground everything stands on; it knows neither runtime nor screens.",
			severity: "error",
			from: { path: "^packages/dsl/src/", ...code },
			to: { path: "^(packages/(?!dsl/)|examples/)" },
		},
		{
			name: "dsl-has-no-io",
			comment: "The host passes files in, so that the compiler runs in a browser as well.",
			severity: "error",
			from: { path: "^packages/dsl/src/", ...code },
			to: {
				dependencyTypes: ["core"],
				path: "^(node:)?(fs|http|https|net|child_process|worker_threads|os)",
			},
		},
		{
			name: "form-is-small-and-apart",
			comment:
				"Browser, server and checker share form/ and the evaluator; a renderer must not carry YAML or the compiler.",
			severity: "error",
			from: { path: dsl("form"), ...code },
			to: { path: dsl("(source|diagnostic|syntax|model|link|check|compile|format|edit|diagram)") },
		},
		stage(
			"source-knows-no-language",
			"source",
			["diagnostic", "syntax", "model", "link", "check", "compile", "format", "edit"],
			"Text and positions come before any language.",
		),
		stage(
			"expression-is-usable-alone",
			"expression",
			["syntax", "model", "link", "check", "compile", "form", "format", "edit"],
			"The rule language knows nothing of procedures.",
		),
		stage(
			"syntax-knows-no-model",
			"syntax",
			["model", "link", "check", "compile", "format", "edit"],
			"A tree with spans is read before anybody asks what it means.",
		),
		stage(
			"model-is-data",
			"model",
			["link", "check", "compile", "edit"],
			"Passes read the model; it reads no pass.",
		),
		stage(
			"link-comes-before-check",
			"link",
			["check", "compile", "edit"],
			"Names are resolved before anything is proved about them.",
		),
		stage(
			"check-proves-compile-builds",
			"check",
			["compile", "edit", "export", "scaffold"],
			"A finding never depends on what would be generated.",
		),
		{
			name: "runtime-reads-no-yaml",
			comment:
				"A runtime works from bundles: it needs the language's form logic, needs and types, not its compiler. Its test tools also take ways, answers and the rules of SVG from there.",
			severity: "error",
			from: { path: "^packages/runtime/src/", ...code },
			to: {
				path: "^packages/dsl/src/(?!(bundle|form|expression|message|needs)/)(?!(journey|diagram)/index)",
			},
		},
		{
			name: "only-test-tools-make-journeys",
			comment: "What nobody typed has no place where real cases are kept.",
			severity: "error",
			from: { path: "^packages/runtime/src/(?!testing/)", ...code },
			to: { path: "^packages/dsl/src/(journey|diagram)/" },
		},
		{
			name: "runtime-shows-nothing",
			comment: "React and the screens live in renderer, portal and studio.",
			severity: "error",
			from: { path: "^packages/runtime/src/", ...code },
			to: { path: "^(packages/(form-renderer|studio|cli)|examples)/|node_modules/react" },
		},
		{
			name: "core-is-pure",
			comment:
				"decide and evolve read no clock, no random, no disk: everything comes in as an argument, so a case can be replayed.",
			severity: "error",
			from: { path: "^packages/runtime/src/(case|time|access)/", ...code },
			to: {
				path: "^packages/runtime/src/(engine|storage/(sqlite|memory)|ports|http|client|letters)/|^node:|^(fs|http|crypto|os)$",
			},
		},
		{
			name: "nothing-knows-the-adapters",
			comment: "Storage is chosen by the host; the rest knows only the port in storage/storage.ts.",
			severity: "error",
			from: { path: "^packages/runtime/src/(?!storage/|index\\.ts)", ...code },
			to: { path: "^packages/runtime/src/storage/(sqlite|memory|postgres)/" },
		},
		{
			name: "adapters-cost-only-who-uses-them",
			comment:
				"What connects to the outside brings libraries of its own; a host loads those it enters by their own door.",
			severity: "error",
			from: { path: "^packages/runtime/src/(?!adapters/|testing/outside/)", ...code },
			to: { path: "^packages/runtime/src/adapters/" },
		},
		{
			name: "collector-is-loaded-when-wanted",
			comment: "Whoever starts without a collector does not load what sends to one.",
			severity: "error",
			from: { path: "^packages/cli/src/", ...code },
			to: {
				path: "^packages/cli/src/serve/telemetry\\.ts$",
				dynamic: false,
				dependencyTypesNot: ["type-only"],
			},
		},
		{
			name: "renderer-meets-runtime-only-in-the-client",
			comment:
				"Renderer and runtime share the bundle, the HTTP client, dsl/form, how a QR symbol is drawn and how a rule is said in words, and nothing else, so that any portal can use either alone.",
			severity: "error",
			from: { path: "^packages/form-renderer/src/", ...code },
			to: {
				path: "^packages/(runtime/src/(?!client/)|studio|cli|dsl/src/(?!(bundle|form|expression)/|message/qr-svg\\.ts|diff/index\\.ts))",
			},
		},
		{
			name: "studio-takes-core-and-testing-only",
			comment: "The studio tries procedures on the pure core; it owns no cases.",
			severity: "error",
			from: { path: "^packages/studio/src/", ...code },
			to: { path: "^packages/(runtime/src/(?!(core\\.ts|case|time|access|testing)/?)|cli)" },
		},
		{
			name: "examples-use-public-doors",
			comment:
				"The example portal shows what any portal can do: it enters packages by their exports only.",
			severity: "error",
			from: { path: "^examples/[^/]+/src/", ...code },
			to: {
				path: "^packages/[^/]+/src/",
				pathNot:
					"^packages/(dsl/src/(form|bundle|expression)/index\\.ts|dsl/src/index\\.ts|runtime/src/(index|core)\\.ts|runtime/src/(client|testing|http/node|adapters/[^/]+)/index\\.ts|form-renderer/src/([^/]+\\.(ts|css)|(parts|server)/index\\.ts|theme/[^/]+\\.css))",
			},
		},
		{
			name: "not-in-package-json",
			comment: "What a package imports stands in its package.json, or an install elsewhere breaks.",
			severity: "error",
			from: { path: "^(packages|examples)/[^/]+/src/", ...code },
			to: {
				dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown"],
				dependencyTypesNot: ["type-only"],
			},
		},
		{
			name: "unresolvable",
			comment: "An import that leads nowhere. VS Code itself hands `vscode` to its extensions.",
			severity: "error",
			from: { path: "^(packages|examples|scripts)/" },
			to: { couldNotResolve: true, pathNot: "^vscode$" },
		},
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: fileURLToPath(new URL("tsconfig.json", import.meta.url)) },
		doNotFollow: { path: "node_modules" },
		exclude: { path: "(/dist/|next-env|\\.onedoor/|/shots/)" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "types", "default"],
			extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
		},
	},
};
