import type { Step } from "@onedoor/dsl/bundle";
import { languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import { useCheck, useLibrary } from "../../../host/Library.tsx";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { TextField } from "./TextField.tsx";

export interface TitleFieldsProps {
	readonly read: Read;
	readonly step: Step;
}

/** The step's name in every language the procedure speaks, those of its side files too. */
export function TitleFields({ read, step }: TitleFieldsProps): ReactElement {
	const languages = [...new Set([...read.definition.languages, ...Object.keys(step.title)])];
	return (
		<>
			{languages.map((language) => (
				<TitleField key={language} read={read} step={step} language={language} />
			))}
		</>
	);
}

interface TitleFieldProps extends TitleFieldsProps {
	readonly language: string;
}

function TitleField({ read, step, language }: TitleFieldProps): ReactElement {
	const { step: say } = useWords();
	const { edits } = useLibrary();
	const shown = useContext(LanguageContext);
	const { isFrozen } = useCheck();
	const [error, setError] = useState<string>();
	const value = step.title[language] ?? "";
	// Where it stands in the text: a branch inside its `together`, a part's step in the part's own file.
	const place = read.places[step.name];
	const commit = async (text: string) => {
		if (place === undefined) return;
		const { file, path } = place;
		const intent = { kind: "set_title", file, path, language, text } as const;
		const refused = await edits.apply(intent, { kind: "title", title: value || step.name });
		setError(refused && say.refused(refused.refused));
	};
	const name = new Intl.DisplayNames([shown], { type: "language" }).of(language);
	return (
		<TextField
			label={say.name(name ?? languageName(language))}
			value={value}
			language={language}
			error={error}
			isReadOnly={isFrozen}
			onCommit={(text) => void commit(text)}
		/>
	);
}
