import { START } from "../storage/chain.ts";
import type { LogEntry } from "./log-entry.ts";

/** What somebody did to a log. */
export interface Fault {
	readonly code: "changed" | "missing" | "inserted" | "reordered" | "head_differs";
	/** Place in the log. */
	readonly seq: number;
	/** Last place of a gap of several. */
	readonly last?: number;
}

/** Where a log ends, as another place says. */
export interface End {
	readonly length: number;
	readonly head: string;
}

/**
 * Judges a log by its chain. Each entry is held against the hash stored with the one before it, so that one changed
 * entry is one fault and not as many as come after it.
 *
 * @param end where the log should end; left out: nothing is known of that
 */
export function judgeLog(entries: readonly LogEntry[], end?: End): readonly Fault[] {
	const intact = intactOf(entries);
	const faults = [
		...entries.flatMap((entry) => (intact.has(entry) ? [] : [broken(entry, intact, end)])),
		...reordered(entries.filter((entry) => intact.has(entry))),
		...missing(entries, end?.length ?? 0),
		...[...intact].filter(({ says }) => end && says > end.length).map(at("inserted")),
	];
	return (faults.length > 0 ? faults : headOf(entries, end)).toSorted(
		(one, other) => one.seq - other.seq,
	);
}

/** Entries that are as they were written, wherever they stand now. One whose predecessor is gone cannot be told. */
function intactOf(entries: readonly LogEntry[]): ReadonlySet<LogEntry> {
	const hashes = [START, ...entries.map(({ hash }) => hash)];
	const claimed = new Set([0, ...entries.map(({ says }) => says)]);
	return new Set(
		entries.filter(
			(entry, index) =>
				entry.follows(hashes[index] ?? START) ||
				!claimed.has(entry.says - 1) ||
				hashes.some((before) => entry.follows(before)),
		),
	);
}

function broken(entry: LogEntry, intact: ReadonlySet<LogEntry>, end: End | undefined): Fault {
	const isAnothers = [...intact].some(({ says }) => says === entry.says);
	if (isAnothers || (end && entry.seq > end.length)) return at("inserted")(entry);
	return at(entry.says === entry.seq ? "changed" : "reordered")(entry);
}

/** Those that do not stand in the order they give themselves. */
function reordered(intact: readonly LogEntry[]): readonly Fault[] {
	const inOrder = intact.toSorted((one, other) => one.says - other.says);
	return intact.filter((entry, index) => entry !== inOrder[index]).map(at("reordered"));
}

function missing(entries: readonly LogEntry[], length: number): readonly Fault[] {
	const claimed = [...new Set(entries.map(({ says }) => says))].toSorted((a, b) => a - b);
	const ends = [0, ...claimed.filter((says) => says <= length || length === 0)];
	const nexts = [...ends.slice(1), length === 0 ? (ends.at(-1) ?? 0) + 1 : length + 1];
	return ends.flatMap((before, index) => {
		const [first, last] = [before + 1, (nexts[index] ?? 0) - 1];
		if (first > last) return [];
		return [{ code: "missing" as const, seq: first, ...(last > first && { last }) }];
	});
}

function headOf(entries: readonly LogEntry[], end: End | undefined): readonly Fault[] {
	if (end === undefined) return [];
	const head = entries.at(-1)?.hash ?? START;
	return head === end.head ? [] : [{ code: "head_differs", seq: end.length }];
}

function at(code: Fault["code"]): (entry: LogEntry) => Fault {
	return ({ seq }) => ({ code, seq });
}
