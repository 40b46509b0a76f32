import { createHmac, timingSafeEqual } from "node:crypto";

import type { EvidenceRevoked, Report, Unasked } from "../../case/command.ts";
import { isRefusal } from "../../case/refusal.ts";
import { portActor } from "../../engine/actors.ts";
import type { Engine } from "../../engine/engine.ts";
import { type Handled, handleCommand } from "../../engine/handle-command.ts";
import { messageCameBack } from "../../engine/message-way.ts";
import { keepPresented, present } from "../../engine/present.ts";
import { takeSignature } from "../../engine/take-signature.ts";
import type { CallbackRefusal, DeliveryNews, Presentation } from "../../ports/ports.ts";
import { speaksFor } from "../adapter-scope.ts";
import { checkBody } from "../check-body.ts";
import { HttpProblem, notFound, refused } from "../problem.ts";
import { parseJson, readBytes } from "../read-body.ts";
import { noContent } from "../responses.ts";
import { type Call, param, type Route } from "../route.ts";
import { ref } from "../schemas/shapes.ts";
import { see } from "../seen-case.ts";

interface ReportBody extends Omit<Report, "kind"> {
	readonly case: string;
}

/** What a register sends without having been asked: it knows the case, and not the procedure's steps. */
interface UnaskedBody extends Omit<Unasked, "kind"> {
	readonly case: string;
}

/** What the owner of a wallet agreed to show, for a requirement of a form that is still open; nothing: they did not. */
interface PresentedBody {
	readonly case: string;
	readonly step: string;
	readonly path: string;
	readonly presentation?: Presentation;
	/** The paper as its issuer signed it: it is checked here. */
	readonly signed?: string;
}

/** A paper that the case cites is no longer in force. */
interface RevokedBody extends Omit<EvidenceRevoked, "kind"> {
	readonly case: string;
}

const EITHER = {
	anyOf: [ref("ReportBody"), ref("UnaskedBody"), ref("PresentedBody"), ref("RevokedBody")],
};

const TEXT = { type: "string", maxLength: 2_048 } as const;
const LARGEST = 1024 * 1024;
const SIGNATURE = "Onedoor-Signature";
/** A signature older than this is not taken any more, so a recorded call cannot be played back later. */
const FRESH_MS = 5 * 60_000;

export const callbacks: readonly Route[] = [
	{
		id: "callback",
		method: "post",
		path: "/api/callbacks/{adapter}",
		access: "adapter",
		summary: "An adapter reports what the outside answered; a repeated report changes nothing",
		parameters: {
			[SIGNATURE]: {
				in: "header",
				required: false,
				description:
					"`t=<ms since the epoch>,v1=<hex>`: HMAC-SHA256 with the adapter's key over `<t>.<body>`. Left out by providers of payments and signatures, carriers and channels of messages, whose calls are signed as their adapters say.",
				schema: { type: "string" },
			},
		},
		body: EITHER,
		rawBody: true,
		answers: { 204: { description: "Taken, or known already" } },
		problems: [401, 403, 404, 409, 422, 503],
		handle: report,
	},
	{
		id: "signatureReturn",
		method: "get",
		path: "/api/callbacks/signature",
		access: "public",
		summary: "The browser of whoever signs comes back from the provider, and goes on to its case",
		parameters: {
			state: { in: "query", description: "As it was given to the provider.", schema: TEXT },
			code: { in: "query", description: "Left out: it was not confirmed.", schema: TEXT },
			error: { in: "query", description: "Why not.", schema: TEXT },
		},
		answers: { 303: { description: "Taken, or known already", headers: { Location: "The case" } } },
		problems: [401, 404, 422],
		handle: returned,
	},
];

/** The key an adapter signs with: its host passes it on once, out of band. */
export function adapterKey(secret: Uint8Array, adapter: string): string {
	return createHmac("sha256", secret).update(`callback ${adapter}`).digest("hex");
}

async function report(call: Call): Promise<Response> {
	const { engine } = call.service;
	const adapter = param(call, "adapter");
	const bytes = await readBytes(call.request, LARGEST);
	if (!call.request.headers.has(SIGNATURE)) {
		const heard = await inOwnForm(call, adapter, bytes);
		if (heard) return heard;
	}
	if (!isSigned(call.request, bytes, adapterKey(engine.secret, adapter), engine.machineNow()))
		throw new HttpProblem(401, "wrong_signature");
	const value = parseJson(bytes);
	checkBody(EITHER, value);
	if ("path" in (value as object)) return presented(call, adapter, value as PresentedBody);
	if ("revoked_at" in (value as object)) return revoked(call, adapter, value as RevokedBody);
	const { case: id, ...said } = value as ReportBody | UnaskedBody;
	const command: Report | Unasked =
		"event" in said ? { kind: "unasked", ...said } : { kind: "report", ...said };
	const kase = await engine.store.load(id);
	if (kase === undefined) throw notFound();
	if (!speaksFor(adapter, await engine.procedures.of(kase), kase, command))
		throw new HttpProblem(403, "not_this_adapter");
	const handled = await handleCommand(engine, { case: id, actor: portActor(adapter), command });
	if (handled.kind === "unknown_case") throw notFound();
	if (handled.kind === "refused") throw refused(handled.refusal);
	// Sent again, or played back by somebody who listened: nothing was done, and who watches over it may want to know.
	if (handled.kind === "unchanged") engine.log("report_unchanged", { adapter, case: id });
	return noContent();
}

