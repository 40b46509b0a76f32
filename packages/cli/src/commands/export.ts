import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { compileDefinition, toMermaid } from "@onedoor/dsl";
import type { Definition } from "@onedoor/dsl/bundle";
import { publicServiceOf, rulesOf, toBpmn, toCpsv } from "@onedoor/dsl/export";
import { marksIn, posterOf } from "@onedoor/dsl/publish";
import { describeApi } from "@onedoor/runtime/api";

import { oneOf, readArguments } from "../arguments.ts";
import { checkedFiles, nameAmong } from "../checked-files.ts";
import { type Io, UsageError } from "../io.ts";

/** What another tool reads, and what could not be said in its language, one line each. */
interface Exported {
	readonly text: string;
	readonly gaps?: readonly string[];
}

/** What some formats need besides: the text of the procedure's file, and what was asked for. */
interface Around {
	readonly file: { readonly path: string; readonly text: string };
	readonly language: string;
	readonly baseUrl: string;
}

interface Format {
	/** Of a file's name, after the procedure's. */
	readonly ending: string;
	readonly make: (definition: Definition, around: Around) => Exported;
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
	"cpsv-ap": {
		ending: "cpsv.jsonld",
		make: (definition) => {
			const { service, gaps } = publicServiceOf(definition);
			return { text: json(toCpsv(service)), gaps };
		},
	},
	poster: {
		ending: "poster.html",
		make: (definition, { file, language, baseUrl }) => ({
			text: posterOf(definition, { language, baseUrl, marks: marksIn(file, definition) }),
		}),
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
 * `onedoor export <path> --to bpmn|mermaid|openapi|cpsv-ap|poster|rules [--out DIR] [--lang L] [--base-url URL]`: a procedure in the language of another tool, on
 * the standard output or, with `--out`, as `<id>.<ending>`. What that language cannot say goes to the error output.
 * @returns 1 when a finding is an error: then nothing is exported
 */
export async function exportTo(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		to: { type: "string" },
		out: { type: "string" },
		lang: { type: "string" },
		"base-url": { type: "string" },
	});
	const [to, out] = [args.text("to"), args.text("out")];
	const names = Object.keys(FORMATS) as [string, ...string[]];
	if (args.paths.length === 0 || to === undefined)
		throw new UsageError(`expected a path and a format: \`export <path> --to ${names.join("|")}\``);
	const format = FORMATS[oneOf("format", to, names)] as Format;
	const checked = checkedFiles(args.paths, io, "exported");
	if (checked === undefined) return 1;
	const baseUrl = baseUrlIn(args.text("base-url"));
	const definitions = checked.linked.map(({ definition }) => definition);
	if (definitions.length > 1 && out === undefined)
		throw new UsageError(
			`there are ${definitions.length} procedures: name one, or say where to write with \`--out <dir>\``,
		);
	for (const { definition, locate } of checked.linked) {
		const path = locate(["procedure"]).file;
		const file = { path, text: checked.files.find((one) => one.path === path)?.text ?? "" };
		const language = args.text("lang") ?? definition.languages[0] ?? "en";
		const { text, gaps = [] } = format.make(definition, { file, language, baseUrl });
		if (out === undefined) io.out(text);
		else
			io.out(write(join(out, `${nameAmong(definition, definitions)}.${format.ending}`), text, io));
		for (const gap of gaps) io.err(`${definition.procedure}: not in ${to}: ${gap}\n`);
	}
	return 0;
}

/** Of the portal; on this machine where nothing is said. */
function baseUrlIn(given = "http://127.0.0.1:4400"): string {
	if (URL.canParse(given) && /^https?:/.test(given)) return given;
	throw new UsageError(`\`${given}\` is no address such as \`https://portal.example\``);
}

function write(name: string, text: string, { cwd }: Io): string {
	mkdirSync(dirname(resolve(cwd, name)), { recursive: true });
	writeFileSync(resolve(cwd, name), text);
	return `${name}\n`;
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, "\t")}\n`;
}
