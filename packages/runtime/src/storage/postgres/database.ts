import { setTimeout as pause } from "node:timers/promises";

import type { Pool, PoolClient, QueryResult } from "pg";

import { StoreAwayError, StoreFullError } from "../store-failed.ts";
import { addressesOf } from "./addresses.ts";
import { askInOnePiece } from "./in-one-piece.ts";
import { patienceOf } from "./patience.ts";
import { onlyWriter, type Writer, writerOf } from "./writer.ts";

type Scalar = string | number | boolean | null;
export type Value = Scalar | Buffer | readonly Scalar[];
export type Row = Readonly<Record<string, unknown>>;

/** A statement with a name, by which each connection prepares it once. */
export interface Statement {
	readonly name: string;
	readonly text: string;
}

export interface Question extends Statement {
	readonly values: readonly Value[];
}

/** A pool of connections to one schema of a database. */
export interface Database {
	readonly schema: string;
	all(statement: Statement, ...values: readonly Value[]): Promise<readonly Row[]>;
	get(statement: Statement, ...values: readonly Value[]): Promise<Row | undefined>;
	/** Number of rows changed. */
	run(statement: Statement, ...values: readonly Value[]): Promise<number>;
	/**
	 * All of them in one transaction and one round trip, or none. Each has one row of one column at most, whose value is
	 * given as a text. Durable when it resolves. Of several, whoever holds a lock that one needs is waited for only shortly.
	 */
	together(questions: readonly Question[]): Promise<readonly (string | undefined)[]>;
	/** All of `work` on one connection, or nothing of it. Durable when it resolves. */
	transaction<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>;
	close(): Promise<void>;
}

export interface PostgresOptions {
	/**
	 * `postgres://user:password@host:port/database`; the password may come from `PGPASSWORD` or a pass file. Several hosts,
	 * `host:port,host:port`, are a server and its standbys: the one that writes is used, whichever it is just now.
	 */
	readonly url: string;
	/** Schema that holds the tables, made at the first start. Default: `onedoor`. */
	readonly schema?: string;
	/** Most connections at once. Default: 10. */
	readonly connections?: number;
	/**
	 * Opened to look after a database that servers use: a schema that is not the newest is refused and not migrated.
	 * Default: false.
	 */
	readonly beside?: boolean;
}

/** A name that needs no quotes: it stands in statements that take no parameters. */
const PLAIN_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/** So long a server is waited for that was there before: as long as one takes that starts anew, or takes over. */
const PATIENCE_MS = 5_000;
/** A statement that is not answered by then is given up, and what became of it is looked up. */
const ANSWER_MS = 10_000;
/** After so long without an answer it is asked whether another server has taken over, and then less and less often. */
const DOUBT_MS = 250;
const PAUSE_MS = 50;
/** So long one of several waits for a lock; alone it waits as long as it takes. */
const WAIT_SHORTLY: Question = {
	name: "wait shortly",
	text: "SELECT set_config('lock_timeout', '200', true)",
	values: [],
};

/** @param answerMs how long an answer is waited for */
export function openDatabase(
	{ url, schema = "onedoor", connections = 10 }: PostgresOptions,
	answerMs: number = ANSWER_MS,
): Database {
	if (!PLAIN_NAME.test(schema)) throw new Error(`not a name of a schema: ${schema}`);
	const addresses = addressesOf(url);
	const patience = patienceOf(answerMs);
	let opened: Promise<Opened> | undefined;
	const using: Using = async (work) => {
		opened ??= open(addresses, schema, connections);
		return (await opened).using(work);
	};
	const query = ({ name, text }: Statement, values: readonly Value[]): Promise<QueryResult<Row>> =>
		using((client) => patience(ask(client, { name, text, values })));
	return {
		schema,
		all: async (statement, ...values) => (await query(statement, values)).rows,
		get: async (statement, ...values) => (await query(statement, values)).rows[0],
		run: async (statement, ...values) => (await query(statement, values)).rowCount ?? 0,
		together: (questions) => using((client) => patience(askTogether(client, questions))),
		transaction: (work) =>
			using(async (client) => {
				await client.query("BEGIN");
				const result = await work(client);
				await client.query("COMMIT");
				return result;
			}),
		close: async () => {
			await Promise.all(((await opened)?.pools ?? []).map((pool) => pool.end()));
		},
	};
}

function ask(client: PoolClient, { name, text, values }: Question): Promise<QueryResult<Row>> {
	return client.query<Row>({ name, text, values: values as unknown[] });
}

/** A group waits for a lock only so long as the first of its statements says. */
async function askTogether(
	client: PoolClient,
	questions: readonly Question[],
): Promise<readonly (string | undefined)[]> {
	if (questions.length === 1) return askInOnePiece(client, questions);
	const answers = await askInOnePiece(client, [WAIT_SHORTLY, ...questions]);
	return answers.slice(1);
}

interface Opened {
	readonly using: Using;
	readonly pools: readonly Pool[];
}