/**
 * What the outside says in its own form, signed as its adapter checks: a provider of payments or signatures, a carrier, a
 * channel of messages. What cannot be taken now may come again, so nothing else of the same call is held up by it. Undefined: the
 * adapter reads nothing of its own.
 */
async function inOwnForm(
	call: Call,
	adapter: string,
	body: Uint8Array,
): Promise<Response | undefined> {
	const { engine } = call.service;
	const sent = { headers: call.request.headers, body };
	const { payment, post, notification, signature } = engine.ports;
	if (adapter === "signature" && signature.receive) {
		await takeSignatureNews(call, body);
		return noContent();
	}
	if (adapter === "payment" && payment.receive)
		return heard(engine, adapter, await payment.receive(sent), (news) =>
			reported(engine, adapter, news, ""),
		);
	if (adapter === "post" && post.receive)
		return heard(engine, adapter, await post.receive(sent), async (news) => {
			const step = (await engine.store.load(news.case))?.waiting[news.effect]?.step;
			return step === undefined ? undefined : reported(engine, adapter, news, step);
		});
	if (adapter === "notification" && notification.receive)
		return heard(engine, adapter, await notification.receive(sent), (news) =>
			messageCameBack(engine, news),
		);
	return undefined;
}

async function heard<News>(
	engine: Engine,
	adapter: string,
	news: readonly News[] | { readonly refused: CallbackRefusal },
	take: (news: News) => Promise<Handled | undefined>,
): Promise<Response> {
	if ("refused" in news) {
		engine.log("callback_refused", { adapter, code: news.refused });
		throw new HttpProblem(STATUS_OF[news.refused], news.refused);
	}
	for (const one of news) {
		const handled = await take(one);
		if (handled?.kind === "unknown_case") throw notFound();
		if (handled?.kind === "refused") throw refused(handled.refusal);
	}
	return noContent();
}

function reported(
	engine: Engine,
	adapter: string,
	{ case: id, effect, answer, data }: DeliveryNews,
	step: string,
): Promise<Handled> {
	return handleCommand(engine, {
		case: id,
		actor: portActor(adapter),
		command: { kind: "report", effect, step, answer, ...(data && { data }) },
	});
}

/** Wherever it stands now: what became of the signature is said by the case, and by nothing that a browser brings. */
async function returned(call: Call): Promise<Response> {
	if (call.service.engine.ports.signature.receive === undefined) throw notFound();
	const leadsTo = await takeSignatureNews(call, new Uint8Array());
	if (leadsTo === undefined) throw new HttpProblem(422, "callback_unreadable");
	return new Response(null, {
		status: 303,
		headers: {
			Location: leadsTo,
			"Cache-Control": "no-store",
			// The address that is left has a code in it.
			"Referrer-Policy": "no-referrer",
		},
	});
}

/**
 * What a provider of signatures says in its own form.
 * @returns where a browser that brought it goes on
 */
async function takeSignatureNews(
	{ service: { engine }, request, query }: Call,
	body: Uint8Array,
): Promise<string | undefined> {
	const { method, headers } = request;
	const news = await engine.ports.signature.receive?.({ method, query, headers, body });
	if (news === undefined) throw notFound();
	if ("refused" in news) {
		engine.log("callback_refused", { adapter: "signature", code: news.refused });
		throw new HttpProblem(news.refused === "wrong_signature" ? 401 : 422, news.refused);
	}
	await takeSignature(engine, news);
	return news.leadsTo;
}

const STATUS_OF: Readonly<Record<CallbackRefusal, number>> = {
	wrong_signature: 401,
	callback_too_old: 401,
	callback_unreadable: 422,
	unknown_charge: 422,
	other_charge: 422,
	other_amount: 422,
	unknown_message: 422,
	unknown_delivery: 422,
	provider_down: 503,
};

/** Only the wallet's own adapter speaks for it, and only while the form is open. */
async function presented(call: Call, adapter: string, said: PresentedBody): Promise<Response> {
	const { engine } = call.service;
	if (adapter !== "wallet") throw new HttpProblem(403, "only_from_ports");
	const kase = await engine.store.load(said.case);
	if (kase === undefined) throw notFound();
	if (!kase.active.some(({ step }) => step === said.step))
		throw new HttpProblem(409, "not_possible_now");
	const seen = await see(engine, kase);
	const told =
		said.signed === undefined
			? await keepPresented(engine, seen, said, said.presentation)
			: await present(engine, seen, said, said.signed);
	if (isRefusal(told)) throw refused(told);
	return noContent();
}

/** Whoever holds papers for people says which of them have fallen. */
async function revoked(
	{ service: { engine } }: Call,
	adapter: string,
	{ case: id, ...said }: RevokedBody,
): Promise<Response> {
	if (adapter !== "wallet" && adapter !== "repository")
		throw new HttpProblem(403, "only_from_ports");
	const handled = await handleCommand(engine, {
		case: id,
		actor: portActor(adapter),
		command: { kind: "evidence_revoked", ...said },
	});
	if (handled.kind === "unknown_case") throw notFound();
	if (handled.kind === "refused") throw refused(handled.refusal);
	return noContent();
}

function isSigned(request: Request, body: Uint8Array, key: string, now: number): boolean {
	const header = request.headers.get(SIGNATURE) ?? "";
	const [, at = "", given = ""] = /^t=(\d{1,15}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
	if (given === "" || Math.abs(now - Number(at)) > FRESH_MS) return false;
	const expected = createHmac("sha256", key).update(`${at}.`).update(body).digest();
	return timingSafeEqual(expected, Buffer.from(given, "hex"));
}
