import type { CaseResult, CaseView } from "@onedoor/dsl/bundle";

/** What the element tells the page, each as `CustomEvent` that bubbles; the type of its `detail`. */
export interface ElementEvents {
	/** A new case was opened; the attribute `case` holds it. */
	readonly "onedoor-opened": {
		readonly case: string;
		readonly number: string;
		readonly procedure: string;
	};
	/** The case as this person now sees it: when it is shown, and after each change. */
	readonly "onedoor-view": { readonly view: CaseView };
	/** What was typed lies on the server. */
	readonly "onedoor-saved": { readonly case: string; readonly form: string; readonly at: string };
	/** A step was done. */
	readonly "onedoor-submitted": {
		readonly case: string;
		readonly step: string;
		readonly outcome: string;
	};
	/** The case ended while it was shown. */
	readonly "onedoor-ended": { readonly case: string; readonly result?: CaseResult };
	/** Somebody has to sign in: let them, then set `getToken`, or have the cookie set and call `reload()`. */
	readonly "onedoor-sign-in": Readonly<Record<never, never>>;
	/** The way to a payment or a signature; `preventDefault()` keeps this window where it is. */
	readonly "onedoor-redirect": { readonly href: string };
	/** Something could not be shown, and the element says so. */
	readonly "onedoor-error": {
		readonly kind: "unreachable" | "refused" | "broken";
		readonly status?: number;
		readonly code?: string;
	};
}

/** Tells the page; false when it took the matter over. */
export type Tell = <Name extends keyof ElementEvents>(
	name: Name,
	detail: ElementEvents[Name],
) => boolean;
