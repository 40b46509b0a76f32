import { createHash } from "node:crypto";
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { isKeptResult, type KeptResult } from "./kept-result.ts";

/** One line that says what it is, to which question, and the hash of what follows; then JSON. */
const FORMAT = "onedoor-check/1";
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_KEPT = 20;
const NAME = /^[0-9a-f]{64}\.kept$/;

/**
 * The answer kept for a question, if what lies there is whole and is one. It is only ever read as data: a file that is
 * cut off, altered, of another format or made by somebody else is no answer.
 */
export function readKept(folder: string, key: string, burden: boolean): KeptResult | undefined {
	try {
		const path = join(folder, `${key}.kept`);
		const about = statSync(path);
		if (!about.isFile() || about.size > MOST_BYTES) return undefined;
		const content = readFileSync(path, "utf8");
		const end = content.indexOf("\n");
		const body = content.slice(end + 1);
		if (content.slice(0, end) !== headOf(key, body)) return undefined;
		const value: unknown = JSON.parse(body);
		return isKeptResult(value, burden) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** Keeps an answer, whole or not at all, and lets go of the oldest. */
export function writeKept(folder: string, key: string, { findings, procedures }: KeptResult): void {
	const beside = join(folder, `${key}.${process.pid}.tmp`);
	try {
		const body = JSON.stringify({ findings, procedures });
		mkdirSync(folder, { recursive: true });
		writeFileSync(beside, `${headOf(key, body)}\n${body}`, { flag: "wx" });
		renameSync(beside, join(folder, `${key}.kept`));
		forgetOldest(folder);
	} catch {
		// A folder that cannot be written to makes the next check slower, and nothing else.
		remove(beside);
	}
}

function headOf(key: string, body: string): string {
	return `${FORMAT} ${key} ${createHash("sha256").update(body).digest("hex")}`;
}

function forgetOldest(folder: string): void {
	const kept = readdirSync(folder)
		.filter((name) => NAME.test(name))
		.map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
		.sort((a, b) => b.at - a.at);
	for (const { path } of kept.slice(MOST_KEPT)) remove(path);
}

function remove(path: string): void {
	try {
		rmSync(path, { force: true });
	} catch {
		// It lies in nobody's way.
	}
}
