import type { CaseView } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import { canSee, viewOf } from "../core.ts";
import { masked } from "../engine/masked.ts";
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
	const sought = isCitizen(call) ? undefined : call.query.get("applicant");
	const applicant = isCitizen(call) ? ownNumber(call) : sought;
	const query = applicant ? { applicant } : {};
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
	if (sought) await noteSearch(call, sought, items);
	return json({ items, ...(cursor === undefined ? {} : { next: cursor }) });
}

function isCitizen({ actor }: Call): boolean {
	return actor.roles.length === 0;
}

/** Whoever looks for a person by their number leaves a line in each case that it led them to. */
async function noteSearch(
	{ service: { engine }, actor }: Call,
	number: string,
	found: readonly CaseView[],
): Promise<void> {
	const at = new Date(engine.clock.now()).toISOString();
	await engine.store.keepLookups(
		found.map(({ id }) => ({
			case: id,
			at,
			by: actor.id,
			register: "cases",
			record: "applicant",
			fields: [],
			key: masked(number),
			purpose: SEARCH,
			answer: "found",
		})),
	);
	engine.log("applicant_sought", { found: found.length });
}

const SEARCH = {
	vi: "Cán bộ tìm hồ sơ theo số định danh của người nộp",
	en: "An officer looked for cases by the applicant's number",
	ar: "بحث موظف عن الطلبات برقم مقدم الطلب",
};

function ownNumber({ actor }: Call): string {
	return actor.identity.personal_id ?? actor.identity.organisation_code ?? actor.id;
}

async function viewsOf({ service, actor }: Call, kase: Case): Promise<readonly CaseView[]> {
	const { bundle, now } = await see(service.engine, kase);
	if (!canSee(bundle, kase, actor, now)) return [];
	return [withAddresses(viewOf(bundle, kase, actor, now), service.basePath)];
}
