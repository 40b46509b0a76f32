/**
 * Results carried by a post or courier, with tracking.
 *
 * @packageDocumentation
 */

export { type CarrierOptions, webhookCarrier } from "./webhook-carrier.ts";
