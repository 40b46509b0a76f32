import type {
	Bundle,
	CaseView,
	ChannelId,
	DataPath,
	DraftView,
	HistoryItem,
	Id,
	IsoDate,
	NewShare,
	ProcedureView,
	SharesView,
	ShareView,
	StepName,
	TaskRowView,
	Text,
} from "@onedoor/dsl/bundle";

import type { DevClient } from "./dev-client.ts";
import type { Upload, UploadOptions } from "./upload.ts";

export interface Page<Item> {
	readonly items: readonly Item[];
	/** Pass it as `cursor` for the next page. */
	readonly next?: string;
}

/** Who the server takes this client for. */
export interface SessionView {
	readonly id: string;
	readonly full_name?: string;
	/** Officer and partner roles; empty for a citizen. */
	readonly roles: readonly Id[];
	/** Left out: every office. */
	readonly office?: { readonly kind: Id; readonly unit: string };
	readonly level: 1 | 2 | 3;
	/** Seconds until the session ends; left out: nobody knows, or never. */
	readonly expires_in?: number;
}

/** Typed on another device by the same person; the instant until which it is good. */
export interface ResumeCodeView {
	readonly code: string;
	readonly expires_at: string;
}

export interface NewCase {
	readonly procedure: Id;
	readonly channel?: ChannelId;
	/** Language of the letters; default the procedure's first. */
	readonly language?: string;
	/** Becomes the draft of the first step. */
	readonly data?: Readonly<Record<string, unknown>>;
	/** Unit code of the office where it is handed in. */
	readonly office?: string;
	/** For whom, where the channel is filled by another. */
	readonly applicant?: { readonly personal_id?: string; readonly organisation_code?: string };
	/** By which a partner acts for the applicant, where the channel wants one. */
	readonly consent?: string;
	/** Where an officer opens it for somebody: how they made sure who that is. Kept in the log. */
	readonly identified?: Identified;
}

/** By which paper or in which way an officer knew the applicant; `by_proxy`: somebody with a power came for them. */
export type Identified = "identity_card" | "electronic_identity" | "known_in_person" | "by_proxy";

/** Asked by a partner who wants to act for somebody, or given by an applicant to the reading of a register. */
export type NewConsent =
	| {
			readonly kind: "agent";
			readonly applicant: { readonly personal_id?: string; readonly organisation_code?: string };
			readonly method: "one_time_code" | "signed_paper" | "in_person";
			/** Of the message to the citizen. */
			readonly language?: string;
			/** Open case that is to go on by it, and no other. */
			readonly case?: string;
			/** The one procedure it is for: it opens one case of it, and the citizen is told what for. */
			readonly procedure?: Id;
	  }
	| { readonly kind: "register"; readonly case: string; readonly register: Id };

export interface ConsentView {
	readonly id: string;
	readonly kind: "agent" | "register";
	/** `waiting` for the code that the citizen was sent. */
	readonly status: "waiting" | "given" | "withdrawn";
	/** Null: until it is taken back. */
	readonly expires_at: string | null;
	/** Of a consent to a partner: when, and by whom, it was asked for, and what it is for. */
	readonly asked_at?: string;
	readonly who?: string;
	/** Where whoever asks sits, as their sign-in says it. */
	readonly office?: { readonly kind: Id; readonly unit: string };
	/** For whoever asked: whom they had asked. */
	readonly applicant?: string;
	readonly procedure?: Id;
	/** Ids of the cases that go by it. */
	readonly cases?: readonly string[];
}

/** One read of a register, and what it was for. */
export interface LookupView {
	/** What the register knows it by. */
	readonly id?: string;
	readonly at: string;
	/** `applicant`, `procedure`, `office`, or a masked number of somebody else. */
	readonly by: string;
	readonly register: Id;
	readonly record: Id;
	readonly fields: readonly Id[];
	readonly key: string;
	readonly purpose: Text;
	readonly answer: "found" | "nothing" | "down" | "unusable";
	/** The register was not asked again: it had said so to this case before. */
	readonly cached?: true;
	/** Somebody saw a result by this link; then `register` is `share`, and `record` the result. */
	readonly share?: string;
}

