import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { applyEdit, type EditIntent, type Refused, type TextChange } from "@onedoor/dsl/edit";

import { readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { libraryFiles } from "../library-files.ts";

type Read = (file: string, words: readonly string[]) => EditIntent | undefined;

/** The studio's edits from the shell: what each takes after the file, and how it is read. */
const INTENTS: Readonly<Record<string, { readonly takes: string; readonly read: Read }>> = {
	"set-title": {
		takes: "<file> <path> <language> <text>",
		read: (file, [path, language, text, ...more]) =>
			path === undefined || language === undefined || text === undefined || more.length > 0
				? undefined
				: { kind: "set_title", file, path, language, text },
	},
	"set-deadline": {
		takes: "<file> <step> <duration>",
		read: (file, [step, within, ...more]) =>
			step === undefined || within === undefined || more.length > 0
				? undefined
				: { kind: "set_deadline", file, step, within },
	},
	"set-text": {
		takes: "<file> <path> <text>",
		read: (file, [path, text, ...more]) =>
			path === undefined || text === undefined || more.length > 0
				? undefined
				: { kind: "set_text", file, path, text },
	},
};

/**
 * `onedoor edit <intent> <file> …`: changes exactly the intended line on disk.
 * @returns 1 when the edit is refused: then nothing is written
 */
export async function edit(argv: readonly string[], io: Io): Promise<number> {
	const { paths } = readArguments(argv, {});
	const [name = "", given, ...words] = paths;
	const intent = Object.hasOwn(INTENTS, name) ? INTENTS[name] : undefined;
	if (intent === undefined) throw new UsageError(`expected one of\n${usage()}`);
	if (given === undefined) throw new UsageError(`expected ${name} ${intent.takes}`);
	const path = resolve(io.cwd, given);
	const files = libraryFiles([path], io.cwd);
	const file = files.find((one) => resolve(io.cwd, one.path) === path);
	const wanted = file && intent.read(file.path, words);
	if (file === undefined || wanted === undefined)
		throw new UsageError(`expected ${name} ${intent.takes}`);

	const edited = applyEdit(files, wanted);
	if (!edited.ok) return refuse(edited, io);
	for (const change of edited.changes) {
		const after = edited.files.find((one) => one.path === change.path)?.text ?? file.text;
		writeFileSync(resolve(io.cwd, change.path), after);
		io.out(changedLines(change, file.text, after));
	}
	return 0;
}

/** The lines that went and came, as a diff shows them. */
function changedLines(
	{ path, from, to, insert }: TextChange,
	before: string,
	after: string,
): string {
	const start = before.lastIndexOf("\n", from - 1) + 1;
	const old = linesBetween(before, start, to);
	const now = linesBetween(after, start, from + insert.length);
	const gone = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
	const came = now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
	return `${[`${path}:${before.slice(0, start).split("\n").length}`, ...gone, ...came].join("\n")}\n`;
}

function linesBetween(text: string, start: number, end: number): readonly string[] {
	const stop = text.indexOf("\n", end);
	return text.slice(start, stop === -1 ? text.length : stop).split(/\r?\n/);
}

function refuse({ refused, values }: Refused, io: Io): number {
	const said = Object.entries(values).map(([key, value]) => `${key}: ${String(value)}`);
	io.err(`refused: ${refused}${said.length > 0 ? ` (${said.join(", ")})` : ""}\n`);
	return 1;
}

function usage(): string {
	return Object.entries(INTENTS)
		.map(([name, { takes }]) => `  onedoor edit ${name} ${takes}`)
		.join("\n");
}
