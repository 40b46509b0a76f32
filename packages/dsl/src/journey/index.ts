export { type Answers, answersFor } from "./answers-for.ts";
export { type Coverable, type Coverage, type Covered, coverable, ruleName } from "./coverage.ts";
export { type Transition, transitionsOf } from "./transitions.ts";
export { transitionsFrom, wayId } from "./transitions-from.ts";
export { WayFinder } from "./way-finder.ts";
export { NO_WISH, type Wish, wishesFor } from "./wishes.ts";
