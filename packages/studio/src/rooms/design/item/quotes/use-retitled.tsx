import type { Retitled } from "@onedoor/dsl/assist";
import { type ReactNode, Suspense, useState } from "react";
import { lazy } from "../../../../shell/lazy.tsx";

export interface Retitling {
	/** A title was written, and says something else now. */
	readonly note: (before: string, after: string, language: string) => void;
	/** What else says it as it was; nothing while nothing does. */
	readonly quotes: ReactNode;
}

/** @param file of the procedure, or of whatever else says the title */
export function useRetitled(file: string): Retitling {
	const [retitled, setRetitled] = useState<Retitled>();
	const note = (before: string, after: string, language: string) =>
		setRetitled((last) => {
			// Changed once more: the others still say what it was at first.
			const first = last?.language === language ? last.before : before;
			return first === "" || first === after ? undefined : { before: first, after, language };
		});
	const quotes =
		retitled === undefined ? null : (
			<Suspense fallback={null}>
				<TitleQuotes file={file} retitled={retitled} onDone={() => setRetitled(undefined)} />
			</Suspense>
		);
	return { note, quotes };
}

/** Loaded once a title has changed. */
const TitleQuotes = lazy(() => import("./TitleQuotes.tsx"));
