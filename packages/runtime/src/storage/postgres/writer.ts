import { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import type { Pool } from "pg";

/** Pools of the addresses of one database, of which one server writes: which one may change at any time. */
export interface Writer {
	/**
	 * Of the server that writes; waits a while for one, if there was one before.
	 * @throws the reason why none is found
	 */
	pool(): Promise<Pool>;
	/** A connection of this pool broke: the next one looks anew. */
	lost(pool: Pool): void;
	/** Whether another server writes by now: this one may not know it, or cannot say it. */
	isReplaced(pool: Pool): Promise<boolean>;
}

/** Each address with the pool of its connections. */
export interface Place {
	readonly url: string;
	readonly pool: Pool;
}

/** A server that does not say so soon whether it writes is passed over; in the next round it gets twice the time. */
const ANSWER_MS = 250;
const LONGEST_ANSWER_MS = 1_000;
/** Between two rounds over all addresses. */
const PAUSE_MS = 50;

/**
 * `timeline` counts how often a standby was made the one that writes. Of two that say they write the newer one does;
 * the other was cut off, and does not know it yet.
 */
const WHO = `SELECT CASE WHEN pg_is_in_recovery() THEN NULL
	ELSE left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) END AS timeline`;

/** @param patienceMs how long one is looked for, once there was one */
export function writerOf(places: readonly Place[], patienceMs: number): Writer {
	let current: Pool | undefined;
	let newest = 0;
	let search: Promise<Pool> | undefined;

	async function round(answerMs: number): Promise<Found> {
		const found = await newestOf(places, newest, answerMs);
		newest = found.timeline;
		return found;
	}

	async function find(): Promise<Pool> {
		const isFirst = newest === 0;
		const end = performance.now() + (isFirst ? 0 : patienceMs);
		let answerMs = isFirst ? LONGEST_ANSWER_MS : ANSWER_MS;
		for (;;) {
			try {
				return (await round(answerMs)).pool;
			} catch (error) {
				if (performance.now() >= end) throw error;
				answerMs = Math.min(answerMs * 2, LONGEST_ANSWER_MS);
				await pause(PAUSE_MS);
			}
		}
	}

	return {
		pool: async () => {
			if (current) return current;
			search ??= find().finally(() => {
				search = undefined;
			});
			current = await search;
			return current;
		},
		lost: (pool) => {
			if (pool === current) current = undefined;
		},
		isReplaced: async (pool) => {
			const found = await round(ANSWER_MS).catch(() => undefined);
			if (found === undefined || found.pool === pool) return false;
			current = found.pool;
			return true;
		},
	};
}

/** One address: whoever is there is the one, and whoever is asked says what it cannot do. */
export function onlyWriter(pool: Pool): Writer {
	return { pool: async () => pool, lost: () => {}, isReplaced: async () => false };
}

interface Found {
	readonly pool: Pool;
	readonly timeline: number;
}

/**
 * The first that is newer than what was known, at once: a machine that is gone need not be waited for. Where none is,
 * the newest of all that answered.
 * @throws the last reason why none is found
 */
function newestOf(places: readonly Place[], known: number, answerMs: number): Promise<Found> {
	return new Promise((resolve, reject) => {
		const found: Found[] = [];
		let why: unknown = new Error("no server writes");
		const asked = places.map(async ({ url, pool }) => {
			try {
				const timeline = await timelineAt(url, answerMs);
				if (timeline === undefined) return;
				if (timeline < known) throw new Error(`${hostOf(url)} was replaced by another server`);
				found.push({ pool, timeline });
				if (known > 0 && timeline > known) resolve({ pool, timeline });
			} catch (error) {
				why = error;
			}
		});
		void Promise.all(asked).then(() => {
			const [best] = found.sort((one, other) => other.timeline - one.timeline);
			if (best) resolve(best);
			else reject(why);
		});
	});
}

/** Undefined: a standby. */
async function timelineAt(url: string, answerMs: number): Promise<number | undefined> {
	const { Client } = await import("pg");
	const socket = new Socket();
	const client = new Client({
		connectionString: url,
		connectionTimeoutMillis: answerMs,
		query_timeout: answerMs,
		application_name: "onedoor",
		stream: () => socket,
	});
	client.on("error", () => {});
	try {
		await client.connect();
		const { rows } = await client.query(WHO);
		const { timeline } = rows[0] as { readonly timeline: string | null };
		return timeline === null ? undefined : Number.parseInt(timeline, 16);
	} finally {
		// One that says nothing does not say goodbye either.
		void client.end().catch(() => {});
		socket.destroySoon();
		setTimeout(() => socket.destroy(), answerMs).unref();
	}
}

function hostOf(url: string): string {
	return new URL(url).host;
}
