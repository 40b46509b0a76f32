import type { Id } from "@onedoor/dsl/bundle";

import { PortDownError } from "../../ports/ports.ts";
import { NewsRefusedError, type Subscriber, type ToldKind } from "../../ports/subscriber.ts";
import { outgoingAddress } from "../outgoing/outgoing-address.ts";
import { postSigned } from "../outgoing/post-signed.ts";
import { webhookKey } from "../outgoing/standard-webhooks.ts";
import { cloudEventOf } from "./cloud-event.ts";

export interface WebhookOptions {
	/** What has been told is remembered under it, so it stays when the address changes: `[a-z0-9_-]`, at most 40. */
	readonly name: string;
	/** Where events go: https, or http on this very machine. No user and no password in it. */
	readonly address: string;
	/**
	 * `whsec_…` or `whsk_…`, at most two: each call is signed with all of them, so that a receiver can change its key
	 * while both hold. Asked at each call.
	 */
	readonly keys: () => readonly string[];
	/** Origin of this service: `source` of what is sent. */
	readonly origin: string;
	/** Procedures it has a right to hear of. */
	readonly procedures: readonly Id[] | "all";
	/** Default: all that others are told of. */
	readonly kinds?: readonly ToldKind[];
	/** How long a call may take, in milliseconds. Default: 5,000. */
	readonly timeoutMs?: number;
	/** Default: the machine's. */
	readonly now?: () => number;
	/** Default: the one of the platform. */
	readonly fetch?: typeof globalThis.fetch;
}

/** It is there and says so, and cannot take anything now: 408, 425, 429, 502, 503, 504. */
const BUSY: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504]);

/**
 * A system that gets CloudEvents in structured mode (CloudEvents HTTP binding 1.0.2, 3.2), signed as Standard Webhooks
 * 1.0.0. Any 2xx means that it has taken one.
 *
 * @throws TypeError where name, address or keys are none
 * @example webhookSubscriber({ name: "statistics", address, keys: () => [key], origin, procedures: "all" })
 */
export function webhookSubscriber(options: WebhookOptions): Subscriber {
	const { name, origin, keys, procedures, kinds, timeoutMs, now, fetch } = options;
	if (!/^[a-z0-9_-]{1,40}$/.test(name))
		throw new TypeError(`\`${name}\` is no name of a subscriber`);
	const line = {
		port: name,
		address: outgoingAddress(options.address),
		keys,
		...(timeoutMs !== undefined && { timeoutMs }),
		...(now && { now }),
		...(fetch && { fetch }),
	};
	for (const key of keys()) webhookKey(key);
	return {
		name,
		wants: ({ kind, procedure }) =>
			(procedures === "all" || procedures.includes(procedure)) && (kinds?.includes(kind) ?? true),
		tell: async (news) => {
			const { status } = await postSigned(line, {
				id: news.id,
				type: "application/cloudevents+json; charset=utf-8",
				body: cloudEventOf(origin, news),
			});
			if (status >= 200 && status < 300) return;
			const why = `it answered ${status}`;
			throw BUSY.has(status) ? new PortDownError(name, new Error(why)) : new NewsRefusedError(why);
		},
	};
}
