export type { Claim, ClaimKind } from "./claims.ts";
export { type FactBase, readFactBase, type Statement } from "./fact-base.ts";
export { type LawSourceText, lawSourcesIn } from "./law-sources.ts";
export { type Unsourced, unsourcedIn } from "./unsourced.ts";
