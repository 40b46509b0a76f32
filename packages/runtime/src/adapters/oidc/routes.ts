import { buildEndSessionUrl } from "openid-client";

import type { Actor } from "../../case/case.ts";
import { refuseCrossSite } from "../../http/cross-site.ts";
import { HttpProblem, problemResponse } from "../../http/problem.ts";
import { PortDownError } from "../../ports/ports.ts";
import { backTo } from "./back-to.ts";
import {
	type Begun,
	begunCookies,
	endBegun,
	endSession,
	readBegun,
	readSession,
	type Session,
	sessionCookie,
} from "./cookies.ts";
import { latestEnd } from "./extend-session.ts";
import type { SignInCode, SignInFailure } from "./options.ts";
import type { Settings } from "./settings.ts";
import { begin, finish, SignInError } from "./sign-in.ts";

/**
 * The addresses of signing in and out, as a fetch handler. Undefined: the request is for none of them.
 */
export type OidcRoutes = (request: Request) => Promise<Response | undefined>;

export function routesOf(settings: Settings): OidcRoutes {
	const handlers = handlersOf(settings);
	return async (request) => {
		const url = new URL(request.url);
		const route = Object.hasOwn(handlers, url.pathname) ? handlers[url.pathname] : undefined;
		if (route === undefined) return undefined;
		if (request.method !== route.method)
			return problemResponse(new HttpProblem(405, "method_not_allowed").problem, {
				Allow: route.method,
			});
		return route.handle(settings, request, url.searchParams);
	};
}

export function pathsOf(settings: Settings): readonly string[] {
	return Object.keys(handlersOf(settings));
}

function handlersOf({
	basePath,
}: Settings): Readonly<Record<string, { readonly method: string; readonly handle: Handle }>> {
	return {
		[`${basePath}/login`]: { method: "GET", handle: login },
		[`${basePath}/callback`]: { method: "GET", handle: callback },
		[`${basePath}/logout`]: { method: "POST", handle: logout },
	};
}

type Handle = (settings: Settings, request: Request, query: URLSearchParams) => Promise<Response>;

const LEVELS: Readonly<Record<string, Actor["level"]>> = { "1": 1, "2": 2, "3": 3 };

async function login(
	settings: Settings,
	request: Request,
	query: URLSearchParams,
): Promise<Response> {
	const to = backTo(query.get("to"), settings.origin);
	const wanted = query.get("level") ?? "1";
	return orFailed(settings, request, to, [], async () => {
		const level = Object.hasOwn(LEVELS, wanted) ? LEVELS[wanted] : undefined;
		if (level === undefined) throw new SignInError("unknown_level");
		const current = (await readSession(settings, request))?.actor.level;
		const { begun, url } = await begin(settings, { to, level, current });
		return redirect(url.href, await begunCookies(settings, request, begun));
	});
}

async function callback(
	settings: Settings,
	request: Request,
	answer: URLSearchParams,
): Promise<Response> {
	const state = answer.get("state") ?? "";
	const begun = await readBegun(settings, request, state);
	const to = begun?.to ?? backTo(null, settings.origin);
	const over = begun === undefined ? [] : [endBegun(settings, state)];
	return orFailed(settings, request, to, over, async () => {
		if (begun === undefined) throw new SignInError("unknown_sign_in");
		const before = await readSession(settings, request);
		const session = await finish(settings, begun, answer);
		if (session.actor.level < begun.level) return askAgain(settings, request, begun, session);
		const cookie = await sessionCookie(settings, session);
		if (cookie === undefined) throw new SignInError("session_too_large");
		// A new session for each sign-in, and the one before is over: what was copied of it is worth nothing.
		if (before) await settings.spent.spend(`session:${before.id}`, latestEnd(settings, before));
		settings.log("signed_in", { level: session.actor.level });
		return redirect(to, [cookie, ...over]);
	});
}

/** A provider that took a former sign-in for enough is asked once more, so that it asks the person. */
async function askAgain(
	settings: Settings,
	request: Request,
	{ to, level, maxAge, state }: Begun,
	{ actor }: Session,
): Promise<Response> {
	if (maxAge !== undefined) throw new SignInError("assurance_not_reached");
	const { begun, url } = await begin(settings, { to, level, current: actor.level });
	const cookies = await begunCookies(settings, request, begun);
	return redirect(url.href, [...cookies, endBegun(settings, state)]);
}

/**
 * Ends the session here, and at the provider where it has an address for that (OpenID Connect RP-Initiated Logout 1.0).
 * That the provider cannot be reached keeps nobody signed in here.
 *
 * @throws nothing; a call from another site is answered 403
 */
async function logout(settings: Settings, request: Request): Promise<Response> {
	try {
		refuseCrossSite(request);
	} catch (error) {
		if (error instanceof HttpProblem) return problemResponse(error.problem);
		throw error;
	}
	const session = await readSession(settings, request);
	if (session) await settings.spent.spend(`session:${session.id}`, latestEnd(settings, session));
	return redirect(await afterLogout(settings), [endSession(settings)]);
}

async function afterLogout({ options, origin, provider }: Settings): Promise<string> {
	const here = origin + (options.afterLogout ?? "/");
	try {
		const { configuration } = await provider();
		if (configuration.serverMetadata().end_session_endpoint === undefined) return here;
		return buildEndSessionUrl(configuration, { post_logout_redirect_uri: here }).href;
	} catch (error) {
		if (error instanceof PortDownError) return here;
		throw error;
	}
}

/** Runs one step of a sign-in; what goes wrong becomes the host's page, or a problem. Who is signed in stays so. */
async function orFailed(
	settings: Settings,
	request: Request,
	to: string,
	cookies: readonly string[],
	step: () => Promise<Response>,
): Promise<Response> {
	try {
		return await step();
	} catch (error) {
		const { code, why } = causeOf(error);
		settings.log("sign_in_failed", { code, ...(why === undefined ? {} : { why }) });
		const response = await failedPage(settings, request, { code, status: STATUS_OF[code], to });
		for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
		return response;
	}
}

function causeOf(error: unknown): { readonly code: SignInCode; readonly why: string | undefined } {
	if (error instanceof SignInError) return error;
	if (error instanceof PortDownError) return { code: "identity_down", why: error.message };
	throw error;
}

const STATUS_OF: Readonly<Record<SignInCode, number>> = {
	unknown_sign_in: 400,
	unknown_level: 400,
	sign_in_refused: 403,
	token_refused: 403,
	assurance_unknown: 403,
	assurance_not_reached: 403,
	no_personal_number: 403,
	session_too_large: 500,
	identity_down: 503,
};

async function failedPage(
	{ options }: Settings,
	request: Request,
	failure: SignInFailure,
): Promise<Response> {
	if (options.failed) return options.failed(failure, request);
	const { code, status } = failure;
	return problemResponse(new HttpProblem(status, code).problem, {
		...(status === 503 && { "Retry-After": "5" }),
	});
}

/** The address holds a code for a moment: no page is told where the browser came from. */
function redirect(to: string, cookies: readonly string[]): Response {
	const headers = new Headers({
		Location: to,
		"Cache-Control": "no-store",
		"Referrer-Policy": "no-referrer",
	});
	for (const cookie of cookies) headers.append("Set-Cookie", cookie);
	return new Response(null, { status: 303, headers });
}
