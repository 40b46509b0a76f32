/**
 * Payment at a provider's own page, over HTTP.
 *
 * @packageDocumentation
 */

export type * from "../../ports/provider-charge.ts";
export { type PaymentAdapterOptions, paymentAdapter } from "./payment-adapter.ts";
export {
	type PaymentProtocol,
	type ProviderCall,
	plainProtocol,
	type SignedCallback,
} from "./protocol.ts";
export { readBook } from "./read-book.ts";
export { signCallback } from "./signature.ts";
