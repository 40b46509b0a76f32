import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

import { postgresStore, type Store, sqliteStore } from "@onedoor/runtime";

import type { Arguments } from "./arguments.ts";
import { type Io, UsageError } from "./io.ts";

/** Options of every command that looks after a store. */
export const STORE_OPTIONS = { db: { type: "string" }, schema: { type: "string" } } as const;

/** The file of cases that `onedoor dev` keeps. */
const CASES = "cases.sqlite";

/**
 * Opens the store that `--db` names, for as long as `work` takes: a SQLite file or a PostgreSQL database. Left out: the
 * cases of `onedoor dev`. A server may have it open at the same time.
 */
export async function withStore<Result>(
	args: Arguments,
	io: Io,
	work: (store: Store) => Promise<Result>,
): Promise<Result> {
	const store = openStore(args, io);
	try {
		return await work(store);
	} finally {
		await store.close();
	}
}

function openStore(args: Arguments, io: Io): Store {
	const db = args.text("db") ?? join(io.env.ONEDOOR_DATA ?? ".onedoor", CASES);
	const schema = args.text("schema");
	if (/^postgres(?:ql)?:\/\//.test(db))
		return postgresStore({ url: db, ...(schema !== undefined && { schema }), beside: true });
	if (schema !== undefined) throw new UsageError("`--schema` is for PostgreSQL");
	const path = resolve(io.cwd, db);
	if (!existsSync(path))
		throw new UsageError(
			`there is no \`${db}\`; name a file or a PostgreSQL address with \`--db\``,
		);
	return sqliteStore(path, { beside: true });
}
