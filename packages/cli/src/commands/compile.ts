import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { compileDefinition } from "@onedoor/dsl";
import { checkFiles, type Finding, printPretty } from "@onedoor/dsl/check";

import { readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { type LibraryFile, libraryFiles } from "../library-files.ts";

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
	const files = libraryFiles(args.paths, io.cwd);
	const { findings, library } = checkFiles(files);
	const errors = findings.filter((found) => found.severity === "error");
	if (errors.length > 0) return refuse(errors, files, io);

	const asked = new Set(files.filter((file) => file.asked).map((file) => file.path));
	const linked = library.linked.filter((one) => asked.has(one.locate([]).file));
	if (linked.length === 0)
		throw new UsageError(`there is no procedure in ${args.paths.join(", ")}`);
	for (const { definition } of linked) {
		const { procedure, edition } = definition;
		const folder = resolve(io.cwd, out, linked.length > 1 ? procedure : ".");
		const { bundle, artefacts } = compileDefinition(definition, library.overlays);
		const written = await artefacts();
		for (const [name, text] of Object.entries(written)) write(join(folder, name), text);
		io.out(
			`${procedure} ${edition}: ${Object.keys(written).length} files, bundle ${bundle.hash.slice(0, 12)}\n`,
		);
	}
	return 0;
}

function refuse(errors: readonly Finding[], files: readonly LibraryFile[], io: Io): number {
	const texts = new Map(files.map((file) => [file.path, file.text]));
	for (const found of errors) io.out(`${printPretty(found, texts.get(found.file))}\n\n`);
	io.err(`nothing was written: ${errors.length} error${errors.length === 1 ? "" : "s"}\n`);
	return 1;
}

function write(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}
