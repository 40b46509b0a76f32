import { median, type Row, roundFigure } from "../row.ts";
import { ACTS } from "./road-works.ts";
import type { World } from "./world.ts";

/** A world that is timed, and the promises about it. */
export interface Side {
	readonly world: World;
	/** Cases that are in hand at the same time. */
	readonly clients: number;
	readonly against?: string;
	/** What its time may be of the other's. */
	readonly gate?: number;
	/** What its processor time may be of the other's; left out: it gets no row. */
	readonly cpuGate?: number;
}

export interface Extent {
	readonly rounds: number;
	readonly casesARound: number;
}

interface Spent {
	readonly wall: number;
	readonly cpu: number;
}

/**
 * Lets each side carry out the same cases, in turn, round after round. A ratio is the median of the ratios of each round:
 * what slows the machine for a second slows both sides of one of them.
 */
export async function sideBySide(sides: readonly Side[], extent: Extent): Promise<readonly Row[]> {
	const spent = new Map<string, Spent[]>(sides.map(({ world }) => [world.id, []]));
	for (let round = -1; round < extent.rounds; round++) {
		// Each second round goes the other way round, so that nobody always follows the same neighbour.
		for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
			const one = await oneRound(side, extent.casesARound);
			// The first round warms up.
			if (round >= 0) spent.get(side.world.id)?.push(one);
		}
	}
	return sides.flatMap((side) => rowsOf(side, spent));
}

let cases = 0;

/** Opens the cases, and times their acts. Microseconds an act. */
async function oneRound({ world, clients }: Side, casesARound: number): Promise<Spent> {
	const waiting = Array.from({ length: casesARound }, () => `case-${++cases}`);
	const opened = [...waiting];
	await atOnce(clients, opened, (id) => world.open(id));
	const before = { cpu: process.cpuUsage(), at: performance.now() };
	await atOnce(clients, waiting, async (id) => {
		for (const act of ACTS) await world.act(id, act);
	});
	const wall = (performance.now() - before.at) * 1000;
	const { user, system } = process.cpuUsage(before.cpu);
	const acts = casesARound * ACTS.length;
	return { wall: wall / acts, cpu: (user + system) / acts };
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
	const { world, against, gate, cpuGate } = side;
	const row = (id: string, of: keyof Spent, promised: number | undefined): Row => {
		const own = (spent.get(world.id) ?? []).map((one) => one[of]);
		const others = (spent.get(against ?? "") ?? []).map((one) => one[of]);
		return {
			id,
			value: roundFigure(median(own)),
			unit: "µs",
			...(against !== undefined && {
				against,
				ratio: roundFigure(median(own.map((one, at) => one / (others[at] ?? Number.NaN)))),
			}),
			...(promised !== undefined && { gate: promised }),
		};
	};
	return [
		row(world.id, "wall", gate),
		...(cpuGate === undefined ? [] : [row(`${world.id}, processor time`, "cpu", cpuGate)]),
	];
}
