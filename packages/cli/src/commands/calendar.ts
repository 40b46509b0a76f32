import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { checkFiles, printPretty } from "@onedoor/dsl/check";
import { applyEdit, type Edited, type EditIntent } from "@onedoor/dsl/edit";
import {
	type HolidayRules,
	type ProposedDay,
	proposeDays,
	readHolidayRules,
} from "@onedoor/dsl/holidays";
import { parse } from "yaml";

import { type Arguments, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";

const NOTE = "counted from the almanac; no decree was read";

/** The parts of a calendar file that a proposal reads. */
interface CalendarText {
	readonly covers?: string;
	readonly hours?: Readonly<Record<string, unknown>>;
	readonly days?: Readonly<Record<string, unknown>>;
}

/**
 * `onedoor calendar propose <file> --year N [--holidays FILE] [--confirm all|DAY,DAY…]`: the days of a year that are
 * probably closed and that the calendar does not list, for a person to confirm. Only what is confirmed is written,
 * each as `illustrative`: counted, never decided.
 * @returns 1 when a confirmed day cannot be written
 */
export async function calendar(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		year: { type: "string" },
		holidays: { type: "string" },
		confirm: { type: "string" },
	});
	const [verb, path, ...more] = args.paths;
	if (verb !== "propose" || path === undefined || more.length > 0)
		throw new UsageError("expected `calendar propose <file> --year N`");
	const text = read(path, io);
	const there = calendarIn(path, text);
	const proposed = proposals(args, there, rulesFor(args, path, io));
	const chosen = chosenOf(args.text("confirm"), proposed);
	for (const { day, why } of proposed)
		io.out(`${chosen.some((one) => one.day === day) ? "+" : " "} ${day}  ${why}\n`);
	if (proposed.length === 0) io.out("nothing to propose: every such day stands there\n");
	if (chosen.length === 0) {
		if (proposed.length > 0)
			io.out("nothing was written; confirm days with `--confirm all` or `--confirm DAY,DAY`\n");
		return 0;
	}
	return write(path, text, there, chosen, io);
}

function proposals(
	args: Arguments,
	there: CalendarText,
	rules: HolidayRules,
): readonly ProposedDay[] {
	const year = Number(args.text("year"));
	if (!Number.isInteger(year) || year < 1900 || year > 2100)
		throw new UsageError("expected a year such as `--year 2028`");
	const names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
	const isOpen = (weekday: number) => Object.hasOwn(there.hours ?? {}, names[weekday] ?? "");
	return proposeDays(rules, year, isOpen).filter(
		({ day }) => !Object.hasOwn(there.days ?? {}, day),
	);
}

function chosenOf(
	confirm: string | undefined,
	all: readonly ProposedDay[],
): readonly ProposedDay[] {
	if (confirm === undefined) return [];
	if (confirm === "all") return all;
	return confirm.split(",").map((day) => {
		const found = all.find((one) => one.day === day);
		if (found === undefined) throw new UsageError(`\`${day}\` is not among the proposed days`);
		return found;
	});
}

/** Day by day through the edit engine, so that everything else in the file stays as it is. */
function write(
	path: string,
	text: string,
	{ covers = "", days = {} }: CalendarText,
	chosen: readonly ProposedDay[],
	io: Io,
): number {
	const listed = new Set(Object.keys(days));
	let now = text;
	const intents: EditIntent[] = chosen.map(({ day, why }) => {
		const before = [...listed].filter((one) => one > day).toSorted()[0];
		listed.add(day);
		const value = { is: "closed", certainty: "illustrative", why, note: NOTE };
		const place = { kind: "add_value", file: path, path: ["days"], key: day, value } as const;
		return before === undefined ? place : { ...place, before };
	});
	const [from = "", to = ""] = covers.split(" to ");
	const last = `${chosen.at(-1)?.day.slice(0, 4)}-12-31`;
	if (to !== "" && to < last)
		intents.push({ kind: "set_value", file: path, path: ["covers"], value: `${from} to ${last}` });
	for (const intent of intents) {
		const edited = applyEdit([{ path, text: now }], intent);
		if (!edited.ok) {
			io.err(`nothing was written: ${edited.refused}\n`);
			return 1;
		}
		now = textOf(edited, path);
	}
	const errors = checkFiles([{ path, text: now }]).findings.filter(
		({ severity }) => severity === "error",
	);
	for (const found of errors) io.err(`${printPretty(found, now)}\n`);
	if (errors.length > 0) return 1;
	writeFileSync(resolve(io.cwd, path), now);
	io.out(`${chosen.length} days written to ${path}, each marked illustrative\n`);
	return 0;
}

function textOf(edited: Edited, path: string): string {
	return edited.files.find((one) => one.path === path)?.text ?? "";
}

function calendarIn(path: string, text: string): CalendarText {
	const errors = checkFiles([{ path, text }]).findings.filter(
		({ severity }) => severity === "error",
	);
	const [first] = errors;
	if (first !== undefined) throw new UsageError(printPretty(first, text));
	if (!path.endsWith(".calendar.yaml")) throw new UsageError(`\`${path}\` is no calendar`);
	return parse(text, { schema: "failsafe" }) as CalendarText;
}

/** `holidays.yaml` beside the calendar unless said. */
function rulesFor(args: Arguments, path: string, io: Io): HolidayRules {
	const named = args.text("holidays") ?? join(dirname(path), "holidays.yaml");
	return readHolidayRules({ path: named, text: read(named, io) });
}

function read(path: string, { cwd }: Io): string {
	if (!existsSync(resolve(cwd, path))) throw new UsageError(`there is no \`${path}\``);
	return readFileSync(resolve(cwd, path), "utf8");
}
