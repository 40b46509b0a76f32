import { resolve } from "node:path";

import { compileDefinition } from "@onedoor/dsl";
import type { Assumptions, Definition, Id } from "@onedoor/dsl/bundle";
import type { LinkedAssumptions } from "@onedoor/dsl/check";
import {
	type Compared,
	type Side as PlainSide,
	type Simulated,
	type SimulateOptions,
	simulateBoth,
	simulate as simulateOne,
} from "@onedoor/runtime/testing";

import { type Arguments, oneOf, readArguments } from "../arguments.ts";
import { checkedFiles } from "../checked-files.ts";
import { type Io, UsageError } from "../io.ts";
import { DEFAULT_FOLDER } from "../library-files.ts";
import { assumptionsFor } from "./simulate-assumptions.ts";
import { writeCharts } from "./simulate-charts.ts";
import { prettyCompared, prettySimulated } from "./simulate-report.ts";
import { threads } from "./simulate-threads.ts";

/**
 * `onedoor simulate <path> [--against PATH|EDITION] [--assumptions FILE] [--cases N] [--seed S] [--officers role=N …]
 * [--charts DIR] [--language L] [--format pretty|json]`: lets cases come at random to each procedure, on the real core
 * under a clock of its own. With `--against` the same cases also come to that edition, and the two stand side by side.
 * Assumptions that lie beside a procedure are taken where no others are named. The json of one procedure is an object,
 * of several a list.
 * @returns 1 when a finding is an error: then nothing is simulated
 */
export async function simulate(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		against: { type: "string" },
		assumptions: { type: "string" },
		cases: { type: "string" },
		seed: { type: "string" },
		officers: { type: "string", multiple: true },
		charts: { type: "string" },
		language: { type: "string" },
		format: { type: "string" },
	});
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const options = optionsIn(args);
	const pairs = pairsIn(args, io);
	if (pairs === undefined) return 1;
	const shown: (Simulated | Compared)[] = [];
	const { elsewhere, close } = threads();
	for (const { before, after } of pairs) {
		const { definition } = after.bundle;
		known(options.assumptions?.officers ?? {}, definition, before?.bundle.definition);
		const own = {
			...options,
			elsewhere,
			assumptions: { ...after.assumed?.assumptions, ...officersOver(options, after.assumed) },
			progress: progressOn(io, definition.procedure),
		};
		const result = before
			? await simulateBoth(before, after, own)
			: await simulateOne(after.bundle, { ...own, scenarios: after.scenarios });
		shown.push(result);
		if (after.assumed && format === "pretty") io.out(saidIn(after.assumed));
		const charts = args.text("charts");
		if (charts !== undefined) writeCharts(io, charts, result, definition, args.text("language"));
	}
	await close();
	io.out(format === "json" ? asJson(shown) : shown.map(pretty).join("\n"));
	return 0;
}

/** Where the assumptions stand, and how sure they are. */
function saidIn({ file, certainty }: LinkedAssumptions): string {
	return `assumptions of ${file}${certainty === "known" ? "" : ` (${certainty})`}\n`;
}

/** Officers of the command line stand above those of the file. */
function officersOver(
	{ assumptions }: SimulateOptions,
	assumed: LinkedAssumptions | undefined,
): Pick<Assumptions, "officers"> {
	return { officers: { ...assumed?.assumptions.officers, ...assumptions?.officers } };
}

function asJson(shown: readonly unknown[]): string {
	return `${JSON.stringify(shown.length === 1 ? shown[0] : shown, undefined, 2)}\n`;
}

function pretty(shown: Simulated | Compared): string {
	return "difference" in shown ? prettyCompared(shown) : prettySimulated(shown);
}

interface Side extends PlainSide {
	/** What is assumed of it by a file. */
	readonly assumed?: LinkedAssumptions;
}

interface Pair {
	readonly before?: Side;
	readonly after: Side;
}

/** Each procedure that was asked for, with what it is compared with. Undefined when a file has an error. */
function pairsIn(args: Arguments, io: Io): readonly Pair[] | undefined {
	const asked = sidesIn(args.paths, io, args.text("assumptions"));
	const against = args.text("against");
	if (asked === undefined || against === undefined) return asked?.map((after) => ({ after }));
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(against);
	const others = isDay
		? asked.filter((side) => editionOf(side) === against)
		: sidesIn([against], io);
	if (others === undefined) return undefined;
	const pairs = (isDay ? asked.filter((side) => editionOf(side) !== against) : asked).flatMap(
		(after) => {
			const before = others.find((other) => procedureOf(other) === procedureOf(after));
			return before ? [{ before, after }] : [];
		},
	);
	if (pairs.length === 0)
		throw new UsageError(
			`there is nothing to compare with \`${against}\`: no edition of the same procedure`,
		);
	return pairs;
}

/** @param file the assumptions that are asked for, wherever they lie */
function sidesIn(paths: readonly string[], io: Io, file?: string): readonly Side[] | undefined {
	const linked = checkedFiles(withFile(paths, file), io, "simulated")?.linked;
	const assumed = linked && assumptionsFor(linked, file && resolve(io.cwd, file), io.cwd);
	return linked?.map(({ definition, scenarios }, index) => {
		const own = assumed?.[index];
		return {
			bundle: compileDefinition(definition).bundle,
			scenarios,
			...(own && { assumed: own }),
		};
	});
}

function withFile(paths: readonly string[], file: string | undefined): readonly string[] {
	if (file === undefined) return paths;
	return [...(paths.length === 0 ? [DEFAULT_FOLDER] : paths), file];
}

function editionOf({ bundle }: Side): string {
	return bundle.definition.edition;
}

function procedureOf({ bundle }: Side): Id {
	return bundle.definition.procedure;
}

function optionsIn(args: Arguments): SimulateOptions {
	return {
		cases: count("cases", args.text("cases"), 1_000),
		seed: count("seed", args.text("seed"), 1),
		assumptions: { officers: officersIn(args) },
	};
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

function known(
	officers: Assumptions["officers"],
	after: Definition,
	before: Definition | undefined,
): void {
	const roles = Object.keys({ ...after.roles, ...before?.roles });
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
		if (tenth === told || done >= of || Date.now() - began < SILENT_MS) return;
		told = tenth;
		io.err(`${procedure}: ${done} of ${of} cases have ended\n`);
	};
}
