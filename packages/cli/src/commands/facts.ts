import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { printPretty } from "@onedoor/dsl/check";
import { type FactBase, readFactBase, type Unsourced, unsourcedIn } from "@onedoor/dsl/facts";

import { oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { type LibraryFile, libraryFiles } from "../library-files.ts";

/**
 * `onedoor facts [path…] [--against FILE] [--format pretty|json]`: every national code, amount, period, share and
 * citation that the library states, and that no fact stands behind. `--against` is `facts.yaml` of the library's
 * outermost folder unless said.
 * @returns 1 when something is stated without a fact and without a mark
 */
export async function facts(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { against: { type: "string" }, format: { type: "string" } });
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const files = libraryFiles(args.paths, io.cwd);
	const base = readFacts(args.text("against") ?? besides(files, io), io);
	const asked = new Set(files.filter((file) => file.asked).map(({ path }) => path));
	const found = unsourcedIn(files, base).filter(({ claim }) => asked.has(claim.at.file));
	io.out(
		format === "json"
			? `${JSON.stringify({ unsourced: found.map(asJson) }, null, 2)}\n`
			: asText(found),
	);
	return found.some(({ why }) => why !== "only_of_others") ? 1 : 0;
}

function readFacts(path: string, { cwd }: Io): FactBase {
	const text = existsSync(resolve(cwd, path))
		? readFileSync(resolve(cwd, path), "utf8")
		: undefined;
	if (text === undefined)
		throw new UsageError(`there is no \`${path}\`; name the file of facts with \`--against\``);
	const { base, findings } = readFactBase({ path, text });
	if (findings.length === 0) return base;
	throw new UsageError(findings.map((found) => printPretty(found, text)).join("\n"));
}

/** The nearest `facts.yaml` at or above the files. */
function besides(files: readonly LibraryFile[], { cwd }: Io): string {
	let folder = dirname(resolve(cwd, files[0]?.path ?? "."));
	for (;;) {
		const path = join(folder, "facts.yaml");
		if (existsSync(path)) return relative(cwd, path);
		if (folder === dirname(folder))
			throw new UsageError("there is no `facts.yaml` above the library; name one with `--against`");
		folder = dirname(folder);
	}
}

function asJson({ claim, procedure, why }: Unsourced): Readonly<Record<string, unknown>> {
	const { at, kind, value, where } = claim;
	return {
		kind,
		value,
		where,
		procedure,
		why,
		file: at.file,
		start: at.start,
		end: at.end,
		path: at.path,
	};
}

const WHY: Readonly<Record<Unsourced["why"], string>> = {
	not_in_the_facts: "no fact says so; mark it `illustrative`, or correct it",
	only_likely: "the facts are not sure of it; mark it `likely`",
	only_of_others: "the facts name it for other procedures; worth a look",
	no_facts_of_this_procedure: "there are no facts of this procedure; mark it `illustrative`",
};

function asText(found: readonly Unsourced[]): string {
	const lines = found.map(({ claim: { at, kind, value, where }, why }) => {
		const said = where === undefined ? value : `${value}, ${where}`;
		return `${at.file}:${at.start.line}:${at.start.column}: ${kind} \`${said}\` at ${at.path}: ${WHY[why]}\n`;
	});
	const faults = found.filter(({ why }) => why !== "only_of_others").length;
	const count =
		faults === 0
			? "everything stated has a source or a mark"
			: `${faults} stated without a source or a mark`;
	return `${lines.join("")}${count}\n`;
}
