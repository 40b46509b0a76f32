import { createHmac, timingSafeEqual } from "node:crypto";

import type { Bundle, FormValidators, Problem } from "@onedoor/dsl/bundle";

import { type CaseClient, createClient } from "../client/index.ts";
import { cookieOf } from "../ports/credentials.ts";
import type { PageAnswer, PageAsked, Posted } from "../ports/pages.ts";
import { refuseCrossSite } from "./cross-site.ts";
import { takesHandedOver, withHandedOver } from "./handed-over.ts";
import { HttpProblem, notFound } from "./problem.ts";
import { readForm } from "./read-form.ts";
import type { Call } from "./route.ts";
import type { Service } from "./service.ts";

const PROOF = "proof";
const LANGUAGE = "onedoor-language";
const YEAR = 365 * 24 * 60 * 60;

/** Nothing runs, nothing comes from elsewhere, and forms are sent to this server only. */
const POLICY = [
	"default-src 'none'",
	"script-src 'none'",
	"style-src 'self'",
	"img-src 'self' data:",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join("; ");

/**
 * Answers one request under `/forms`. What a form sends is taken only from this very site, and only with the proof that
 * its page was made for whoever sends it.
 * @throws HttpProblem 404 where no pages are handed in; 403, 413, 415, 400 for what is not to be read
 */
export async function answerPage(call: Call, path: readonly string[]): Promise<Response> {
	const { service, request, actor } = call;
	const { pages } = service;
	if (pages === undefined) throw notFound();
	const posted = request.method === "POST" ? await takeForm(call) : undefined;
	const asked = askedOf(service, request, { path, actor: actor.id, query: call.query });
	return responseTo(service, request, await pages({ ...asked, ...(posted && { posted }) }));
}

/** The same refusal for who reads pages. Undefined where there are none. */
export async function refuseInWords(
	service: Service,
	request: Request,
	refused: Problem,
): Promise<Response | undefined> {
	if (service.pages === undefined) return undefined;
	const { searchParams: query } = new URL(request.url);
	const asked = askedOf(service, request, { path: [], actor: "", query });
	return responseTo(service, request, await service.pages({ ...asked, refused }));
}

async function takeForm({ service, request, actor }: Call): Promise<Posted> {
	// A token is sent on purpose; whoever has none is a browser, signed in or not.
	if (!request.headers.has("Authorization")) refuseCrossSite(request);
	const posted = await readForm(request);
	const [shown = ""] = posted.fields.get(PROOF) ?? [];
	const isGood = daysOf(service).some((day) => same(shown, proofFor(service, actor.id, day)));
	if (!isGood) throw new HttpProblem(403, "form_too_old");
	return posted;
}

interface Asking {
	readonly path: readonly string[];
	readonly actor: string;
	readonly query: URLSearchParams;
}

function askedOf(service: Service, request: Request, { path, actor, query }: Asking): PageAsked {
	const { engine, basePath, dev } = service;
	const [today = 0] = daysOf(service);
	const language = cookieOf(request, LANGUAGE);
	return {
		path,
		query,
		basePath,
		client: clientOf(service, request),
		validators: (bundle, form) => validatorsOf(service, bundle, form),
		proof: { name: PROOF, value: proofFor(service, actor, today) },
		...(language === undefined ? {} : { language }),
		wanted: request.headers.get("Accept-Language") ?? "",
		now: new Date(engine.clock.now()).toISOString(),
		isDevelopment: dev !== undefined,
	};
}

async function validatorsOf(
	{ engine }: Service,
	bundle: Bundle,
	form: string,
): Promise<FormValidators> {
	const all = await engine.procedures.validators(bundle);
	const found = Object.hasOwn(all, form) ? all[form] : undefined;
	if (found === undefined) throw notFound();
	return found;
}

/** What the browser sent to prove who it is. */
const CREDENTIALS = ["Cookie", "Authorization"];

/** The API within this process: the same calls, the same checks, as whoever sent the request. */
function clientOf({ basePath, call }: Service, request: Request): CaseClient {
	const { origin } = new URL(request.url);
	return createClient({
		endpoint: basePath,
		fetch: async (input, init) => {
			const inner = new Request(new URL(String(input), origin), init);
			for (const name of CREDENTIALS) {
				const value = request.headers.get(name);
				if (value !== null) inner.headers.set(name, value);
			}
			// The browser's own request was looked at.
			inner.headers.set("Sec-Fetch-Site", "same-origin");
			takesHandedOver(inner);
			return withHandedOver(inner, await call(inner));
		},
	});
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A page that was opened before midnight may be sent after it. */
function daysOf({ engine }: Service): readonly number[] {
	const today = Math.floor(engine.machineNow() / DAY_MS);
	return [today, today - 1];
}

function proofFor({ engine }: Service, actor: string, day: number): string {
	return createHmac("sha256", engine.secret).update(`form ${day} ${actor}`).digest("base64url");
}

function same(one: string, other: string): boolean {
	const [left, right] = [Buffer.from(one), Buffer.from(other)];
	return left.length === right.length && timingSafeEqual(left, right);
}

async function responseTo(
	service: Service,
	request: Request,
	answer: PageAnswer,
): Promise<Response> {
	switch (answer.kind) {
		case "page":
			return new Response(answer.html, {
				status: answer.status,
				headers: {
					"Content-Type": "text/html; charset=utf-8",
					"Content-Security-Policy": POLICY,
					"Cache-Control": "no-store",
					...(answer.language && { "Set-Cookie": rememberingCookie(service, answer.language) }),
				},
			});
		case "file":
			return new Response(answer.text, {
				headers: {
					"Content-Type": `${answer.type}; charset=utf-8`,
					"Cache-Control": "public, max-age=31536000, immutable",
				},
			});
		case "see":
			return seeOther(answer.href);
		case "sign_in":
			return signed(service, request, answer.href, {
				method: "POST",
				body: JSON.stringify(answer.as),
				headers: { "Content-Type": "application/json" },
			});
		case "sign_out":
			return signed(service, request, answer.href, { method: "DELETE" });
	}
}

function rememberingCookie({ basePath }: Service, language: string): string {
	return `${LANGUAGE}=${encodeURIComponent(language)}; Path=${basePath}/forms; Max-Age=${YEAR}; HttpOnly; SameSite=Lax`;
}

/** The development call says who somebody is, and its cookie is handed on. */
async function signed(
	{ basePath, call }: Service,
	request: Request,
	href: string,
	init: RequestInit,
): Promise<Response> {
	const { origin } = new URL(request.url);
	const said = await call(new Request(`${origin}${basePath}/api/dev/session`, init));
	const cookie = said.headers.get("Set-Cookie");
	if (!said.ok || cookie === null) throw notFound();
	return seeOther(href, { "Set-Cookie": cookie });
}

function seeOther(href: string, headers: Readonly<Record<string, string>> = {}): Response {
	return new Response(null, {
		status: 303,
		headers: { Location: href, "Cache-Control": "no-store", ...headers },
	});
}
