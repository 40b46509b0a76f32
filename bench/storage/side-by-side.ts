import { randomUUID } from "node:crypto";

import { median, type Row, roundFigure } from "../row.ts";
import { ACTS } from "./road-works.ts";
import type { World } from "./world.ts";

/** Something that is timed, and what was promised of it. */
export interface Side {
	readonly id: string;
	/** Microseconds for one of what it does. */
	readonly round: () => Promise<Spent>;
	readonly against?: string;
	/** What its time may be of the other's. */
	readonly gate?: number;
	/** What its processor time may be of the other's; left out: it gets no row. */
	readonly cpuGate?: number;
}

interface Spent {
	readonly wall: number;
	readonly cpu: number;
}

type Promised = Pick<Side, "against" | "gate" | "cpuGate">;

const ROUNDS = 9;
/**
 * A server runs for months: what its engine still compiles in its first seconds is left out, on all sides alike. It
 * gets faster for some twenty-five thousand acts, with HTTP and without.
 */
const WARMING_UP = 14;

/**
 * Lets each side have its turn, round after round. A ratio is the median of the ratios of each round: what slows the
 * machine for a second slows both sides of one of them.
 */
export async function sideBySide(sides: readonly Side[]): Promise<readonly Row[]> {
	const spent = new Map<string, Spent[]>(sides.map(({ id }) => [id, []]));
	for (let round = -WARMING_UP; round < ROUNDS; round++) {
		// Each second round goes the other way round, so that nobody always follows the same neighbour.
		for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
			const one = await side.round();
			if (round >= 0) spent.get(side.id)?.push(one);
		}
	}
	return sides.flatMap((side) => rowsOf(side, spent));
}

/** Whole cases, so many in hand at the same time. What is timed is an act, once its case is open. */
export function carryingOut(
	world: World,
	{ clients, cases }: { readonly clients: number; readonly cases: number },
	promised: Promised = {},
): Side {
	return {
		id: world.id,
		...promised,
		round: async () => {
			// As spread as the ids of cases are.
			const ids = Array.from({ length: cases }, () => randomUUID());
			await atOnce(clients, [...ids], (id) => world.open(id));
			return timed(cases * ACTS.length, () =>
				atOnce(clients, ids, async (id) => {
					for (const act of ACTS) await world.act(id, act);
				}),
			);
		},
	};
}

/** One question, again and again. */
export function asking(
	id: string,
	ask: () => Promise<unknown>,
	times: number,
	promised: Promised = {},
): Side {
	const round = () =>
		timed(times, async () => {
			for (let asked = 0; asked < times; asked++) await ask();
		});
	return { id, round, ...promised };
}

async function timed(times: number, work: () => Promise<void>): Promise<Spent> {
	const before = { cpu: process.cpuUsage(), at: performance.now() };
	await work();
	const wall = (performance.now() - before.at) * 1000;
	const { user, system } = process.cpuUsage(before.cpu);
	return { wall: wall / times, cpu: (user + system) / times };
}

/** So many clients, each with one case after the other. */
async function atOnce(
	clients: number,
	ids: string[],
	work: (id: string) => Promise<void>,
): Promise<void> {
	const client = async (): Promise<void> => {
		for (let id = ids.pop(); id !== undefined; id = ids.pop()) await work(id);
	};
	await Promise.all(Array.from({ length: clients }, client));
}

function rowsOf(side: Side, spent: ReadonlyMap<string, readonly Spent[]>): readonly Row[] {
	const { against, gate, cpuGate } = side;
	const row = (id: string, of: keyof Spent, promised: number | undefined): Row => {
		const own = (spent.get(side.id) ?? []).map((one) => one[of]);
		const others = (spent.get(against ?? "") ?? []).map((one) => one[of]);
		return {
			id,
			value: roundFigure(median(own)),
			unit: "µs",
			...(against !== undefined && {
				against,
				ratio: roundFigure(median(own.map((one, at) => one / (others[at] ?? Number.NaN)))),
			}),
			...(promised !== undefined && { gate: roundFigure(promised) }),
		};
	};
	return [
		row(side.id, "wall", gate),
		...(cpuGate === undefined ? [] : [row(`${side.id}, processor time`, "cpu", cpuGate)]),
	];
}
