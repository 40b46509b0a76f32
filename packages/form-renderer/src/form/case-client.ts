import type {
	CaseView,
	DataPath,
	DraftView,
	FindingView,
	Id,
	NewShare,
	SharesView,
	ShareView,
	StepName,
} from "@onedoor/dsl/bundle";

import { isObject } from "./data-path.ts";

export interface CallOptions {
	readonly key?: string;
	readonly version?: number;
	readonly signal?: AbortSignal;
}

/**
 * What the renderer needs of a server. `createClient` of `@onedoor/runtime/client` is one; a host may bring its own.
 * Refusals are thrown with a `problem` (RFC 9457), a broken line as an error named `UnreachableError`.
 */
export interface CaseClient {
	getCase(id: string): Promise<CaseView>;
	/** Throws a draft away. Left out: nobody is offered to. */
	discard?(caseId: string): Promise<void>;
	/** By the key of the form in `Bundle.forms`: a step, or `<step>.<outcome>`. */
	getDraft(caseId: string, form: string): Promise<DraftView>;
	putDraft(
		caseId: string,
		form: string,
		data: Readonly<Record<string, unknown>>,
		options?: { readonly version?: number; readonly signal?: AbortSignal },
	): Promise<DraftView>;
	act(
		caseId: string,
		step: StepName,
		outcome: Id,
		body?: {
			readonly data?: Readonly<Record<string, unknown>>;
			readonly reason?: string;
			/** The day for which the applicant knows what has changed since the draft. */
			readonly as_of?: string;
		},
		options?: CallOptions,
	): Promise<CaseView>;
	pay(
		caseId: string,
		step: StepName,
		options?: CallOptions,
	): Promise<{
		readonly status: string;
		readonly amount: number;
		readonly currency: string;
		readonly redirect: string;
	}>;
	/**
	 * When somebody comes in person: what is booked, and the beginnings that are free, earliest first. Left out: no time is
	 * chosen here.
	 */
	appointment?(caseId: string, step: StepName): Promise<Appointment>;
	/** Refused with `time_not_free` when somebody else has taken it. */
	book?(caseId: string, step: StepName, at: string, options?: CallOptions): Promise<Appointment>;
	caseAction(
		caseId: string,
		action: Id,
		body?: { readonly reason?: string },
		options?: CallOptions,
	): Promise<CaseView>;
	dispute(
		caseId: string,
		body: { readonly path: DataPath; readonly note: string },
		options?: CallOptions,
	): Promise<CaseView>;
	/** This person's cases. Left out: nobody is told what they have answered in another case already. */
	listCases?(): Promise<{ readonly items: readonly CaseView[] }>;
	/** The applicant agrees that a register is read for this case. Left out: nobody is asked, and the form asks instead. */
	askConsent?(body: {
		readonly kind: "register";
		readonly case: string;
		readonly register: Id;
	}): Promise<unknown>;
	/** A code by which the same person finds this case on another device. Left out: nobody is offered one. */
	resumeCode?(caseId: string): Promise<ResumeCode>;
	/**
	 * Asks the applicant's own wallet for the document at `path`, or takes it from their hand as its issuer signed it. Left
	 * out: there is no wallet to ask.
	 */
	present?(caseId: string, form: string, path: DataPath, signed?: string): Promise<DraftView>;
	/** With whom a result is shared, and what of it can be. Left out, with the two below: results are not shared here. */
	shares?(caseId: string, paper: string): Promise<SharesView>;
	share?(caseId: string, paper: string, body: NewShare): Promise<ShareView>;
	stopShare?(caseId: string, paper: string, share: string): Promise<void>;
	upload(
		file: Blob,
		about: {
			readonly case: string;
			readonly field: DataPath;
			readonly name: string;
			readonly type: string;
		},
		options?: {
			readonly onProgress?: (sent: number, total: number) => void;
			/** Called once, with the file's id: enough to go on after a break. */
			readonly onStarted?: (id: string) => void;
			/** Id of an upload begun earlier with the same file. */
			readonly resume?: string;
			readonly signal?: AbortSignal;
		},
	): Promise<string>;
	fileUrl(caseId: string, file: string): string;
}

/** A short code to type on another device, and the instant until which it is good. */
export interface ResumeCode {
	readonly code: string;
	readonly expires_at: string;
}

/** Instants; `at` is null while none is booked. */
export interface Appointment {
	readonly at: string | null;
	readonly free: readonly string[];
}

/** What is known of a call that failed. */
export type Trouble =
	| { readonly kind: "unreachable" }
	| {
			readonly kind: "refused";
			readonly code: string;
			readonly status: number;
			readonly findings: readonly FindingView[];
			readonly values: Readonly<Record<string, unknown>>;
	  }
	| { readonly kind: "broken" };

/** Nothing speaks against it but that there is no way now: the line, the server or the sign-in is away, and comes back. */
export function isForNow(trouble: Trouble): boolean {
	if (trouble.kind !== "refused") return trouble.kind === "unreachable";
	return trouble.status >= 500 || trouble.status === 401 || trouble.code === "too_many_requests";
}

/** Reads what a client threw; by shape, so that any client will do. */
export function troubleOf(error: unknown): Trouble {
	if (!(error instanceof Error)) return { kind: "broken" };
	if (error.name === "UnreachableError" || error.name === "TypeError")
		return { kind: "unreachable" };
	const problem = (error as { readonly problem?: unknown }).problem;
	if (typeof problem !== "object" || problem === null) return { kind: "broken" };
	const { code, status, findings, values } = problem as Record<string, unknown>;
	return {
		kind: "refused",
		code: String(code ?? ""),
		status: Number(status ?? 0),
		findings: Array.isArray(findings) ? (findings as FindingView[]) : [],
		values: isObject(values) ? values : {},
	};
}
