import type { Finding } from "@onedoor/dsl";
import type { FindingFix } from "@onedoor/dsl/assist";
import type { EditIntent } from "@onedoor/dsl/edit";

/**
 * Keeping a finding where it stands, with a written reason; undefined where nothing takes one. What is asked though it
 * is known has a place of its own for the reason, which people read beside the question.
 *
 * @param fixes everything that can be done about it: an acceptance among them says where the reason goes
 */
export function keepingOf(
	{ file, code, path, severity }: Finding,
	fixes: readonly FindingFix[],
	because: string,
): EditIntent | undefined {
	if (severity === "error") return undefined;
	if (ASKED.test(code)) return { kind: "asked_because", file, path, text: because };
	const [accepts] = fixes.flatMap((fix) => fix.accepts ?? []);
	return accepts === undefined
		? undefined
		: { kind: "accept_finding", file, path: accepts, code, because };
}

const ASKED = /^asked_though_(?:granted|held|known)$/;
