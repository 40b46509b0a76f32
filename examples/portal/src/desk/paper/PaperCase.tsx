import type { ProcedureView } from "@onedoor/dsl/bundle";
import { Button, ErrorSummary } from "@onedoor/form-renderer/parts";
import { type FormEvent, type ReactElement, useState } from "react";
import { useLocation } from "wouter";

import { client } from "../../host/client.ts";
import { refusalWords } from "../../host/refusal.ts";
import { useLoad } from "../../host/use-load.ts";
import { Loading } from "../../shell/Loading.tsx";
import { PageHeading } from "../../shell/PageHeading.tsx";
import { Trouble } from "../../shell/Trouble.tsx";
import { useDeskWords, useLanguage } from "../../words/index.ts";
import { numberIn } from "./number-in.ts";
import { TypedLine } from "./TypedLine.tsx";
import { WhichProcedure } from "./WhichProcedure.tsx";

/** An applicant stands at the counter with a paper form: the same case, opened by the officer. */
export function PaperCase(): ReactElement {
	const { desk } = useDeskWords();
	const { value, error, reload } = useLoad("procedures", () => client.procedures());
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
			<Opening procedures={value.items.filter(({ channels }) => channels.includes("counter"))} />
		</>
	);
}

interface Tried {
	readonly errors: readonly {
		readonly id: string;
		readonly href?: string;
		readonly text: string;
	}[];
	readonly attempt: number;
	readonly busy: boolean;
}

function Opening({ procedures }: { readonly procedures: readonly ProcedureView[] }): ReactElement {
	const words = useDeskWords();
	const language = useLanguage();
	const [, navigate] = useLocation();
	const [procedure, setProcedure] = useState(procedures[0]?.id);
	const [number, setNumber] = useState("");
	const [tried, setTried] = useState<Tried>({ errors: [], attempt: 0, busy: false });
	const fail = (errors: Tried["errors"]): void =>
		setTried(({ attempt }) => ({ errors, attempt: attempt + 1, busy: false }));

	async function open(event: FormEvent): Promise<void> {
		event.preventDefault();
		const personal_id = numberIn(number);
		if (personal_id === undefined || procedure === undefined) {
			return fail([{ id: "number", href: "#applicant-number", text: words.desk.personalIdWrong }]);
		}
		setTried(({ attempt }) => ({ errors: [], attempt, busy: true }));
		try {
			const view = await client.openCase({
				procedure,
				channel: "counter",
				language,
				applicant: { personal_id },
			});
			navigate(`/desk/cases/${view.id}/${view.steps[0] ?? ""}`);
		} catch (error) {
			fail([{ id: "refusal", text: refusalWords(error, words) }]);
		}
	}

	const bad = tried.errors.some(({ id }) => id === "number");
	return (
		<form
			className="od-stack od-stack--5 pt-narrow-form"
			noValidate
			onSubmit={(event) => void open(event)}
		>
			{tried.errors.length === 0 ? null : (
				<ErrorSummary attempt={tried.attempt} errors={tried.errors} />
			)}
			<WhichProcedure procedures={procedures} chosen={procedure} onChosen={setProcedure} />
			<TypedLine
				id="applicant-number"
				label={words.desk.personalId}
				hint={words.desk.personalIdHint}
				wrong={bad ? words.desk.personalIdWrong : undefined}
				value={number}
				onValue={setNumber}
			/>
			<div className="od-actions">
				<Button type="submit" busy={tried.busy ? words.procedure.starting : undefined}>
					{words.desk.openCase}
				</Button>
			</div>
		</form>
	);
}
