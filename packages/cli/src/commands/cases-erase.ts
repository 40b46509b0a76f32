import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import {
	ERASED_CLASSES,
	type ErasedClass,
	type EraseResult,
	eraseCase,
	eraseOver,
	type Retained,
	type RetentionPolicy,
	readRetention,
} from "@onedoor/runtime";

import { type Arguments, oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { STORE_OPTIONS, withStore } from "../store.ts";

/**
 * `onedoor cases erase --policy FILE [--check [--on DAY]]`: erases what has been kept long enough. `onedoor cases erase --case ID
 * --class A,B`: erases classes of one ended case at once. `--by` is who the log names for it.
 * @returns 1 when something could not be erased, or (of a check) is to be
 */
export async function erase(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		...STORE_OPTIONS,
		policy: { type: "string" },
		case: { type: "string" },
		class: { type: "string" },
		by: { type: "string" },
		check: { type: "boolean" },
		on: { type: "string" },
		format: { type: "string" },
	});
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const by = args.text("by") ?? "operator";
	const id = args.text("case");
	if (args.paths.length > 0 || (args.text("policy") === undefined) === (id === undefined))
		throw new UsageError("expected `cases erase --policy FILE` or `--case ID --class A,B`");
	const erased =
		id === undefined ? await byPolicy(args, io, by) : [await oneCase(args, io, { case: id, by })];
	io.out(format === "json" ? `${JSON.stringify({ erased }, null, 2)}\n` : asText(erased));
	return erased.some(({ result }) => result !== "erased" && result !== "nothing_left") ? 1 : 0;
}

function byPolicy(args: Arguments, io: Io, by: string): Promise<readonly Retained[]> {
	const policy = policyIn(args.text("policy") ?? "", io);
	const check = args.flag("check");
	const now = nowOf(args.text("on"), check);
	return withStore(args, io, (store) => eraseOver(store, policy, { now, by, check }));
}

/** A day to come is for looking ahead: nothing is erased before its time. */
function nowOf(day: string | undefined, check: boolean): number {
	if (day === undefined) return Date.now();
	const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
	if (Number.isNaN(at)) throw new UsageError("expected a day such as `--on 2027-01-01`");
	if (!check) throw new UsageError("`--on` is for `--check`");
	return at;
}

function policyIn(path: string, io: Io): RetentionPolicy {
	const full = resolve(io.cwd, path);
	if (!existsSync(full)) throw new UsageError(`there is no \`${path}\``);
	try {
		return readRetention(JSON.parse(readFileSync(full, "utf8")));
	} catch (error) {
		throw new UsageError(`\`${path}\`: ${error instanceof Error ? error.message : String(error)}`);
	}
}

async function oneCase(
	args: Arguments,
	io: Io,
	{ case: id, by }: { readonly case: string; readonly by: string },
): Promise<Retained> {
	const classes = classesIn(args.text("class"));
	if (args.flag("check")) throw new UsageError("`--check` is for `--policy`");
	return withStore(args, io, async (store) => {
		const at = new Date().toISOString();
		const result = await eraseCase(store, id, { classes, by, at });
		if (result === "erased") await store.compact();
		return { case: id, number: (await store.load(id))?.number ?? id, classes, result };
	});
}

function classesIn(text = ""): readonly ErasedClass[] {
	return text.split(",").map((name) => {
		const found = ERASED_CLASSES.find((one) => one === name);
		if (found === undefined)
			throw new UsageError(`expected \`--class\` with some of ${ERASED_CLASSES.join(", ")}`);
		return found;
	});
}

const RESULTS: Readonly<Record<EraseResult | "due", string>> = {
	due: "to be erased",
	erased: "erased",
	nothing_left: "was erased before",
	unknown_case: "there is no such case",
	not_ended: "it has not ended, and needs its data",
	effects_left: "something outside has still to be done for it",
};

function asText(erased: readonly Retained[]): string {
	const lines = erased.map(
		({ number, classes, result }) =>
			`${number}: ${classes.join(", ")}: ${typeof result === "string" ? RESULTS[result] : result.failed}\n`,
	);
	const done = erased.filter(({ result }) => result === "erased").length;
	return `${lines.join("")}cases erased: ${done} of ${erased.length}\n`;
}
