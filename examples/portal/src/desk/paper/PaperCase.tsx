import type { ProcedureView } from "@onedoor/dsl/bundle";
import { Button, ErrorSummary, Note } from "@onedoor/form-renderer/parts";
import type { Identified } from "@onedoor/runtime/client";
import { type FormEvent, type ReactElement, useState } from "react";
import { useLocation } from "wouter";

import { bundleOf } from "../../host/bundles.ts";
import { client } from "../../host/client.ts";
import { refusalWords } from "../../host/refusal.ts";
import { useSession } from "../../host/Session.tsx";
import { Loading } from "../../shell/Loading.tsx";
import { PageHeading } from "../../shell/PageHeading.tsx";
import { Trouble } from "../../shell/Trouble.tsx";
import { useDeskWords, useLanguage } from "../../words/index.ts";
import { HowIdentified, IDENTIFIED_ID } from "./HowIdentified.tsx";
import { numberIn } from "./number-in.ts";
import { TypedLine } from "./TypedLine.tsx";
import { useOpenable } from "./use-openable.ts";
import { PROCEDURE_ID, WhichProcedure } from "./WhichProcedure.tsx";

export interface PaperCaseProps {
	/** The queues have to be counted again. */
	readonly onChanged: () => Promise<void>;
}

/** An applicant stands at the counter with a paper form: the same case, opened by the officer. */
export function PaperCase({ onChanged }: PaperCaseProps): ReactElement {
	const { desk } = useDeskWords();
	const { value, error, reload } = useOpenable();
	if (value === undefined) {
		return error === undefined ? (
			<Loading />
		) : (
			<Trouble error={error} onAgain={() => void reload()} />
		);
	}
	return (
		<>
			<div className="od-stack od-stack--2">
				<PageHeading title={desk.paperCase} />
				<p className="od-lede">{desk.paperCaseText}</p>
			</div>
			{value.length === 0 ? (
				<Note icon="paper">
					<p>{desk.noProcedure}</p>
				</Note>
			) : (
				<Opening procedures={value} onChanged={onChanged} />
			)}
		</>
	);
}

interface Tried {
	readonly refusal?: string;
	/** It was pressed with something missing: what is still missing is shown, and goes as it is filled in. */
	readonly shown: boolean;
	readonly attempt: number;
	readonly busy: boolean;
}

function Opening({
	procedures,
	onChanged,
}: PaperCaseProps & { readonly procedures: readonly ProcedureView[] }): ReactElement {
	const words = useDeskWords();
	const { desk } = words;
	const language = useLanguage();
	const { who } = useSession();
	const [, navigate] = useLocation();
	const [procedure, setProcedure] = useState<string>();
	const [identified, setIdentified] = useState<Identified>();
	const [number, setNumber] = useState("");
	const [tried, setTried] = useState<Tried>({ shown: false, attempt: 0, busy: false });
	const personal_id = numberIn(number);
	const lacks = {
		number: personal_id === undefined ? desk.personalIdWrong : undefined,
		identified: identified === undefined ? desk.identifiedMissing : undefined,
		procedure: procedure === undefined ? desk.procedureMissing : undefined,
	};
	const shown = tried.shown
		? lacks
		: { number: undefined, identified: undefined, procedure: undefined };
	const errors = [
		{ id: "number", href: "#applicant-number", text: shown.number },
		{ id: "identified", href: `#${IDENTIFIED_ID}`, text: shown.identified },
		{ id: "procedure", href: `#${PROCEDURE_ID}`, text: shown.procedure },
		{ id: "refusal", text: tried.refusal },
	].flatMap(({ text, ...rest }) => (text === undefined ? [] : [{ ...rest, text }]));

	async function open(event: FormEvent): Promise<void> {
		event.preventDefault();
		if (personal_id === undefined || identified === undefined || procedure === undefined)
			return setTried(({ attempt }) => ({ shown: true, attempt: attempt + 1, busy: false }));
		setTried(({ attempt }) => ({ shown: false, attempt, busy: true }));
		try {
			const office = await receivingOffice(procedures, procedure, who?.office?.unit);
			const view = await client.openCase({
				procedure,
				channel: "counter",
				language,
				applicant: { personal_id },
				identified,
				...(office === undefined ? {} : { office }),
			});
			void onChanged();
			const step = view.tasks.find((task) => view.steps.includes(task.step))?.step;
			navigate(`/desk/cases/${view.id}${step === undefined ? "" : `/${step}`}`);
		} catch (error) {
			const refusal = refusalWords(error, words);
			setTried(({ attempt }) => ({ refusal, shown: false, attempt: attempt + 1, busy: false }));
		}
	}

	return (
		<form
			className="od-stack od-stack--5 pt-narrow-form"
			noValidate
			onSubmit={(event) => void open(event)}
		>
			{errors.length === 0 ? null : <ErrorSummary attempt={tried.attempt} errors={errors} />}
			<TypedLine
				id="applicant-number"
				label={desk.personalId}
				hint={desk.personalIdHint}
				wrong={shown.number}
				value={number}
				onValue={setNumber}
			/>
			<HowIdentified chosen={identified} onChosen={setIdentified} wrong={shown.identified} />
			<WhichProcedure
				procedures={procedures}
				chosen={procedure}
				onChosen={setProcedure}
				wrong={shown.procedure}
			/>
			<Note icon="user">
				<p>{desk.lookUpSaid}</p>
			</Note>
			<div className="od-actions">
				<Button type="submit" busy={tried.busy ? words.procedure.starting : undefined}>
					{desk.openCase}
				</Button>
			</div>
		</form>
	);
}

/** Where the file lies from now on: with whoever took it in, in procedures that leave this to where it was handed in. */
async function receivingOffice(
	procedures: readonly ProcedureView[],
	id: string,
	unit: string | undefined,
): Promise<string | undefined> {
	const edition = procedures.find((each) => each.id === id)?.edition;
	if (edition === undefined) return undefined;
	const { definition } = await bundleOf({ procedure: id, edition });
	const role = definition.roles[definition.channels.counter?.filled_by ?? ""];
	const office = definition.offices[role?.office ?? ""];
	return office?.is === "receiving" ? unit : undefined;
}
