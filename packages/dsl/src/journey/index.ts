export type { Aim } from "./aim.ts";
export { type Answers, answersFor } from "./answers-for.ts";
export {
	COVERED_KINDS,
	type Coverable,
	type Coverage,
	type Covered,
	coverable,
} from "./coverage.ts";
export { daysNamed } from "./days-named.ts";
export { fieldAims } from "./field-aims.ts";
export { type Never, provedNever } from "./never/never.ts";
export { coveragePlaces } from "./places.ts";
export { brokenName, checkAims, lackingName, missingAims, missingName } from "./refusal-aims.ts";
export { isBlockingMust, listAround, ruleAims } from "./rule-aims.ts";
export { ruleName } from "./rule-name.ts";
export type { Stood, Story, StoryVisit } from "./story.ts";
export type { Transition } from "./transition.ts";
export { transitionsOf } from "./transitions.ts";
export { wayId } from "./transitions-from.ts";
export { valuesFor } from "./values/values-for.ts";
export { WayFinder } from "./way-finder.ts";
export { NO_WISH, type Wish, wishesFor } from "./wishes.ts";
