import { createHmac, timingSafeEqual } from "node:crypto";

import type { IdentityFacts } from "@onedoor/dsl/form";

import type { Actor } from "../../case/case.ts";
import { cookieOf, tokenOf } from "../credentials.ts";
import type { Identity } from "../identity.ts";

/** What a development session may say about its bearer. */
export interface DevSession {
	readonly id: string;
	readonly roles: readonly string[];
	readonly delegated?: readonly string[];
	readonly level: 1 | 2 | 3;
	readonly office?: { readonly kind: string; readonly unit: string };
	readonly identity: IdentityFacts;
	/** Milliseconds; left out: it does not end. */
	readonly lasts?: number;
	/** By the machine's time, milliseconds since the epoch. */
	readonly until?: number;
}

export interface DevIdentityProvider extends Identity {
	/** A signed token; it needs no table, and a restart keeps it good. */
	token(session: DevSession): string;
}

const MOST_OPENED = 1_000;

export const SESSION_COOKIE = "onedoor_session";

/** Simulator identity: whoever may call it is whoever they say. Never part of production. */
export function devIdentity(key: Uint8Array): DevIdentityProvider {
	const seal = (body: string): string => createHmac("sha256", key).update(body).digest("base64url");

	/** A person calls many times with one token: whoever it is of is found out once. */
	const opened = new Map<string, Opened>();

	function open(token: string): Opened | undefined {
		const found = remembered(token);
		return found?.until !== undefined && found.until <= Date.now() ? undefined : found;
	}

	function remembered(token: string): Opened | undefined {
		const known = opened.get(token);
		if (known) return known;
		const session = openSealed(token);
		if (session === undefined) return undefined;
		if (opened.size >= MOST_OPENED) opened.clear();
		const found = {
			actor: actorOf(session),
			...(session.until !== undefined && { until: session.until }),
		};
		opened.set(token, found);
		return found;
	}

	function openSealed(token: string): DevSession | undefined {
		const [body, mac] = token.split(".");
		if (body === undefined || mac === undefined || !same(mac, seal(body))) return undefined;
		return JSON.parse(Buffer.from(body, "base64url").toString()) as DevSession;
	}

	function token(session: DevSession): string {
		const { lasts } = session;
		const ending = lasts === undefined ? session : { ...session, until: Date.now() + lasts };
		const body = Buffer.from(JSON.stringify(ending)).toString("base64url");
		return `${body}.${seal(body)}`;
	}

	return {
		token,
		extend: async (request) => {
			const before = cookieOf(request, SESSION_COOKIE);
			const session = before === undefined || !open(before) ? undefined : openSealed(before);
			if (session?.lasts === undefined) return undefined;
			const cookie = devCookie(token(session));
			return { until: Date.now() + session.lasts, cookie };
		},
		identify: async (request) => {
			const bearer = tokenOf(request);
			const shown = bearer ?? cookieOf(request, SESSION_COOKIE);
			const found = shown === undefined ? undefined : open(shown);
			return found && { ...found, by: bearer === undefined ? "cookie" : "token" };
		},
	};
}

/** The header `Set-Cookie` for a browser that is signed in by this token. */
export function devCookie(token: string): string {
	return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

interface Opened {
	readonly actor: Actor;
	readonly until?: number;
}

function actorOf({ id, roles, delegated, level, office, identity }: DevSession): Actor {
	return {
		id,
		kind: "person",
		roles,
		...(delegated ? { delegated } : {}),
		level,
		...(office ? { office } : {}),
		identity: { personal_id: id, ...identity, level },
	};
}

function same(one: string, other: string): boolean {
	const [left, right] = [Buffer.from(one), Buffer.from(other)];
	return left.length === right.length && timingSafeEqual(left, right);
}
