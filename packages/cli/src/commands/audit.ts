import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import { resolve } from "node:path";

import {
	type Audit,
	type AuditFinding,
	readSeal,
	type Seal,
	sealStore,
	verifyStore,
} from "@onedoor/runtime";

import { type Arguments, oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { STORE_OPTIONS, withStore } from "../store.ts";

/**
 * `onedoor audit verify`: reads every log of a store and names what is no longer as it was written. `onedoor audit
 * seal`: says where all logs end, to be kept elsewhere and given to `verify --against`.
 * @returns 1 when something was changed
 */
export async function audit(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		...STORE_OPTIONS,
		against: { type: "string" },
		root: { type: "string" },
		out: { type: "string" },
		format: { type: "string" },
	});
	const [verb, ...more] = args.paths;
	if (more.length > 0 || (verb !== "verify" && verb !== "seal"))
		throw new UsageError("expected `audit verify` or `audit seal`");
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	return verb === "verify" ? verify(args, io, format) : seal(args, io, format);
}

type Format = "pretty" | "json";

async function verify(args: Arguments, io: Io, format: Format): Promise<number> {
	const against = args.text("against");
	const sealed = against === undefined ? undefined : sealIn(against, io);
	requireRoot(args.text("root"), sealed);
	const found = await withStore(args, io, (store) => verifyStore(store, sealed));
	io.out(format === "json" ? `${JSON.stringify(withMessages(found), null, 2)}\n` : asText(found));
	return found.findings.length > 0 ? 1 : 0;
}

function sealIn(path: string, io: Io): Seal {
	const full = resolve(io.cwd, path);
	if (!existsSync(full)) throw new UsageError(`there is no \`${path}\``);
	try {
		return readSeal(readFileSync(full, "utf8"));
	} catch (error) {
		throw new UsageError(`\`${path}\`: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** The root is what can be kept on paper: it shows that the file of the seal itself is the one that was taken. */
function requireRoot(root: string | undefined, sealed: Seal | undefined): void {
	if (root === undefined) return;
	if (sealed === undefined) throw new UsageError("`--root` is for `--against`");
	if (sealed.root !== root)
		throw new UsageError(`that is not the seal of this root: its own is ${sealed.root}`);
}

async function seal(args: Arguments, io: Io, format: Format): Promise<number> {
	const out = args.text("out");
	const file = out === undefined ? undefined : openSync(resolve(io.cwd, out), "w");
	try {
		const taken = await withStore(args, io, (store) =>
			sealStore(store, (line) => {
				if (file !== undefined) writeSync(file, line);
			}),
		);
		io.out(
			format === "json"
				? `${JSON.stringify(taken)}\n`
				: `${count(taken.cases, "case")} sealed, root ${taken.root}\n`,
		);
		return 0;
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

function withMessages(found: Audit): unknown {
	const findings = found.findings.map((one) => ({ ...one, message: sentence(one) }));
	return { ...found, findings };
}

function asText({ cases, events, lookups, erased, sealed, root, findings }: Audit): string {
	const places = new Set(findings.map((one) => one.case)).size;
	return [
		...findings.map((one) => `${one.number ?? one.case}: ${sentence(one)} [${one.code}]`),
		`verified ${count(cases, "case")}, ${count(events, "event")}, ${count(lookups, "look-up")}${
			erased > 0 ? `; of ${erased} something was erased, as their logs say` : ""
		}`,
		...(sealed === undefined ? [] : [`held against a seal of ${count(sealed, "case")}`]),
		findings.length === 0
			? `nothing was changed; root ${root}`
			: `${count(findings.length, "finding")} in ${count(places, "case")}`,
		"",
	].join("\n");
}

const SENTENCES: Readonly<Record<AuditFinding["code"], (place: string) => string>> = {
	event_changed: (place) => `event ${place} is not what was written`,
	event_missing: (place) => `event ${place} is missing`,
	event_inserted: (place) => `event ${place} was put in`,
	event_reordered: (place) => `event ${place} stands where another was written`,
	event_head_differs: (place) => `its row says that the log ends otherwise than at event ${place}`,
	lookup_changed: (place) => `look-up ${place} is not what was written`,
	lookup_missing: (place) => `look-up ${place} is missing`,
	lookup_inserted: (place) => `look-up ${place} was put in`,
	lookup_reordered: (place) => `look-up ${place} stands where another was written`,
	lookup_head_differs: (place) => `the look-ups end otherwise than at ${place}`,
	case_row_missing: () => "there is a log, and no case",
	sealed_case_missing: () => "the seal has this case, the store has not",
	sealed_event_differs: (place) => `the seal has another event ${place}, or it is gone`,
	sealed_lookup_differs: (place) => `the seal has another look-up ${place}, or it is gone`,
};

function sentence({ code, seq, last }: AuditFinding): string {
	const place = last === undefined ? String(seq) : `${seq} to ${last}`;
	return SENTENCES[code](place);
}

function count(n: number, word: string): string {
	return `${n} ${word}${n === 1 ? "" : "s"}`;
}
