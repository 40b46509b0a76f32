import type { AuditStore, CaseLog } from "../storage/audit.ts";
import { eachCase } from "./each-case.ts";
import { type Fault, judgeLog } from "./judge-log.ts";
import { judgeSealed, type SealFault } from "./judge-sealed.ts";
import { entriesOf, type LogEntries } from "./log-entry.ts";
import { foldRoot, type Seal, type SealedCase, sealedCase } from "./seal.ts";

/** A place where a store is not what was written into it. */
export interface AuditFinding {
	readonly code:
		| `event_${Fault["code"]}`
		| `lookup_${Fault["code"]}`
		/** There is a log, and no row that says how far it goes. */
		| "case_row_missing"
		| SealFault["code"];
	readonly case: string;
	readonly number?: string;
	/** Place in the log, from 1. */
	readonly seq?: number;
	/** Last place of a gap of several. */
	readonly last?: number;
}

/** What was looked at, and what was found. */
export interface Audit {
	readonly cases: number;
	readonly events: number;
	readonly lookups: number;
	/** Entries of which something was erased: their place in the chain holds, and what was left of them. */
	readonly erased: number;
	/** Cases of the seal. */
	readonly sealed?: number;
	/** What a seal taken now would have as its root. */
	readonly root: string;
	readonly findings: readonly AuditFinding[];
}

type Logs = Pick<AuditStore, "caseIds" | "log">;

/** Somebody may write between two questions; what is still wrong at the third look is wrong. */
const LOOKS = 3;

/**
 * Reads every log of a store and holds it against its chain, and against a seal that was kept elsewhere. The server may
 * go on meanwhile. Changes nothing.
 */
export async function verifyStore(store: Logs, seal?: Seal): Promise<Audit> {
	const sum = { cases: 0, events: 0, lookups: 0, erased: 0 };
	let root = "";
	const findings: AuditFinding[] = [];
	const awaited = new Map(seal?.cases.map((one) => [one.case, one]));
	for await (const id of eachCase(store)) {
		const { entries, found } = await judgeCase(store, id, awaited.get(id));
		awaited.delete(id);
		findings.push(...found);
		root = foldRoot(root, sealedCase(id, entries));
		sum.cases += 1;
		sum.events += entries.events.length;
		sum.lookups += entries.lookups.length;
		sum.erased += [...entries.events, ...entries.lookups].filter(({ erased }) => erased).length;
	}
	for (const id of awaited.keys()) findings.push({ code: "sealed_case_missing", case: id });
	return { ...sum, ...(seal && { sealed: seal.cases.length }), root, findings };
}

interface Judged {
	readonly entries: LogEntries;
	readonly found: readonly AuditFinding[];
}

async function judgeCase(store: Logs, id: string, sealed?: SealedCase): Promise<Judged> {
	let judged = judge(id, await store.log(id), sealed);
	for (let look = 1; look < LOOKS && judged.found.length > 0; look++)
		judged = judge(id, await store.log(id), sealed);
	return judged;
}

function judge(id: string, log: CaseLog, sealed: SealedCase | undefined): Judged {
	const { row } = log;
	const entries = entriesOf(log);
	const place = { case: id, ...(row && { number: row.number }) };
	const found: readonly Omit<AuditFinding, "case" | "number">[] = [
		...(row ? [] : [{ code: "case_row_missing" as const }]),
		...judgeLog(entries.events, row && { length: row.version, head: row.head }).map(named("event")),
		...judgeLog(entries.lookups).map(named("lookup")),
		...(sealed ? judgeSealed(sealed, entries) : []),
	];
	return { entries, found: found.map((one) => ({ ...one, ...place })) };
}

function named<Log extends "event" | "lookup">(log: Log) {
	return ({ code, ...place }: Fault) => ({ ...place, code: `${log}_${code}` as const });
}
