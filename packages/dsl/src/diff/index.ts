export type {
	Audience,
	Change,
	ComparedProcedure,
	Construct,
	Difference,
	Direction,
	Named,
	RegionOfCases,
	Severity,
	Values,
} from "./change.ts";
export { compareLibraries } from "./compare.ts";
export type { Phrase } from "./phrase.ts";
export { sentenceOf } from "./words/sentence.ts";
