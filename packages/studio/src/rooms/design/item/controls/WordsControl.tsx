import type { Finding } from "@onedoor/dsl";
import type { ItemControl } from "@onedoor/dsl/assist";
import { languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useContext, useState } from "react";
import { lazy } from "../../../../shell/lazy.tsx";

import { LanguageContext } from "../../../../words/index.ts";
import { TextField, type TextFieldProps } from "../../panel/TextField.tsx";
import { useItemWords } from "../words/index.ts";

export interface WordsControlProps {
	readonly label: string;
	readonly control: Extract<ItemControl, { kind: "words" }>;
	/** What is found of words that are not there. */
	readonly missing?: readonly Finding[] | undefined;
	readonly isReadOnly: boolean;
	/** What else can be put into the words. */
	readonly inserting?: TextFieldProps["inserting"];
	/** @returns why the words were not taken, or nothing */
	readonly onWrite: (language: string, text: string) => Promise<string | undefined>;
}

/** Words for people, one field for each language the text speaks. */
export function WordsControl({ control, ...props }: WordsControlProps): ReactElement {
	const languages = [...new Set([...control.languages, ...Object.keys(control.words)])];
	return (
		<>
			{languages
				.filter((language) => language !== "")
				.map((language) => (
					<OneLanguage key={language} {...props} language={language} control={control} />
				))}
		</>
	);
}

function OneLanguage({
	label,
	control,
	missing,
	isReadOnly,
	language,
	inserting,
	onWrite,
}: WordsControlProps & { readonly language: string }): ReactElement {
	const say = useItemWords();
	const shown = useContext(LanguageContext);
	const [error, setError] = useState<string>();
	const name =
		new Intl.DisplayNames([shown], { type: "language" }).of(language) ?? languageName(language);
	const found = missing?.find(({ values }) => values.language === language);
	return (
		<TextField
			label={say.inLanguage(label, name)}
			value={control.words[language] ?? ""}
			language={language}
			isLong={control.lines === true}
			error={error}
			isReadOnly={isReadOnly}
			{...(inserting && { inserting })}
			{...(found && {
				note: (
					<Suspense fallback={null}>
						<MissingHere finding={found} languageName={name} />
					</Suspense>
				),
			})}
			onCommit={async (text) => setError(await onWrite(language, text))}
		/>
	);
}

/** Loaded where words are missing. */
const MissingHere = lazy(() => import("../missing/MissingHere.tsx"));
