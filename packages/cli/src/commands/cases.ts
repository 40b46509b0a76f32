import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

import {
	type Differing,
	openCases,
	type Rebuilt,
	rebuildCases,
	recordedWays,
	type Store,
} from "@onedoor/runtime";

import { oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { STORE_OPTIONS, withStore } from "../store.ts";

/** How often an interrupted run is told where it was. */
const SAID_EVERY = 1000;

/**
 * `onedoor cases rebuild` and `onedoor cases erase`: what is derived from logs, worked out again; and personal data, taken
 * out of them. `onedoor cases move`: open cases taken to another edition. `onedoor cases --impact`: where open cases stand.
 * `onedoor cases --record`: which ways they went.
 */
export async function cases(argv: readonly string[], io: Io): Promise<number> {
	const [verb, ...rest] = argv;
	if (verb === "rebuild") return rebuild(rest, io);
	if (verb === "erase") return (await import("./cases-erase.ts")).erase(rest, io);
	if (verb === "move") return (await import("./cases-move.ts")).move(rest, io);
	if (argv.includes("--impact")) return asFile(argv, io, "impact", openCases);
	if (argv.includes("--record")) return asFile(argv, io, "record", recordedWays);
	throw new UsageError(
		"expected `cases rebuild`, `cases erase`, `cases move`, `cases --impact` or `cases --record`",
	);
}

/**
 * `onedoor cases --impact [--out FILE]`: open cases by procedure, edition and step, for `diff` and `review`. `onedoor cases
 * --record [--out FILE]`: the ways that cases went, for `diff --replay`. Whoever reviews a text sees nothing of anybody.
 */
async function asFile(
	argv: readonly string[],
	io: Io,
	what: "impact" | "record",
	ask: (store: Store) => Promise<unknown>,
): Promise<number> {
	const args = readArguments(argv, {
		...STORE_OPTIONS,
		[what]: { type: "boolean" },
		out: { type: "string" },
	});
	if (args.paths.length > 0) throw new UsageError(`expected \`cases --${what}\` and options`);
	const answer = `${JSON.stringify(await withStore(args, io, ask), null, 2)}\n`;
	const file = args.text("out");
	if (file === undefined) io.out(answer);
	else writeFileSync(resolve(io.cwd, file), answer);
	return 0;
}

/**
 * `onedoor cases rebuild [--check]`: works out from each log what is derived from it, the case, its tasks and what falls
 * due, and writes anew what differs. With `--check` it only says so. `--after CASE` goes on where a run was interrupted.
 * @returns 1 when something differs (of a check), or a log cannot be replayed
 */
async function rebuild(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		...STORE_OPTIONS,
		check: { type: "boolean" },
		after: { type: "string" },
		format: { type: "string" },
	});
	if (args.paths.length > 0) throw new UsageError("expected `cases rebuild` and options");
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const check = args.flag("check");
	const after = args.text("after");
	let done = 0;
	const rebuilt = await withStore(args, io, (store) =>
		rebuildCases(store, {
			check,
			...(after !== undefined && { after }),
			onCase: (id) => {
				done += 1;
				if (done % SAID_EVERY === 0) io.err(`${done} cases, the last was ${id}\n`);
			},
		}),
	);
	io.out(format === "json" ? `${JSON.stringify(rebuilt, null, 2)}\n` : asText(rebuilt));
	const left = rebuilt.differing.length - rebuilt.rewritten + rebuilt.unreplayed.length;
	return left > 0 ? 1 : 0;
}

const WHAT: Readonly<Record<Differing["what"][number], string>> = {
	row_missing: "it has no row",
	case: "the case",
	listed: "what it is listed by",
	due: "what falls due",
	tasks: "its tasks",
};

function asText({ cases: all, differing, rewritten, unreplayed }: Rebuilt): string {
	return [
		...differing.map(
			({ number, what }) => `${number}: differs: ${what.map((one) => WHAT[one]).join(", ")}`,
		),
		...unreplayed.map(({ case: id, why }) => `${id}: cannot be replayed: ${why}`),
		`cases: ${all}`,
		`cases differing from the replay of their log: ${differing.length}`,
		...(rewritten > 0 ? [`written anew: ${rewritten}`] : []),
		...(unreplayed.length > 0 ? [`logs that cannot be replayed: ${unreplayed.length}`] : []),
		"",
	].join("\n");
}
