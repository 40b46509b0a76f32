import type { LanguageTag, Text } from "@onedoor/dsl/bundle";
import { languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useContext, useState } from "react";
import { useCheck, useLibrary } from "../../../host/Library.tsx";
import { lazy } from "../../../shell/lazy.tsx";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { useRetitled } from "../item/quotes/use-retitled.tsx";
import { TextField } from "./TextField.tsx";

export interface TitleFieldsProps {
	/** What the procedure speaks. */
	readonly languages: readonly LanguageTag[];
	readonly title: Text;
	/** Where the item is written: a branch inside its `together`, a part's step in the part's own file. */
	readonly place: { readonly file: string; readonly path: string };
	readonly isReadOnly?: boolean;
}

/** The name of a step or procedure in every language it speaks, those of side files too. */
export function TitleFields(props: TitleFieldsProps): ReactElement {
	const languages = [...new Set([...props.languages, ...Object.keys(props.title)])];
	return (
		<>
			{languages.map((language) => (
				<TitleField key={language} {...props} language={language} />
			))}
		</>
	);
}

interface TitleFieldProps extends TitleFieldsProps {
	readonly language: string;
}

function TitleField({ title, place, isReadOnly, language }: TitleFieldProps): ReactElement {
	const { step: say } = useWords();
	const { edits } = useLibrary();
	const shown = useContext(LanguageContext);
	const { isFrozen, findings } = useCheck();
	const [error, setError] = useState<string>();
	const { note, quotes } = useRetitled(place.file);
	const value = title[language] ?? "";
	const commit = async (text: string) => {
		const { file, path } = place;
		const intent = { kind: "set_title", file, path, language, text } as const;
		const refused = await edits.apply(intent, { kind: "title", title: value || path });
		setError(refused && say.refused[refused.refused]);
		if (refused === undefined) note(value, text, language);
	};
	const name =
		new Intl.DisplayNames([shown], { type: "language" }).of(language) ?? languageName(language);
	const at = place.path === "" ? "title" : `${place.path}.title`;
	const missing = findings.find(
		({ code, file, path, values }) =>
			code === "text_missing" && file === place.file && path === at && values.language === language,
	);
	return (
		<>
			<TextField
				label={say.name(name)}
				value={value}
				language={language}
				error={error}
				{...(missing && {
					note: (
						<Suspense fallback={null}>
							<MissingHere finding={missing} languageName={name} />
						</Suspense>
					),
				})}
				isReadOnly={isFrozen || isReadOnly === true}
				onCommit={(text) => void commit(text)}
			/>
			{quotes}
		</>
	);
}

/** Loaded where a name is missing. */
const MissingHere = lazy(() => import("../item/missing/MissingHere.tsx"));
