import type { CaseView } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import type { CaseClient } from "../form/case-client.ts";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { PostAct } from "../parts/PostForm.tsx";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { formatDate, formatMoney } from "../words/format.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";
import { type MoneyNews, moneyNewsOf } from "./payments.ts";
import { usePaying } from "./use-paying.ts";

export interface PaymentNotesProps {
	readonly view: CaseView;
	readonly client: CaseClient;
	readonly onRedirect?: (href: string) => void;
}

/** What became of the money: paid, under way, given back, or not known. Nothing where nobody has paid anything. */
export function PaymentNotes(props: PaymentNotesProps): ReactElement | null {
	const news = moneyNewsOf(props.view);
	const say = useSay();
	const speaking = useSpeaking();
	if (news.length === 0) return null;
	return (
		<>
			{news.map((one) => (
				<Note key={`${one.says} ${one.at} ${one.amount}`} kind={one.kind}>
					<p>{say(one.says, wordsOf(one, speaking))}</p>
					{one.goOn === undefined ? null : <GoOn {...props} step={one.goOn} />}
				</Note>
			))}
		</>
	);
}

function wordsOf(
	{ amount, currency, at }: MoneyNews,
	speaking: ReturnType<typeof useSpeaking>,
): { readonly amount: string; readonly day: string } {
	return {
		amount: formatMoney(amount, currency, speaking.language),
		day: formatDate(at, speaking),
	};
}

/** Back to the page of the same payment: pressed twice, it is still one. */
function GoOn({
	view,
	client,
	onRedirect,
	step,
}: PaymentNotesProps & { readonly step: string }): ReactElement {
	const say = useSay();
	const { isBusy, trouble, pay } = usePaying(client, view.id, step, onRedirect);
	return (
		<>
			{trouble ? <TroubleNote trouble={trouble} /> : null}
			<PostAct>
				<div className="od-actions">
					<Button
						kind="second"
						does={`pay:${step}`}
						onClick={pay}
						busy={isBusy ? say("opening_payment") : undefined}
					>
						{say("go_on_paying")}
					</Button>
				</div>
			</PostAct>
		</>
	);
}
