import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

import { type PostgresOptions, postgresStore, type Store, sqliteStore } from "@onedoor/runtime";

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
	const place = placeOf(args, io);
	if ("url" in place) return postgresStore({ ...place, beside: true });
	if (!existsSync(place.path))
		throw new UsageError(
			`there is no \`${place.name}\`; name a file or a PostgreSQL address with \`--db\``,
		);
	return sqliteStore(place.path, { beside: true });
}

/** A file as it was named and where it is, or a database. */
type Place = { readonly name: string; readonly path: string } | PostgresOptions;

export function placeOf(args: Arguments, io: Io): Place {
	const db = args.text("db") ?? join(io.env.ONEDOOR_DATA ?? ".onedoor", CASES);
	const schema = args.text("schema");
	if (/^postgres(?:ql)?:\/\//.test(db)) return { url: db, ...(schema !== undefined && { schema }) };
	if (schema !== undefined) throw new UsageError("`--schema` is for PostgreSQL");
	return { name: db, path: resolve(io.cwd, db) };
}
