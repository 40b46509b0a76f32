import type { RoleFigures, Simulated, StepFigures } from "@onedoor/runtime/testing";

/** The figures of one simulation, for a terminal. */
export function prettySimulated(result: Simulated): string {
	const { procedure, edition, cases, from, to, seed } = result;
	const { days, workingDays, promiseKept, late, ends, roles, steps, stuck } = result;
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
	return `${[...head, ...stuckLines, "", ...table(ROLES, roles), "", ...table(STEPS, steps)].join("\n")}\n`;
}

type Column<T> = readonly [title: string, cell: (row: T) => string];

const ROLES: readonly Column<RoleFigures>[] = [
	["role", ({ role, office }) => (office === undefined ? role : `${role} (${office})`)],
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

/** The first and the last column are words, all between are numbers. */
function table<T>(columns: readonly Column<T>[], rows: readonly T[]): readonly string[] {
	const cells = [
		columns.map(([title]) => title),
		...rows.map((row) => columns.map(([, cell]) => cell(row))),
	];
	const widths = columns.map((_column, at) =>
		Math.max(...cells.map((row) => row[at]?.length ?? 0)),
	);
	return cells.map((row) =>
		`  ${row.map((cell, at) => (at === 0 || columns[at]?.[0] === "outcomes" ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ")}`.trimEnd(),
	);
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