/** The driver is loaded by whoever asks something first: a service on SQLite starts without it. */
async function open(
	addresses: readonly string[],
	schema: string,
	connections: number,
): Promise<Opened> {
	const { Pool: PoolOf } = await import("pg");
	const places = addresses.map((url) => ({
		url,
		pool: poolOf(PoolOf, url, schema, connections),
	}));
	const pools = places.map(({ pool }) => pool);
	const [first] = pools;
	const isAlone = first !== undefined && pools.length === 1;
	const writer = isAlone ? onlyWriter(first) : writerOf(places, PATIENCE_MS);
	return { using: connecting(writer, isAlone), pools };
}

function poolOf(PoolOf: typeof Pool, url: string, schema: string, connections: number): Pool {
	const pool = new PoolOf({
		connectionString: url,
		max: connections,
		// Connections stay: each has prepared its statements, which takes a new one longer than carrying them out.
		min: connections,
		// A statement is planned once: planning the one that writes a command takes as long as carrying it out.
		options: `-c search_path=${schema} -c plan_cache_mode=force_generic_plan`,
		application_name: "onedoor",
		// A server that hangs is found out before the caller gives up.
		connectionTimeoutMillis: 5000,
		keepAlive: true,
	});
	// A connection that breaks while nobody uses it is replaced; whoever uses one is told by the query. Also one that
	// somebody holds between two questions may break, and there nobody would listen.
	pool.on("error", () => {});
	pool.on("connect", (client) => client.on("error", () => {}));
	return pool;
}

type Using = <Result>(work: (client: PoolClient) => Promise<Result>) => Promise<Result>;

/**
 * Work on a connection to the server that writes. Where no connection can be made nothing has been asked yet, so it is
 * tried again for a while: a server that starts anew, or a standby that takes over, makes people wait and not fail.
 */
function connecting(writer: Writer, isAlone: boolean): Using {
	const unlessReplaced = isAlone ? asItIs : givenUp(writer);
	let hasConnected = false;

	async function once(): Promise<{ readonly pool: Pool; readonly client: PoolClient }> {
		const pool = await writer.pool();
		const connected = pool.connect();
		try {
			const client = await unlessReplaced(pool, connected);
			hasConnected = true;
			return { pool, client };
		} catch (error) {
			writer.lost(pool);
			// It may still come.
			connected.then((late) => late.release(true)).catch(() => {});
			throw error;
		}
	}

	async function connect(): ReturnType<typeof once> {
		const end = performance.now() + PATIENCE_MS;
		for (;;) {
			try {
				return await once();
			} catch (error) {
				if (!isAway(error)) throw inOurWords(error);
				const comes = hasConnected || codeOf(error) === STARTS;
				if (!comes || performance.now() >= end) throw inOurWords(error);
				await pause(PAUSE_MS);
			}
		}
	}

	return async (work) => {
		const { pool, client } = await connect();
		try {
			const result = await unlessReplaced(pool, work(client));
			client.release();
			return result;
		} catch (error) {
			// A connection in doubt is not given to anybody else.
			client.release(true);
			if (isAway(error)) writer.lost(pool);
			throw inOurWords(error);
		}
	};
}

type Waiting = <Answer>(pool: Pool, asked: Promise<Answer>) => Promise<Answer>;

const asItIs: Waiting = (_, asked) => asked;

/** A machine that is gone says nothing, not even that it is: whoever has taken over is asked instead. */
function givenUp(writer: Writer): Waiting {
	return async (pool, asked) => {
		const waiting = new AbortController();
		const replaced = (async (): Promise<never> => {
			for (let doubtMs = DOUBT_MS; ; doubtMs = Math.min(doubtMs * 2, ANSWER_MS)) {
				await pause(doubtMs, undefined, { signal: waiting.signal, ref: false });
				if (await writer.isReplaced(pool))
					throw new StoreAwayError("another server has taken over");
			}
		})();
		try {
			return await Promise.race([asked, replaced]);
		} finally {
			waiting.abort();
			asked.catch(() => {});
		}
	};
}

function inOurWords(error: unknown): unknown {
	if (error instanceof StoreAwayError) return error;
	if (isFull(error)) return new StoreFullError(error);
	return isAway(error) ? new StoreAwayError(error) : error;
}

/** `disk_full` and `cannot_connect_now` of PostgreSQL: the latter says a server that starts. */
const DISK_FULL = "53100";
const STARTS = "57P03";

/** A connection that finds no room for its own files gets no code but that of any fault, and the system's words. */
function isFull(error: unknown): boolean {
	return (
		codeOf(error) === DISK_FULL ||
		(error instanceof Error && error.message.endsWith("No space left on device"))
	);
}

/**
 * Errors of the connection, of a server that stops or starts, that has no connection left, or that was made a standby.
 * Those of the statement itself have a class of their own.
 */
function isAway(error: unknown): boolean {
	if (error instanceof StoreAwayError) return true;
	const code = codeOf(error);
	return /^(?:08|57P|53300|25006)/.test(code) || /^E[A-Z_]+$/.test(code) || isOfDriver(error, code);
}

function codeOf(error: unknown): string {
	return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** The driver's own errors have no code. */
function isOfDriver(error: unknown, code: string): boolean {
	return (
		code === "" &&
		error instanceof Error &&
		/connect|Query read timeout|timeout expired|no server writes|was replaced/i.test(error.message)
	);
}

/** Statements are named after what they do; the name tells the connection that it knows them. */
export function statement(name: string, text: string): Statement {
	return { name, text };
}
