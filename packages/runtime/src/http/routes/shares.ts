import { isApplicant } from "../../access/roles.ts";
import type { Case } from "../../case/case.ts";
import { findShare, type SeenShare, seeShare } from "../../sharing/see-share.ts";
import { makeShare, type ShareWish, shareableOf, stopShare } from "../../sharing/shares.ts";
import type { StoredShare } from "../../storage/share.ts";
import { checkBody } from "../check-body.ts";
import { HttpProblem, notFound } from "../problem.ts";
import { parseJson, readBytes } from "../read-body.ts";
import { json, noContent } from "../responses.ts";
import { bodyOf, type Call, param, type Route } from "../route.ts";
import { list, ref, shape, text } from "../schemas/shapes.ts";
import { seenCase } from "../seen-case.ts";
import { SHARED_SCRIPT, type SharedSaying, sharedPage } from "../shared-page.ts";

const OF_PAPER = "/api/cases/{id}/papers/{paper}/shares";
/** Bytes: a code is 27 signs. */
const LARGEST = 4096;

const SHARED_BODY = ref("SharedBody");

const html = { description: "A page", type: "text/html", schema: text } as const;

export const shares: readonly Route[] = [
	{
		id: "listShares",
		method: "get",
		path: OF_PAPER,
		access: "signed_in",
		summary:
			"With whom its owner shares this result, who looked when, and what of it can be shared",
		answers: {
			200: {
				description: "Shares, newest first; without `claims` this result cannot be shared",
				schema: shape({ items: list(ref("ShareView")), claims: list(ref("ClaimView")) }),
			},
		},
		problems: [403, 404],
		handle: listShares,
	},
	{
		id: "makeShare",
		method: "post",
		path: OF_PAPER,
		access: "signed_in",
		summary: "Let whoever has a link see chosen parts of this result for some days",
		body: ref("NewShare"),
		answers: {
			201: { description: "The share. Its link is said once", schema: ref("ShareView") },
		},
		problems: [403, 404, 409, 422],
		handle: share,
	},
	{
		id: "stopShare",
		method: "delete",
		path: `${OF_PAPER}/{share}`,
		access: "signed_in",
		summary: "Stop sharing; from now on its link shows nothing",
		answers: { 204: { description: "It has ended" } },
		problems: [403, 404],
		handle: stop,
	},
	{
		id: "sharedPage",
		method: "get",
		path: "/shared",
		access: "public",
		summary: "The page of the link, whose code stands behind `#` and is sent to nobody",
		answers: { 200: html },
		handle: async (call) => page(call, "ask", 200),
	},
	{
		id: "sharedScript",
		method: "get",
		path: "/api/shared.js",
		access: "public",
		summary: "What sends the code of that page",
		answers: { 200: { description: "A script", type: "text/javascript", schema: text } },
		handle: async () =>
			new Response(SHARED_SCRIPT, {
				headers: {
					"Content-Type": "text/javascript; charset=utf-8",
					"Cache-Control": "max-age=3600",
				},
			}),
	},
	{
		id: "seeShared",
		method: "post",
		path: "/shared",
		access: "public",
		summary: "See a result that was shared, by its code; its owner sees that somebody did",
		rawBody: true,
		takes: ["application/json", "application/x-www-form-urlencoded"],
		answers: {
			200: { description: "What its owner chose to show", schema: ref("SharedView") },
		},
		problems: [400, 404, 413, 422],
		handle: seeShared,
	},
];

async function listShares(call: Call): Promise<Response> {
	const { engine } = call.service;
	const kase = await ownCase(call);
	const paper = param(call, "paper");
	const [all, lookups, shareable] = await Promise.all([
		engine.store.sharesOf(kase.id),
		engine.store.lookups(kase.id),
		shareableOf(engine, kase, paper),
	]);
	const seen = Map.groupBy(lookups, (row) => row.share);
	const items = all
		.filter((one) => one.paper === paper)
		.map((one) =>
			viewOf(
				one,
				(seen.get(one.id) ?? []).map(({ at }) => at),
			),
		);
	const claims = (shareable?.claims ?? []).map(({ value: _value, ...claim }) => claim);
	return json({ items, claims });
}

