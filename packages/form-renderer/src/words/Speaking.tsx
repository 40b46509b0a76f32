import type { Text } from "@onedoor/dsl/bundle";
import { createContext, type ReactElement, type ReactNode, useContext, useMemo } from "react";

import type { Speaking } from "./clock.ts";
import { textIn } from "./language.ts";
import { fill, say, type Values, type WordKey } from "./words.ts";

interface Voice extends Speaking {
	/** The procedure's first language: where a text falls back to. */
	readonly source?: string;
	/** Said here in the place of the library's own sentences. */
	readonly instead?: Instead;
}

/** Sentences, in the language spoken, for a place that speaks to somebody else: an officer who fills in for another. */
export type Instead = Readonly<Partial<Record<WordKey, string>>>;

const Voices = createContext<Voice>({ language: "en", timeZone: "UTC" });

export interface SpeakingProviderProps {
	readonly language: string;
	/** Zone of the office, IANA. */
	readonly timeZone: string;
	/** The procedure's first language. */
	readonly source?: string;
	readonly instead?: Instead | undefined;
	readonly children: ReactNode;
}

/** Says once, for everything inside, which language is spoken and whose clock is read. */
export function SpeakingProvider(props: SpeakingProviderProps): ReactElement {
	const { language, timeZone, source, instead, children } = props;
	const voice = useMemo(
		() => ({ language, timeZone, ...(source && { source }), ...(instead && { instead }) }),
		[language, timeZone, source, instead],
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
	const { language, instead } = useContext(Voices);
	return useMemo(
		() => (key, values) => {
			const other = instead?.[key];
			return other === undefined ? say(language, key, values) : fill(other, values ?? {}, language);
		},
		[language, instead],
	);
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
