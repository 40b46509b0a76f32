import type { Finding } from "@onedoor/dsl";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useId, useState } from "react";

import { useLibrary } from "../host/Library.tsx";
import { useWords } from "../words/index.ts";

/** Accepts a finding where it stands, with the reason that reviewers will read. */
export function KeepAndSay({ finding }: { readonly finding: Finding }): ReactElement {
	const { findings: say, step } = useWords();
	const { edits, checker } = useLibrary();
	const [isOpen, setOpen] = useState(false);
	const [because, setBecause] = useState("");
	const [error, setError] = useState<string>();
	const id = useId();
	if (!isOpen)
		return (
			<Button kind="quiet" aria-expanded={false} onClick={() => setOpen(true)}>
				{say.keep}
			</Button>
		);
	const keep = async () => {
		const fixes = await checker.ask({ what: "fixes", path: finding.file, finding });
		const [path] = (fixes ?? []).flatMap(({ accepts }) => accepts ?? []);
		if (path === undefined) return setError(say.noFix);
		const { file, code } = finding;
		const intent = { kind: "accept_finding", file, path, code, because: because.trim() } as const;
		const refused = await edits.apply(intent, { kind: "fixed", title: code });
		setError(refused && step.refused[refused.refused]);
	};
	return (
		<form
			className="st-new"
			onSubmit={(event) => {
				event.preventDefault();
				void keep();
			}}
		>
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
		</form>
	);
}
