import type { Id } from "@onedoor/dsl/bundle";

import { PortDownError, type Reach } from "../../ports/ports.ts";
import { outgoingAddress } from "../outgoing/outgoing-address.ts";
import { postSigned } from "../outgoing/post-signed.ts";
import { webhookKey } from "../outgoing/standard-webhooks.ts";
import { phoneNumber } from "./addresses.ts";
import { type Channel, NotCarriedError } from "./channel.ts";
import { oneLine } from "./email-body.ts";

export interface WebhookChannelOptions {
	/** Default: `sms`. */
	readonly name?: Id;
	/** Of the gateway: https, or http on this very machine. */
	readonly address: string;
	/** `whsec_…` or `whsk_…`; each call is signed with all of them. Asked at each call. */
	readonly keys: () => readonly string[];
	/** Keys by which the gateway says what came back. Left out: it says nothing. */
	readonly callbackKeys?: () => readonly string[];
	/** Where somebody is reached by it. Default: their phone number. */
	readonly addressIn?: (reach: Reach) => string | undefined;
	/** Longest text in UTF-16 units. Default: 1,000. */
	readonly longest?: number;
	/** Default: 3. */
	readonly tries?: number;
	/** Milliseconds. Default: 3,000. */
	readonly timeoutMs?: number;
	/** Default: the machine's. */
	readonly now?: () => number;
	/** Default: the one of the platform. */
	readonly fetch?: typeof globalThis.fetch;
}

/** It may work later: our own key may be wrong, or it is busy. */
const LATER: ReadonlySet<number> = new Set([401, 403, 408, 425, 429]);

/**
 * A gateway that takes `{ id, to, text, language }` by a call signed as Standard Webhooks say, with the id as
 * `Idempotency-Key`: SMS, a messenger, the state's own app. Any 2xx means that it has taken it.
 *
 * @throws TypeError where address or keys are none
 */
export function webhookChannel(options: WebhookChannelOptions): Channel {
	const { name = "sms", keys, longest = 1_000, timeoutMs = 3_000, now, fetch } = options;
	const line = {
		port: name,
		address: outgoingAddress(options.address),
		keys,
		timeoutMs,
		...(now && { now }),
		...(fetch && { fetch }),
	};
	for (const key of keys()) webhookKey(key);
	return {
		name,
		tries: options.tries ?? 3,
		...(options.callbackKeys && { callbackKeys: options.callbackKeys }),
		addressIn: options.addressIn ?? (({ phone }) => phoneNumber(phone)),
		carry: async ({ message, address }) => {
			const { id, sms, subject, text, language } = message;
			const body = sms ?? `${oneLine(subject)}\n${text}`;
			if (body.length > longest) throw new NotCarriedError("too_long");
			const { status } = await postSigned(line, {
				id,
				type: "application/json",
				body: { id, to: address, text: body, language },
			});
			if (status >= 200 && status < 300) return;
			if (status >= 500 || LATER.has(status)) throw new PortDownError(name);
			throw new NotCarriedError("refused");
		},
	};
}
