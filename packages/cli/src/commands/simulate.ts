import { compileDefinition } from "@onedoor/dsl";
import type { Assumptions, Id } from "@onedoor/dsl/bundle";
import { type Simulated, simulate as simulateBundle } from "@onedoor/runtime/testing";

import { type Arguments, oneOf, readArguments } from "../arguments.ts";
import { checkedFiles } from "../checked-files.ts";
import { type Io, UsageError } from "../io.ts";
import { prettySimulated } from "./simulate-report.ts";

/**
 * `onedoor simulate <path> [--cases N] [--seed S] [--officers role=N …] [--format pretty|json]`: lets cases come at
 * random to each procedure, on the real core under a clock of its own. The json of one procedure is an object, of
 * several a list.
 */
export async function simulate(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		cases: { type: "string" },
		seed: { type: "string" },
		officers: { type: "string", multiple: true },
		format: { type: "string" },
	});
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const cases = count("cases", args.text("cases"), 1_000);
	const seed = count("seed", args.text("seed"), 1);
	const officers = officersIn(args);
	const asked = checkedFiles(args.paths, io, "simulated");
	if (asked === undefined) return 1;
	const results: Simulated[] = [];
	for (const { definition, scenarios } of asked.linked) {
		known(officers, Object.keys(definition.roles));
		results.push(
			await simulateBundle(compileDefinition(definition).bundle, {
				cases,
				seed,
				scenarios,
				assumptions: { officers },
				progress: progressOn(io, definition.procedure),
			}),
		);
	}
	io.out(
		format === "json"
			? `${JSON.stringify(results.length === 1 ? results[0] : results, undefined, 2)}\n`
			: results.map(prettySimulated).join("\n"),
	);
	return 0;
}

/** A whole number from 0 on. */
function count(name: string, text: string | undefined, usual: number): number {
	if (text === undefined) return usual;
	if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} is a whole number, not \`${text}\``);
	return Number(text);
}

/** `role=3`, as often as there are roles. */
function officersIn(args: Arguments): Assumptions["officers"] {
	const pairs = args.texts("officers").map((text) => {
		const [, role = "", n = ""] = /^([a-z][a-z0-9_]*)=(\d{1,6})$/.exec(text) ?? [];
		if (role === "" || Number(n) === 0)
			throw new UsageError(
				`--officers is a role and a number such as \`clerk=3\`, not \`${text}\``,
			);
		return [role, Number(n)] as const;
	});
	return Object.fromEntries(pairs);
}

function known(officers: Assumptions["officers"], roles: readonly Id[]): void {
	const unknown = Object.keys(officers).find((role) => !roles.includes(role));
	if (unknown !== undefined)
		throw new UsageError(`there is no role \`${unknown}\`, there are ${roles.join(", ")}`);
}

/** Nothing is said of what is over at once. */
const SILENT_MS = 2_000;

function progressOn(io: Io, procedure: Id): (done: number, of: number) => void {
	const began = Date.now();
	let told = 0;
	return (done, of) => {
		const tenth = Math.floor((done / of) * 10);
		if (tenth <= told || done >= of || Date.now() - began < SILENT_MS) return;
		told = tenth;
		io.err(`${procedure}: ${done} of ${of} cases have ended\n`);
	};
}