async function share(call: Call): Promise<Response> {
	const { engine } = call.service;
	const shareable = await shareableOf(engine, await ownCase(call), param(call, "paper"));
	if (shareable === undefined) throw new HttpProblem(409, "not_shareable");
	const made = await makeShare(engine, shareable, bodyOf<ShareWish>(call));
	if ("refused" in made)
		throw new HttpProblem(made.refused === "unknown_claim" ? 422 : 409, made.refused);
	return json({ ...viewOf(made.share, []), link: made.link }, 201);
}

async function stop(call: Call): Promise<Response> {
	const kase = await ownCase(call);
	const of = { case: kase.id, paper: param(call, "paper") };
	if ((await stopShare(call.service.engine, of, param(call, "share"))) === "unknown")
		throw notFound();
	return noContent();
}

/** Only whom a result belongs to shows it to others: neither helpers nor officers do. */
async function ownCase(call: Call): Promise<Case> {
	const { case: kase } = await seenCase(call, param(call, "id"));
	if (!isApplicant(kase, call.actor)) throw new HttpProblem(403, "not_this_role");
	if (!kase.papers.some(({ id }) => id === param(call, "paper"))) throw notFound();
	return kase;
}

function viewOf(
	{ case: _case, paper: _paper, code: _code, version: _version, ...said }: StoredShare,
	seen: readonly string[],
): Readonly<Record<string, unknown>> {
	return { ...said, seen };
}

async function seeShared(call: Call): Promise<Response> {
	const { engine, shareViews } = call.service;
	const found = await findShare(engine, await codeIn(call.request));
	if (found === undefined) return nothing(call, new HttpProblem(404, "share_over"), "over");
	try {
		shareViews.take(found.id);
	} catch (error) {
		if (!(error instanceof HttpProblem)) throw error;
		return nothing(call, error, "too_often");
	}
	const seen = await seeShare(engine, found);
	if (seen === undefined) return nothing(call, new HttpProblem(404, "share_over"), "over");
	return wantsPage(call) ? page(call, seen, 200) : json(sharedView(seen));
}

/** Whoever reads pages is told in words; the status is the same. */
function nothing(call: Call, problem: HttpProblem, says: "over" | "too_often"): Response {
	if (wantsPage(call)) return page(call, says, problem.problem.status);
	throw problem;
}

/** @throws HttpProblem 400, 413, 422 */
async function codeIn(request: Request): Promise<string> {
	const bytes = await readBytes(request, LARGEST);
	const type = (request.headers.get("Content-Type") ?? "").toLowerCase();
	if (!type.startsWith("application/json"))
		return new URLSearchParams(Buffer.from(bytes).toString("utf8")).get("code")?.trim() ?? "";
	const value = parseJson(bytes);
	checkBody(SHARED_BODY, value);
	return (value as { readonly code: string }).code;
}

function sharedView(seen: SeenShare): Readonly<Record<string, unknown>> {
	const { share, bundle, paper, status, claims, verify, signed } = seen;
	const { of, number, issued_at, valid_until, revoked_at } = paper;
	return {
		status,
		of,
		title: bundle.definition.results[of]?.title ?? {},
		number,
		issued_at,
		...(valid_until !== undefined && { valid_until }),
		...(revoked_at !== undefined && { revoked_at }),
		to: share.to,
		purpose: share.purpose,
		until: share.expires_at,
		claims,
		verify,
		...(signed !== undefined && { signed }),
	};
}

function wantsPage({ request }: Call): boolean {
	return (request.headers.get("Accept") ?? "").includes("text/html");
}

function page({ service: { basePath }, request }: Call, says: SharedSaying, status: number) {
	const wanted = request.headers.get("Accept-Language") ?? "";
	return new Response(sharedPage({ basePath, wanted, says }), {
		status,
		headers: {
			"Content-Type": "text/html; charset=utf-8",
			"Content-Security-Policy":
				"default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
			"Cache-Control": "no-store",
			Vary: "Accept, Accept-Language",
		},
	});
}
