import {
	type CallbackRefusal,
	type Carriers,
	type Delivery,
	type DeliveryNews,
	LATER,
	type Later,
	type PortAnswer,
	PortDownError,
	type SentToPort,
} from "../../ports/ports.ts";
import { outgoingAddress } from "../outgoing/outgoing-address.ts";
import { postSigned } from "../outgoing/post-signed.ts";
import { asObject, jsonIn, textOf, wordOf } from "../outgoing/read-json.ts";
import { isSigned, signaturesIn, webhookKey } from "../outgoing/standard-webhooks.ts";

export interface CarrierOptions {
	/** Of the carrier's interface: https, or http on this very machine. */
	readonly address: string;
	/** `whsec_…` or `whsk_…`; each call is signed with all of them. Asked at each call. */
	readonly keys: () => readonly string[];
	/** `whsec_…` or `whpk_…`: the one in force and, while it is changed, the other. Asked at each callback. */
	readonly callbackKeys: () => readonly string[];
	/**
	 * After how long a delivery that nothing was heard of is asked for again, in milliseconds, and less and less often
	 * then: a lost callback is found so. Default: an hour.
	 */
	readonly askAgainMs?: number;
	/** How old a callback may be, and how far ahead, in milliseconds. Default: five minutes. */
	readonly freshMs?: number;
	/** Milliseconds. Default: 4,000. */
	readonly timeoutMs?: number;
	/** Default: the machine's. */
	readonly now?: () => number;
	/** Default: the one of the platform. */
	readonly fetch?: typeof globalThis.fetch;
}

/** What a carrier says, and how the step knows it: who was handed something has it. */
const ANSWERS = {
	accepted: "accepted",
	in_transit: "in_transit",
	handed_over: "delivered",
	returned: "returned",
	lost: "lost",
} as const;
type Status = keyof typeof ANSWERS;
const STATUSES = Object.keys(ANSWERS) as readonly Status[];
const ON_ITS_WAY: ReadonlySet<Status> = new Set<Status>(["accepted", "in_transit"]);

/**
 * A carrier that takes an order by a call signed as Standard Webhooks say, and says by callbacks, signed so too, where it
 * is. The id of the order is its `Idempotency-Key`: it is carried once, and asked for again it says where it is.
 *
 * @throws TypeError where address or keys are none
 * @example webhookCarrier({ address, keys: () => [ours], callbackKeys: () => [theirs] })
 */
export function webhookCarrier(options: CarrierOptions): Required<Carriers> {
	const address = outgoingAddress(options.address);
	for (const key of [...options.keys(), ...options.callbackKeys()]) webhookKey(key);
	return {
		deliver: (delivery) => deliverTo(options, address, delivery),
		receive: async (sent) => receivedFrom(options, sent),
	};
}

async function deliverTo(
	{ keys, askAgainMs = 60 * 60_000, timeoutMs = 4_000, now, fetch }: CarrierOptions,
	address: URL,
	{ id, number, results, counts, to }: Delivery,
): Promise<PortAnswer | Later> {
	const response = await postSigned(
		{
			port: "post",
			address,
			keys,
			timeoutMs,
			...(now && { now }),
			...(fetch && { fetch }),
		},
		{
			id,
			type: "application/json",
			body: {
				id,
				number,
				to,
				papers: results.map((paper, index) => ({ id: paper, ...counts[index] })),
			},
		},
	);
	if (!response.ok) throw new PortDownError("post", new Error(`it answered ${response.status}`));
	const said = statusIn(await response.json().catch(() => undefined));
	if (said === undefined) return LATER;
	return isOnItsWay(said) ? { ...answerOf(said), askAgainMs } : answerOf(said);
}

interface Said {
	readonly status: Status;
	readonly tracking: string | undefined;
}

function statusIn(value: unknown): Said | undefined {
	const said = asObject(value);
	const status = wordOf(STATUSES, said?.status);
	const [tracking] = /^[\w.:/-]{1,60}$/.exec(textOf(said?.tracking) ?? "") ?? [];
	return status && { status, tracking };
}

function isOnItsWay({ status }: Said): boolean {
	return ON_ITS_WAY.has(status);
}

function answerOf({ status, tracking }: Said): PortAnswer {
	return { answer: ANSWERS[status], ...(tracking !== undefined && { data: { tracking } }) };
}

/** `{ id, status, tracking? }`; ids of orders begin with the case's. */
function receivedFrom(
	{ callbackKeys, freshMs = 5 * 60_000, now = Date.now }: CarrierOptions,
	{ headers, body }: SentToPort,
): readonly DeliveryNews[] | { readonly refused: CallbackRefusal } {
	const signed = signaturesIn(headers, body);
	if (signed === undefined || !isSigned(callbackKeys().map(webhookKey), signed))
		return { refused: "wrong_signature" };
	if (Math.abs(now() - signed.at) > freshMs) return { refused: "callback_too_old" };
	const value = jsonIn(body);
	const [id, said] = [textOf(asObject(value)?.id), statusIn(value)];
	if (id === undefined || said === undefined) return { refused: "callback_unreadable" };
	const [of] = /^[^:]+(?=:\d{1,9}:\d{1,4}$)/.exec(id) ?? [];
	if (of === undefined) return { refused: "unknown_delivery" };
	return [{ case: of, effect: id, ...answerOf(said) }];
}
