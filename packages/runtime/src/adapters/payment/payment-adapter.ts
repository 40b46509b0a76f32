import {
	type CallbackRefusal,
	type PaymentNews,
	type PaymentOrder,
	type Payments,
	type PortAnswer,
	PortDownError,
	type RedirectOrder,
	type RefundOrder,
	type SentToPort,
} from "../../ports/ports.ts";
import type { ProviderCharge, ProviderRefund } from "../../ports/provider-charge.ts";
import { callProvider, type ProviderLine } from "./call-provider.ts";
import { type PaymentProtocol, type ProviderCall, plainProtocol } from "./protocol.ts";
import { isSignedBy } from "./signature.ts";

export interface PaymentAdapterOptions {
	/** Address of the provider's interface, `https://pay.example/v1/`. */
	readonly address: string;
	/** Value of the header `Authorization`. Asked at each call, so that it may change. Never logged. */
	readonly authorization: () => string;
	/** Keys of callbacks: the one in force and, while it is changed, the other. Asked at each callback. */
	readonly callbackKeys: () => readonly string[];
	/** Absolute address that the provider's page leads back to. It says nothing of what became of the payment. */
	readonly returnTo: (caseId: string) => string;
	/** Origins of the provider's pages. Default: the origin of `address`. */
	readonly pages?: readonly string[];
	/** How the gateway says things. Default: `plainProtocol`. */
	readonly protocol?: PaymentProtocol;
	/** How long one call may take, in milliseconds. Default: 4,000. */
	readonly timeoutMs?: number;
	/** After how long a charge is asked for that nothing was heard of, in milliseconds. Default: five minutes. */
	readonly askAgainMs?: number;
	/** After how long a provider that could not be reached is asked first, in milliseconds. Default: 1,000. */
	readonly tryAgainMs?: number;
	/** How old a callback may be, and how far ahead, in milliseconds. Default: five minutes. */
	readonly freshMs?: number;
	/** Default: the machine's. */
	readonly now?: () => number;
	/** Default: the one of the platform. */
	readonly fetch?: typeof globalThis.fetch;
}

/**
 * Payment at a provider's hosted page. What counts is the provider's book, asked over an authorised line: a callback
 * only says that it is worth asking, and the browser that comes back says nothing at all. The id of the order is the
 * provider's reference and idempotency key, and is looked for before anything is made, however long ago it was first
 * sent: providers forget idempotency keys after a day.
 *
 * @example paymentAdapter({ address, authorization: () => `Bearer ${key}`, callbackKeys: () => [secret], returnTo })
 */
export function paymentAdapter(options: PaymentAdapterOptions): Required<Payments> {
	const provider = providerOf(options);
	const redirects = new Redirects(options);
	return {
		redirectOf: (order) => redirects.of(order, provider.find),
		start: async (order) => {
			const answer = await orDown(
				() => startAt(provider, redirects, order),
				down(options, "unknown"),
			);
			return "state" in answer ? answerOf(options, answer) : answer;
		},
		refund: (order) => orDown(() => refundAt(provider, options, order), down(options, "pending")),
		receive: (sent) => receiveFrom(provider, options, sent),
	};
}

/** The calls, in the gateway's own words. */
interface Provider {
	readonly protocol: PaymentProtocol;
	find(reference: string): Promise<ProviderCharge | undefined>;
	/** Undefined: refused, and nothing was made. */
	create(order: PaymentOrder): Promise<ProviderCharge | undefined>;
	refund(order: RefundOrder, charge: ProviderCharge): Promise<ProviderRefund | undefined>;
}

function providerOf(options: PaymentAdapterOptions): Provider {
	const { address, authorization, protocol = plainProtocol, timeoutMs = 4_000 } = options;
	const line: ProviderLine = {
		address,
		authorization,
		timeoutMs,
		fetch: options.fetch ?? globalThis.fetch,
	};
	/** What is about another order than was asked for is no answer. */
	const ask = async <Read extends { readonly reference: string }>(
		call: ProviderCall,
		read: (said: unknown) => Read | undefined,
		reference: string,
	): Promise<Read | undefined> => {
		const { status, said } = await callProvider(line, call);
		if (status >= 400) return undefined;
		const found = read(said);
		if (found === undefined || found.reference !== reference)
			throw new PortDownError("payment", new Error("the answer cannot be read"));
		return found;
	};
	return {
		protocol,
		find: async (reference) => {
			const { status, said } = await callProvider(line, protocol.find(reference));
			if (status === 404) return undefined;
			const found = status < 400 ? protocol.readFound(said) : undefined;
			if (found === "none") return undefined;
			// What cannot be read may be a charge: to make another would be to charge twice.
			if (found === undefined || found.reference !== reference)
				throw new PortDownError("payment", new Error("the answer cannot be read"));
			return found;
		},
		create: (order) =>
			ask(protocol.create(order, options.returnTo(order.case)), protocol.readCharge, order.id),
		refund: (order, charge) => ask(protocol.refund(order, charge), protocol.readRefund, order.id),
	};
}

/** Nothing is known but that the provider was not reached, or did not answer: it is asked soon. */
function down({ tryAgainMs = 1_000 }: PaymentAdapterOptions, answer: string): PortAnswer {
	return { answer, askAgainMs: tryAgainMs };
}

async function orDown<Answer>(
	work: () => Promise<Answer>,
	instead: PortAnswer,
): Promise<Answer | PortAnswer> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof PortDownError) return instead;
		throw error;
	}
}

type Money = Pick<PaymentOrder, "amount" | "currency">;

