export type { ImportFinding } from "./finding.ts";
export { type ForeignMember, type ForeignShape, foreignData } from "./foreign-data.ts";
export { type Imported, type ImportOptions, importJsonSchema } from "./import-json-schema.ts";
export {
	type ImportedSheet,
	importSheet,
	isListOfFields,
	type ReadColumn,
	SHEET_COLUMNS,
	type SheetColumn,
	type SheetRow,
} from "./import-sheet.ts";
export { type LibraryMatch, libraryMatches, withLibrary } from "./library-matches.ts";
export { importSentence } from "./words/words.ts";