export interface ActBody {
	readonly data?: Readonly<Record<string, unknown>>;
	readonly reason?: string;
	readonly reasons?: readonly string[];
	readonly marks?: readonly { readonly path: DataPath; readonly note?: string }[];
	readonly method?: string;
	/** Uploads of this case: the form or letter on which it was said. */
	readonly files?: readonly string[];
	/** Of a refusal with `changed_since_draft`: the day for which the applicant knows what has changed. */
	readonly as_of?: IsoDate;
	/** What a partner charges for this act, in minor units. */
	readonly charge?: number;
	readonly role?: Id;
}

export interface ActOptions {
	/** Refused with `version_changed` (412) when the case has moved on since this version. */
	readonly version?: number;
	/** Same key, same body: same answer, done once. Left out: a new one for each call, reused by its retries. */
	readonly key?: string;
	readonly signal?: AbortSignal;
}

export interface PaymentView {
	readonly status: "started" | "waiting";
	/** Minor units. */
	readonly amount: number;
	readonly currency: string;
	/** Where the person pays. */
	readonly redirect: string;
}

export interface AppointmentView {
	/** Null: none is booked yet. */
	readonly at: string | null;
	/** Beginnings, earliest first, as far as the step is not late then. */
	readonly free: readonly string[];
}

export interface BundleOptions {
	/**
	 * `apart`: `Form.validator` is empty. Whoever loads validators by `validatorsUrl` would fetch each of them twice: they
	 * are an eighth of a bundle.
	 */
	readonly validators?: "apart";
}

export interface TaskQuery {
	readonly role?: Id;
	readonly late?: boolean;
	readonly cursor?: string;
	readonly limit?: number;
}

/**
 * What the pages of a case call: an element loads no more of a client.
 * Every call throws `ProblemError` when the server refuses and `UnreachableError` when it cannot be reached.
 * Calls that change something carry an idempotency key and are tried again when the connection breaks.
 */
export interface PageClient {
	readonly endpoint: string;
	/** Undefined when nobody is signed in. */
	session(): Promise<SessionView | undefined>;
	/** The person is still there. Refused with `session_not_extended` (409): they have to sign in again. */
	extendSession(): Promise<SessionView>;

	/** `with` their words: what else they are found by. */
	procedures(query?: { readonly with?: "words" }): Promise<Page<ProcedureView>>;
	/** Of the edition in force, or of the one named. */
	bundle(procedure: Id, edition?: IsoDate, options?: BundleOptions): Promise<Bundle>;
	/** The bundle a case is bound to: its edition may have been replaced since. */
	caseBundle(caseId: string, options?: BundleOptions): Promise<Bundle>;
	/** Address of the ES module with a form's validators, for `import()` under `script-src 'self'`. */
	validatorsUrl(bundle: Bundle, form: string): string;

	openCase(body: NewCase, options?: ActOptions): Promise<CaseView>;
	getCase(id: string): Promise<CaseView>;
	/**
	 * Throws a draft away, and everything in it. Refused with `not_possible_now` (409) once something was sent; not there
	 * (404): it was thrown away before.
	 */
	discard(caseId: string): Promise<void>;
	/** Newest first. */
	listCases(query?: { readonly cursor?: string; readonly limit?: number }): Promise<Page<CaseView>>;

	/** A short code by which the same person finds this case on another device. */
	resumeCode(caseId: string): Promise<ResumeCodeView>;
	/** The case of a code. Refused with `unknown_code` (404), which is also what an old one is. */
	resume(code: string): Promise<{ readonly case: string; readonly procedure: Id }>;

	/** By the key of the form in `Bundle.forms`: a step, or what an outcome asks, `<step>.<outcome>`. */
	getDraft(caseId: string, form: string): Promise<DraftView>;
	/** With `version`, refused (412) when another device saved since. */
	putDraft(
		caseId: string,
		form: string,
		data: Readonly<Record<string, unknown>>,
		options?: { readonly version?: number; readonly signal?: AbortSignal },
	): Promise<DraftView>;

