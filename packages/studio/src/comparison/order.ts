import { type Audience, type Change, noticedBy, type Severity } from "@onedoor/dsl/diff";

/** Citizens come first, whoever reads. */
export const AUDIENCES: readonly Audience[] = ["citizen", "open-cases", "office", "integrator"];

const SEVERITIES: readonly Severity[] = ["breaking", "decision", "safe"];

export interface Group {
	readonly audience: Audience;
	readonly changes: readonly Change[];
}

/** Changes by who notices them, the worst first; what several notice stands under each. What is alike keeps its order. */
export function groupsOf(changes: readonly Change[]): readonly Group[] {
	return AUDIENCES.map((audience) => ({
		audience,
		changes: changes
			.filter((change) => noticedBy(change).includes(audience))
			.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
	})).filter((group) => group.changes.length > 0);
}

/** All in the order in which they are read, each once. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
	return [...new Set(groupsOf(changes).flatMap((group) => group.changes))];
}

/** What a reader of one line has to know: the worst, and other words last. */
export function mostTelling(changes: readonly Change[]): Change | undefined {
	const rank = ({ kind, severity }: Change): number =>
		SEVERITIES.indexOf(severity) + (kind.endsWith("_wording") ? SEVERITIES.length : 0);
	return inOrder(changes).toSorted((a, b) => rank(a) - rank(b))[0];
}

export type Sign = "added" | "removed" | "changed";

export function signOf({ kind }: Pick<Change, "kind">): Sign {
	if (kind.endsWith("_added")) return "added";
	return kind.endsWith("_removed") ? "removed" : "changed";
}
