import { existsSync } from "node:fs";
import { resolve } from "node:path";

import {
	backupPostgres,
	backupSqlite,
	restorePostgres,
	restoreSqlite,
	verifyStore,
} from "@onedoor/runtime";

import { type Arguments, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { placeOf, STORE_OPTIONS, withStore } from "../store.ts";

/**
 * `onedoor backup --out FILE`: a copy of a store as of one instant, while servers go on.
 */
export async function backup(argv: readonly string[], io: Io): Promise<number> {
	const { args, file } = read(argv, "out");
	const place = placeOf(args, io);
	const path = resolve(io.cwd, file);
	if (existsSync(path)) throw new UsageError(`there is a \`${file}\` already`);
	await ("url" in place ? backupPostgres(place, path) : backupSqlite(place.path, path));
	io.out(`${file}\n`);
	return 0;
}

/**
 * `onedoor restore --from FILE`: puts such a copy in place, where nothing is yet, and verifies it.
 * @returns 1 when what was restored is not as it was written
 */
export async function restore(argv: readonly string[], io: Io): Promise<number> {
	const { args, file } = read(argv, "from");
	const path = resolve(io.cwd, file);
	if (!existsSync(path)) throw new UsageError(`there is no \`${file}\``);
	const place = placeOf(args, io);
	try {
		await ("url" in place ? restorePostgres(path, place) : restoreSqlite(path, place.path));
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
	const { cases, findings } = await withStore(args, io, (store) => verifyStore(store));
	io.out(
		`${cases} cases restored, ${findings.length} findings; \`onedoor audit verify\` names them\n`,
	);
	return findings.length > 0 ? 1 : 0;
}

function read(
	argv: readonly string[],
	option: "out" | "from",
): { readonly args: Arguments; readonly file: string } {
	const args = readArguments(argv, { ...STORE_OPTIONS, [option]: { type: "string" } });
	const file = args.text(option);
	if (file === undefined || args.paths.length > 0)
		throw new UsageError(`expected \`--${option} FILE\``);
	return { args, file };
}
