import { languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useId } from "react";

import { Select } from "../../shell/Select.tsx";
import { useWords } from "../../words/index.ts";

/** Languages in which a procedure can begin: skeletons and heads of lists are known in these. */
const LANGUAGES = ["vi", "en"] as const;

export type ProcedureLanguage = (typeof LANGUAGES)[number];

export interface BeginTitleProps {
	readonly value: string;
	readonly onType: (title: string) => void;
	/** Whether the form begins with it, and with the keyboard on it. */
	readonly isFirst?: boolean;
}

/** What a procedure that begins is called. */
export function BeginTitle({ value, onType, isFirst = false }: BeginTitleProps): ReactElement {
	const { home } = useWords();
	const id = useId();
	return (
		<div className="od-prop">
			<label htmlFor={id}>{home.beginName}</label>
			<input
				id={id}
				className="od-input"
				dir="auto"
				autoComplete="off"
				// biome-ignore lint/a11y/noAutofocus: somebody has just asked for this form.
				autoFocus={isFirst}
				required
				maxLength={200}
				value={value}
				onChange={({ target }) => onType(target.value)}
			/>
		</div>
	);
}

export interface BeginLanguageProps {
	readonly value: ProcedureLanguage;
	readonly onChoose: (language: ProcedureLanguage) => void;
}

/** In which language it is written first. */
export function BeginLanguage({ value, onChoose }: BeginLanguageProps): ReactElement {
	const { home } = useWords();
	return (
		<Select
			label={home.beginLanguage}
			value={value}
			options={LANGUAGES.map((each) => [each, languageName(each)] as const)}
			onChoose={(tag) => onChoose(tag === "vi" ? "vi" : "en")}
		/>
	);
}
