import { spawnSync } from "node:child_process";

/** A long run: tests of `pnpm test` in a volume that takes too long there. */
interface Soak {
	readonly does: string;
	readonly files: readonly string[];
	readonly env: Readonly<Record<string, string>>;
}

/** `pnpm soak [name]`; all when none is named. `ONEDOOR_SOAK_SEED` chooses other moments. */
const SOAKS: Readonly<Record<string, Soak>> = {
	rules: {
		does: "20,000 random rules against feelin, and against ajv as JSON Schema",
		files: ["packages/dsl/src/expression/feelin.test.ts", "packages/dsl/src/export/rules/"],
		env: { ONEDOOR_SOAK_RULES: "20000" },
	},
	kill: {
		does: "100 cases on a server that is killed between and during their acts",
		files: ["packages/runtime/src/engine/crash.int.test.ts"],
		env: { ONEDOOR_SOAK_ROUNDS: "100" },
	},
	payments: {
		does: "50 payments on a server that is killed while money moves there and back, at a bank that falls silent",
		files: ["packages/runtime/src/adapters/payment/crash.int.test.ts"],
		env: { ONEDOOR_SOAK_ROUNDS: "50" },
	},
	webhooks: {
		does: "50 cases on a server that is killed when an event was taken and not yet marked, counted by the receiver",
		files: ["packages/runtime/src/adapters/webhooks/crash.int.test.ts"],
		env: { ONEDOOR_SOAK_ROUNDS: "50" },
	},
	identifiers: {
		does: "1,000 busy cases at a register that fails in every way: no number of a person in any log, address or look-up row",
		files: ["packages/runtime/src/adapters/registers/no-identifiers.int.test.ts"],
		env: { ONEDOOR_SOAK_CASES: "1000" },
	},
	signatures: {
		does: "20 signatures on a server that is killed while people confirm them at a provider",
		files: ["packages/runtime/src/adapters/signature/crash.int.test.ts"],
		env: { ONEDOOR_SOAK_ROUNDS: "20" },
	},
	edits: {
		does: "12,000 random edits over the library, YAML that nobody here wrote and the grammar of YAML; more with ONEDOOR_YAML_CORPUS=<folder>",
		files: [
			"packages/dsl/src/edit/apply-edit.property.test.ts",
			"packages/dsl/src/edit/yaml/random-edits.property.test.ts",
			"packages/dsl/src/edit/yaml/splice-inside.property.test.ts",
		],
		env: { ONEDOOR_SOAK_EDITS: "12000" },
	},
	panel: {
		does: "1,000 random edits of the studio's panel: the text always parses and says what was meant, undo comes back to the first byte",
		files: ["packages/studio/src/rooms/design/item/random-edits.property.test.ts"],
		env: { ONEDOOR_SOAK_EDITS: "1000" },
	},
	offers: {
		does: "600 names that lists of the studio's panel offer, over all procedures, written where they are offered and checked",
		files: ["packages/dsl/test/offered-names.test.ts"],
		env: { ONEDOOR_SOAK_OFFERS: "600" },
	},
	renames: {
		does: "every declaration of every library under another name, and back; every item added, moved, removed",
		files: [
			"packages/dsl/src/edit/rename-everything.test.ts",
			"packages/dsl/src/edit/items.property.test.ts",
		],
		env: { ONEDOOR_SOAK_STEP: "1" },
	},
	started: {
		does: "50 moves of house on a server that is killed while one case starts, answers or withdraws another",
		files: ["packages/runtime/src/engine/crash-started.int.test.ts"],
		env: { ONEDOOR_SOAK_ROUNDS: "50" },
	},
	mutants: {
		does: "thousands of faults of the ten classes, planted in the library and the examples: each is found, at its place",
		files: ["packages/dsl/test/mutants/mutants.test.ts"],
		env: { ONEDOOR_SOAK_MUTANTS: "1" },
	},
	walk: {
		does: "100,000 random legal and illegal commands for each procedure of the library and the examples",
		files: ["packages/runtime/src/testing/journeys/random-walk.property.test.ts"],
		env: { ONEDOOR_SOAK_COMMANDS: "100000" },
	},
	moves: {
		does: "1,500 random pairs of editions: cases that were driven to a random state and are safe finish as promised; blocked ones are shown by a case that is played again",
		files: ["packages/runtime/src/testing/moved-cases/"],
		env: { ONEDOOR_SOAK_PAIRS: "1500" },
	},
	load: {
		does: "30 minutes of mixed traffic over HTTP on a server of its own process; other lengths with ONEDOOR_SOAK_MINUTES, PostgreSQL with ONEDOOR_SOAK_DATABASE=postgres",
		files: ["packages/runtime/src/http/load/load.int.test.ts"],
		env: { ONEDOOR_SOAK_MINUTES: process.env.ONEDOOR_SOAK_MINUTES ?? "30" },
	},
	api: {
		does: "100,000 calls made from nothing but the description of the API, right and wrong: no answer that it does not name",
		files: ["packages/runtime/src/http/fuzz/fuzz.int.test.ts"],
		env: { ONEDOOR_SOAK_CALLS: "100000" },
	},
	matrix: {
		does: "every role, step, outcome, action and field of the library in every state that its scenarios come to",
		files: ["packages/runtime/src/access/matrix.test.ts"],
		env: { ONEDOOR_SOAK_SCENARIOS: "1000" },
	},
	faults: {
		does: "100,000 cases, and 20,000 that start others, on several processes that are killed, over lines that lose and double",
		files: ["packages/runtime/src/testing/faults/simulate-faults.test.ts"],
		env: { ONEDOOR_SOAK_CASES: "100000" },
	},
	database: {
		does: "300 faults for real: PostgreSQL, its connections and servers are killed and stopped while people act; four guards taken away",
		files: ["packages/runtime/src/testing/real-faults/database-killed.int.test.ts"],
		env: { ONEDOOR_SOAK_FAULTS: "300" },
	},
	failover: {
		does: "100 times a standby takes over from a server that was killed, or is gone from the net: 0 lost, at most a second",
		files: ["packages/runtime/src/testing/real-faults/fail-over.int.test.ts"],
		env: { ONEDOOR_SOAK_FAULTS: "100" },
	},
	disk: {
		does: "30 times a disk is full under SQLite and under PostgreSQL",
		files: ["packages/runtime/src/testing/real-faults/disk-full.int.test.ts"],
		env: { ONEDOOR_SOAK_FAULTS: "30" },
	},
	simulation: {
		does: "lines that can be computed by hand: 12 times 4,000 cases, a clerk who is busy for three quarters of the time",
		files: ["packages/runtime/src/testing/simulation/theory.test.ts"],
		env: { ONEDOOR_SOAK_CASES: "4000", ONEDOOR_SOAK_LOAD: "0.75" },
	},
	assist: {
		does: "every 20th prefix of every library file, and 4,000 spoilt texts, through all that an editor asks",
		files: ["packages/dsl/src/assist/fuzz.test.ts"],
		env: { ONEDOOR_SOAK_STEP: "20", ONEDOOR_SOAK_ROUNDS: "2000" },
	},
	library: {
		does: "every procedure of the library in a browser on a phone, from its page to its result",
		files: ["examples/portal/test/library.e2e.test.ts"],
		env: { ONEDOOR_SOAK_LIBRARY: "all" },
	},
	forms: {
		does: "1,500 random forms, each filled in by six people with right answers and nonsense: browser, server and schema agree",
		files: ["packages/form-renderer/test/random/agree.int.test.ts"],
		env: { ONEDOOR_SOAK_ROUNDS: process.env.ONEDOOR_SOAK_ROUNDS ?? "1500" },
	},
	foreign: {
		does: "every form of three packages that nobody here wrote, imported, rendered and submitted; more with ONEDOOR_FORMS_CORPUS=<folder>",
		files: ["packages/form-renderer/test/foreign/foreign-forms.int.test.ts"],
		env: { ONEDOOR_SOAK_STEP: "1" },
	},
	gallery: {
		does: "every field, part and page in four languages, six looks and three widths: axe, sizes, sideways scroll; in forced colours, light and dark; every stop of the keyboard under a host's bars",
		files: [
			"packages/form-renderer/test/gallery.e2e.test.ts",
			"packages/form-renderer/test/forced-colours.e2e.test.ts",
			"packages/form-renderer/test/focus.e2e.test.ts",
		],
		env: { ONEDOOR_SOAK_LANGUAGES: "all" },
	},
	everyone: {
		does: "every room, pane and dialog of the studio in three languages, over a town and the real library: axe, 320 px, 400 %, every stop of the keyboard, forced colours; what pictures say in words",
		files: ["packages/studio/test/acceptance/everyone-can-use-it.e2e.test.ts"],
		env: { ONEDOOR_SOAK_EVERYONE: "all" },
	},
	looks: {
		does: "the studio in three languages, two widths, light and dark; portal and desk on a phone and a wide screen at every stop; a birth registration that is heard in two languages; pictures of all that is looked at",
		files: ["packages/studio/test/", "examples/portal/test/", "examples/static-page/test/"],
		env: { ONEDOOR_SOAK_LOOKS: "all" },
	},
	lost: {
		does: "a birth registration in a browser: at each of 20 points the network, the tab, the server, an upload, or a finger that presses twice; two guards taken away",
		files: ["examples/portal/test/broken/"],
		env: { ONEDOOR_SOAK_JOURNEYS: "5" },
	},
	slow: {
		does: "every test in a browser with pages that take three times as long and answers that come 0.6 seconds later: what fails only then was hasty",
		files: [".e2e.test.ts"],
		env: { ONEDOOR_SOAK_SLOW: "1" },
	},
	files: {
		does: "10,000 malformed and half-typed files, each answered by findings within a second",
		files: ["packages/dsl/test/half-typed.test.ts"],
		env: { ONEDOOR_SOAK_FILES: "10000" },
	},
	yaml: {
		does: "200,000 wounded texts, read in the quick pass as the library for YAML reads them",
		files: ["packages/dsl/src/syntax/plain-yaml.test.ts"],
		env: { ONEDOOR_SOAK_TEXTS: "200000" },
	},
	workspace: {
		does: "edits of an open library, each check the same as a cold one",
		files: ["packages/dsl/test/workspace.test.ts"],
		env: { ONEDOOR_SOAK_EDITS: "100" },
	},
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(SOAKS, name));
if (unknown !== undefined) {
	console.error(`no long run \`${unknown}\`; there is ${Object.keys(SOAKS).join(", ")}`);
	process.exit(2);
}

for (const [name, { does, files, env }] of Object.entries(SOAKS)) {
	if (asked.length > 0 && !asked.includes(name)) continue;
	console.log(`${name}: ${does}`);
	// The option with `=`: without, it takes the first file for its value, and every test there is would run.
	const { status } = spawnSync(
		process.execPath,
		["node_modules/vitest/vitest.mjs", "run", "--disableConsoleIntercept=true", ...files],
		{ stdio: "inherit", env: { ...process.env, ...env } },
	);
	if (status !== 0) process.exitCode = 1;
}
