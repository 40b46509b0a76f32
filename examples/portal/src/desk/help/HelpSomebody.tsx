import { Button, Card, ErrorSummary, Note, Said, useSpeaking } from "@onedoor/form-renderer/parts";
import { type FormEvent, type ReactElement, useState } from "react";
import { useLocation } from "wouter";

import { client } from "../../host/client.ts";
import { serverNow } from "../../host/server-now.ts";
import { useLoad } from "../../host/use-load.ts";
import { tightMoment } from "../../locale/tight.ts";
import { Loading } from "../../shell/Loading.tsx";
import { PageHeading } from "../../shell/PageHeading.tsx";
import { Trouble } from "../../shell/Trouble.tsx";
import { useDeskWords, useLanguage } from "../../words/index.ts";
import { numberIn } from "../paper/number-in.ts";
import { TypedLine } from "../paper/TypedLine.tsx";
import { PROCEDURE_ID, WhichProcedure } from "../paper/WhichProcedure.tsx";
import { TheirWord } from "./TheirWord.tsx";
import { type Asking, running, useAsking } from "./use-asking.ts";
import { type Helping, useHelping } from "./use-helping.ts";

export interface HelpSomebodyProps {
	/** The queues have to be counted again. */
	readonly onChanged: () => Promise<void>;
}

/** A partner beside a citizen: whom and with what, the citizen's word, and then the citizen's own form. */
export function HelpSomebody({ onChanged }: HelpSomebodyProps): ReactElement {
	const { help } = useDeskWords();
	const { value, error, reload } = useHelping();
	if (value === undefined)
		return error === undefined ? (
			<Loading />
		) : (
			<Trouble error={error} onAgain={() => void reload()} />
		);
	return (
		<>
			<div className="od-stack od-stack--2">
				<PageHeading title={help.title} />
				<p className="od-lede">{help.lede}</p>
			</div>
			{value.length === 0 ? (
				<Note icon="user">
					<p>{help.nothing}</p>
				</Note>
			) : (
				<Start helping={value} onChanged={onChanged} />
			)}
		</>
	);
}

function Start({
	helping,
	onChanged,
}: HelpSomebodyProps & { readonly helping: readonly Helping[] }): ReactElement {
	const words = useDeskWords();
	const language = useLanguage();
	const [, navigate] = useLocation();
	const [chosen, setChosen] = useState(helping.length === 1 ? helping[0]?.procedure.id : undefined);
	const [unchosen, setUnchosen] = useState(0);
	const [number, setNumber] = useState("");
	const [wrong, setWrong] = useState(0);
	const personal_id = numberIn(number);
	const asking = useAsking(
		async ({ id, procedure = chosen, applicant = personal_id, cases = [] }) => {
			const [used] = cases;
			if (used !== undefined) return navigate(`/desk/cases/${used}`);
			const view = await client.openCase({
				procedure: procedure ?? "",
				channel: "agent",
				language,
				applicant: { personal_id: applicant ?? "" },
				consent: id,
			});
			void onChanged();
			navigate(`/desk/cases/${view.id}/${view.steps[0] ?? ""}`);
		},
	);
	const method =
		helping.find(({ procedure }) => procedure.id === chosen)?.channel.consent ?? "one_time_code";

	function ask(): void {
		if (personal_id === undefined) {
			setWrong((times) => times + 1);
			return;
		}
		if (chosen === undefined) {
			setUnchosen((times) => times + 1);
			return;
		}
		setWrong(0);
		const applicant = { personal_id };
		void asking.ask({ kind: "agent", applicant, method, language, procedure: chosen });
	}

	const { consent } = asking;
	if (consent?.status === "waiting")
		return (
			<TheirWord
				asking={asking}
				onAgain={() =>
					void asking.ask({
						kind: "agent",
						applicant: { personal_id: consent.applicant ?? personal_id ?? "" },
						method: "one_time_code",
						language,
						...(consent.procedure === undefined ? {} : { procedure: consent.procedure }),
					})
				}
			/>
		);
	const lacking = unchosen > 0 && chosen === undefined ? words.desk.procedureMissing : undefined;
	const bad = wrong > 0 && personal_id === undefined ? words.desk.personalIdWrong : undefined;
	const problem = bad ?? asking.problem;
	return (
		<form
			className="od-stack od-stack--5 pt-narrow-form"
			noValidate
			onSubmit={(event: FormEvent) => {
				event.preventDefault();
				ask();
			}}
		>
			{problem === undefined && lacking === undefined ? null : (
				<ErrorSummary
					attempt={wrong + unchosen + asking.attempt}
					errors={[
						...(problem === undefined
							? []
							: [{ id: "number", href: "#citizen-number", text: problem }]),
						...(lacking === undefined
							? []
							: [{ id: "procedure", href: `#${PROCEDURE_ID}`, text: lacking }]),
					]}
				/>
			)}
			<Running helping={helping} asking={asking} />
			<WhichProcedure
				procedures={helping.map(({ procedure }) => procedure)}
				chosen={chosen}
				onChosen={setChosen}
				wrong={lacking}
			/>
			<TypedLine
				id="citizen-number"
				label={words.help.number}
				hint={words.desk.personalIdHint}
				wrong={bad}
				value={number}
				onValue={setNumber}
			/>
			<div className="od-actions">
				<Button type="submit" busy={asking.busy ? words.help.asking : undefined}>
					{method === "one_time_code" ? words.help.sendCode : words.help.declare[method]}
				</Button>
			</div>
		</form>
	);
}

/** What citizens have agreed to, or were asked, and is still good: nobody asks them twice. */
function Running({
	helping,
	asking,
}: {
	readonly helping: readonly Helping[];
	readonly asking: Asking;
}): ReactElement | null {
	const { desk } = useDeskWords();
	const speaking = useSpeaking();
	const { value = [] } = useLoad("running consents", async () => {
		const [now, { items }] = await Promise.all([serverNow(), client.consents()]);
		return running(items, now);
	});
	if (value.length === 0) return null;
	return (
		<Card title={desk.running}>
			<ul className="od-stack">
				{value.map((consent) => (
					<li key={consent.id} className="od-row od-between">
						<span>
							<strong>
								<Said
									text={
										helping.find(({ procedure }) => procedure.id === consent.procedure)?.procedure
											.title
									}
								/>
							</strong>
							<br />
							<span className="small">
								{consent.status === "waiting" || consent.expires_at === null
									? desk.runningWaiting(consent.applicant ?? "")
									: desk.runningUntil(
											consent.applicant ?? "",
											tightMoment(consent.expires_at, speaking),
										)}
							</span>
						</span>
						<Button kind="second" onClick={() => void asking.goOn(consent)}>
							{consent.status === "waiting" ? desk.goOnWaiting : desk.goOn}
							<span className="od-hidden"> {consent.applicant}</span>
						</Button>
					</li>
				))}
			</ul>
		</Card>
	);
}
