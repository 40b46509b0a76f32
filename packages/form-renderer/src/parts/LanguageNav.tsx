import type { MouseEvent, ReactElement } from "react";

import { languageName } from "../words/language.ts";
import { useSay } from "../words/Speaking.tsx";

/** Short names as people know them; a language without one shows its tag. */
const SHORT: Readonly<Record<string, string>> = { vi: "VI", en: "EN", ar: "ع" };

export interface LanguageNavProps {
	readonly languages: readonly string[];
	readonly current: string;
	readonly href: (language: string) => string;
	/** Change without loading the page. Left out, the links are followed. */
	readonly onChoose?: (language: string) => void;
}

/** Links to the same page in its other languages; each link speaks its own language. */
export function LanguageNav({
	languages,
	current,
	href,
	onChoose,
}: LanguageNavProps): ReactElement {
	const say = useSay();
	return (
		<nav className="od-lang" aria-label={say("language")}>
			{languages.map((language) => (
				<a
					key={language}
					href={href(language)}
					lang={language}
					hrefLang={language}
					aria-current={language === current ? "true" : undefined}
					aria-label={`${short(language)}, ${languageName(language)}`}
					onClick={onChoose && ((event) => choose(event, () => onChoose(language)))}
				>
					{short(language)}
				</a>
			))}
		</nav>
	);
}

function short(language: string): string {
	return SHORT[language] ?? language.toUpperCase();
}

/** Keeps the browser's own ways of opening a link elsewhere. */
function choose(event: MouseEvent, act: () => void): void {
	if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
	event.preventDefault();
	act();
}
