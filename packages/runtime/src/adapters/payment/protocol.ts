import type { PaymentOrder, RefundOrder } from "../../ports/ports.ts";
import type { ProviderCharge, ProviderRefund } from "../../ports/provider-charge.ts";
import { asObject, countOf, listOf, textOf, wordOf } from "../outgoing/read-json.ts";
import { standardWebhook } from "./signature.ts";

/** What is sent to the provider. `path` is relative to its address. */
export interface ProviderCall {
	readonly method: "GET" | "POST";
	readonly path: string;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** What is signed of a callback, and by which signatures. */
export interface SignedCallback {
	/** When it was signed, in milliseconds since the epoch. */
	readonly at: number;
	readonly over: Uint8Array;
	/** HMAC-SHA256 of `over`, as bytes. One that fits is enough: whoever changes keys signs with both. */
	readonly given: readonly Uint8Array[];
}

/**
 * How one gateway says what every gateway says. Readers get parsed JSON and give undefined for what they cannot read.
 * A ministry's gateway is mapped by replacing those that differ: `{ ...plainProtocol, readCharge: … }`.
 */
export interface PaymentProtocol {
	/** Makes a charge and its page. The same key never makes two. */
	create(order: PaymentOrder, returnTo: string): ProviderCall;
	/** Asks for the charge of a reference, as it is now. */
	find(reference: string): ProviderCall;
	refund(order: RefundOrder, charge: ProviderCharge): ProviderCall;
	/** Of the answer to `create`. */
	readCharge(answer: unknown): ProviderCharge | undefined;
	/** Of the answer to `find`. `none`: there is surely no such charge, as 404 says too; then one is made. */
	readFound(answer: unknown): ProviderCharge | "none" | undefined;
	/** Of the answer to `refund`. */
	readRefund(answer: unknown): ProviderRefund | undefined;
	/** Of the body of a callback. */
	readCallback(body: unknown): ProviderCharge | undefined;
	/** Undefined: not signed, or not in this form. */
	signatureOf(headers: Headers, body: Uint8Array): SignedCallback | undefined;
}

/** The protocol of `docs/adapters/payment.md`, as plain as it can be said. */
export const plainProtocol: PaymentProtocol = {
	create: ({ id, number, amount, currency, lines }, return_to) => ({
		method: "POST",
		path: "charges",
		headers: { "Idempotency-Key": id },
		body: { reference: id, description: number, amount, currency, lines, return_to },
	}),
	find: (reference) => ({
		method: "GET",
		path: `charges?reference=${encodeURIComponent(reference)}`,
	}),
	refund: ({ id, amount, currency }, charge) => ({
		method: "POST",
		path: `charges/${encodeURIComponent(charge.id)}/refunds`,
		headers: { "Idempotency-Key": id },
		body: { reference: id, amount, currency },
	}),
	readCharge,
	readFound: readCharge,
	readRefund,
	readCallback: (body) => readCharge(asObject(body)?.charge),
	signatureOf: standardWebhook,
};

const STATES = ["pending", "paid", "failed", "refunded"] as const;
const BACK = ["pending", "refunded", "failed"] as const;

function readCharge(value: unknown): ProviderCharge | undefined {
	const said = asObject(value);
	const id = textOf(said?.id);
	const reference = textOf(said?.reference);
	const amount = countOf(said?.amount);
	const currency = textOf(said?.currency);
	const state = wordOf(STATES, said?.state);
	const redirect = textOf(said?.redirect);
	const refunds = listOf(said?.refunds ?? [], readRefund);
	if (id === undefined || reference === undefined || amount === undefined) return undefined;
	if (currency === undefined || state === undefined || refunds === undefined) return undefined;
	return { id, reference, amount, currency, state, ...(redirect && { redirect }), refunds };
}

function readRefund(value: unknown): ProviderRefund | undefined {
	const said = asObject(value);
	const reference = textOf(said?.reference);
	const amount = countOf(said?.amount);
	const state = wordOf(BACK, said?.state);
	if (reference === undefined || amount === undefined || state === undefined) return undefined;
	return { reference, amount, state };
}
