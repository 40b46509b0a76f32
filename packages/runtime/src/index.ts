/**
 * Cases that outlive processes: the case service, its stores and its ports.
 *
 * @packageDocumentation
 */

export { type EraseOrder, type EraseResult, eraseCase } from "./audit/erasure/erase-case.ts";
export { ERASED_CLASSES, type ErasedClass } from "./audit/erasure/erasing.ts";
export {
	eraseOver,
	type Retained,
	type RetentionOptions,
	type RetentionPolicy,
	readRetention,
} from "./audit/erasure/retention.ts";
export { type OpenCases, openCases } from "./audit/open-cases.ts";
export {
	type BookEntry,
	type BookPeriod,
	type BooksCompared,
	compareBooks,
	type MoneyFinding,
} from "./audit/payments/compare-books.ts";
export {
	type PersonAct,
	type PersonCase,
	type PersonData,
	type PersonValue,
	personData,
} from "./audit/person/person-data.ts";
export { personPage } from "./audit/person/person-page.ts";
export {
	type Differing,
	type RebuildOptions,
	type Rebuilt,
	rebuildCases,
	type Unreplayed,
} from "./audit/rebuild-cases.ts";
export { type RecordedWay, recordedWays } from "./audit/recorded-cases.ts";
export { readSeal, type Seal, type SealedCase } from "./audit/seal.ts";
export { sealStore } from "./audit/seal-store.ts";
export { type Audit, type AuditFinding, verifyStore } from "./audit/verify-store.ts";
export type { Log } from "./engine/engine.ts";
export { DeploymentLacksError, type Unmet } from "./engine/lacking.ts";
export { type MoveOptions, type MoveVerdict, PlanNotProvedError } from "./engine/move-cases.ts";
export { type ToldAgain, tellAgainSince, tellGivenUpAgain } from "./engine/tell-again.ts";
export { diskFiles } from "./files/disk-files.ts";
export { memoryFiles } from "./files/memory-files.ts";
export { createCaseService } from "./http/create-case-service.ts";
export { observedCall } from "./http/observed-call.ts";
export { adapterKey } from "./http/routes/callbacks.ts";
export type { CaseService, CaseServiceOptions, DevTools } from "./http/service.ts";
export type { UploadBudget } from "./http/upload-budget.ts";
export type { LetterPage } from "./letters/letter-page.ts";
export { type Clock, isTestClock, systemClock, type TestClock, testClock } from "./ports/clock.ts";
export { checkKey, type FileEntry, type FileStore } from "./ports/file-store.ts";
export type { Identified, Identity } from "./ports/identity.ts";
export * from "./ports/issuer.ts";
export type { PageAnswer, PageAsked, Pages, Posted } from "./ports/pages.ts";
export * from "./ports/ports.ts";
export { portsByCallback } from "./ports/ports-by-callback.ts";
export { type Attachment, CannotPrintError, type Printer } from "./ports/printer.ts";
export type { Scan, ScannedFile, ScanVerdict } from "./ports/scan.ts";
export {
	readSimulators,
	type SimulatedPerson,
	type SimulatorData,
} from "./ports/simulators/data.ts";
export {
	type DevIdentityProvider,
	type DevSession,
	devIdentity,
} from "./ports/simulators/dev-identity.ts";
export { withInvented } from "./ports/simulators/invented-people.ts";
export {
	type SimulatorMode,
	type SimulatorStore,
	simulatorStore,
} from "./ports/simulators/simulator-store.ts";
export { simulatedPorts } from "./ports/simulators/simulators.ts";
export * from "./ports/subscriber.ts";
export * from "./ports/telemetry.ts";
export type * from "./storage/audit.ts";
export {
	headAfter,
	type Link,
	linkEvents,
	linkLookups,
	START as CHAIN_START,
} from "./storage/chain.ts";
export type * from "./storage/consent.ts";
export { memoryStore } from "./storage/memory/open.ts";
export type * from "./storage/news.ts";
export { backupPostgres, restorePostgres } from "./storage/postgres/backup.ts";
export type { PostgresOptions } from "./storage/postgres/database.ts";
export { postgresStore } from "./storage/postgres/open.ts";
export type * from "./storage/rows.ts";
export { SchemaTooNewError, SchemaTooOldError } from "./storage/schema-too-new.ts";
export type * from "./storage/share.ts";
export { backupSqlite, restoreSqlite } from "./storage/sqlite/backup.ts";
export { type SqliteOptions, sqliteStore } from "./storage/sqlite/open.ts";
export type * from "./storage/storage.ts";
export { StoreAwayError, StoreFullError } from "./storage/store-failed.ts";
