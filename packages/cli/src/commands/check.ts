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
import { findingWords, inLanguage } from "@onedoor/dsl/words";

import { oneOf, readArguments } from "../arguments.ts";
import { CACHE_OPTIONS, cacheFolder } from "../cache/cache-folder.ts";
import { checkedOnce } from "../cache/checked-once.ts";
import type { KeptSummary } from "../cache/kept-result.ts";
import { type Io, UsageError } from "../io.ts";
import { type LibraryFile, libraryFiles } from "../library-files.ts";
import { LANGUAGES, WORDS, type Words } from "../words/index.ts";

/**
 * `onedoor check [path…] [--profile draft|strict|release|FILE] [--format pretty|json|github|sarif] [--lang en|vi] [--cache DIR | --no-cache]`
 *
 * The answer is kept on disk for the next time the same texts are checked: see `cacheFolder`.
 * @returns 1 when a finding is an error in that profile
 */
export async function check(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		profile: { type: "string" },
		format: { type: "string" },
		lang: { type: "string" },
		...CACHE_OPTIONS,
	});
	const profile = profileOf(args.text("profile"), io);
	const format = oneOf("format", args.text("format"), ["pretty", "json", "github", "sarif"]);
	const language = oneOf("language", args.text("lang"), LANGUAGES);
	const files = libraryFiles(args.paths, io.cwd);
	// Only what goes into force is held against the day it is; any other check says the same on every day.
	const isRelease = (typeof profile === "string" ? profile : profile.like) === "release";
	const today = isRelease ? { today: new Date().toISOString().slice(0, 10) } : {};
	const question = { files, profile, ...today, burden: format === "json" };
	const checked = checkedOnce(cacheFolder(args, io), question);
	const asked = new Set(files.filter((file) => file.asked).map((file) => file.path));
	const findings = checked.findings.filter((found) => asked.has(found.file));
	const inWords = await findingWords(language);
	const report = {
		files,
		findings: findings.map((found) => inLanguage(found, inWords)),
		procedures: checked.procedures,
		words: WORDS[language],
	};
	io.out(PRINTERS[format](report));
	return findings.some((found) => found.severity === "error") ? 1 : 0;
}

interface Report {
	readonly files: readonly LibraryFile[];
	readonly findings: readonly Finding[];
	readonly procedures: readonly KeptSummary[];
	readonly words: Words;
}

const PRINTERS: Readonly<
	Record<"pretty" | "json" | "github" | "sarif", (report: Report) => string>
> = {
	pretty({ files, findings, procedures, words }) {
		const texts = new Map(files.map((file) => [file.path, file.text]));
		const printed = findings.map(
			(found) => `${printPretty(found, texts.get(found.file), words.around)}\n\n`,
		);
		const lines = [
			...procedures.map((one) => procedureLine(one, words)),
			...shareLine(procedures, words),
			countLine(files, findings, words),
		];
		return `${printed.join("")}${lines.join("\n")}\n`;
	},
	json: ({ findings, procedures }) =>
		`${JSON.stringify({ findings: findings.map(printJson), procedures, library: sharesOf(procedures) }, undefined, 2)}\n`,
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

function procedureLine(
	{ id, edition, steps, online, blockers }: KeptSummary,
	words: Words,
): string {
	const reasons = blockers.map(
		({ path, reason, file, start }) =>
			`\n  ${file}:${start.line}:${start.column}: ${path}: ${words.blockers[reason]}`,
	);
	return `${words.procedure(id, edition, steps)}, ${words.online[online]}${reasons.join("")}`;
}

/** How many of a library's procedures, each in its latest edition, can be filed and done online. */
function sharesOf(all: readonly KeptSummary[]): {
	readonly procedures: number;
	readonly online: number;
	readonly fullyOnline: number;
} {
	const latest = [...new Map(all.map((one) => [one.id, one])).values()];
	const count = (test: (one: KeptSummary) => boolean) => latest.filter(test).length;
	return {
		procedures: latest.length,
		online: count(({ online }) => online !== "information"),
		fullyOnline: count(({ online }) => online === "full"),
	};
}

/** Of one procedure its own line has said it. */
function shareLine(all: readonly KeptSummary[], words: Words): readonly string[] {
	const { procedures, online, fullyOnline } = sharesOf(all);
	if (procedures < 2) return [];
	const percent = (n: number) => Math.round((100 * n) / procedures);
	return [
		words.shares({
			procedures,
			online,
			onlinePercent: percent(online),
			fullyOnline,
			fullyOnlinePercent: percent(fullyOnline),
		}),
	];
}

function countLine(
	files: readonly LibraryFile[],
	findings: readonly Finding[],
	words: Words,
): string {
	const count = (severity: Finding["severity"]) =>
		findings.filter((found) => found.severity === severity).length;
	const read = files.filter((file) => file.asked).length;
	return words.count(read, count("error"), count("warning"));
}
