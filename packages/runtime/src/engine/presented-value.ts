import type { Id } from "@onedoor/dsl/bundle";

import type { Instant } from "../case/case.ts";
import type { Refusal } from "../case/command.ts";
import { refuse } from "../case/refusal.ts";
import type { FetchedValue } from "../core.ts";
import type { Presentation } from "../ports/ports.ts";
import { dayOf } from "../time/zone.ts";

/** More than any document of a person says; the rest is not kept. */
const MOST_CLAIMS = 50;
const LONGEST = 500;

/** Which paper was asked, of whom, on which day. */
export interface Asked {
	readonly kind: Id;
	readonly holder: string;
	readonly now: Instant;
	readonly zone: string;
}

/**
 * What a wallet showed, as a value of the draft: genuine, of the kind that was asked, of this person and in force. Else
 * why it does not count.
 */
export function presentedValue(
	paper: Presentation | undefined,
	asked: Asked,
): FetchedValue | Refusal {
	const why = whyNot(paper, asked);
	if (why !== undefined || paper === undefined) return refuse("not_presented", { why });
	const { issuer, number, issued_on, valid_until, claims } = paper;
	return {
		value: true,
		source: "wallet",
		as_of: asked.now,
		from: number,
		presented: {
			issuer,
			...(issued_on !== undefined && { issued_on }),
			...(valid_until !== undefined && { valid_until }),
			claims: plainClaims(claims),
		},
	};
}

function whyNot(paper: Presentation | undefined, asked: Asked): string | undefined {
	if (paper === undefined) return "nothing";
	if (paper.signature !== "valid") return paper.signature;
	if (paper.kind !== asked.kind) return "another_kind";
	if (paper.holder !== asked.holder) return "another_holder";
	return isInForce(paper.valid_until, asked) ? undefined : "expired";
}

/** @param last the last day in force; left out: for ever. */
export function isInForce(
	last: string | undefined,
	{ now, zone }: Pick<Asked, "now" | "zone">,
): boolean {
	return last === undefined || dayOf(Date.parse(now), zone) <= last;
}

/** What an outside system says is text to be shown, and no structure of ours. */
function plainClaims(claims: Presentation["claims"]): { name: string; value: string }[] {
	return Object.entries(claims)
		.filter(([, value]) => ["string", "number", "boolean"].includes(typeof value))
		.slice(0, MOST_CLAIMS)
		.map(([name, value]) => ({
			name: name.slice(0, LONGEST),
			value: String(value).slice(0, LONGEST),
		}));
}
