import { createHmac } from "node:crypto";

import type { Problem } from "@onedoor/dsl/bundle";
import { type Context, Hono } from "hono";

import type { Actor } from "../case/case.ts";
import type { Identified } from "../ports/identity.ts";
import { PortDownError } from "../ports/ports.ts";
import type { Telemetry } from "../ports/telemetry.ts";
import { StoreAwayError, StoreFullError } from "../storage/store-failed.ts";
import { refuseInWords } from "./answer-page.ts";
import { challengeOf } from "./challenge.ts";
import { checkBody } from "./check-body.ts";
import { refuseCrossSite } from "./cross-site.ts";
import { observedCall } from "./observed-call.ts";
import { HttpProblem, notFound, problemResponse } from "./problem.ts";
import { hashOf, readJson } from "./read-body.ts";
import { withEverywhere } from "./responses.ts";
import type { Call, Route } from "./route.ts";
import type { Service } from "./service.ts";

/** The handler, made from the table of routes and nothing else. */
export function appOf(service: Service): Hono {
	const app = new Hono();
	const { telemetry } = service.engine;
	for (const route of service.routes) {
		const isTold = telemetry && !UNCOUNTED.has(route.id);
		app.on(
			methodOf(route),
			service.basePath + patternOf(route.path),
			isTold
				? (context) => toldAnswer(telemetry, service, route, context)
				: (context) => answer(service, route, context, {}),
		);
	}
	app.notFound((context) => unknownCall(service, context.req.raw));
	app.onError((error) => fault(service, error));
	return app;
}

/** Who called, as far as it is known by now, and why they were not answered. */
interface Visit {
	actor?: Actor;
	code?: string;
}

async function answer(
	service: Service,
	route: Route,
	context: Context,
	visit: Visit,
): Promise<Response> {
	try {
		return await carryOut(service, route, context, visit);
	} catch (error) {
		visit.code = codeOf(error);
		const called = { ...visit, request: context.req.raw, route };
		const isRefusal = error instanceof HttpProblem;
		const response = isRefusal ? refusal(service, error, called) : fault(service, error, route);
		return route.isPage ? saidInWords(service, context.req.raw, response) : response;
	}
}

/** Whoever reads pages is told on one; the status and the headers are the same. */
async function saidInWords(
	service: Service,
	request: Request,
	refused: Response,
): Promise<Response> {
	const problem = (await refused.clone().json()) as Problem;
	const page = await refuseInWords(service, request, problem).catch(() => undefined);
	if (page === undefined) return refused;
	for (const name of ["WWW-Authenticate", "Retry-After"]) {
		const value = refused.headers.get(name);
		if (value !== null) page.headers.set(name, value);
	}
	return withEverywhere(page);
}

function codeOf(error: unknown): string {
	if (error instanceof HttpProblem) return error.problem.code;
	return isStoreFailed(error) ? error.code : "fault";
}

function isStoreFailed(error: unknown): error is StoreAwayError | StoreFullError {
	return error instanceof StoreAwayError || error instanceof StoreFullError;
}

function toldAnswer(
	telemetry: Telemetry,
	service: Service,
	route: Route,
	context: Context,
): Promise<Response> {
	const visit: Visit = {};
	const { raw } = context.req;
	const template = service.basePath + route.path;
	return observedCall(telemetry, raw, template, async (refused) => {
		const response = await answer(service, route, context, visit);
		if (visit.code !== undefined) refused(visit.code);
		return response;
	});
}

/** A call that there is not. What its address says is told to nobody. */
function unknownCall(service: Service, request: Request): Response | Promise<Response> {
	const { telemetry } = service.engine;
	const answered = (): Response => refusal(service, notFound(), { request });
	if (telemetry === undefined) return answered();
	return observedCall(telemetry, request, undefined, async (refused) => {
		refused("not_found");
		return answered();
	});
}

function fault({ engine }: Service, error: unknown, route?: Route): Response {
	if (isStoreFailed(error)) {
		engine.log(error.code, { why: error.message });
		const retry = { "Retry-After": error instanceof StoreAwayError ? "1" : "60" };
		return problemResponse(new HttpProblem(503, error.code).problem, retry);
	}
	const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
	engine.log("request_failed", { ...(route && { route: route.id }), why });
	return problemResponse(new HttpProblem(500, "fault").problem);
}

interface Called extends Visit {
	readonly request: Request;
	readonly route?: Route;
}

