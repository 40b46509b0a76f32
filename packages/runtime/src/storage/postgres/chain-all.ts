import type { PoolClient } from "pg";

import type { CaseEvent } from "../../case/event.ts";
import { headAfter, type Link, linkEvents, linkLookups, START } from "../chain.ts";
import type { LookupRow } from "../consent.ts";

const PAGE = 500;

/** Chains the logs of a database whose entries had no hashes yet. */
export async function chainAll(client: PoolClient): Promise<void> {
	await forEachCase(client, "events", async (caseId) => {
		const links = linkEvents(START, await entries<CaseEvent>(client, "events", caseId));
		await write(client, "events", caseId, links);
		await client.query("UPDATE cases SET head = $2 WHERE case_id = $1", [
			caseId,
			headAfter(START, links),
		]);
	});
	await forEachCase(client, "lookups", async (caseId) => {
		const links = linkLookups(START, 0, await entries<LookupRow>(client, "lookups", caseId));
		await write(client, "lookups", caseId, links);
	});
}

async function forEachCase(
	client: PoolClient,
	table: string,
	work: (caseId: string) => Promise<void>,
): Promise<void> {
	let after = "";
	for (;;) {
		const { rows } = await client.query<{ case_id: string }>(
			`SELECT DISTINCT case_id FROM ${table} WHERE case_id > $1 ORDER BY case_id LIMIT ${PAGE}`,
			[after],
		);
		for (const row of rows) await work(row.case_id);
		if (rows.length < PAGE) return;
		after = rows.at(-1)?.case_id ?? after;
	}
}

async function entries<Entry>(
	client: PoolClient,
	table: string,
	caseId: string,
): Promise<readonly Entry[]> {
	const { rows } = await client.query<{ body: Entry }>(
		`SELECT body FROM ${table} WHERE case_id = $1 ORDER BY seq`,
		[caseId],
	);
	return rows.map(({ body }) => body);
}

/** The logs have no gap: the nth entry has the place n. */
async function write(
	client: PoolClient,
	table: string,
	caseId: string,
	links: readonly Link[],
): Promise<void> {
	await client.query(
		`UPDATE ${table} SET salt = link.salt, hash = link.hash
		FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS link (salt, hash, nth)
		WHERE case_id = $1 AND seq = nth`,
		[caseId, links.map(({ salt }) => salt), links.map(({ hash }) => hash)],
	);
}
