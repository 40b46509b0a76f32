import type { Pool, PoolClient, PoolConfig, QueryResult } from "pg";

type Scalar = string | number | boolean | null;
type Value = Scalar | Buffer | readonly Scalar[];
export type Row = Readonly<Record<string, unknown>>;

/** A statement with a name, by which each connection prepares it once. */
export interface Statement {
	readonly name: string;
	readonly text: string;
}

/** A pool of connections to one schema of a database. */
export interface Database {
	readonly schema: string;
	all(statement: Statement, ...values: readonly Value[]): Promise<readonly Row[]>;
	get(statement: Statement, ...values: readonly Value[]): Promise<Row | undefined>;
	/** Number of rows changed. */
	run(statement: Statement, ...values: readonly Value[]): Promise<number>;
	/** All of `work` on one connection, or nothing of it. Durable when it resolves. */
	transaction<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>;
	close(): Promise<void>;
}

export interface PostgresOptions {
	/** `postgres://user:password@host:port/database`; the password may come from `PGPASSWORD` or a pass file. */
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

export function openDatabase({
	url,
	schema = "onedoor",
	connections = 10,
}: PostgresOptions): Database {
	if (!PLAIN_NAME.test(schema)) throw new Error(`not a name of a schema: ${schema}`);
	let pool: Pool | undefined;
	/** The driver is loaded by whoever asks something first: a service on SQLite starts without it. */
	const opened = async (): Promise<Pool> => {
		const { Pool: PoolOf } = await import("pg");
		pool ??= openPool(PoolOf, {
			connectionString: url,
			max: connections,
			// A statement is planned once: planning the one that writes a command takes as long as carrying it out.
			options: `-c search_path=${schema} -c plan_cache_mode=force_generic_plan`,
		});
		return pool;
	};
	const query = (
		{ name, text }: Statement,
		values: readonly Value[],
	): Promise<QueryResult<Row>> => {
		const question = { name, text, values: values as unknown[] };
		return pool ? pool.query(question) : opened().then((first) => first.query(question));
	};
	return {
		schema,
		all: async (statement, ...values) => (await query(statement, values)).rows,
		get: async (statement, ...values) => (await query(statement, values)).rows[0],
		run: async (statement, ...values) => (await query(statement, values)).rowCount ?? 0,
		transaction: async (work) => inTransaction(await opened(), work),
		close: async () => pool?.end(),
	};
}

function openPool(PoolOf: typeof Pool, options: PoolConfig): Pool {
	const pool = new PoolOf({
		...options,
		// Connections stay: each has prepared its statements, which takes a new one longer than carrying them out.
		min: options.max,
		application_name: "onedoor",
		// A server that hangs is found out before the caller gives up.
		connectionTimeoutMillis: 5000,
		keepAlive: true,
	});
	// A connection that breaks while nobody uses it is replaced; whoever uses one is told by the query.
	pool.on("error", () => {});
	return pool;
}

async function inTransaction<Result>(
	pool: Pool,
	work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
	const client = await pool.connect();
	try {
		await client.query("BEGIN");
		const result = await work(client);
		await client.query("COMMIT");
		client.release();
		return result;
	} catch (error) {
		// A connection in doubt is not given to anybody else.
		client.release(true);
		throw error;
	}
}

/** Statements are named after what they do; the name tells the connection that it knows them. */
export function statement(name: string, text: string): Statement {
	return { name, text };
}
