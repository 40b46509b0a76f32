/**
 * Results as signed data: an issuer with a key of its own.
 *
 * @packageDocumentation
 */

export type { JWK } from "jose";

export { type IssuerOptions, issuerOf, UnfitKeyError } from "./issuer.ts";
