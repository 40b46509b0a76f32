import type { Bundle, CaseView, TaskView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import type { CaseClient } from "../form/case-client.ts";
import { timeZoneOf } from "../form/facts.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { Facts } from "../parts/Facts.tsx";
import { PostAct } from "../parts/PostForm.tsx";
import { FeesShown } from "../step/FeesShown.tsx";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { formatMoney } from "../words/format.ts";
import { SpeakingProvider, useSay, useSpeaking } from "../words/Speaking.tsx";
import { StepHead } from "./CaseHead.tsx";
import { DueNote } from "./DueNote.tsx";
import { PaymentNotes } from "./PaymentNotes.tsx";
import { usePaying } from "./use-paying.ts";

export interface PayStepProps {
	readonly bundle: Bundle;
	readonly view: CaseView;
	/** The open `pay` task. */
	readonly task: TaskView;
	readonly client: CaseClient;
	readonly language: string;
	/** Leads to where the person pays; default: this window goes there. */
	readonly onRedirect?: (href: string) => void;
}

/** What is due and why, and the way to the payment. */
export function PayStep(props: PayStepProps): ReactElement {
	const { bundle, language } = props;
	const [source] = bundle.definition.languages;
	return (
		<SpeakingProvider
			language={language}
			timeZone={timeZoneOf(bundle.definition)}
			{...(source ? { source } : {})}
		>
			<Paying {...props} />
		</SpeakingProvider>
	);
}

function Paying({ bundle, view, task, client, onRedirect }: PayStepProps): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const { isBusy, trouble, pay } = usePaying(client, view.id, task.step, onRedirect);
	const step = stepAt(bundle.definition, task.step);
	const { fees } = view;
	const amount = formatMoney(fees.due, fees.currency, speaking.language);

	return (
		<div className="od-stack od-stack--5 od-top">
			<StepHead definition={bundle.definition} view={view} task={task} step={step} />
			<PaymentNotes view={view} client={client} {...(onRedirect && { onRedirect })} />
			<DueNote task={task} says="pay_by" />
			<Card title={say("fees")}>
				<Facts wide>
					<FeesShown definition={bundle.definition} fees={fees} />
				</Facts>
			</Card>
			{trouble ? <TroubleNote trouble={trouble} /> : null}
			<PostAct>
				<div className="od-actions">
					<Button
						big
						does={`pay:${task.step}`}
						onClick={pay}
						busy={isBusy ? say("opening_payment") : undefined}
					>
						{say("pay_amount", { amount })}
					</Button>
				</div>
			</PostAct>
		</div>
	);
}
