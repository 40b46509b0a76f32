import { StoreAwayError } from "../store-failed.ts";
import type { Database, Question } from "./database.ts";

/** More than one statement keeps the rest waiting only as long as it takes itself. */
const MOST = 16;
/** While the database carries out one group the next is put together; more at once would leave each with little company. */
const UNDER_WAY = 2;
/** So many go together in any case: less company costs more than it gains. */
const FEW = 4;
/** A group that takes longer than any disk waits for a lock, and holds up nobody who comes after it. */
const PATIENCE_MS = 50;

/** A statement that writes one command. Of the same case, the same `key`. */
export interface Writing extends Question {
	readonly key: string;
}

interface Waiting extends Writing {
	readonly done: (value: string | undefined) => void;
	readonly failed: (error: unknown) => void;
}

export interface Group {
	/** The value that the statement gives, if it gives a row. Resolves once it is on the disk. */
	write(writing: Writing): Promise<string | undefined>;
}

/**
 * Commands of one moment share a transaction, and with it one round trip and one write to the disk. Nothing waits for
 * company: whoever comes while few are under way is sent at the end of this turn of the event loop. Each stands for
 * itself: where one fails, all of its group are written again, each alone.
 */
export function groupOf(database: Pick<Database, "together">): Group {
	let waiting: Waiting[] = [];
	let underWay = 0;
	let isAwaited = false;

	function next(): void {
		isAwaited = false;
		while (waiting.length > 0 && underWay < UNDER_WAY) {
			const size = sizeOf(waiting.length, UNDER_WAY - underWay);
			const group = waiting.slice(0, size);
			waiting = waiting.slice(size);
			void carry(inOrder(group));
		}
	}

	async function carry(group: readonly Waiting[]): Promise<void> {
		underWay++;
		let isCounted = true;
		const over = (): void => {
			if (!isCounted) return;
			isCounted = false;
			underWay--;
			next();
		};
		const impatient = setTimeout(over, PATIENCE_MS);
		await send(group);
		clearTimeout(impatient);
		over();
	}

	async function alone(one: Waiting): Promise<void> {
		await database.together([one]).then(([value]) => one.done(value), one.failed);
	}

	async function send(group: readonly Waiting[]): Promise<void> {
		const [only] = group;
		if (only && group.length === 1) return alone(only);
		try {
			const values = await database.together(group);
			for (const [nth, { done }] of group.entries()) done(values[nth]);
		} catch (error) {
			// Whether a group was committed that got no answer, each finds out for itself.
			if (error instanceof StoreAwayError) for (const { failed } of group) failed(error);
			else await Promise.all(group.map(alone));
		}
	}

	return {
		write: (writing) =>
			new Promise((done, failed) => {
				waiting.push({ ...writing, done, failed });
				if (isAwaited || underWay >= UNDER_WAY) return;
				isAwaited = true;
				setImmediate(next);
			}),
	};
}

/**
 * All that may be under way share those who wait. Were they one group, they would all be answered at once and come back at
 * once: this process would rest while the database works, and the database while this process decides.
 */
function sizeOf(waiting: number, free: number): number {
	return Math.min(MOST, Math.max(FEW, Math.ceil(waiting / free)));
}

/** Two processes that write the same cases take them in the same order, so that neither waits for the other for ever. */
function inOrder(group: readonly Waiting[]): readonly Waiting[] {
	return group.toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
}
