/** What a procedure asks of people and of offices, in full: for whoever asks, not at every letter. */
export { type Burden, burdenOf } from "./burden.ts";
export { EFFORTS, type EffortName, NUMBERS, type NumberName } from "./numbers.ts";
export { burdenReport, type ReportOptions } from "./report/burden-report.ts";
export {
	type BurdenChange,
	type BurdenComparison,
	compareBurdens,
	type Direction,
	directionOf,
	type Ends,
} from "./report/compare.ts";
export type { BurdenReport, Count, Effort, Line, NumberSet, Persona } from "./report/report.ts";
export { type TypedWhere, typedWhere } from "./report/typed-where.ts";
export { ASSUMED } from "./tariffs/default-tariffs.ts";
export { type LibraryTariffs, tariffsFor } from "./tariffs/library-tariffs.ts";
