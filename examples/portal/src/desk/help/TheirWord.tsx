import { Button, ErrorSummary, Note } from "@onedoor/form-renderer/parts";
import { type FormEvent, type ReactElement, useState } from "react";

import { useDeskWords } from "../../words/index.ts";
import { TypedLine } from "../paper/TypedLine.tsx";
import type { Asking } from "./use-asking.ts";

/** The citizen types the code that they alone were sent, or agrees on their own telephone. */
export function TheirWord({
	asking,
	onAgain,
}: {
	readonly asking: Asking;
	readonly onAgain: () => void;
}): ReactElement {
	const { help } = useDeskWords();
	const [code, setCode] = useState("");
	const [wrong, setWrong] = useState<string>();
	const confirm = (event: FormEvent): void => {
		event.preventDefault();
		const digits = code.replace(/\s/g, "");
		const problem = /^\d{6}$/.test(digits) ? undefined : help.codeWrong;
		setWrong(problem);
		if (problem === undefined) void asking.confirm(digits).finally(() => setCode(""));
	};
	const problem = wrong ?? asking.problem;
	return (
		<form className="od-stack od-stack--5 pt-narrow-form" noValidate onSubmit={confirm}>
			{problem === undefined ? null : (
				<ErrorSummary
					attempt={asking.attempt}
					errors={[{ id: "code", href: "#their-code", text: problem }]}
				/>
			)}
			<Note icon="user">
				<p>
					<strong>{help.turnScreen}</strong> {help.turnScreenText}
				</p>
			</Note>
			<TypedLine
				id="their-code"
				label={help.code}
				hint={help.codeHint}
				wrong={problem}
				value={code}
				onValue={setCode}
				secret
			/>
			<div className="od-actions">
				<Button type="submit" busy={asking.busy ? help.checking : undefined}>
					{help.confirm}
				</Button>
				<Button kind="second" onClick={() => void asking.confirm(undefined)}>
					{help.agreedElsewhere}
				</Button>
				<Button kind="second" onClick={onAgain}>
					{help.again}
				</Button>
			</div>
		</form>
	);
}
