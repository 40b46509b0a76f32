import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Counts } from "@onedoor/dsl/diff";

import { UsageError } from "../io.ts";

/**
 * How many open cases wait where, from a file as `onedoor cases --impact` writes it.
 *
 * @throws UsageError when it is not there, or is none
 */
export function countsIn(path: string, cwd: string): Counts {
	const full = resolve(cwd, path);
	if (!existsSync(full)) throw new UsageError(`there is no \`${path}\``);
	const counts = parsed(readFileSync(full, "utf8"));
	if (!isCounts(counts, 3))
		throw new UsageError(
			`\`${path}\` does not hold numbers of cases as \`onedoor cases --impact\` writes them`,
		);
	return counts as Counts;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Procedures, in them editions, in them steps, and of each a number. */
function isCounts(value: unknown, levels: number): boolean {
	if (levels === 0) return Number.isInteger(value) && Number(value) >= 0;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	return Object.values(value).every((inner) => isCounts(inner, levels - 1));
}
