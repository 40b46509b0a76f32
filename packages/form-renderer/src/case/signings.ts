import type { CaseView, SigningView } from "@onedoor/dsl/bundle";

import type { WordKey } from "../words/words.ts";

/** One thing to tell of a signature that did not come at once. */
export interface SigningNews {
	readonly says: WordKey & `signing_${string}`;
	readonly kind: "info" | "warn" | "bad";
	readonly step: string;
	/** Instant it is about. */
	readonly at: string;
	/** Where it is confirmed. */
	readonly confirm?: string;
	/** For officers: what was wrong. */
	readonly why?: WordKey & `signing_why_${string}`;
}

/** What became of the last attempt to sign at each step where the case still stands. */
export function signingNewsOf({ signings = [], steps }: CaseView): readonly SigningNews[] {
	return signings.flatMap((signing, index) => {
		const isLast = !signings.slice(index + 1).some(({ step }) => step === signing.step);
		return isLast && steps.includes(signing.step) ? newsOf(signing) : [];
	});
}

function newsOf({ state, step, at, why, confirm_href }: SigningView): readonly SigningNews[] {
	const about = { step, at };
	switch (state) {
		case "pending":
			return confirm_href === undefined
				? [{ ...about, says: "signing_elsewhere", kind: "info" }]
				: [{ ...about, says: "signing_pending", kind: "warn", confirm: confirm_href }];
		case "unknown":
			return [{ ...about, says: "signing_unknown", kind: "warn" }];
		case "declined":
			return [{ ...about, says: "signing_declined", kind: "info" }];
		case "expired":
			return [{ ...about, says: "signing_expired", kind: "info" }];
		case "failed": {
			const known = why === undefined || !Object.hasOwn(WHY, why) ? undefined : WHY[why];
			return [{ ...about, says: "signing_failed", kind: "bad", ...(known && { why: known }) }];
		}
		case "signed":
			return [];
	}
}

const WHY: Readonly<Record<string, WordKey & `signing_why_${string}`>> = {
	other_holder: "signing_why_other_holder",
	other_certificate: "signing_why_other_certificate",
	no_credential: "signing_why_no_credential",
	untrusted_certificate: "signing_why_untrusted",
	wrong_signature: "signing_why_wrong",
};
