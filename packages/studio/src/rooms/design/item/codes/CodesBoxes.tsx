import { directionOf } from "@onedoor/dsl/diagram";
import { languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { Labelled } from "../add/NewForm.tsx";
import type { NewItem } from "../add/use-new.ts";
import { useItemWords } from "../words/index.ts";

export interface CodesBoxesProps {
	/** What they are for: its languages are those that are asked. */
	readonly item: NewItem;
	/** By language, one choice on each line. */
	readonly lines: Readonly<Record<string, string>>;
	readonly onType: (lines: Readonly<Record<string, string>>) => void;
}

/** What people will choose from, in each language. */
export function CodesBoxes({ item, lines, onType }: CodesBoxesProps): ReactElement {
	const say = useItemWords();
	const names = new Intl.DisplayNames([useContext(LanguageContext)], { type: "language" });
	return (
		<>
			{item.languages.map((language, at) => (
				<Labelled
					key={language}
					label={say.choicesIn(names.of(language) ?? languageName(language))}
					{...(at === 0 && { hint: say.choicesHint })}
				>
					{(id) => (
						<textarea
							id={id}
							className="od-input"
							lang={language}
							dir={directionOf(language)}
							rows={4}
							required={item.isRequired(language)}
							data-typing="true"
							value={lines[language] ?? ""}
							onChange={({ target }) => onType({ ...lines, [language]: target.value })}
						/>
					)}
				</Labelled>
			))}
		</>
	);
}
