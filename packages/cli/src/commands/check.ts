import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import {
	type Finding,
	type Profile,
	printGithub,
	printJson,
	printPretty,
	printSarif,
	readProfile,
} from "@onedoor/dsl/check";

import { oneOf, readArguments } from "../arguments.ts";
import { CACHE_OPTIONS, cacheFolder } from "../cache/cache-folder.ts";
import { checkedOnce } from "../cache/checked-once.ts";
import type { KeptSummary } from "../cache/kept-result.ts";
import { type Io, UsageError } from "../io.ts";
import { type LibraryFile, libraryFiles } from "../library-files.ts";

/**
 * `onedoor check [path…] [--profile draft|strict|release|FILE] [--format pretty|json|github|sarif] [--cache DIR | --no-cache]`
 *
 * The answer is kept on disk for the next time the same texts are checked: see `cacheFolder`.
 * @returns 1 when a finding is an error in that profile
 */
export async function check(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		profile: { type: "string" },
		format: { type: "string" },
		...CACHE_OPTIONS,
	});
	const profile = profileOf(args.text("profile"), io);
	const format = oneOf("format", args.text("format"), ["pretty", "json", "github", "sarif"]);
	const files = libraryFiles(args.paths, io.cwd);
	// Only what goes into force is held against the day it is; any other check says the same on every day.
	const isRelease = (typeof profile === "string" ? profile : profile.like) === "release";
	const today = isRelease ? { today: new Date().toISOString().slice(0, 10) } : {};
	const question = { files, profile, ...today, burden: format === "json" };
	const checked = checkedOnce(cacheFolder(args, io), question);
	const asked = new Set(files.filter((file) => file.asked).map((file) => file.path));
	const findings = checked.findings.filter((found) => asked.has(found.file));
	io.out(PRINTERS[format]({ files, findings, procedures: checked.procedures }));
	return findings.some((found) => found.severity === "error") ? 1 : 0;
}

interface Report {
	readonly files: readonly LibraryFile[];
	readonly findings: readonly Finding[];
	readonly procedures: readonly KeptSummary[];
}

const PRINTERS: Readonly<
	Record<"pretty" | "json" | "github" | "sarif", (report: Report) => string>
> = {
	pretty({ files, findings, procedures }) {
		const texts = new Map(files.map((file) => [file.path, file.text]));
		const printed = findings.map((found) => `${printPretty(found, texts.get(found.file))}\n\n`);
		return `${printed.join("")}${[...procedures.map(procedureLine), countLine(files, findings)].join("\n")}\n`;
	},
	json: ({ findings, procedures }) =>
		`${JSON.stringify({ findings: findings.map(printJson), procedures }, undefined, 2)}\n`,
	github: ({ findings }) => findings.map((found) => `${printGithub(found)}\n`).join(""),
	sarif: ({ findings }) => `${JSON.stringify(printSarif(findings), undefined, 2)}\n`,
};

/** One of the three profiles, or a file that says how a house counts. */
function profileOf(named: string | undefined, { cwd }: Io): Profile {
	if (named === undefined || !/[./\\]/.test(named))
		return oneOf("profile", named, ["strict", "draft", "release"]);
	const file = { path: named, text: readText(resolve(cwd, named)) };
	const { profile, findings } = readProfile(file);
	if (findings.length === 0) return profile;
	throw new UsageError(findings.map((found) => printPretty(found, file.text)).join("\n"));
}

function readText(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		throw new UsageError(`cannot read the profile ${path}`);
	}
}

const ONLINE = {
	full: "fully online",
	partial: "partly online",
	information: "not online",
} as const;

function procedureLine({ id, edition, steps, online, blockers }: KeptSummary): string {
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
