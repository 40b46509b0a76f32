import { readFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";

import { type ImportFinding, importJsonSchema, importSentence } from "@onedoor/dsl/import";

import { oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { filesAround, newFiles, nextSteps } from "../new-files.ts";

/**
 * `onedoor import <file> --from json-schema [--ui FILE] [--id ID] [--language L] [--dir DIR] [--format pretty|json]`:
 * a form of another tool as a procedure to start from. What its schema says and the procedure does not is listed on
 * the error output, keyword by keyword. It overwrites nothing.
 * @returns 1 when there is no form in it, or a file or procedure of that name is there already
 */
export async function importFrom(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		from: { type: "string" },
		ui: { type: "string" },
		id: { type: "string" },
		language: { type: "string" },
		dir: { type: "string" },
		format: { type: "string" },
	});
	const [path, ...more] = args.paths;
	if (path === undefined || more.length > 0 || args.text("from") === undefined)
		throw new UsageError("expected a file and what it is: `import <file> --from json-schema`");
	oneOf("kind of file", args.text("from"), ["json-schema"]);
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const language = args.text("language") ?? "en";
	const ui = args.text("ui");
	const id = args.text("id") ?? idFrom(path);
	const folder = join(args.text("dir") ?? "procedures", id);
	const around = filesAround(dirname(resolve(io.cwd, folder)), io.cwd);
	const imported = importJsonSchema(jsonIn(path, io), {
		id,
		language,
		today: new Date().toISOString().slice(0, 10),
		around,
		...(ui !== undefined && { ui: jsonIn(ui, io) }),
	});
	const { findings } = imported;
	const lines = (severity: ImportFinding["severity"]) =>
		findings
			.filter((found) => found.severity === severity)
			.map((found) => `${severity}: ${found.pointer} ${importSentence(found, language)}\n`);
	if (format === "pretty")
		io.err([...lines("error"), ...lines("warning"), ...lines("info")].join(""));
	const files = imported.files.map((file) => ({ ...file, path: join(folder, file.path) }));
	const refused = files.length === 0 ? "there is no form in it" : newFiles(id, around, files, io);
	if (format === "json")
		io.out(
			`${JSON.stringify({ id, files: refused === undefined ? files.map((file) => file.path) : [], findings }, null, "\t")}\n`,
		);
	if (refused !== undefined) {
		io.err(`nothing was written: ${refused}\n`);
		return 1;
	}
	if (format === "pretty")
		io.out(`${files.map((file) => file.path).join("\n")}\n\n${nextSteps(dirname(folder))}`);
	return 0;
}

function jsonIn(path: string, { cwd }: Io): unknown {
	try {
		return JSON.parse(readFileSync(resolve(cwd, path), "utf8"));
	} catch (error) {
		throw new UsageError(
			`\`${path}\` cannot be read as JSON: ${error instanceof Error ? error.message : ""}`,
		);
	}
}

/** `dog-licence.schema.json` is `dog_licence`. */
function idFrom(path: string): string {
	const name = path.replace(/^.*[/\\]/, "").replace(/\.schema\.json$/, extname(path));
	const id = name
		.slice(0, name.length - extname(name).length)
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "_")
		.replaceAll(/^[_0-9]+|_+$/g, "")
		.slice(0, 40);
	if (id === "") throw new UsageError("expected an id: `--id dog_licence`");
	return id;
}
