import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, expect, it } from "vitest";

import { verifyStore } from "../../audit/verify-store.ts";
import { licence } from "../../case/licence.test-data.ts";
import { postgresStore } from "../../storage/postgres/open.ts";
import { sqliteStore } from "../../storage/sqlite/open.ts";
import { type PostgresCluster, startPostgres } from "../../testing/postgres-cluster.test-data.ts";
import { random } from "../../testing/random.ts";
import { type Kind, type Traffic, visit } from "./traffic.test-data.ts";

/** A few seconds in `pnpm test`; half an hour in `pnpm soak load`. */
const MINUTES = Number(process.env.ONEDOOR_SOAK_MINUTES ?? 0.1);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 1);
/** `postgres`: cases in PostgreSQL. Default: in a SQLite file. */
const IN_POSTGRES = process.env.ONEDOOR_SOAK_DATABASE === "postgres";
const VISITORS = 8;

/** Memory is compared with what it was when everything had been asked for: after five minutes, or half the time. */
const WARM_MS = Math.min(5, MINUTES / 2) * 60_000;
/** In a few seconds a heap still grows into its size; in half an hour it has no reason to. */
const MOST_GROWTH = MINUTES >= 10 ? 1.1 : 1.5;

/** A refusal is a letter in the file. */
const LETTER = `messages:
  refused_notice:
    is: letter
    for:
      - licence
    may_mention:
      - case.number
      - applicant_name
    body:
      en: Dear {{applicant_name}}, {{case.number}} is refused.
`;

const program = fileURLToPath(new URL("./load-server.test-data.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "onedoor-load-"));
let cluster: PostgresCluster | undefined;
let server: ChildProcess;
let address = "";

interface Memory {
	readonly heapUsed: number;
	readonly external: number;
	readonly rss: number;
}

beforeAll(async () => {
	writeFileSync(
		join(folder, "bundle.json"),
		JSON.stringify(licence("", { "base.messages.yaml": LETTER })),
	);
	cluster = IN_POSTGRES ? await startPostgres() : undefined;
	server = spawn(
		process.execPath,
		[
			"--expose-gc",
			"--disable-warning=ExperimentalWarning",
			program,
			folder,
			...(cluster ? [cluster.url] : []),
		],
		{ stdio: ["ignore", "inherit", "inherit", "ipc"] },
	);
	const [{ port }] = (await once(server, "message")) as [{ port: number }];
	address = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
	const exited = once(server, "exit");
	server.kill();
	await exited;
	await cluster?.stop();
	rmSync(folder, { recursive: true });
});

it("answers mixed traffic without a failure, in memory that stays", {
	timeout: (MINUTES + 3) * 60_000,
}, async () => {
	const traffic: Traffic = { took: new Map(), unexpected: [], ended: 0 };
	const start = Date.now();
	const isOver = () => Date.now() - start > MINUTES * 60_000;
	const visitors = Array.from({ length: VISITORS }, (_, at) =>
		visit(address, String(100_000_000_000 + at), random(SEED * 1_000 + at), traffic, isOver),
	);
	const warm = new Promise((resolve) => setTimeout(resolve, WARM_MS)).then(memory);
	await Promise.all(visitors);
	const [before, after] = [await warm, await memory()];
	const growth = after.heapUsed / before.heapUsed;
	console.log(report(traffic, before, after));
	expect(traffic.unexpected).toEqual([]);
	expect(traffic.ended).toBeGreaterThan(VISITORS);
	expect(growth).toBeLessThan(MOST_GROWTH);
	await expectNothingLost(traffic);
});

/** Each case that somebody was told had ended has ended, and every log is as it was written. */
async function expectNothingLost({ ended }: Traffic): Promise<void> {
	const store = cluster ? postgresStore(cluster.url) : sqliteStore(join(folder, "cases.sqlite"));
	expect((await store.figures()).cases.ended).toBe(ended);
	expect((await verifyStore(store)).findings).toEqual([]);
	await store.close();
}

/** After everything that can go has gone. */
async function memory(): Promise<Memory> {
	const told = once(server, "message");
	server.send("memory");
	const [{ memory: now }] = (await told) as [{ memory: Memory }];
	return now;
}

function report({ took, ended }: Traffic, before: Memory, after: Memory): string {
	const calls = [...took.values()].reduce((sum, all) => sum + all.length, 0);
	const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
	const grown = (name: keyof Memory) => `${name} ${mb(before[name])} → ${mb(after[name])} MB`;
	const size = cluster ? "" : `, ${mb(statSync(join(folder, "cases.sqlite")).size)} MB of database`;
	return [
		`seed ${SEED}, ${MINUTES} minutes, ${calls} calls, ${ended} cases ended${size}`,
		...[...took].sort(byName).map(([kind, all]) => line(kind, all)),
		`after ${(WARM_MS / 60_000).toFixed(1)} minutes and at the end, after GC: ${grown("heapUsed")} (${(after.heapUsed / before.heapUsed).toFixed(2)}×), ${grown("external")}, ${grown("rss")}`,
	].join("\n");
}

const byName = ([one]: readonly [Kind, unknown], [other]: readonly [Kind, unknown]) =>
	one < other ? -1 : 1;

function line(kind: Kind, all: readonly number[]): string {
	const sorted = [...all].sort((one, other) => one - other);
	const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
	return `${kind.padEnd(12)} ${String(all.length).padStart(7)}   p50 ${at(0.5).padStart(7)} ms   p99 ${at(0.99).padStart(7)} ms`;
}
