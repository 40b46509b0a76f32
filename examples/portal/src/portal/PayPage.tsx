import { Button, ButtonLink, formatMoney, Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";
import { useLocation } from "wouter";

import { bundleOfCase } from "../host/bundles.ts";
import { client } from "../host/client.ts";
import { refusalWords } from "../host/refusal.ts";
import { useLoad } from "../host/use-load.ts";
import { Loading } from "../shell/Loading.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";
import { Trouble } from "../shell/Trouble.tsx";
import { useLanguage, useWords } from "../words/index.ts";

/** Where the payment simulator sends people: it stands for the bank's page, and the person plays the bank. */
export function PayPage({ id }: { readonly id: string }): ReactElement {
	const { pay } = useWords();
	const language = useLanguage();
	const { value, error, reload } = useLoad(`pay ${id}`, async () => {
		const view = await client.getCase(id);
		const { definition } = await bundleOfCase(view);
		return { view, step: view.steps.find((name) => definition.steps[name]?.does === "pay") };
	});
	if (value === undefined) {
		return error === undefined ? (
			<Loading />
		) : (
			<Trouble error={error} onAgain={() => void reload()} />
		);
	}
	const { view, step } = value;
	const amount = formatMoney(view.fees.due, view.fees.currency, language);
	return (
		<div className="od-stack od-stack--5 od-top">
			<div className="od-stack od-stack--2">
				<p className="small muted">
					<bdi className="num">{view.number}</bdi>
				</p>
				<PageHeading title={pay.simulator} />
				<p className="od-lede">{pay.simulatorText}</p>
			</div>
			{step === undefined ? <Paid id={id} /> : <Bank id={id} step={step} amount={amount} />}
		</div>
	);
}

function Paid({ id }: { readonly id: string }): ReactElement {
	const { pay } = useWords();
	return (
		<>
			<Note kind="ok">
				<p>{pay.done}</p>
			</Note>
			<div className="od-actions">
				<ButtonLink big href={`/cases/${id}`}>
					{pay.backToCase}
				</ButtonLink>
			</div>
		</>
	);
}

interface BankProps {
	readonly id: string;
	readonly step: string;
	readonly amount: string;
}

function Bank({ id, step, amount }: BankProps): ReactElement {
	const words = useWords();
	const [, navigate] = useLocation();
	const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: string }>({
		busy: false,
	});

	async function answer(said: "paid" | "declined"): Promise<void> {
		setState({ busy: true });
		try {
			await client.dev.answer({ case: id, step, answer: said });
			navigate(`/cases/${id}`);
		} catch (error) {
			setState({ busy: false, problem: refusalWords(error, words) });
		}
	}

	return (
		<>
			<p className="od-due">
				<span className="small muted">{words.pay.amount}</span>
				<b>
					<bdi>{amount}</bdi>
				</b>
			</p>
			<div role="alert">
				{state.problem === undefined ? null : (
					<Note kind="bad">
						<p>{state.problem}</p>
					</Note>
				)}
			</div>
			<div className="od-actions">
				<Button
					big
					onClick={() => void answer("paid")}
					busy={state.busy ? words.pay.going : undefined}
				>
					{words.pay.paid}
				</Button>
				<Button kind="second" big off={state.busy} onClick={() => void answer("declined")}>
					{words.pay.failed}
				</Button>
				<ButtonLink kind="quiet" href={`/cases/${id}`}>
					{words.pay.silent}
				</ButtonLink>
			</div>
		</>
	);
}
