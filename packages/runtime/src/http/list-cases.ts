import type { CaseView } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import { canSee, viewOf } from "../core.ts";
import { masked } from "../engine/masked.ts";
import { withAddresses } from "./case-reply.ts";
import { limitOf } from "./limit.ts";
import { json } from "./responses.ts";
import { bodyOf, type Call } from "./route.ts";
import { see } from "./seen-case.ts";

/** An officer's page may be short: no request looks at more cases than this to fill it. */
const MOST_LOOKED_AT = 1_000;

/** A citizen's own cases; an officer's are those of the whole store that their roles reach. */
export async function listCases(call: Call): Promise<Response> {
	const cursor = call.query.get("cursor") ?? undefined;
	const applicant = isCitizen(call) ? ownNumber(call) : undefined;
	return json(await casesOf(call, { applicant, cursor, limit: limitOf(call, 100) }));
}

/** The number stands in the body: addresses are written down by every server on the way. */
export async function findCases(call: Call): Promise<Response> {
	const { applicant, cursor } = bodyOf<{ readonly applicant: string; readonly cursor?: string }>(
		call,
	);
	if (isCitizen(call) && applicant !== ownNumber(call)) return json({ items: [] });
	const found = await casesOf(call, { applicant, cursor, limit: limitOf(call, 100) });
	if (!isCitizen(call)) await noteSearch(call, applicant, found.items);
	return json(found);
}

async function casesOf(
	call: Call,
	of: {
		readonly applicant: string | undefined;
		readonly cursor: string | undefined;
		readonly limit: number;
	},
): Promise<{ readonly items: readonly CaseView[]; readonly next?: string }> {
	const { applicant, limit } = of;
	const items: CaseView[] = [];
	let { cursor } = of;
	let lookedAt = 0;
	do {
		const page = await call.service.engine.store.list({
			...(applicant === undefined ? {} : { applicant }),
			limit: limit - items.length,
			...(cursor === undefined ? {} : { cursor }),
		});
		for (const kase of page.items) items.push(...(await viewsOf(call, kase)));
		cursor = page.next;
		lookedAt += page.items.length;
	} while (cursor !== undefined && items.length < limit && lookedAt < MOST_LOOKED_AT);
	return { items, ...(cursor === undefined ? {} : { next: cursor }) };
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
