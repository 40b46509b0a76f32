import type { CaseView } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import { canSee, viewOf } from "../core.ts";
import { withAddresses } from "./case-reply.ts";
import { limitOf } from "./limit.ts";
import { json } from "./responses.ts";
import type { Call } from "./route.ts";
import { see } from "./seen-case.ts";

/** An officer's page may be short: no request looks at more cases than this to fill it. */
const MOST_LOOKED_AT = 1_000;

/** A citizen's own cases; an officer's are those of the whole store that their roles reach. */
export async function listCases(call: Call): Promise<Response> {
	const { store } = call.service.engine;
	const limit = limitOf(call, 100);
	const query = call.actor.roles.length === 0 ? { applicant: ownNumber(call) } : {};
	const items: CaseView[] = [];
	let cursor = call.query.get("cursor") ?? undefined;
	let lookedAt = 0;
	do {
		const page = await store.list({
			...query,
			limit: limit - items.length,
			...(cursor === undefined ? {} : { cursor }),
		});
		for (const kase of page.items) items.push(...(await viewsOf(call, kase)));
		cursor = page.next;
		lookedAt += page.items.length;
	} while (cursor !== undefined && items.length < limit && lookedAt < MOST_LOOKED_AT);
	return json({ items, ...(cursor === undefined ? {} : { next: cursor }) });
}

function ownNumber({ actor }: Call): string {
	return actor.identity.personal_id ?? actor.identity.organisation_code ?? actor.id;
}

async function viewsOf({ service, actor }: Call, kase: Case): Promise<readonly CaseView[]> {
	const { bundle, now } = await see(service.engine, kase);
	if (!canSee(bundle, kase, actor, now)) return [];
	return [withAddresses(viewOf(bundle, kase, actor, now), service.basePath)];
}
