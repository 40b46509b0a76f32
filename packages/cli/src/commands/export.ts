import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { compileDefinition, toMermaid } from "@onedoor/dsl";
import type { Definition } from "@onedoor/dsl/bundle";
import { rulesOf, toBpmn } from "@onedoor/dsl/export";
import { describeApi } from "@onedoor/runtime/api";

import { oneOf, readArguments } from "../arguments.ts";
import { checkedFiles, nameAmong } from "../checked-files.ts";
import { type Io, UsageError } from "../io.ts";

/** What another tool reads, and what could not be said in its language, one line each. */
interface Exported {
	readonly text: string;
	readonly gaps?: readonly string[];
}

interface Format {
	/** Of a file's name, after the procedure's. */
	readonly ending: string;
	readonly make: (definition: Definition) => Exported;
}

const FORMATS: Readonly<Record<string, Format>> = {
	bpmn: {
		ending: "bpmn",
		make: (definition) => {
			const { xml, gaps } = toBpmn(definition);
			return { text: xml, gaps: gaps.map(({ sentence, ids }) => `${sentence}: ${ids.join(", ")}`) };
		},
	},
	mermaid: {
		ending: "mmd",
		make: (definition) => ({ text: toMermaid(definition, definition.languages[0] ?? "en") }),
	},
	openapi: {
		ending: "openapi.json",
		make: (definition) => ({ text: json(describeApi(compileDefinition(definition).bundle)) }),
	},
	rules: {
		ending: "rules.json",
		make: (definition) => {
			const rules = rulesOf(definition);
			const gaps = rules.flatMap(({ at, json_schema }) =>
				json_schema && "only" in json_schema ? [`${at}: ${json_schema.only}`] : [],
			);
			return { text: json(rules), gaps };
		},
	},
};

/**
 * `onedoor export <path> --to bpmn|mermaid|openapi|rules [--out DIR]`: a procedure in the language of another tool, on
 * the standard output or, with `--out`, as `<id>.<ending>`. What that language cannot say goes to the error output.
 * @returns 1 when a finding is an error: then nothing is exported
 */
export async function exportTo(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { to: { type: "string" }, out: { type: "string" } });
	const [to, out] = [args.text("to"), args.text("out")];
	const names = Object.keys(FORMATS) as [string, ...string[]];
	if (args.paths.length === 0 || to === undefined)
		throw new UsageError(`expected a path and a format: \`export <path> --to ${names.join("|")}\``);
	const format = FORMATS[oneOf("format", to, names)] as Format;
	const checked = checkedFiles(args.paths, io, "exported");
	if (checked === undefined) return 1;
	const definitions = checked.linked.map(({ definition }) => definition);
	if (definitions.length > 1 && out === undefined)
		throw new UsageError(
			`there are ${definitions.length} procedures: name one, or say where to write with \`--out <dir>\``,
		);
	for (const definition of definitions) {
		const { text, gaps = [] } = format.make(definition);
		if (out === undefined) io.out(text);
		else
			io.out(write(join(out, `${nameAmong(definition, definitions)}.${format.ending}`), text, io));
		for (const gap of gaps) io.err(`${definition.procedure}: not in ${to}: ${gap}\n`);
	}
	return 0;
}

function write(name: string, text: string, { cwd }: Io): string {
	mkdirSync(dirname(resolve(cwd, name)), { recursive: true });
	writeFileSync(resolve(cwd, name), text);
	return `${name}\n`;
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, "\t")}\n`;
}
