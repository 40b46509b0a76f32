export type { Declaration, NameKind, Piece } from "./declaration.ts";
export { placeInScalar } from "./place-in-scalar.ts";
export { type Use, type Uses, usesIn } from "./uses.ts";
