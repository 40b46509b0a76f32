/**
 * Identity by an OpenID provider.
 *
 * @packageDocumentation
 */

export { type OidcIdentity, oidcIdentity } from "./oidc-identity.ts";
export * from "./options.ts";
export type { OidcRoutes } from "./routes.ts";
export { memorySpent, type Spent, storeSpent } from "./spent.ts";
