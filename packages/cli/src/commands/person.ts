import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { personData, personPage } from "@onedoor/runtime";

import { readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { STORE_OPTIONS, withStore } from "../store.ts";

/**
 * `onedoor person export <number> --out DIR [--lang L]`: all that is kept about one person, as `person.json` and as a
 * page to read. Nobody else on this machine may look into the files.
 */
export async function person(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		...STORE_OPTIONS,
		out: { type: "string" },
		lang: { type: "string" },
	});
	const [verb, number, ...more] = args.paths;
	const out = args.text("out");
	if (verb !== "export" || number === undefined || more.length > 0 || out === undefined)
		throw new UsageError("expected `person export <number> --out DIR`");
	const made = new Date().toISOString();
	const data = await withStore(args, io, (store) => personData(store, number, made));
	const folder = resolve(io.cwd, out);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const files = {
		"person.json": `${JSON.stringify(data, null, 2)}\n`,
		"person.html": personPage(data, args.text("lang") ?? "en"),
	};
	for (const [name, text] of Object.entries(files)) {
		writeFileSync(join(folder, name), text, { mode: 0o600 });
		io.out(`${join(out, name)}\n`);
	}
	io.out(`${data.cases.length} cases, ${data.consents.length} consents\n`);
	return 0;
}
