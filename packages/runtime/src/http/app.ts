import type { Problem } from "@onedoor/dsl/bundle";
import { type Context, Hono } from "hono";

import type { Actor } from "../case/case.ts";
import type { Identified } from "../ports/identity.ts";
import { PortDownError } from "../ports/ports.ts";
import { checkBody } from "./check-body.ts";
import { refuseCrossSite } from "./cross-site.ts";
import { HttpProblem, notFound, problemResponse } from "./problem.ts";
import { hashOf, readJson } from "./read-body.ts";
import type { Call, Route } from "./route.ts";
import type { Service } from "./service.ts";

/** The handler, made from the table of routes and nothing else. */
export function appOf(service: Service): Hono {
	const app = new Hono();
	for (const route of service.routes)
		app.on(methodOf(route), service.basePath + patternOf(route.path), (context) =>
			answer(service, route, context),
		);
	app.notFound(() => problemResponse(notFound().problem));
	app.onError((error, { req }) => {
		if (error instanceof HttpProblem)
			return problemResponse(error.problem, {
				...challengeOf(service, req.raw, error.problem),
				...error.headers,
			});
		service.engine.log("request_failed", { why: error.stack ?? error.message });
		return problemResponse(new HttpProblem(500, "fault").problem);
	});
	return app;
}

/** Hono looks HEAD up among the GET routes. */
function methodOf({ method }: Route): string {
	return method === "head" ? "GET" : method.toUpperCase();
}

async function answer(service: Service, route: Route, context: Context): Promise<Response> {
	const request = context.req.raw;
	if (route.method === "head" && request.method !== "HEAD") throw notFound();
	if (route.access === "development" && service.dev === undefined) throw notFound();
	const counts = !UNCOUNTED.has(route.id) && route.access !== "adapter";
	const address = counts ? service.addressOf(request) : undefined;
	if (address !== undefined) service.limits?.perAddress.take(address);
	const actor = await actorFor(service, route, request);
	if (counts && actor.id !== "") service.limits?.perActor.take(actor.id);
	const { body, bodyHash } = await readFor(route, request);
	const call: Call = {
		service,
		request,
		params: context.req.param() as Record<string, string>,
		query: new URL(request.url).searchParams,
		body,
		bodyHash,
		actor,
	};
	const response = await route.handle(call);
	response.headers.set("X-Content-Type-Options", "nosniff");
	response.headers.set("Referrer-Policy", "same-origin");
	return response;
}

/** Whoever watches over the service asks all the time, whoever they are; adapters sign what they say. */
const UNCOUNTED: ReadonlySet<string> = new Set(["live", "ready", "metrics"]);

/** Nobody in particular, where a call is open to everybody. */
const ANYBODY: Actor = { id: "", kind: "person", roles: [], level: 1, identity: {} };

async function actorFor(service: Service, route: Route, request: Request): Promise<Actor> {
	if (route.access === "adapter" || UNCOUNTED.has(route.id)) return ANYBODY;
	const identified = await identify(service, request);
	if (identified?.by === "cookie") refuseCrossSite(request);
	if (route.access !== "signed_in") return identified?.actor ?? ANYBODY;
	if (identified === undefined) throw new HttpProblem(401, "sign_in");
	return identified.actor;
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

/**
 * What a client should show instead. Too low an assurance stays 403: RFC 9110 §11.6.1 allows the header in any answer
 * where other credentials would change it.
 */
function challengeOf(
	{ identity }: Service,
	request: Request,
	{ code, needs }: Problem,
): Readonly<Record<string, string>> {
	const level =
		code === "assurance_too_low" ? LEVELS.find((n) => needs === `level ${n}`) : undefined;
	if (code !== "sign_in" && level === undefined) return {};
	const usual = level === undefined ? "Bearer" : undefined;
	const challenge = identity.challenge?.(request, level) ?? usual;
	return challenge === undefined ? {} : { "WWW-Authenticate": challenge };
}

const LEVELS = [1, 2, 3] as const;

async function readFor(route: Route, request: Request): Promise<Pick<Call, "body" | "bodyHash">> {
	if (route.body === undefined || route.rawBody) return { body: undefined, bodyHash: "" };
	const { value, bytes } = await readJson(request);
	checkBody(route.body, value);
	return { body: value, bodyHash: hashOf(request.method, new URL(request.url).pathname, bytes) };
}

/** `/api/procedures/{id}/validators/{form}.mjs` is written `/api/procedures/:id/validators/:form{.+\\.mjs}` there. */
function patternOf(path: string): string {
	return path.replaceAll(/\{(\w+)\}(\.mjs)?/g, (_, name: string, ending?: string) =>
		ending === undefined ? `:${name}` : `:${name}{.+\\.mjs}`,
	);
}
