import { BackLink, Button, ErrorSummary } from "@onedoor/form-renderer/parts";
import { type FormEvent, type ReactElement, useState } from "react";
import { useLocation } from "wouter";

import { client } from "../host/client.ts";
import { refusalWords } from "../host/refusal.ts";
import { PageHeading } from "../shell/PageHeading.tsx";
import { useWords } from "../words/index.ts";

/** "Go on with a code": what another device of the same person shows is typed, or pasted, here. */
export function Resume(): ReactElement {
	const words = useWords();
	const { resume } = words;
	const [, navigate] = useLocation();
	const [code, setCode] = useState("");
	const [isBusy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string>();
	const [attempt, setAttempt] = useState(0);
	const say = (sentence: string): void => {
		setProblem(sentence);
		setAttempt((before) => before + 1);
	};
	const go = async (event: FormEvent): Promise<void> => {
		event.preventDefault();
		if (isBusy) return;
		if (code.trim() === "") return say(resume.missing);
		setBusy(true);
		try {
			const found = await client.resume(code.slice(0, 60));
			navigate(`/cases/${encodeURIComponent(found.case)}`);
		} catch (error) {
			say(refusalWords(error, words));
		}
		setBusy(false);
	};
	const isBad = problem !== undefined;
	return (
		<>
			<BackLink href="/cases">{words.mine.title}</BackLink>
			<form className="od-stack od-stack--5" noValidate onSubmit={(event) => void go(event)}>
				{isBad ? (
					<ErrorSummary attempt={attempt} errors={[{ id: "code", href: "#code", text: problem }]} />
				) : null}
				<div className="od-stack od-stack--2">
					<PageHeading title={resume.title} />
					<p className="od-lede">{resume.lede}</p>
				</div>
				<div className={isBad ? "od-field is-bad" : "od-field"}>
					<label className="od-label" htmlFor="code">
						{resume.code}
					</label>
					<p className="od-hint" id="code-h">
						{resume.hint}
					</p>
					{isBad ? (
						<p className="od-error" id="code-e">
							{problem}
						</p>
					) : null}
					<input
						className="od-input pt-code"
						id="code"
						dir="ltr"
						value={code}
						autoComplete="off"
						autoCapitalize="characters"
						spellCheck={false}
						aria-invalid={isBad ? true : undefined}
						aria-describedby={isBad ? "code-h code-e" : "code-h"}
						onChange={({ target }) => setCode(target.value)}
					/>
				</div>
				<div className="od-actions">
					<Button big type="submit" busy={isBusy ? words.shell.loading : undefined}>
						{resume.go}
					</Button>
				</div>
			</form>
		</>
	);
}
