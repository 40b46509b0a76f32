import { hash } from "node:crypto";

import { START } from "../storage/chain.ts";
import type { LogEntries } from "./log-entry.ts";

/** Where the chains of a case ended when a seal was taken. */
export interface SealedCase {
	readonly case: string;
	readonly version: number;
	readonly head: string;
	readonly lookups: number;
	readonly lookupsHead: string;
}

/** Where all chains of a store ended. Kept elsewhere, it shows what was cut off or taken away since. */
export interface Seal {
	readonly cases: readonly SealedCase[];
	/** One digest of all of them, short enough to be kept on paper. */
	readonly root: string;
}

export function sealedCase(id: string, { events, lookups }: LogEntries): SealedCase {
	return {
		case: id,
		version: events.at(-1)?.seq ?? 0,
		head: events.at(-1)?.hash ?? START,
		lookups: lookups.at(-1)?.seq ?? 0,
		lookupsHead: lookups.at(-1)?.hash ?? START,
	};
}

/** The root after one more case. Cases come in the order of their ids. */
export function foldRoot(root: string, one: SealedCase): string {
	return hash("sha256", `${root}\n${sealLine(one)}`, "hex");
}

/** A case of a seal as a line of its file. */
export function sealLine(one: SealedCase): string {
	return JSON.stringify([one.case, one.version, one.head, one.lookups, one.lookupsHead]);
}

/**
 * Reads the lines of a seal.
 *
 * @throws Error for what is no seal
 */
export function readSeal(text: string): Seal {
	const cases = text
		.split("\n")
		.filter((line) => line !== "")
		.map(caseIn);
	return { cases, root: cases.reduce(foldRoot, "") };
}

function caseIn(line: string, index: number): SealedCase {
	const [id, version, head, lookups, lookupsHead] = parts(line);
	const isWhole =
		[id, head, lookupsHead].every((one) => typeof one === "string") &&
		[version, lookups].every(Number.isInteger);
	if (!isWhole) throw new Error(`line ${index + 1} is no line of a seal`);
	return {
		case: String(id),
		version: Number(version),
		head: String(head),
		lookups: Number(lookups),
		lookupsHead: String(lookupsHead),
	};
}

function parts(line: string): readonly unknown[] {
	try {
		const read: unknown = JSON.parse(line);
		return Array.isArray(read) ? read : [];
	} catch {
		return [];
	}
}
