export { type Actor, type ActorKind, actorOf, kindOfRole } from "./actor.ts";
export type * from "./api.ts";
export type * from "./bundle.ts";
export type * from "./definition.ts";
export type * from "./field.ts";
export { REFUSALS, type RefusalCode } from "./refusals.ts";
export type * from "./scenario.ts";
export type * from "./step.ts";
export type * from "./values.ts";
