import type { CaseView, PaidView } from "@onedoor/dsl/bundle";

import type { WordKey } from "../words/words.ts";

/** One thing to tell of money, most telling last: attempts that came to nothing are told only while they matter. */
export interface MoneyNews {
	readonly says: WordKey & `paid_${string}`;
	readonly kind: "info" | "ok" | "warn" | "bad";
	readonly amount: number;
	readonly currency: string;
	/** Instant it is about. */
	readonly at: string;
	/** The step at which the person may still go on to their bank. */
	readonly goOn?: string;
}

/** What became of a person's payments, in the order they were begun. */
export function moneyNewsOf(view: CaseView): readonly MoneyNews[] {
	const { payments = [] } = view;
	return payments.flatMap((payment, index) => {
		const isLast = !payments.slice(index + 1).some(({ step }) => step === payment.step);
		return newsOf(view, payment, isLast);
	});
}

function newsOf({ tasks }: CaseView, payment: PaidView, isLast: boolean): readonly MoneyNews[] {
	const { step, state, amount, currency, at, paid_at } = payment;
	const about = { amount, currency, at };
	const own = isLast ? tasks.filter((task) => task.step === step) : [];
	switch (state) {
		case "pending":
			return own.some(({ waiting }) => waiting === "payment")
				? [{ ...about, says: "paid_pending", kind: "info", goOn: step }]
				: [{ ...about, says: "paid_over", kind: "info" }];
		case "unknown":
			return [{ ...about, says: "paid_unknown", kind: "warn" }];
		case "failed":
			return own.some(({ outcomes }) => outcomes.includes("pay"))
				? [{ ...about, says: "paid_failed", kind: "bad" }]
				: [];
		case "refunded":
			return [{ ...about, says: "paid_back_on", kind: "ok" }];
		case "paid":
			return [{ ...about, says: "paid_on", kind: "ok", at: paid_at ?? at }, ...backOf(payment)];
	}
}

const BACK = {
	pending: { says: "paid_back_soon", kind: "info" },
	refunded: { says: "paid_back_on", kind: "ok" },
	failed: { says: "paid_back_failed", kind: "warn" },
} as const;

function backOf({ back = [], currency }: PaidView): readonly MoneyNews[] {
	return back.map(({ amount, state, at }) => ({ ...BACK[state], amount, currency, at }));
}
