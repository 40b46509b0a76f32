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
	const opened = new Map<string, Actor>();

	function open(token: string): Actor | undefined {
		const known = opened.get(token);
		if (known) return known;
		const actor = openSealed(token);
		if (opened.size >= MOST_OPENED) opened.clear();
		if (actor) opened.set(token, actor);
		return actor;
	}

	function openSealed(token: string): Actor | undefined {
		const [body, mac] = token.split(".");
		if (body === undefined || mac === undefined || !same(mac, seal(body))) return undefined;
		return actorOf(JSON.parse(Buffer.from(body, "base64url").toString()) as DevSession);
	}

	return {
		token: (session) => {
			const body = Buffer.from(JSON.stringify(session)).toString("base64url");
			return `${body}.${seal(body)}`;
		},
		identify: async (request) => {
			const bearer = tokenOf(request);
			const token = bearer ?? cookieOf(request, SESSION_COOKIE);
			const actor = token === undefined ? undefined : open(token);
			return actor && { actor, by: bearer === undefined ? "cookie" : "token" };
		},
	};
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
