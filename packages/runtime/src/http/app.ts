import { type Context, Hono } from "hono";

import type { Actor } from "../case/case.ts";
import { StoreAwayError, StoreFullError } from "../storage/store-failed.ts";
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
	app.onError((error) => {
		if (error instanceof HttpProblem) return problemResponse(error.problem, error.headers);
		if (error instanceof StoreAwayError || error instanceof StoreFullError) {
			service.engine.log(error.code, { why: error.message });
			const retry = { "Retry-After": error instanceof StoreAwayError ? "1" : "60" };
			return problemResponse(new HttpProblem(503, error.code).problem, retry);
		}
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

/** Whoever watches over the service asks all the time, and adapters sign what they say. */
const UNCOUNTED: ReadonlySet<string> = new Set(["live", "ready", "metrics"]);

/** Nobody in particular, where a call is open to everybody. */
const ANYBODY: Actor = { id: "", kind: "person", roles: [], level: 1, identity: {} };

async function actorFor(service: Service, route: Route, request: Request): Promise<Actor> {
	if (route.access === "adapter") return ANYBODY;
	const identified = await service.identity.identify(request);
	if (identified?.by === "cookie") refuseCrossSite(request);
	if (route.access !== "signed_in") return identified?.actor ?? ANYBODY;
	if (identified === undefined)
		throw new HttpProblem(401, "sign_in", {}, { "WWW-Authenticate": "Bearer" });
	return identified.actor;
}

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
