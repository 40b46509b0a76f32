import type {
	Assumed,
	Compared,
	RoleFigures,
	Simulated,
	StepFigures,
} from "@onedoor/runtime/testing";

import { asColumns } from "../columns.ts";

/** The figures of one simulation, for a terminal. */
export function prettySimulated(result: Simulated): string {
	const { procedure, edition, cases, from, to, seed } = result;
	const { days, workingDays, promiseKept, late, ends, roles, steps, stuck, assumed } = result;
	const head = [
		`${procedure} ${edition}`,
		`  ${cases.came} cases came from ${from} to ${to} (seed ${seed}); ${cases.counted} counted, ${cases.unfinished} without an end`,
		`  days to the end          mean ${number(days.mean)}, median ${number(days.median)}, 9 of 10 within ${number(days.p90)}`,
		`  working days to the end  mean ${number(workingDays.mean)}, median ${number(workingDays.median)}, 9 of 10 within ${number(workingDays.p90)}`,
		...(promiseKept === undefined ? [] : [`  promise kept             ${percent(promiseKept)}`]),
		`  late                     ${shares(late)}`,
		`  ends                     ${shares(ends)}`,
	];
	const stuckLines = stuck.map(
		(one) => `  stuck: ${one.cases} cases at ${one.step}, refused with ${one.code}`,
	);
	return `${[...head, ...stuckLines, "", ...table(ROLES, roles), "", ...table(STEPS, steps), "", ...table(ASSUMED, assumed), USUAL].join("\n")}\n`;
}

/** Two editions, figure by figure: before, after. */
export function prettyCompared({ before, after, difference }: Compared): string {
	const { days, from, to, sooner, later, cases } = difference;
	const roles = [...new Set([...before.roles, ...after.roles].map(roleName))];
	const rows: readonly Row[] = [
		["mean days to the end", number(before.days.mean), number(after.days.mean)],
		["median", number(before.days.median), number(after.days.median)],
		["9 of 10 within", number(before.days.p90), number(after.days.p90)],
		["mean working days", number(before.workingDays.mean), number(after.workingDays.mean)],
		["promise kept", kept(before), kept(after)],
		...roles.flatMap((role) => roleRows(role, before, after)),
	];
	const head = [
		`${after.procedure}: ${before.edition} and ${after.edition}`,
		`  the same ${after.cases.came} cases came to both from ${after.from} to ${after.to} (seed ${after.seed})`,
		`  a case takes ${number(Math.abs(days))} days ${days > 0 ? "longer" : "less"} (95 % between ${number(from)} and ${number(to)}); ${percent(sooner)} end sooner, ${percent(later)} later, of ${cases}`,
	];
	const columns: readonly Column<Row>[] = [
		["", ([name]) => name],
		["before", ([, old]) => old],
		["after", ([, , fresh]) => fresh],
	];
	return `${[...head, "", ...table(columns, rows), "", ...table(ASSUMED, after.assumed), USUAL].join("\n")}\n`;
}

type Row = readonly [name: string, before: string, after: string];

function kept({ promiseKept }: Simulated): string {
	return promiseKept === undefined ? "" : percent(promiseKept);
}

function roleName({ role, office }: RoleFigures): string {
	return office === undefined ? role : `${role} (${office})`;
}

function roleRows(name: string, before: Simulated, after: Simulated): readonly Row[] {
	const [old, fresh] = [before, after].map(({ roles }) =>
		roles.find((role) => roleName(role) === name),
	);
	const busy = (role: RoleFigures | undefined): string =>
		role?.utilisation == null ? "" : percent(role.utilisation);
	const line = (role: RoleFigures | undefined): string =>
		role === undefined ? "" : number(role.queue.mean);
	return [
		[`${name}: busy`, busy(old), busy(fresh)],
		[`${name}: in line`, line(old), line(fresh)],
	];
}

type Column<T> = readonly [title: string, cell: (row: T) => string];

const ROLES: readonly Column<RoleFigures>[] = [
	["role", roleName],
	["officers", ({ officers, assumed }) => `${officers ?? "enough"}${assumed ? "*" : ""}`],
	["busy", ({ utilisation }) => (utilisation === null ? "" : percent(utilisation))],
	["in line", ({ queue }) => number(queue.mean)],
	["most", ({ queue }) => String(queue.most)],
	["waits h", ({ waited }) => number(waited.mean)],
	["9 of 10 h", ({ waited }) => number(waited.p90)],
];

const STEPS: readonly Column<StepFigures>[] = [
	["step", ({ step }) => step],
	["visits", ({ visits }) => String(visits)],
	["working h", ({ hours }) => number(hours)],
	["in line", ({ waited }) => number(waited)],
	["at work", ({ worked }) => number(worked)],
	["late", ({ late }) => percent(late)],
	["outcomes", ({ outcomes }) => shares(outcomes)],
];

const ASSUMED: readonly Column<Assumed>[] = [
	["assumed", ({ path, usual }) => `${path}${usual ? "*" : ""}`],
	["is", ({ value }) => value],
];

const USUAL = "  * nobody has said it: only what is usual, measured nowhere";

/** Columns of words besides the first; all others are numbers. */
const WORDS: ReadonlySet<string> = new Set(["outcomes", "is"]);

function table<T>(columns: readonly Column<T>[], rows: readonly T[]): readonly string[] {
	const cells = [
		columns.map(([title]) => title),
		...rows.map((row) => columns.map(([, cell]) => cell(row))),
	];
	const isWords = (at: number) => at === 0 || WORDS.has(columns[at]?.[0] ?? "");
	return asColumns(cells, isWords).map((line) => `  ${line}`);
}

function shares(all: Readonly<Record<string, number>>): string {
	const words = Object.entries(all).map(([id, share]) => `${id} ${percent(share)}`);
	return words.length === 0 ? "nothing" : words.join(", ");
}

function percent(share: number): string {
	return `${number(share * 100)} %`;
}

function number(value: number): string {
	return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
