import { Button } from "@onedoor/form-renderer/parts";
import { type FormEvent, type ReactElement, useState } from "react";

import { useComparisonWords } from "../../comparison/words/index.ts";

/** A state that is not in the list, by its name. */
export function AnotherState({ onGo }: { readonly onGo: (rev: string) => void }): ReactElement {
	const say = useComparisonWords();
	const [name, setName] = useState("");
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (name.trim() !== "") onGo(name.trim());
	};
	return (
		<details className="st-more small">
			<summary>{say.another}</summary>
			<form className="od-row" onSubmit={submit}>
				<label className="od-hidden" htmlFor="another">
					{say.anotherName}
				</label>
				<input
					className="od-input mono grow"
					id="another"
					dir="ltr"
					autoComplete="off"
					spellCheck={false}
					maxLength={250}
					placeholder={say.anotherName}
					value={name}
					data-typing=""
					onChange={(event) => setName(event.target.value)}
				/>
				<Button kind="second" type="submit">
					{say.show}
				</Button>
			</form>
		</details>
	);
}
