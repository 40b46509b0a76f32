import { type ReactElement, useContext, useState } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { idFrom, nameWords } from "../names.ts";
import { NewRule } from "../rule/NewRule.tsx";
import { useItemWords } from "../words/index.ts";
import { useWriting } from "../writing.ts";
import type { AddProps } from "./AddNamed.tsx";
import { entryAt } from "./entry-at.ts";
import { Labelled, NewForm, Pick } from "./NewForm.tsx";

/** An entry that is one value: a condition's rule, who is told what. */
export function AddValue({ read, spot, label, control, onDone }: AddProps): ReactElement {
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const { value: next } = control;
	const names = next?.kind === "name" || next?.kind === "list" ? next.names : [];
	const isRule = next?.kind === "rule";
	const taken = new Set(control.entries.map((entry) => entry.id));
	const [name, setName] = useState("");
	const [own, setId] = useState<string>();
	const id = own ?? idFrom(name, taken, "");
	const [value, setValue] = useState(next?.kind === "name" ? (names[0]?.name ?? "") : "");
	const add = async () => {
		// What was typed and is no condition was not handed over.
		if (isRule && value === "") return say.rule.wrong;
		const said = next?.kind === "list" ? [value] : value;
		const write = isRule ? writing.writeRule : writing.write;
		return await write(entryAt(spot, id, said), "added", id);
	};
	return (
		<NewForm legend={say.addTo(label)} onAdd={add} onDone={onDone}>
			<Labelled label={say.newWhat}>
				{(field) => (
					<input
						id={field}
						className="od-input"
						dir="auto"
						autoComplete="off"
						// biome-ignore lint/a11y/noAutofocus: somebody has just asked for this form.
						autoFocus
						required={own === undefined}
						data-typing="true"
						value={name}
						onChange={({ target }) => setName(target.value)}
					/>
				)}
			</Labelled>
			<Labelled label={say.newId} hint={say.newIdHint}>
				{(field) => (
					<input
						id={field}
						className="od-input"
						dir="ltr"
						autoComplete="off"
						spellCheck={false}
						required
						data-typing="true"
						value={id}
						onChange={({ target }) => setId(target.value)}
					/>
				)}
			</Labelled>
			{isRule ? (
				<NewRule
					label={say.value}
					names={next.names}
					definition={read.definition}
					onWrite={setValue}
				/>
			) : names.length > 0 ? (
				<Pick
					label={say.value}
					value={value}
					options={names.map((each) => [each.name, nameWords(read.definition, each, language)])}
					onChoose={setValue}
				/>
			) : (
				<Labelled label={say.value}>
					{(field) => (
						<input
							id={field}
							className="od-input"
							autoComplete="off"
							required
							data-typing="true"
							value={value}
							onChange={({ target }) => setValue(target.value)}
						/>
					)}
				</Labelled>
			)}
		</NewForm>
	);
}