	/**
	 * Asks the applicant's own wallet for the document at `path`. Refused with `not_presented`; a draft without it: the
	 * owner is being asked on their own device, and a later `getDraft` has it. `signed`: taken from the owner's hand instead,
	 * as its issuer signed it.
	 */
	present(caseId: string, form: string, path: DataPath, signed?: string): Promise<DraftView>;

	/** Does a step by one of its outcomes; a `fill_in` step has the outcome `submit`. */
	act(
		caseId: string,
		step: StepName,
		outcome: Id,
		body?: ActBody,
		options?: ActOptions,
	): Promise<CaseView>;
	pay(caseId: string, step: StepName, options?: ActOptions): Promise<PaymentView>;
	/** When somebody comes in person (`attend`): what is booked, and when else it can be. */
	appointment(caseId: string, step: StepName): Promise<AppointmentView>;
	/** Refused with `time_not_free` (409) when somebody else has taken it, or the office is not there. */
	book(caseId: string, step: StepName, at: string, options?: ActOptions): Promise<AppointmentView>;
	caseAction(
		caseId: string,
		action: Id,
		body?: { readonly data?: Readonly<Record<string, unknown>>; readonly reason?: string },
		options?: ActOptions,
	): Promise<CaseView>;
	dispute(
		caseId: string,
		body: { readonly path: DataPath; readonly note: string },
		options?: ActOptions,
	): Promise<CaseView>;

	askConsent(body: NewConsent): Promise<ConsentView>;
	/** Address of a paper, letter, result or uploaded file. */
	fileUrl(caseId: string, file: string): string;
	/** With whom this result is shared, who looked when, and what of it can be: for its owner. */
	shares(caseId: string, paper: string): Promise<SharesView>;
	/** Refused with `not_shareable` (409) where it is not in force or not signed as data. Its `link` is said once. */
	share(caseId: string, paper: string, body: NewShare): Promise<ShareView>;
	/** From then on its link shows nothing. */
	stopShare(caseId: string, paper: string, share: string): Promise<void>;
	/** Sends a file in chunks; what arrived before a break is not sent again. Resolves to the file's id. */
	upload(file: Blob, upload: Upload, options?: UploadOptions): Promise<string>;
}

/** Every call there is: what the desk, an account and a developer need besides. */
export interface CaseClient extends PageClient {
	/** For officers: cases of whoever has this number. That they looked is written down in each case found. */
	findCases(sought: {
		readonly applicant: string;
		readonly cursor?: string;
	}): Promise<Page<CaseView>>;

	/** With the code the citizen was sent; without one, as the citizen. */
	confirmConsent(id: string, code?: string): Promise<ConsentView>;
	withdrawConsent(id: string): Promise<void>;
	/** Newest first: those this person gave, and those they asked for. */
	consents(): Promise<Page<ConsentView>>;
	/** Who had what read in which register for a case, and for what: for its applicant. Oldest first. */
	lookups(caseId: string, query?: { readonly cursor?: string }): Promise<Page<LookupView>>;
	history(caseId: string, query?: { readonly cursor?: string }): Promise<Page<HistoryItem>>;
	/** Address of a result as it would be signed now at this step, for whoever may sign it. */
	previewUrl(caseId: string, step: StepName, result: Id): string;

	tasks(query?: TaskQuery): Promise<Page<TaskRowView>>;
	claim(task: string, options?: ActOptions): Promise<TaskRowView>;
	release(task: string, options?: ActOptions): Promise<TaskRowView>;
	assign(task: string, to: string, options?: ActOptions): Promise<TaskRowView>;

	/** Simulator identity, test clock, simulators, messages: 404 in production. */
	readonly dev: DevClient;
}

export interface ClientOptions {
	/** Where the API is mounted, without a final slash: `""` for the same origin, `https://host/base`. */
	readonly endpoint: string;
	/** Bearer token; left out: the browser's cookie. */
	readonly getToken?: () => string | undefined | Promise<string | undefined>;
	readonly fetch?: typeof globalThis.fetch;
}
