import { Button, ErrorSummary, Note } from "@onedoor/form-renderer/parts";
import { type FormEvent, type ReactElement, useState } from "react";
import { useLocation } from "wouter";

import { client } from "../../host/client.ts";
import { Loading } from "../../shell/Loading.tsx";
import { PageHeading } from "../../shell/PageHeading.tsx";
import { Trouble } from "../../shell/Trouble.tsx";
import { useDeskWords, useLanguage } from "../../words/index.ts";
import { numberIn } from "../paper/number-in.ts";
import { TypedLine } from "../paper/TypedLine.tsx";
import { WhichProcedure } from "../paper/WhichProcedure.tsx";
import { TheirWord } from "./TheirWord.tsx";
import { useAsking } from "./use-asking.ts";
import { type Helping, useHelping } from "./use-helping.ts";

/** A partner beside a citizen: whom and with what, the citizen's word, and then the citizen's own form. */
export function HelpSomebody(): ReactElement {
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
				<Start helping={value} />
			)}
		</>
	);
}

function Start({ helping }: { readonly helping: readonly Helping[] }): ReactElement {
	const words = useDeskWords();
	const language = useLanguage();
	const [, navigate] = useLocation();
	const [chosen, setChosen] = useState(helping[0]?.procedure.id ?? "");
	const [number, setNumber] = useState("");
	const [wrong, setWrong] = useState(0);
	const personal_id = numberIn(number);
	const asking = useAsking(async (consent) => {
		const view = await client.openCase({
			procedure: chosen,
			channel: "agent",
			language,
			applicant: { personal_id: personal_id ?? "" },
			consent,
		});
		navigate(`/desk/cases/${view.id}/${view.steps[0] ?? ""}`);
	});
	const method =
		helping.find(({ procedure }) => procedure.id === chosen)?.channel.consent ?? "one_time_code";

	function ask(): void {
		if (personal_id === undefined) {
			setWrong((times) => times + 1);
			return;
		}
		setWrong(0);
		const applicant = { personal_id };
		void asking.ask({ kind: "agent", applicant, method, language, procedure: chosen });
	}

	if (asking.consent?.status === "waiting") return <TheirWord asking={asking} onAgain={ask} />;
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
			{problem === undefined ? null : (
				<ErrorSummary
					attempt={wrong + asking.attempt}
					errors={[{ id: "number", href: "#citizen-number", text: problem }]}
				/>
			)}
			<WhichProcedure
				procedures={helping.map(({ procedure }) => procedure)}
				chosen={chosen}
				onChosen={setChosen}
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
