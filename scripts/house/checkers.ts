import { spawnSync } from "node:child_process";

/** What a checker said: `ok` only when it ran and found nothing. */
export interface Verdict {
	readonly ok: boolean;
	readonly output: string;
}

/** One of the house's checkers: on the whole tree, and on the fault planted for it. */
export interface Checker {
	readonly name: string;
	/** What it keeps true, in a sentence. */
	readonly keeps: string;
	readonly tree: readonly string[];
	readonly planted: { readonly command: readonly string[]; readonly cwd?: string };
	/** The words by which we know that it found the planted fault and did not merely fall over. */
	readonly finds: readonly string[];
}

const planted = "scripts/house/planted";

/** In the order in which they are cheapest to mend. */
export const checkers: readonly Checker[] = [
	{
		name: "format",
		keeps: "one layout for all code, and Biome's own lint",
		tree: ["biome", "ci", "--colors=off", "--diagnostic-level=error", "."],
		planted: {
			command: ["biome", "ci", "--colors=off", "fault.ts"],
			cwd: `${planted}/format`,
		},
		finds: ["format"],
	},
	{
		name: "types",
		keeps: "strict TypeScript everywhere",
		tree: ["tsc", "-p", "tsconfig.json", "--noEmit"],
		planted: { command: ["tsc", "-p", `${planted}/types/tsconfig.json`] },
		finds: ["fault.ts", "TS2322"],
	},
	{
		name: "lint",
		keeps: "no promise is lost, no case of a union is forgotten",
		tree: ["oxlint"],
		planted: { command: ["oxlint", "-c", "lint.json", "fault.ts"], cwd: `${planted}/lint` },
		finds: [
			"await-thenable",
			"no-floating-promises",
			"no-misused-promises",
			"only-throw-error",
			"return-await",
			"switch-exhaustiveness-check",
			"Unused oxlint-disable",
		],
	},
	{
		name: "boundaries",
		keeps: "the directions drawn in ARCHITECTURE.md",
		tree: [
			"depcruise",
			"--config",
			".dependency-cruiser.mjs",
			"packages",
			"examples",
			"scripts",
			"ci",
		],
		planted: {
			command: ["depcruise", "--config", "../../../../.dependency-cruiser.mjs", "packages"],
			cwd: `${planted}/boundaries`,
		},
		finds: [
			"form-is-small-and-apart",
			"core-is-pure",
			"nothing-knows-the-adapters",
			"renderer-meets-runtime-only-in-the-client",
		],
	},
	{
		name: "dead code",
		keeps: "nothing stands in the tree that nobody uses",
		tree: ["knip"],
		planted: { command: ["knip"], cwd: `${planted}/dead-code` },
		finds: ["src/fault.ts"],
	},
];

/** Runs a tool of this checkout. Never throws: a tool that cannot start is a verdict that is not ok. */
export function run(command: readonly string[], cwd?: string): Verdict {
	const [tool = "", ...args] = command;
	const result = spawnSync(`${process.cwd()}/node_modules/.bin/${tool}`, args, {
		cwd: cwd ?? process.cwd(),
		encoding: "utf8",
		maxBuffer: 64 * 1024 * 1024,
		env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" },
	});
	const output = `${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`;
	return { ok: result.status === 0, output };
}
