/** The checker without the compiler: what a command line loads first, and quickly. */
export { type Burden, burdenOf } from "./burden/burden.ts";
export {
	type Checked,
	type CheckedLibrary,
	type CheckOptions,
	checkFiles,
	type InputFile,
	unreadable,
} from "./check-files.ts";
export type { Finding, Fix, Message, Related, Severity } from "./diagnostic/finding.ts";
export type { Page as FindingPage } from "./diagnostic/page.ts";
export { pages } from "./diagnostic/pages.generated.ts";
export { githubCommand, printGithub } from "./diagnostic/print/github.ts";
export { printJson } from "./diagnostic/print/json.ts";
export { type PrettyWords, printPretty } from "./diagnostic/print/pretty.ts";
export { printSarif } from "./diagnostic/print/sarif.ts";
export { closest } from "./diagnostic/suggest.ts";
export { format } from "./format/format.ts";
export type { Linked } from "./link/link.ts";
export type { LinkedAssumptions } from "./link/simulations.ts";
export { type KeyRow, type KeyTable, keysOf, keyTables } from "./model/key-tables.ts";
export type { HouseProfile, Profile, ProfileName } from "./profile.ts";
export { readProfile } from "./read-profile.ts";
export type { SourceFile } from "./source/source-file.ts";
export { FILE_KINDS, type FileKind, kindOf } from "./source/source-file.ts";
export type { Location, Place, Span } from "./source/span.ts";
export { textOf } from "./source/text-of.ts";
export type { ProcedureSummary } from "./summary.ts";
export type { ParsedFile } from "./syntax/parse.ts";
export { createWorkspace, type Workspace } from "./workspace/workspace.ts";
