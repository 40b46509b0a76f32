import type { Finding } from "@onedoor/dsl";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useId, useState } from "react";

import { keepingOf } from "../check/keeping.ts";
import { useLibrary } from "../host/Library.tsx";
import { AskingForm } from "../shell/AskingForm.tsx";
import { useWords } from "../words/index.ts";
import { useWholeRow } from "./use-whole-row.ts";

/** Accepts a finding where it stands, with the reason that reviewers will read. */
export function KeepAndSay({ finding }: { readonly finding: Finding }): ReactElement {
	const { findings: say, step } = useWords();
	const { edits, checker } = useLibrary();
	const [isOpen, setOpen] = useState(false);
	const [because, setBecause] = useState("");
	const [error, setError] = useState<string>();
	const id = useId();
	const opened = useWholeRow(isOpen);
	if (!isOpen)
		return (
			<Button kind="quiet" aria-expanded={false} onClick={() => setOpen(true)}>
				{say.keep}
			</Button>
		);
	const keep = async () => {
		const { file } = finding;
		const fixes = (await checker.ask({ what: "fixes", path: file, finding })) ?? [];
		const intent = keepingOf(finding, fixes, because.trim());
		if (intent === undefined) return setError(say.noFix);
		const refused = await edits.apply(intent, { kind: "fixed", title: say.keep });
		setError(refused && step.refused[refused.refused]);
	};
	return (
		<div ref={opened}>
			<AskingForm className="st-new" onSubmit={() => void keep()}>
				<div className="od-prop">
					<label htmlFor={id}>{say.keepWhy}</label>
					<input
						id={id}
						className="od-input"
						dir="auto"
						required
						autoComplete="off"
						data-typing="true"
						value={because}
						onChange={({ target }) => setBecause(target.value)}
					/>
				</div>
				{error === undefined ? null : <p className="od-error small">{error}</p>}
				<div>
					<Button type="submit" kind="second">
						{say.keepWrite}
					</Button>
				</div>
			</AskingForm>
		</div>
	);
}
