import { dirname, join, resolve } from "node:path";

import { newProcedure } from "@onedoor/dsl/scaffold";

import { type Arguments, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { filesAround, newFiles, nextSteps } from "../new-files.ts";

/** Where a library lies when nothing else is said. */
const DEFAULT_FOLDER = "procedures";

/**
 * `onedoor new <id> [--title T] [--language L] [--currency C] [--time-zone Z] [--dir DIR]`: a procedure to start
 * from, in a folder of its own. It asks nothing and overwrites nothing.
 * @returns 1 when a file or a procedure of that name is there, or what was asked for would not check
 */
export async function create(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		title: { type: "string" },
		language: { type: "string" },
		currency: { type: "string" },
		"time-zone": { type: "string" },
		dir: { type: "string" },
	});
	const id = idIn(args.paths);
	const folder = join(args.text("dir") ?? DEFAULT_FOLDER, id);
	const around = filesAround(dirname(resolve(io.cwd, folder)), io.cwd);
	const files = newProcedure({ id, today: today(), around, ...wishes(args) }).map((file) => ({
		...file,
		path: join(folder, file.path),
	}));
	const reason = newFiles(id, around, files, io);
	if (reason !== undefined) {
		io.err(`nothing was written: ${reason}\n`);
		return 1;
	}
	io.out(`${files.map(({ path }) => path).join("\n")}\n\n${nextSteps(dirname(folder))}`);
	return 0;
}

function idIn(paths: readonly string[]): string {
	const [id, ...more] = paths;
	if (id === undefined || more.length > 0)
		throw new UsageError("expected one id, such as `dog_licence`");
	if (/^[a-z][a-z0-9_]{0,59}$/.test(id)) return id;
	const near = id
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "_")
		.replaceAll(/^[_0-9]+|_+$/g, "")
		.slice(0, 60);
	const hint = near === "" ? "" : `, such as \`${near}\``;
	throw new UsageError(`\`${id}\` is no id: small letters, digits and _, at most 60${hint}`);
}

function wishes(args: Arguments) {
	const [title, language, currency, timeZone] = ["title", "language", "currency", "time-zone"].map(
		args.text,
	);
	return {
		...(title !== undefined && { title }),
		...(language !== undefined && { language }),
		...(currency !== undefined && { currency }),
		...(timeZone !== undefined && { timeZone }),
	};
}

function today(): string {
	return new Date().toISOString().slice(0, 10);
}
