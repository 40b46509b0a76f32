import { Icon, languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import { LanguageContext } from "../../../words/index.ts";
import type { Complete } from "./completeness.ts";
import { useTranslationWords } from "./words/index.ts";

export interface CompletenessProps {
	readonly complete: readonly Complete[];
	/** It is not known yet: the room is kept, so that nothing moves when it comes. */
	readonly isWaiting?: boolean;
	/** The language of which only what is missing is shown. */
	readonly chosen: string | undefined;
	readonly onChoose: (language: string) => void;
}

/** How far each language is, as a number and a bar; pressed, only what is missing in it is shown. */
export function Completeness({
	complete,
	isWaiting = false,
	chosen,
	onChoose,
}: CompletenessProps): ReactElement {
	const say = useTranslationWords();
	const shown = useContext(LanguageContext);
	const names = new Intl.DisplayNames([shown], { type: "language" });
	const percent = new Intl.NumberFormat(shown, { style: "percent", maximumFractionDigits: 0 });
	return (
		<ul
			className={isWaiting ? "st-complete st-complete--waits" : "st-complete"}
			aria-label={say.complete}
		>
			{complete.map(({ language, done, of }) => (
				<li key={language}>
					<button
						type="button"
						className="st-complete__one"
						aria-pressed={chosen === language}
						onClick={() => onChoose(language)}
					>
						<strong>{names.of(language) ?? languageName(language)}</strong>
						<span className="st-complete__share">
							<Icon name={done === of ? "okc" : "alert"} tint={done === of ? "ok" : "warn"} />
							{percent.format(of === 0 ? 1 : Math.floor((done / of) * 100) / 100)}
						</span>
						<progress value={done} max={Math.max(of, 1)} aria-hidden="true" />
						<small>
							{say.done(done, of)} · {done === of ? say.none : say.missing(of - done)}
						</small>
					</button>
				</li>
			))}
		</ul>
	);
}
