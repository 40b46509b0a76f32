import type { AuditStore } from "../storage/audit.ts";

const PAGE = 200;

/** Every case of a store, page by page, in the order of their ids. */
export async function* eachCase(
	store: Pick<AuditStore, "caseIds">,
	afterCase = "",
): AsyncGenerator<string> {
	let after = afterCase;
	for (;;) {
		const ids = await store.caseIds(after, PAGE);
		yield* ids;
		const last = ids.at(-1);
		if (ids.length < PAGE || last === undefined) return;
		after = last;
	}
}
