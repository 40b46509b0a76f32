export type { PageAnswer, PageAsked, Pages, Posted } from "../ports/pages.ts";
export type {
	ActBody,
	ActOptions,
	BundleOptions,
	CaseClient,
	ClientOptions,
	ConsentView,
	Identified,
	LookupView,
	NewCase,
	NewConsent,
	Page,
	PageClient,
	PaymentView,
	SessionView,
	TaskQuery,
} from "./client.ts";
export { createClient } from "./create-client.ts";
export type {
	ClockView,
	DevClient,
	DevIdentity,
	NewSession,
	SentMessage,
	SimulatorMode,
	SimulatorView,
} from "./dev-client.ts";
export { createPageClient } from "./page-client.ts";
export { ProblemError, UnreachableError } from "./problem-error.ts";
export type { Upload, UploadOptions } from "./upload.ts";
