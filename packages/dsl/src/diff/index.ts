export {
	type Audience,
	type Change,
	type ComparedProcedure,
	type Construct,
	type Difference,
	type Direction,
	type Named,
	noticedBy,
	type OnlyWhere,
	type RegionOfCases,
	type Severity,
	type Values,
} from "./change.ts";
export { compareLibraries } from "./compare.ts";
export { isCounts } from "./open-cases/counts.ts";
export type {
	CounterExample,
	Counts,
	OpenCase,
	Verdict,
	Why,
	WhyCode,
	WhyValues,
} from "./open-cases/open-case.ts";
export { openCasesBetween } from "./open-cases/open-cases.ts";
export { plainPlanOf } from "./open-cases/target.ts";
export { withExamples } from "./open-cases/with-examples.ts";
export { exampleSaid } from "./open-cases/words/example-said.ts";
export { whySaid } from "./open-cases/words/why-said.ts";
export type { Phrase } from "./phrase.ts";
export { ruleInWords } from "./rules/rule-in-words.ts";
export type { SharedChange, SharedKind } from "./shared/shared-change.ts";
export { sharedChangesBetween } from "./shared/shared-changes.ts";
export { stepsAt } from "./steps-at.ts";
export { sentenceOf } from "./words/sentence.ts";
export { sharedKindIn, sharedSaid } from "./words/shared-said.ts";
