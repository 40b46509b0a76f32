import type { ChargesView, Check, FindingView } from "@onedoor/dsl/bundle";
import { holds, type Scope } from "@onedoor/dsl/expression";
import { documentAt } from "@onedoor/dsl/form";

import type { Case } from "../case/case.ts";
import { inOrder } from "../case/payments.ts";
import { unsignedPapers } from "../case/signatures.ts";
import { chargesOf } from "./charges-view.ts";
import type { Sight } from "./sight.ts";

/** What an officer should look at: advice that was not followed, values that the applicant doubts. */
export function findingsOf(
	{ bundle, case: current, now }: Sight,
	scope: Scope,
): readonly FindingView[] {
	const broken = Object.values(bundle.definition.checks).filter((check) =>
		isBrokenAdvice(check, scope),
	);
	const charges = chargesOf({ bundle, case: current, now });
	return [
		...(charges?.above_cap ? [aboveCap(charges)] : []),
		...moneyFindings(current),
		...broken.map(
			(check): FindingView => ({
				path: check.reads[0] ?? "",
				code: "check_broken",
				severity: "warning",
				values: { check: check.id },
				say: check.say,
			}),
		),
		...unsignedPapers({ bundle, case: current }).map(
			(path): FindingView => ({
				path,
				code: "signature_missing",
				severity: "warning",
				values: { role: documentAt(bundle.definition, path)?.signed_by ?? "" },
			}),
		),
		...revokedEvidence(current),
		...current.disputes.map(
			({ path, note, at }): FindingView => ({
				path,
				code: "disputed",
				severity: "warning",
				values: { note, at },
			}),
		),
	];
}

/** Cited while it was in force, and revoked since. */
function revokedEvidence({ sources }: Case): readonly FindingView[] {
	return Object.entries(sources).flatMap(([path, { from = "", revoked_at }]) =>
		revoked_at === undefined
			? []
			: [
					{
						path,
						code: "evidence_revoked",
						severity: "warning" as const,
						values: { number: from, revoked_at },
					},
				],
	);
}

/** Money that somebody has to look for: the bank says what cannot be right, or could not give it back. */
function moneyFindings(current: Case): readonly FindingView[] {
	return inOrder(current).flatMap(([, { step, state, why, currency, back = {} }]) => [
		...(state === "unknown" && why ? [moneyFinding("payment_unknown", { step, why })] : []),
		...Object.values(back)
			.filter((one) => one.state === "failed")
			.map(({ amount }) => moneyFinding("refund_failed", { step, amount, currency })),
	]);
}

function moneyFinding(code: string, values: FindingView["values"]): FindingView {
	return { path: "", code, severity: "warning", values };
}

/** A check applies where everything it reads is there. */
function isBrokenAdvice(check: Check, scope: Scope): boolean {
	if (check.if_broken !== "warn" || (check.when && !holds(check.when, scope))) return false;
	const isCollected = check.reads.every((path) => scope.get(path.split(".")) !== undefined);
	return isCollected && !holds(check.must, scope);
}

function aboveCap({ total, cap, currency }: ChargesView): FindingView {
	return {
		path: "",
		code: "charge_above_cap",
		severity: "warning",
		values: { total, cap, currency },
	};
}
