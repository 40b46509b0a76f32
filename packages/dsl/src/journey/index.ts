export { type Answers, answersFor } from "./answers-for.ts";
export { type Coverable, type Coverage, type Covered, coverable, ruleName } from "./coverage.ts";
export type { Transition } from "./transition.ts";
export { transitionsOf } from "./transitions.ts";
export { wayId } from "./transitions-from.ts";
export { WayFinder } from "./way-finder.ts";
export { NO_WISH, type Wish, wishesFor } from "./wishes.ts";
