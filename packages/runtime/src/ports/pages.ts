import type { Bundle, FormValidators, Problem } from "@onedoor/dsl/bundle";

import type { CaseClient, NewSession } from "../client/index.ts";

/**
 * Makes the pages under `/forms`: everything a person does in a case, for browsers without script. The handler reads
 * requests, refuses what is not to be answered and sets headers; words and markup are made here.
 *
 * @example createCaseService({ bundles, store, identity, pages: renderStep })
 */
export type Pages = (asked: PageAsked) => Promise<PageAnswer>;

/** One request of a browser. */
export interface PageAsked {
	/** What stands after `/forms`, decoded: `[]`, `["style.css"]`, `[case, step]`. */
	readonly path: readonly string[];
	readonly query: URLSearchParams;
	/** Where the handler is mounted; stands before each address. */
	readonly basePath: string;
	/** What a form sent. Undefined: a page is only looked at. */
	readonly posted?: Posted;
	/**
	 * The API as whoever asks: their rights decide what comes back, and there is no other way to a case. Addresses of
	 * files are such as a browser can follow.
	 */
	readonly client: CaseClient;
	/** The validators of one form, as the server itself uses them. */
	readonly validators: (bundle: Bundle, form: string) => Promise<FormValidators>;
	/** To be sent along by every form, under this name: without it nothing is taken. */
	readonly proof: { readonly name: string; readonly value: string };
	/** What was chosen before. */
	readonly language?: string;
	/** An `Accept-Language` header. */
	readonly wanted: string;
	/** Instant, ISO 8601 with offset. */
	readonly now: string;
	/** Whether people and banks are played here. */
	readonly isDevelopment: boolean;
	/** The handler refused it, and the page only says so. */
	readonly refused?: Problem;
}

/** The fields of a form by name, in the order in which they were sent, and its files. */
export interface Posted {
	readonly fields: ReadonlyMap<string, readonly string[]>;
	readonly files: ReadonlyMap<string, readonly File[]>;
}

export type PageAnswer =
	| {
			readonly kind: "page";
			readonly status: number;
			readonly html: string;
			/** To be remembered as chosen. */
			readonly language?: string;
	  }
	/** Something was done, and this is where one sees it. */
	| { readonly kind: "see"; readonly href: string }
	/** May be kept for ever: its address says what is in it. */
	| { readonly kind: "file"; readonly type: string; readonly text: string }
	/** Development: somebody is somebody from now on. */
	| { readonly kind: "sign_in"; readonly as: NewSession; readonly href: string }
	| { readonly kind: "sign_out"; readonly href: string };