async function startAt(
	provider: Provider,
	redirects: Redirects,
	order: PaymentOrder,
): Promise<ProviderCharge | PortAnswer> {
	const charge = (await provider.find(order.id)) ?? (await provider.create(order));
	if (charge === undefined) return { answer: "failed" };
	redirects.keep(order, charge);
	return charge;
}

function isFor(order: Money, charge: Money): boolean {
	return charge.amount === order.amount && charge.currency === order.currency;
}

function answerOf(options: PaymentAdapterOptions, charge: ProviderCharge): PortAnswer {
	const { state, amount, currency, id } = charge;
	const { askAgainMs = 5 * 60_000 } = options;
	const data = { amount, currency, charge: id };
	if (state === "paid") return { answer: state, data };
	return state === "pending" ? { answer: state, data, askAgainMs } : { answer: state };
}

async function refundAt(
	provider: Provider,
	{ askAgainMs = 5 * 60_000 }: PaymentAdapterOptions,
	order: RefundOrder,
): Promise<PortAnswer> {
	if (order.of === undefined) throw new Error("no payment is known that this could go back from");
	const charge = await provider.find(order.of);
	if (charge === undefined) return { answer: "failed" };
	const known = charge.refunds.find(({ reference }) => reference === order.id);
	// Somebody has given all of it back by hand: it is not asked for a second time.
	if (known === undefined && charge.state === "refunded") return { answer: "refunded" };
	const refund = known ?? (await provider.refund(order, charge));
	if (refund === undefined) return { answer: "failed" };
	return refund.state === "pending" ? { answer: "pending", askAgainMs } : { answer: refund.state };
}

type Received = readonly PaymentNews[] | { readonly refused: CallbackRefusal };

async function receiveFrom(
	provider: Provider,
	options: PaymentAdapterOptions,
	sent: SentToPort,
): Promise<Received> {
	const refused = whyNotBelieved(provider.protocol, options, sent);
	if (refused) return { refused };
	const said = provider.protocol.readCallback(parsed(sent.body));
	if (said === undefined) return { refused: "callback_unreadable" };
	const id = caseOf(said.reference);
	if (id === undefined) return { refused: "unknown_charge" };
	try {
		const charge = await provider.find(said.reference);
		const contradicted = whyNotSame(said, charge);
		if (charge === undefined || contradicted) return { refused: contradicted ?? "unknown_charge" };
		return newsOf(options, id, charge);
	} catch (error) {
		if (error instanceof PortDownError) return { refused: "provider_down" };
		throw error;
	}
}

function whyNotBelieved(
	protocol: PaymentProtocol,
	{ callbackKeys, freshMs = 5 * 60_000, now = Date.now }: PaymentAdapterOptions,
	{ headers, body }: SentToPort,
): CallbackRefusal | undefined {
	const signed = protocol.signatureOf(headers, body);
	if (signed === undefined || !isSignedBy(callbackKeys(), signed)) return "wrong_signature";
	return Math.abs(now() - signed.at) > freshMs ? "callback_too_old" : undefined;
}

/** A callback that contradicts the book is not taken, whoever signed it. */
function whyNotSame(
	said: ProviderCharge,
	charge: ProviderCharge | undefined,
): CallbackRefusal | undefined {
	if (charge === undefined) return "unknown_charge";
	if (charge.id !== said.id) return "other_charge";
	return isFor(said, charge) ? undefined : "other_amount";
}

/** What became of the charge, and of what goes back of it. */
function newsOf(
	options: PaymentAdapterOptions,
	id: string,
	charge: ProviderCharge,
): readonly PaymentNews[] {
	const { askAgainMs: _again, ...answer } = answerOf(options, charge);
	const back = charge.refunds.flatMap(({ reference, state }) =>
		caseOf(reference) === id ? [{ case: id, effect: reference, answer: state }] : [],
	);
	return [{ case: id, effect: charge.reference, ...answer }, ...back];
}

/** References are ids of orders, which begin with the case's. */
function caseOf(reference: string): string | undefined {
	return /^([0-9a-z]{1,64}):\d{1,9}:\d{1,9}$/.exec(reference)?.[1];
}

function parsed(body: Uint8Array): unknown {
	try {
		return JSON.parse(Buffer.from(body).toString("utf8"));
	} catch {
		return undefined;
	}
}

/** Remembered while people are on their way to it; forgotten, it is asked for. */
const MOST_REDIRECTS = 1_000;

/** Pages of charges, by our reference. Only those of the provider itself: nobody is sent elsewhere. */
class Redirects {
	readonly #options: PaymentAdapterOptions;
	readonly #pages: ReadonlySet<string>;
	readonly #known = new Map<string, string>();

	constructor(options: PaymentAdapterOptions) {
		this.#options = options;
		this.#pages = new Set(options.pages ?? [new URL(options.address).origin]);
	}

	/** Nobody is led to a page where another amount stands. */
	keep(order: Money, charge: ProviderCharge): void {
		const { reference, redirect, state } = charge;
		this.#known.delete(reference);
		if (redirect === undefined || state !== "pending" || !isFor(order, charge)) return;
		if (!URL.canParse(redirect) || !this.#pages.has(new URL(redirect).origin)) return;
		this.#known.set(reference, redirect);
		const [oldest] = this.#known.keys();
		if (this.#known.size > MOST_REDIRECTS && oldest !== undefined) this.#known.delete(oldest);
	}

	async of(order: RedirectOrder, find: Provider["find"]): Promise<string> {
		if (!this.#known.has(order.id) && caseOf(order.id) !== undefined) {
			const charge = await find(order.id).catch(() => undefined);
			if (charge) this.keep(order, charge);
		}
		return this.#known.get(order.id) ?? this.#options.returnTo(order.case);
	}
}