function refusal(
	service: Service,
	error: HttpProblem,
	{ request, route, actor }: Called,
): Response {
	const { status, code } = error.problem;
	service.refusals.refused({
		status,
		code,
		...(route && { route: route.id }),
		...(actor && actor.id !== "" && { by: wordFor(service, actor) }),
	});
	const challenge = challengeOf(service, request, error.problem);
	return problemResponse(error.problem, { ...challenge, ...error.headers });
}

/** Enough to see that it is one person, and not enough to see which. */
function wordFor({ engine }: Service, { id }: Actor): string {
	return createHmac("sha256", engine.secret).update(`log ${id}`).digest("hex").slice(0, 8);
}

/** Hono looks HEAD up among the GET routes. */
function methodOf({ method }: Route): string {
	return method === "head" ? "GET" : method.toUpperCase();
}

async function carryOut(
	service: Service,
	route: Route,
	context: Context,
	visit: Visit,
): Promise<Response> {
	const request = context.req.raw;
	if (route.method === "head" && request.method !== "HEAD") throw notFound();
	if (route.access === "development" && service.dev === undefined) throw notFound();
	const counts = !UNCOUNTED.has(route.id) && route.access !== "adapter";
	const address = counts ? service.addressOf(request) : undefined;
	if (address !== undefined) service.limits?.perAddress.take(address);
	const { actor, until } = await whoCalls(service, route, request);
	visit.actor = actor;
	checkRequest(route, request);
	if (counts && actor.id !== "") service.limits?.perActor.take(actor.id);
	const url = new URL(request.url);
	const { body, bodyHash } = await readFor(route, request, url);
	const call: Call = {
		service,
		request,
		params: context.req.param() as Record<string, string>,
		query: url.searchParams,
		body,
		bodyHash,
		actor,
		...(until !== undefined && { until }),
	};
	return withEverywhere(await route.handle(call));
}

/**
 * Refuses what no call of ours needs, and some readers read in their own way: a body inside another coding, which may
 * be a thousand times as long, and a NUL in the address, which is in no name of ours.
 * @throws HttpProblem 415, 404, 400
 */
function checkRequest({ parameters }: Route, { method, headers, url }: Request): void {
	const coding = headers.get("Content-Encoding")?.trim().toLowerCase() ?? "identity";
	if (method !== "GET" && method !== "HEAD" && coding !== "identity")
		throw new HttpProblem(415, "encoded_body", {}, { "Accept-Encoding": "identity" });
	const [path = "", query = ""] = url.split("?");
	if (path.includes("%00")) throw notFound();
	if (parameters && query.includes("%00")) throw new HttpProblem(400, "unreadable_address");
}

/** Whoever watches over the service asks all the time, whoever they are; adapters sign what they say. */
const UNCOUNTED: ReadonlySet<string> = new Set(["live", "ready", "metrics"]);

/** Nobody in particular, where a call is open to everybody. */
const ANYBODY: Actor = { id: "", kind: "person", roles: [], level: 1, identity: {} };

async function whoCalls(
	service: Service,
	route: Route,
	request: Request,
): Promise<Pick<Identified, "actor" | "until">> {
	if (route.access === "adapter" || UNCOUNTED.has(route.id)) return { actor: ANYBODY };
	const identified = await identify(service, request);
	if (identified?.by === "cookie") refuseCrossSite(request);
	if (route.access !== "signed_in") return identified ?? { actor: ANYBODY };
	if (identified === undefined) throw new HttpProblem(401, "sign_in");
	return identified;
}

/** @throws HttpProblem 503 when the identity provider would have to be asked and cannot be */
async function identify(
	{ identity, engine }: Service,
	request: Request,
): Promise<Identified | undefined> {
	try {
		return await identity.identify(request);
	} catch (error) {
		if (!(error instanceof PortDownError)) throw error;
		engine.log("identity_down", { why: error.message });
		throw new HttpProblem(503, "identity_down", {}, { "Retry-After": "5" });
	}
}

async function readFor(
	route: Route,
	request: Request,
	{ pathname }: URL,
): Promise<Pick<Call, "body" | "bodyHash">> {
	if (route.body === undefined || route.rawBody) return { body: undefined, bodyHash: "" };
	const { value, bytes } = await readJson(request);
	checkBody(route.body, value);
	return { body: value, bodyHash: hashOf(request.method, pathname, bytes) };
}

/** `/api/procedures/{id}/validators/{form}.mjs` is written `/api/procedures/:id/validators/:form{[^/]+\\.mjs}` there. */
function patternOf(path: string): string {
	return path.replaceAll(/\{(\w+)\}(\.\w+)?/g, (_, name: string, ending?: string) =>
		ending === undefined ? `:${name}` : `:${name}{[^/]+\\${ending}}`,
	);
}
