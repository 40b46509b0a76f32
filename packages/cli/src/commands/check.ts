import {
	checkFiles,
	type Finding,
	type ProcedureSummary,
	printGithub,
	printJson,
	printPretty,
} from "@onedoor/dsl/check";

import { oneOf, readArguments } from "../arguments.ts";
import type { Io } from "../io.ts";
import { type LibraryFile, libraryFiles } from "../library-files.ts";

/**
 * `onedoor check [path…] [--profile draft|strict|release] [--format pretty|json|github]`
 * @returns 1 when a finding is an error in that profile
 */
export async function check(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { profile: { type: "string" }, format: { type: "string" } });
	const profile = oneOf("profile", args.text("profile"), ["strict", "draft", "release"]);
	const format = oneOf("format", args.text("format"), ["pretty", "json", "github"]);
	const files = libraryFiles(args.paths, io.cwd);
	const checked = checkFiles(files, { profile });
	const asked = new Set(files.filter((file) => file.asked).map((file) => file.path));
	const findings = checked.findings.filter((found) => asked.has(found.file));
	io.out(PRINTERS[format]({ files, findings, procedures: checked.procedures }));
	return findings.some((found) => found.severity === "error") ? 1 : 0;
}

interface Report {
	readonly files: readonly LibraryFile[];
	readonly findings: readonly Finding[];
	readonly procedures: readonly ProcedureSummary[];
}

const PRINTERS: Readonly<Record<"pretty" | "json" | "github", (report: Report) => string>> = {
	pretty({ files, findings, procedures }) {
		const texts = new Map(files.map((file) => [file.path, file.text]));
		const printed = findings.map((found) => `${printPretty(found, texts.get(found.file))}\n\n`);
		return `${printed.join("")}${[...procedures.map(procedureLine), countLine(files, findings)].join("\n")}\n`;
	},
	json: ({ findings, procedures }) =>
		`${JSON.stringify({ findings: findings.map(printJson), procedures }, undefined, 2)}\n`,
	github: ({ findings }) => findings.map((found) => `${printGithub(found)}\n`).join(""),
};

const ONLINE = {
	full: "fully online",
	partial: "partly online",
	information: "not online",
} as const;

function procedureLine({ id, edition, steps, online, blockers }: ProcedureSummary): string {
	const why = blockers.length > 0 ? ` (${blockers.join(", ")})` : "";
	return `${id} ${edition}: ${steps} steps, ${ONLINE[online]}${why}`;
}

function countLine(files: readonly LibraryFile[], findings: readonly Finding[]): string {
	const count = (severity: Finding["severity"]) =>
		findings.filter((found) => found.severity === severity).length;
	const read = files.filter((file) => file.asked).length;
	return `${plural(read, "file")} checked: ${plural(count("error"), "error")}, ${plural(count("warning"), "warning")}`;
}

function plural(n: number, word: string): string {
	return `${n} ${word}${n === 1 ? "" : "s"}`;
}
