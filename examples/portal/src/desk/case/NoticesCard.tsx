import type { CaseView, Definition } from "@onedoor/dsl/bundle";
import { formatMoney, Note, Said } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useDeskWords, useLanguage } from "../../words/index.ts";
import { own } from "./paths.ts";

/** What the procedure wants whoever acts to notice, and broken checks that only advise. */
export function NoticesCard({
	definition,
	view,
}: {
	readonly definition: Definition;
	readonly view: CaseView;
}): ReactElement | null {
	const { desk } = useDeskWords();
	const language = useLanguage();
	const notices = view.notices.flatMap((name) => noticeOf(definition, name) ?? []);
	const findings = view.findings.filter(({ say }) => say !== undefined);
	const charged = view.charges?.above_cap ? view.charges : undefined;
	const money = moneyTroubles(view);
	const count = notices.length + findings.length + money.length;
	if (count === 0 && charged === undefined) return null;
	return (
		<section className="od-stack od-stack--2" aria-label={desk.attention}>
			{notices.map((notice) => (
				<Note key={notice.id} kind="warn">
					<p>
						<Said text={notice.say} />
					</p>
				</Note>
			))}
			{charged === undefined ? null : (
				<Note kind="warn">
					<p>
						{desk.chargedTooMuch(
							formatMoney(charged.total, charged.currency, language),
							formatMoney(charged.cap ?? 0, charged.currency, language),
						)}
					</p>
				</Note>
			)}
			{money.map(({ what, amount, currency }) => (
				<Note key={`${what} ${amount}`} kind="warn">
					<p>{desk[what](formatMoney(amount, currency, language))}</p>
				</Note>
			))}
			{findings.map((finding) => (
				<Note key={`${finding.path} ${finding.code}`} kind="warn">
					<p>
						<Said text={finding.say} />
					</p>
				</Note>
			))}
		</section>
	);
}

interface MoneyTrouble {
	readonly what: "paymentUnclear" | "refundFailed";
	readonly amount: number;
	readonly currency: string;
}

/** Money that somebody has to look for. */
function moneyTroubles({ payments = [] }: CaseView): readonly MoneyTrouble[] {
	return payments.flatMap(({ why, amount, currency, back = [] }): readonly MoneyTrouble[] => [
		...(why === "other_amount" ? [{ what: "paymentUnclear" as const, amount, currency }] : []),
		...back
			.filter(({ state }) => state === "failed")
			.map((one) => ({ what: "refundFailed" as const, amount: one.amount, currency })),
	]);
}

/** `<step>.<notice>`, where a step's own name may hold dots. */
function noticeOf(
	definition: Definition,
	name: string,
): Definition["steps"][string]["notices"][number] | undefined {
	const cut = name.lastIndexOf(".");
	const step = own(definition.steps, name.slice(0, cut));
	return step?.notices.find(({ id }) => id === name.slice(cut + 1));
}
