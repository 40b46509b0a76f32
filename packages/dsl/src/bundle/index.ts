export { type Actor, type ActorKind, actorOf, kindOfRole } from "./actor.ts";
export type * from "./api.ts";
export type * from "./bundle.ts";
export { minorDigits, moneyText, unitsText } from "./currency.ts";
export type * from "./definition.ts";
export type * from "./field.ts";
export type * from "./scenario.ts";
export type * from "./step.ts";
export type * from "./values.ts";
