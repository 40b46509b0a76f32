import type { Text } from "@onedoor/dsl/bundle";
import { createContext, type ReactElement, type ReactNode, useContext, useMemo } from "react";

import type { Speaking } from "./clock.ts";
import { textIn } from "./language.ts";
import { say, type Values, type WordKey } from "./words.ts";

interface Voice extends Speaking {
	/** The procedure's first language: where a text falls back to. */
	readonly source?: string;
}

const Voices = createContext<Voice>({ language: "en", timeZone: "UTC" });

export interface SpeakingProviderProps {
	readonly language: string;
	/** Zone of the office, IANA. */
	readonly timeZone: string;
	/** The procedure's first language. */
	readonly source?: string;
	readonly children: ReactNode;
}

/** Says once, for everything inside, which language is spoken and whose clock is read. */
export function SpeakingProvider(props: SpeakingProviderProps): ReactElement {
	const { language, timeZone, source, children } = props;
	const voice = useMemo(
		() => ({ language, timeZone, ...(source === undefined ? {} : { source }) }),
		[language, timeZone, source],
	);
	return <Voices value={voice}>{children}</Voices>;
}

export function useSpeaking(): Speaking {
	return useContext(Voices);
}

export function useLanguage(): string {
	return useContext(Voices).language;
}

/** The library's own sentences in the language spoken. */
export function useSay(): (key: WordKey, values?: Values) => string {
	const language = useLanguage();
	return useMemo(() => (key, values) => say(language, key, values), [language]);
}

/** A procedure's text as plain string, for titles and attributes. */
export function useTextOf(): (text: Text | undefined) => string {
	const { language, source } = useContext(Voices);
	return useMemo(() => (text) => textIn(text, language, source).text, [language, source]);
}

/** A procedure's text. Where it is not in the language spoken, it is marked with the language it is in. */
export function Said({ text }: { readonly text: Text | undefined }): ReactElement | null {
	const { language, source } = useContext(Voices);
	const found = textIn(text, language, source);
	if (found.text === "") return null;
	if (found.language === language) return <>{found.text}</>;
	return (
		<span lang={found.language} dir="auto">
			{found.text}
		</span>
	);
}
