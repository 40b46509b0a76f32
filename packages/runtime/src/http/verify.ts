import type { CheckedCopy } from "./check-copy.ts";
import { checkCopy, copyIn } from "./check-copy.ts";
import { type FoundResult, findResult } from "./find-result.ts";
import { notFound } from "./problem.ts";
import { json } from "./responses.ts";
import { type Call, param } from "./route.ts";
import { verifyPage } from "./verify-page.ts";

/** Says that a result is genuine and whether it is in force, and nothing about the person it is about. */
export async function verify(call: Call): Promise<Response> {
	return answer(call, await findResult(call.service.engine, param(call, "code")));
}

/** The same, and whether a copy that somebody has is what was issued. Nothing of the copy is kept. */
export async function verifyCopy(call: Call): Promise<Response> {
	const { engine } = call.service;
	const found = await findResult(engine, param(call, "code"));
	const copy = await copyIn(call.request);
	return answer(call, found, found && (await checkCopy(engine, found, copy)));
}

function answer(call: Call, found: FoundResult | undefined, checked?: CheckedCopy): Response {
	const wantsPage = (call.request.headers.get("Accept") ?? "").includes("text/html");
	if (wantsPage) return page(call, found, checked);
	if (found === undefined) throw notFound();
	const { number, of, issued_at, signed_at, revoked_at, valid_until } = found.paper;
	return json(
		{
			genuine: true,
			in_force: found.status === "in_force",
			status: found.status,
			number,
			of,
			issued_at,
			...(signed_at === undefined ? {} : { signed_at }),
			...(revoked_at === undefined ? {} : { revoked_at }),
			...(valid_until === undefined ? {} : { valid_until }),
			...(checked === undefined ? {} : { checked }),
		},
		200,
		{ Vary: "Accept" },
	);
}

function page(
	{ service: { basePath }, request }: Call,
	found: FoundResult | undefined,
	checked: CheckedCopy | undefined,
): Response {
	const wanted = request.headers.get("Accept-Language") ?? "";
	return new Response(verifyPage({ basePath, wanted, found, checked }), {
		status: found === undefined ? 404 : 200,
		headers: {
			"Content-Type": "text/html; charset=utf-8",
			"Content-Security-Policy":
				"default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
			"Cache-Control": "no-store",
			Vary: "Accept, Accept-Language",
		},
	});
}
