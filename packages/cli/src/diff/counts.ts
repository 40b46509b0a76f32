import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { type Counts, isCounts } from "@onedoor/dsl/diff";

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
	if (!isCounts(counts))
		throw new UsageError(
			`\`${path}\` does not hold numbers of cases as \`onedoor cases --impact\` writes them`,
		);
	return counts;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
