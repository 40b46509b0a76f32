export { type Answers, answersFor } from "./answers-for.ts";
export { type Coverable, type Coverage, type Covered, coverable, ruleName } from "./coverage.ts";
export { type Never, provedNever } from "./never.ts";
export type { Transition } from "./transition.ts";
export { transitionsOf } from "./transitions.ts";
export { wayId } from "./transitions-from.ts";
export { valuesFor } from "./values/values-for.ts";
export { WayFinder } from "./way-finder.ts";
export { NO_WISH, type Wish, wishesFor } from "./wishes.ts";
