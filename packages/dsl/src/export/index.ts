export type { Gap } from "./bpmn/gaps.ts";
export { type BpmnExport, toBpmn } from "./bpmn/to-bpmn.ts";
export type { CpsvDocument } from "./cpsv/context.ts";
export { fromCpsv } from "./cpsv/from-cpsv.ts";
export type { PublicService } from "./cpsv/metadata.ts";
export { publicServiceOf } from "./cpsv/of-definition.ts";
export { toCpsv } from "./cpsv/to-cpsv.ts";
export { type ExportedRule, rulesOf } from "./rules/rules-of.ts";
export { type FeelOptions, toFeel } from "./rules/to-feel.ts";
export {
	EVALUATOR_ONLY,
	type Schema,
	type SchemaExport,
	type SchemaNames,
	toJsonSchema,
} from "./rules/to-json-schema.ts";
