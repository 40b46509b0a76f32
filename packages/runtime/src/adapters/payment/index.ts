/**
 * Payment at a provider's own page, over HTTP.
 *
 * @packageDocumentation
 */

export { type PaymentAdapterOptions, paymentAdapter } from "./payment-adapter.ts";
export {
	type ChargeState,
	type PaymentProtocol,
	type ProviderCall,
	type ProviderCharge,
	type ProviderRefund,
	plainProtocol,
	type SignedCallback,
} from "./protocol.ts";
export { readBook } from "./read-book.ts";
export { signCallback } from "./signature.ts";
