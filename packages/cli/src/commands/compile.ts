import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { compileDefinition } from "@onedoor/dsl";

import { readArguments } from "../arguments.ts";
import { checkedFiles, nameAmong } from "../checked-files.ts";
import { type Io, UsageError } from "../io.ts";

/**
 * `onedoor compile <path> --out <dir>`: writes what runs; with several procedures, each in a folder of its own.
 * The same text gives the same bytes.
 * @returns 1 when a finding is an error: then nothing is written
 */
export async function compile(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { out: { type: "string" } });
	const out = args.text("out");
	if (args.paths.length === 0 || out === undefined)
		throw new UsageError("expected a path and where to write: `compile <path> --out <dir>`");
	const checked = checkedFiles(args.paths, io, "written");
	if (checked === undefined) return 1;
	const { linked, overlays } = checked;
	const definitions = linked.map(({ definition }) => definition);
	for (const definition of definitions) {
		const { procedure, edition } = definition;
		const folder = definitions.length > 1 ? nameAmong(definition, definitions) : ".";
		const { bundle, artefacts } = compileDefinition(definition, overlays);
		const written = await artefacts();
		for (const [name, text] of Object.entries(written))
			write(resolve(io.cwd, out, folder, name), text);
		io.out(
			`${procedure} ${edition}: ${Object.keys(written).length} files, bundle ${bundle.hash.slice(0, 12)}\n`,
		);
	}
	return 0;
}

function write(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}
