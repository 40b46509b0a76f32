export type { ImportFinding } from "./finding.ts";
export { type ForeignMember, type ForeignShape, foreignData } from "./foreign-data.ts";
export { type Imported, type ImportOptions, importJsonSchema } from "./import-json-schema.ts";
export { importSentence } from "./words/words.ts";
