import type { Id } from "@onedoor/dsl/bundle";

import type {
	Carried,
	MessageNews,
	Notifications,
	OutgoingMessage,
	Reach,
	SentToPort,
} from "../../ports/ports.ts";
import { PortDownError } from "../../ports/ports.ts";
import { asObject, jsonIn, textOf, wordOf } from "../outgoing/read-json.ts";
import { isSigned, signaturesIn, webhookKey } from "../outgoing/standard-webhooks.ts";
import { type Channel, NotCarriedError, type WhyNot } from "./channel.ts";

/**
 * Where somebody is reached: an applicant by their number, an office by its role. Undefined: nobody knows.
 * @throws PortDownError when it cannot be asked: the message waits
 */
export type Directory = (
	message: Pick<OutgoingMessage, "to" | "case" | "message" | "reach">,
) => Promise<Reach | undefined>;

export interface ChainOptions {
	/** In the order in which they take each other's place. */
	readonly channels: readonly Channel[];
	/** Default: what the case knows of how its applicant is reached. */
	readonly directory?: Directory;
	/** How old a callback may be, and how far ahead, in milliseconds. Default: five minutes. */
	readonly freshMs?: number;
	/** Default: the machine's. */
	readonly now?: () => number;
}

/**
 * Channels in a row: the one that the person prefers first, then in order. One that has no address, refuses the message
 * or has been down for too long gives it to the next, and the case is told which one took it. What came back is read from
 * signed callbacks.
 *
 * @throws TypeError where there is no channel, or two have one name
 */
export function notificationChain(options: ChainOptions): Required<Notifications> {
	const { channels } = options;
	if (channels.length === 0) throw new TypeError("a message needs a channel");
	if (new Set(channels.map(({ name }) => name)).size < channels.length)
		throw new TypeError("two channels have one name");
	return {
		send: (message) => sendBy(options, message),
		receive: async (sent) => receivedBy(options, sent),
	};
}

async function sendBy(
	{ channels, directory = async ({ reach }) => reach }: ChainOptions,
	message: OutgoingMessage,
): Promise<Carried> {
	const reach = (await directory(message)) ?? {};
	const failed: Record<Id, WhyNot> = {};
	let tries = 0;
	for (const channel of inOrder(channels, reach, message)) {
		const why = await carriedBy(channel, reach, message);
		if (why === undefined) return { by: channel.name, failed };
		failed[channel.name] = why;
		if (why !== "down") continue;
		tries += channel.tries;
		// Tried again before the next takes its place: what is only slow should not cost a second message.
		if ((message.tries ?? 0) + 1 < tries) throw new PortDownError(channel.name);
	}
	// One that is down may come back, so nobody has been given up; the outbox goes on, and says so.
	if (Object.values(failed).includes("down")) throw new PortDownError("notification");
	return { failed };
}

function inOrder(
	channels: readonly Channel[],
	{ prefers }: Reach,
	{ not_by = [] }: Pick<OutgoingMessage, "not_by">,
): readonly Channel[] {
	const left = channels.filter(({ name }) => !not_by.includes(name));
	const first = left.filter(({ name }) => name === prefers);
	return [...first, ...left.filter(({ name }) => name !== prefers)];
}

async function carriedBy(
	channel: Channel,
	reach: Reach,
	message: OutgoingMessage,
): Promise<WhyNot | undefined> {
	try {
		const address = channel.addressIn(reach);
		if (address === undefined) return "no_address";
		await channel.carry({ message, address });
		return undefined;
	} catch (error) {
		if (error instanceof NotCarriedError) return error.why;
		if (error instanceof PortDownError) return "down";
		throw error;
	}
}

type Received = Awaited<ReturnType<NonNullable<Notifications["receive"]>>>;

const STATES = ["delivered", "failed"] as const;

/** `{ id, status: "delivered" | "failed", why? }`: only what failed is news. */
function receivedBy(
	{ channels, freshMs = 5 * 60_000, now = Date.now }: ChainOptions,
	{ headers, body }: SentToPort,
): Received {
	const signed = signaturesIn(headers, body);
	if (signed === undefined) return { refused: "wrong_signature" };
	const channel = channels.find(({ callbackKeys = () => [] }) =>
		isSigned(callbackKeys().map(webhookKey), signed),
	);
	if (channel === undefined) return { refused: "wrong_signature" };
	if (Math.abs(now() - signed.at) > freshMs) return { refused: "callback_too_old" };
	return newsIn(channel, body);
}

function newsIn({ name }: Channel, body: Uint8Array): Received {
	const said = asObject(jsonIn(body));
	const [id, status] = [textOf(said?.id), wordOf(STATES, said?.status)];
	if (id === undefined || status === undefined) return { refused: "callback_unreadable" };
	if (status === "delivered") return [];
	const [of] = /^[0-9a-z]{26}(?=:\d{1,9}:\d{1,4}$)/.exec(id) ?? [];
	if (of === undefined) return { refused: "unknown_message" };
	const why = /^[a-z_]{1,40}$/.exec(textOf(said?.why) ?? "")?.[0] ?? "returned";
	const news: MessageNews = { case: of, effect: id, by: name, why };
	return [news];
}
