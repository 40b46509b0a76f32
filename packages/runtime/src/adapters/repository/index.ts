/**
 * The electronic repository of persons and organisations: results kept for their owner, and papers their owner presents.
 *
 * @packageDocumentation
 */

export type { RepositoryLine } from "./call-repository.ts";
export { repositoryAdapter } from "./repository-adapter.ts";
export type { TrustedIssuer, TrustOptions } from "./trusted-issuers.ts";
export { type WalletAdapterOptions, walletAdapter } from "./wallet-adapter.ts";
